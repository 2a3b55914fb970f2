package threeways.keepaunitofwork;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The table {@code blog} once more, with a title of a class of its own. */
@Entity
@Table(name = "blog")
public class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Convert(converter = TitleConverter.class)
    private Title title;

    @Column(name = "pub_date")
    private LocalDate pubDate;

    protected Post() {
    }

    public Long getId() {
        return id;
    }

    public Title getTitle() {
        return title;
    }

    public void setTitle(Title title) {
        this.title = title;
    }

    public LocalDate getPubDate() {
        return pubDate;
    }

    @Override
    public String toString() {
        return title + " (" + pubDate + ")";
    }
}
