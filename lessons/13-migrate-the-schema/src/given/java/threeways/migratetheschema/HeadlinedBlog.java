package threeways.migratetheschema;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A blog whose title is called headline. */
@Entity
@Table(name = "blog")
public class HeadlinedBlog {

    @Id
    private Long id;

    @Column(length = 200, nullable = false)
    private String headline;

    protected HeadlinedBlog() {
    }

    public Long getId() {
        return id;
    }

    public String getHeadline() {
        return headline;
    }
}
