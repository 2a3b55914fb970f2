package threeways.writewithabuilder;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A blog that owns its entries, and has a version. Finished: this lesson maps more of the table than the others do.
 */
@Entity
@Table(name = "blog")
public class Blog {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;

    @Column(name = "pub_date")
    private LocalDate pubDate;

    // tag::own-the-entries[]
    @Version
    private int version; // <1>

    @OneToMany(mappedBy = "blog", cascade = CascadeType.ALL, // <2>
            orphanRemoval = true) // <3>
    @OrderBy("writtenOn, id")
    private List<Entry> entries = new ArrayList<>();

    public void add(Entry entry) {
        entry.setBlog(this);
        entries.add(entry);
    }
    // end::own-the-entries[]

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

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getPubDate() {
        return pubDate;
    }

    /** How often the row has been changed; Hibernate counts. */
    public int getVersion() {
        return version;
    }

    /**
     * Its entries in the order of writing. What is taken out of the list is deleted, what is put in by {@link #add} is
     * inserted.
     */
    public List<Entry> getEntries() {
        return entries;
    }

    @Override
    public String toString() {
        return title + " (" + pubDate + ")";
    }
}
