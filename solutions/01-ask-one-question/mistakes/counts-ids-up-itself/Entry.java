// Caught by Exercise1EntryTest.gets_the_id_of_a_new_entry_from_the_database: "may be taken already"
package threeways.askonequestion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.id.IncrementGenerator;

@Entity
public class Entry {

    @Id
    @GenericGenerator(name = "next", type = IncrementGenerator.class)
    @GeneratedValue(generator = "next")
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

    @Override
    public String toString() {
        return headline;
    }
}
