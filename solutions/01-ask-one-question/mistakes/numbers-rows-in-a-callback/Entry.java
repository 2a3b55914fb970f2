// Caught by Exercise1EntryTest.gets_the_id_of_a_new_entry_from_the_database: "Set no id in a field, constructor, callback or generator"
package threeways.askonequestion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

@Entity
@Table(name = "entry")
public class Entry {

    @Id
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

    private static final AtomicLong NEXT = new AtomicLong(5000);

    @PrePersist
    void number() {
        id = NEXT.incrementAndGet();
    }

    @Override
    public String toString() {
        return headline;
    }
}
