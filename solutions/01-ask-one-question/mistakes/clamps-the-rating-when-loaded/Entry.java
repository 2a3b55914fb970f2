// Caught by Exercise1EntryTest.reads_every_value_unchanged: "so your class changes it"
package threeways.askonequestion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "entry")
public class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "blog_id")
    private Long blogId;

    private String headline;

    @Column(name = "written_on")
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

    public Long getId() {
        return id;
    }

    public Long getBlogId() {
        return blogId;
    }

    public String getHeadline() {
        return headline;
    }

    public LocalDate getWrittenOn() {
        return writtenOn;
    }

    public Integer getRating() {
        return rating;
    }

    @PostLoad
    void keepRatingInRange() {
        if (rating != null) {
            rating = Math.max(0, Math.min(5, rating));
        }
    }

    @Override
    public String toString() {
        return headline;
    }
}
