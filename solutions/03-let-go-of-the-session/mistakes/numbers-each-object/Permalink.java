// Caught by Exercise4PermalinkTest.equals_the_same_row_from_another_session: "a number that each object makes for itself"
package threeways.letgoofthesession;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;

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

    @Override
    public boolean equals(Object other) {
        return other instanceof Permalink permalink && key.equals(permalink.key());
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return slug;
    }

    @Transient
    private final UUID key = UUID.randomUUID();

    UUID key() {
        return key;
    }
}
