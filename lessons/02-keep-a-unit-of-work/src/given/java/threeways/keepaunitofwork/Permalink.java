package threeways.keepaunitofwork;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import threeways.blog.Blog;

/** A short name that leads to a blog: a row of the table {@code permalink}, in which a slug stands once. */
@Entity
@Table(name = "permalink")
public class Permalink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String slug;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Blog blog;

    protected Permalink() {
    }

    public Permalink(String slug, Blog blog) {
        this.slug = slug;
        this.blog = blog;
    }

    public Long getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    public Blog getBlog() {
        return blog;
    }

    @Override
    public String toString() {
        return "/" + slug;
    }
}
