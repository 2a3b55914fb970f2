package threeways.fetchtogether;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One piece of writing in a blog. Its field {@code blog} stands for the column {@code blog_id}. */
@Entity
@Table(name = "entry")
public class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    // tag::map-the-owner[]
    @ManyToOne(fetch = FetchType.LAZY)
    private Blog blog;
    // end::map-the-owner[]

    private String headline;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    private Integer rating;

    protected Entry() {
    }

    public Entry(String headline, LocalDate writtenOn) {
        this.headline = headline;
        this.writtenOn = writtenOn;
    }

    public Long getId() {
        return id;
    }

    public Blog getBlog() {
        return blog;
    }

    public void setBlog(Blog blog) {
        this.blog = blog;
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    public LocalDate getWrittenOn() {
        return writtenOn;
    }

    public void setWrittenOn(LocalDate writtenOn) {
        this.writtenOn = writtenOn;
    }

    /** From 0 to 5, or null if it hasn't been rated. */
    public Integer getRating() {
        return rating;
    }

    @Override
    public String toString() {
        return headline;
    }
}
