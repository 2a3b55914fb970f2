package threeways.choose;

import java.time.LocalDate;

/**
 * A blog in a list of results. Finished.
 *
 * @param id
 *            the blog's id
 * @param title
 *            its title
 * @param pubDate
 *            the day it was published
 */
public record Hit(long id, String title, LocalDate pubDate) {

    @Override
    public String toString() {
        return id + " " + title + " (" + pubDate + ")";
    }
}
