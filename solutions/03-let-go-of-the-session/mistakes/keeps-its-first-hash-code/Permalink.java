// Caught by Exercise4PermalinkTest.equals_its_row_once_it_is_stored: "keep none in a field"
package threeways.letgoofthesession;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.Objects;

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
        return this == other || other instanceof Permalink permalink && id != null && id.equals(permalink.getId());
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Objects.hash(id) + 1;
        }
        return hash;
    }

    @Override
    public String toString() {
        return slug;
    }

    @Transient
    private int hash;
}
