// Caught by Exercise1EntryTest.keeps_the_day_in_every_time_zone: "A day isn't an instant"
package threeways.askonequestion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.time.LocalDate;
import java.time.ZoneOffset;

@Entity
@Table(name = "entry")
public class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "blog_id")
    private Long blogId;

    private String headline;

    @Temporal(TemporalType.DATE)
    @Column(name = "written_on")
    private java.util.Date writtenOn;

    private Integer rating;

    protected Entry() {
    }

    public Entry(Long blogId, String headline, LocalDate writtenOn, Integer rating) {
        this.blogId = blogId;
        this.headline = headline;
        this.writtenOn = writtenOn == null ? null : java.util.Date.from(writtenOn.atStartOfDay().toInstant(ZoneOffset.UTC));
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
        return writtenOn == null ? null : new java.sql.Date(writtenOn.getTime()).toLocalDate();
    }

    public Integer getRating() {
        return rating;
    }

    @Override
    public String toString() {
        return headline;
    }
}
