package threeways.letgoofthesession;

import java.time.LocalDate;
import java.util.List;

/**
 * A blog as a page shows it: plain values, which no session knows. Use it in exercise 2, or something else.
 *
 * @param title
 *            its title
 * @param pubDate
 *            its day
 * @param author
 *            who writes it, or null
 * @param entries
 *            what was written in it
 */
public record BlogOnPage(String title, LocalDate pubDate, Name author, List<Line> entries) {

    /**
     * An author on the page.
     *
     * @param name
     *            the author's name
     */
    public record Name(String name) {
    }

    /**
     * An entry on the page.
     *
     * @param headline
     *            its headline
     * @param rating
     *            from 0 to 5, or null as long as nobody has rated it
     */
    public record Line(String headline, Integer rating) {
    }
}
