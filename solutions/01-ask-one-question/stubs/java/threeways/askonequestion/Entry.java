package threeways.askonequestion;

import java.time.LocalDate;

/**
 * An entry of a blog. Make it an entity: each object is a row of the table {@code entry}, each field is a column, read
 * and stored unchanged, and the database gives the id.
 */
public class Entry {

    private Long id;

    private Long blogId;

    private String headline;

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

    /** From 0 to 5, or null if nobody has rated it. */
    public Integer getRating() {
        return rating;
    }

    @Override
    public String toString() {
        return headline;
    }
}
