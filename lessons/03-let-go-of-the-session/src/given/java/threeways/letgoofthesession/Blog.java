package threeways.letgoofthesession;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import threeways.blog.Author;

/** A blog that owns its entries: what is taken out of the list is deleted at the next flush. */
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
    @ManyToOne(fetch = FetchType.LAZY)
    private Author author;

    @OneToMany(mappedBy = "blog", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("writtenOn, id")
    private List<Entry> entries = new ArrayList<>();
    // end::own-the-entries[]

    protected Blog() {
    }

    /**
     * A new object with the fields of the form, as a mapping library would fill it. It has no author and no entries.
     */
    public static Blog of(BlogForm form) {
        Blog blog = new Blog();
        blog.id = form.id();
        blog.title = form.title();
        blog.pubDate = form.pubDate();
        return blog;
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

    public void setPubDate(LocalDate pubDate) {
        this.pubDate = pubDate;
    }

    /** The author, or null: one blog has none. */
    public Author getAuthor() {
        return author;
    }

    public void setAuthor(Author author) {
        this.author = author;
    }

    /** Its entries in the order of writing; those of the same day by id. */
    public List<Entry> getEntries() {
        return entries;
    }

    @Override
    public String toString() {
        return title + " (" + pubDate + ")";
    }
}
