// Caught by Exercise4PermalinkTest.tells_two_new_ones_apart: "compare the whole slugs with equals"
package threeways.letgoofthesession;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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
        return other instanceof Permalink link && link.getSlug().startsWith(slug);
    }

    @Override
    public int hashCode() {
        return slug.charAt(0);
    }

    @Override
    public String toString() {
        return slug;
    }
}
