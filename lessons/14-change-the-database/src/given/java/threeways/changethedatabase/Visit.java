package threeways.changethedatabase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A reader was here. The column {@code visited_at} is a {@code timestamp} without a time zone. */
@Entity
@Table(name = "visit")
public class Visit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "visit_seq")
    @SequenceGenerator(name = "visit_seq", sequenceName = "visit_seq", allocationSize = 50)
    private Long id;

    @Column(name = "blog_id")
    private Long blogId;

    @Column(name = "visited_at")
    private LocalDateTime visitedAt;

    protected Visit() {
    }

    public Visit(Long blogId, LocalDateTime visitedAt) {
        this.blogId = blogId;
        this.visitedAt = visitedAt;
    }

    public Long getId() {
        return id;
    }

    public Long getBlogId() {
        return blogId;
    }

    public LocalDateTime getVisitedAt() {
        return visitedAt;
    }
}
