package threeways.choose;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A blog with its entries and their tags, as a visitor sends it back: not what was done to it, but what it must be.
 * Finished.
 *
 * @param blogId
 *            the blog that was edited
 * @param version
 *            the version of the blog that the form was filled from
 * @param title
 *            the new title
 * @param lines
 *            all entries that the blog must have; an entry that isn't here must be deleted
 */
public record BlogForm(long blogId, int version, String title, List<Line> lines) {

    /**
     * An entry on the form.
     *
     * @param id
     *            the entry's id, or null for a new entry
     * @param headline
     *            its headline
     * @param writtenOn
     *            its day
     * @param rating
     *            from 0 to 5, or null if it isn't rated
     * @param tags
     *            the ids of the tags that are ticked, possibly none
     */
    public record Line(Long id, String headline, LocalDate writtenOn, Integer rating, Set<Long> tags) {
    }

    /** The ids of the entries that stay. */
    public List<Long> kept() {
        return lines.stream().map(Line::id).filter(Objects::nonNull).toList();
    }
}
