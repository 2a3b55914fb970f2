package threeways.migratetheschema;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The editor of a blog: a row of the table author. */
@Entity
@Table(name = "author")
public class Editor {

    @Id
    private Long id;

    @Column(length = 100, nullable = false)
    private String name;

    protected Editor() {
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
