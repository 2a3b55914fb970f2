package threeways.askonequestion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "entry")
public class Entry {

    private Long id;

    private Long blogId;

    private String headline;

    private LocalDate writtenOn;

    private Integer rating;

    protected Entry() {
    }

    public Entry(Long blogId, String headline, LocalDate writtenOn, Integer rating) {
        this.blogId = blogId;
        this.headline = headline;
        this.writtenOn = writtenOn;
        this.rating = rating;
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long getId() {
        return id;
    }

    @Column(name = "blog_id")
    public Long getBlogId() {
        return blogId;
    }

    public String getHeadline() {
        return headline;
    }

    @Column(name = "written_on")
    public LocalDate getWrittenOn() {
        return writtenOn;
    }

    public Integer getRating() {
        return rating;
    }

    protected void setId(Long id) {
        this.id = id;
    }

    protected void setBlogId(Long blogId) {
        this.blogId = blogId;
    }

    protected void setHeadline(String headline) {
        this.headline = headline;
    }

    protected void setWrittenOn(LocalDate writtenOn) {
        this.writtenOn = writtenOn;
    }

    protected void setRating(Integer rating) {
        this.rating = rating;
    }

    @Override
    public String toString() {
        return headline;
    }
}
