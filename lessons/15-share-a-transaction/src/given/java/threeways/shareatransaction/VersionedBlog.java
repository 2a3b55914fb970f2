package threeways.shareatransaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/**
 * A blog whose row counts its changes: each UPDATE that Hibernate sends asks for the version that it has read, and
 * stores the next one.
 */
@Entity
@Table(name = "blog")
public class VersionedBlog {

    @Id
    private Long id;

    private String title;

    @Column(name = "pub_date")
    private LocalDate pubDate;

    @Column(name = "author_id")
    private Long authorId;

    @Version
    private int version;

    protected VersionedBlog() {
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

    /** The id of its author, or null if it has none. */
    public Long getAuthorId() {
        return authorId;
    }

    public int getVersion() {
        return version;
    }
}
