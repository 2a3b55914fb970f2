// Caught by Exercise1EntryTest.reads_every_value_unchanged: "look in a formula, a transformer"
package threeways.askonequestion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "entry")
public class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "blog_id")
    private Long blogId;

    @ColumnTransformer(read = "substring(headline from 1 for 40)")
    private String headline;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    private Integer rating;

    protected Entry() {
    }

    public Entry(Long blogId, String headline, LocalDate writtenOn, Integer rating) {
        this.blogId = blogId;
        this.writtenOn = writtenOn;
        this.headline = headline;
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

    @Override
    public String toString() {
        return headline;
    }
}
