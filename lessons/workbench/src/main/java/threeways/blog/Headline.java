package threeways.blog;

import java.time.LocalDate;

/**
 * What a list of blogs shows: two columns, carried by a record that no tool watches.
 *
 * @param title
 *            the blog's title
 * @param pubDate
 *            the day it was published
 */
public record Headline(String title, LocalDate pubDate) {

    @Override
    public String toString() {
        return title + " (" + pubDate + ")";
    }
}
