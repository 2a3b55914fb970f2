package threeways.measurethentune;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A reader has looked at a blog. */
// tag::map-a-visit[]
@Entity
@Table(name = "visit")
public class Visit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "visits")
    @SequenceGenerator(name = "visits", sequenceName = "visit_seq", // <1>
            allocationSize = 50)
    private Long id;

    @Column(name = "blog_id")
    private long blogId;

    private String reader;

    @Column(name = "visited_at")
    private LocalDateTime visitedAt;

    protected Visit() {
    }

    public Visit(long blogId, String reader, LocalDateTime visitedAt) {
        this.blogId = blogId;
        this.reader = reader;
        this.visitedAt = visitedAt;
    }
    // end::map-a-visit[]

    public Long getId() {
        return id;
    }

    public long getBlogId() {
        return blogId;
    }

    /** The reader's name, or null: some give none. */
    public String getReader() {
        return reader;
    }

    public LocalDateTime getVisitedAt() {
        return visitedAt;
    }
}
