package threeways.letgoofthesession;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A blog once more, as far as exercise 3 needs it: its title and, fetched when it is asked for, its author. */
@Entity
@Table(name = "blog")
public class Byline {

    @Id
    private Long id;

    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    private BlogAuthor author;

    protected Byline() {
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    /** The author, or null: one blog has none. */
    public BlogAuthor getAuthor() {
        return author;
    }
}
