package threeways.choose;

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

/** A blog that owns its entries, and has a version. Finished. */
@Entity
@Table(name = "blog")
public class Blog {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;

    @Column(name = "pub_date")
    private LocalDate pubDate;

    @Column(name = "author_id")
    private Long authorId;

    @Version
    private int version;

    @OneToMany(mappedBy = "blog", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("writtenOn, id")
    private List<Entry> entries = new ArrayList<>();

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

    /** The id of the author, or null if it has none. */
    public Long getAuthorId() {
        return authorId;
    }

    /** How often the row has been changed. Hibernate counts. */
    public int getVersion() {
        return version;
    }

    /**
     * Its entries, sorted by day and id. What is removed from the list is deleted, what is put in by {@link #add} is
     * inserted.
     */
    public List<Entry> getEntries() {
        return entries;
    }

    /** Adds an entry to both sides of the relationship. */
    public void add(Entry entry) {
        entry.setBlog(this);
        entries.add(entry);
    }

    @Override
    public String toString() {
        return title + " (" + pubDate + ")";
    }
}
