package threeways.writewithabuilder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One piece of writing, which lives and goes with its blog. Finished. */
@Entity
@Table(name = "entry")
public class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Blog blog;

    private String headline;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    private Integer rating;

    protected Entry() {
    }

    public Entry(String headline, LocalDate writtenOn, Integer rating) {
        this.headline = headline;
        this.writtenOn = writtenOn;
        this.rating = rating;
    }

    public Long getId() {
        return id;
    }

    public Blog getBlog() {
        return blog;
    }

    void setBlog(Blog blog) {
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

    /** From 0 to 5, or null as long as nobody has rated it. */
    public Integer getRating() {
        return rating;
    }

    public void setRating(Integer rating) {
        this.rating = rating;
    }

    @Override
    public String toString() {
        return headline;
    }
}
