package threeways.letgoofthesession;

import static threeways.workbench.Todo.todo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * An address that leads to a blog. Its slug is the readable part, such as {@code night-trains}: unique in the table,
 * never null, and never changed. The blog that it leads to may change.
 */
@Entity
@Table(name = "permalink")
public class Permalink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String slug;

    @Column(name = "blog_id")
    private Long blogId;

    protected Permalink() {
    }

    public Permalink(String slug, long blogId) {
        this.slug = slug;
        this.blogId = blogId;
    }

    /** The number that the database gives to a new row, or null before that. */
    public Long getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    public Long getBlogId() {
        return blogId;
    }

    public void leadTo(long blogId) {
        this.blogId = blogId;
    }

    /**
     * Two permalinks are equal if they stand for the same row of the table, whichever sessions they come from, whatever
     * has been changed in one of them, and also if one or both are proxies (whose session is still open). Permalinks of
     * two different rows are never equal. A new one, which has no row yet, is equal to itself, also after it has been
     * stored, and not to a new one with another slug. Two new ones with the same slug can't both be stored; whether
     * they are equal is up to you. Nothing else is equal to a permalink, and {@code null} isn't.
     */
    @Override
    public boolean equals(Object other) {
        return todo();
    }

    /**
     * The same for two that are equal, and the same for a permalink as long as it lives: before it is stored and
     * afterwards.
     */
    @Override
    public int hashCode() {
        return todo();
    }

    @Override
    public String toString() {
        return slug;
    }
}
