package threeways.fetchtogether;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A short name that leads to a blog: {@code /tides} leads to "Tide Tables". */
@Entity
@Table(name = "permalink")
public class Permalink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    private Blog blog;

    protected Permalink() {
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
        return slug;
    }
}
