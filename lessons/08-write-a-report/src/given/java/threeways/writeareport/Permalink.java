package threeways.writeareport;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import threeways.blog.Blog;

/**
 * An address that leads to a blog: {@code tides} to "Tide Tables". A blog may have several, or none. Nothing to fill in
 * here.
 */
// tag::map-a-permalink[]
@Entity
@Table(name = "permalink")
public class Permalink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String slug;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Blog blog;
    // end::map-a-permalink[]

    protected Permalink() {
    }

    public String getSlug() {
        return slug;
    }

    public Blog getBlog() {
        return blog;
    }
    // tag::map-a-permalink[]
}
// end::map-a-permalink[]
