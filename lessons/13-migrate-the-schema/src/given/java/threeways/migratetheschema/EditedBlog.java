package threeways.migratetheschema;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A blog with two fields that the table doesn't have yet. */
@Entity
@Table(name = "blog")
public class EditedBlog {

    @Id
    private Long id;

    @Column(length = 200, nullable = false)
    private String title;

    @Column(length = 80)
    private String subtitle;

    @ManyToOne
    private Editor editor;

    protected EditedBlog() {
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getSubtitle() {
        return subtitle;
    }

    public Editor getEditor() {
        return editor;
    }
}
