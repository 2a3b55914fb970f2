package threeways.blog;

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

/** The heart of the world, as Hibernate sees it: a row of the table {@code blog}. */
// tag::map-a-blog[]
@Entity
@Table(name = "blog")
public class Blog {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id; // <1>

    private String title;

    @Column(name = "pub_date") // <2>
    private LocalDate pubDate;

    @ManyToOne(fetch = FetchType.LAZY)
    private Author author; // <3>

    protected Blog() { // <4>
    }

    public Blog(String title, LocalDate pubDate) {
        this.title = title;
        this.pubDate = pubDate;
    }
    // end::map-a-blog[]

    @OneToMany(mappedBy = "blog")
    @OrderBy("writtenOn, id")
    private List<Entry> entries = new ArrayList<>();

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

    /** The author, or null: one of the blogs has none. */
    public Author getAuthor() {
        return author;
    }

    public void setAuthor(Author author) {
        this.author = author;
    }

    /** Its entries in the order of writing; they are fetched when somebody asks for them. */
    public List<Entry> getEntries() {
        return entries;
    }

    @Override
    public String toString() {
        return title + " (" + pubDate + ")";
    }
    // tag::map-a-blog[]
}
// end::map-a-blog[]
