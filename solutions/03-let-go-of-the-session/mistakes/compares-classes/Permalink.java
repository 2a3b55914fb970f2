// Caught by Exercise4PermalinkTest.equals_a_proxy_and_is_equaled_by_it: "and its class is another. Use instanceof and getters"
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
        return this == other || other != null && getClass() == other.getClass() && slug.equals(((Permalink) other).getSlug());
    }

    @Override
    public int hashCode() {
        return slug.hashCode();
    }

    @Override
    public String toString() {
        return slug;
    }
}
