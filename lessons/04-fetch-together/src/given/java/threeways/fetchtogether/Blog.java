package threeways.fetchtogether;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A blog with two lists: its entries, which it owns, and the permalinks that lead to it. */
@Entity
@Table(name = "blog")
public class Blog {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;

    @Column(name = "pub_date")
    private LocalDate pubDate;

    // tag::map-two-lists[]
    @OneToMany(mappedBy = "blog", // <1>
            cascade = CascadeType.ALL, orphanRemoval = true) // <2>
    @OrderBy("writtenOn, id") // <3>
    private List<Entry> entries = new ArrayList<>();

    @OneToMany(mappedBy = "blog")
    @OrderBy("slug")
    private List<Permalink> permalinks = new ArrayList<>();
    // end::map-two-lists[]

    protected Blog() {
    }

    public Blog(String title, LocalDate pubDate) {
        this.title = title;
        this.pubDate = pubDate;
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getPubDate() {
        return pubDate;
    }

    /** Its entries in the order of writing. */
    public List<Entry> getEntries() {
        return entries;
    }

    public void setEntries(List<Entry> entries) {
        this.entries = entries;
    }

    /** The permalinks that lead to it, sorted by slug. */
    public List<Permalink> getPermalinks() {
        return permalinks;
    }

    @Override
    public String toString() {
        return title + " (" + pubDate + ")";
    }
}
