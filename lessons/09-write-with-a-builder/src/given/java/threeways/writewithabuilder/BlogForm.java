package threeways.writewithabuilder;

import java.time.LocalDate;
import java.util.List;

/**
 * A blog with its entries, as somebody has edited it in a browser: not what was done to it, but what it shall be. Finished.
 *
 * @param blogId
 *            the blog that was edited
 * @param version
 *            the version of the blog that the form was filled from
 * @param title
 *            the title that it shall have
 * @param lines
 *            all entries that it shall have; one that isn't here any more shall go
 */
public record BlogForm(long blogId, int version, String title, List<Line> lines) {

    /**
     * An entry on the form.
     *
     * @param id
     *            the entry's id, or null for a new one
     * @param headline
     *            the headline that it shall have
     * @param writtenOn
     *            the day that it shall have
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
