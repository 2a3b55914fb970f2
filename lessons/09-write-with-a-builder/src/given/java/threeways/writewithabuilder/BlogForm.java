package threeways.writewithabuilder;

import java.time.LocalDate;
import java.util.List;

/**
 * A blog with its entries, as it was edited in a browser: not what was done to it, but what it must become. Finished.
 *
 * @param blogId
 *            the blog that was edited
 * @param version
 *            the version of the blog that the form was filled from
 * @param title
 *            the new title
 * @param lines
 *            all entries that the blog must have; one that isn't here any more must be deleted
 */
public record BlogForm(long blogId, int version, String title, List<Line> lines) {

    /**
     * An entry on the form.
     *
     * @param id
     *            the entry's id, or null for a new one
     * @param headline
     *            the new headline
     * @param writtenOn
     *            the new day
     * @param rating
     *            from 0 to 5, or null as long as nobody has rated it
     */
    public record Line(Long id, String headline, LocalDate writtenOn, Integer rating) {

        /** Whether the entry is new. */
        public boolean isNew() {
            return id == null;
        }
    }

    /** The ids of the entries that stay. */
    public List<Long> kept() {
        return lines.stream().filter(line -> !line.isNew()).map(Line::id).toList();
    }
}
