package threeways.choose;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of the search. A field that was left blank is null. Finished.
 *
 * @param title
 *            a part of the title, exactly as it was typed
 * @param year
 *            the year of publication
 * @param authors
 *            the ids of the authors that were ticked; empty if the visitor unticked all of them
 * @param tag
 *            the name of a tag
 */
public record SearchForm(String title, Integer year, List<Long> authors, String tag) {

    /** The form as it is opened: every field is blank. */
    public static final SearchForm BLANK = new SearchForm(null, null, null, null);

    /** The fields that were filled in, such as {@code title "rye", year 2026}. */
    @Override
    public String toString() {
        String filled = Stream.of(title == null ? "" : "title \"" + title + "\"", year == null ? "" : "year " + year,
                authors == null ? "" : "authors " + authors, tag == null ? "" : "tag \"" + tag + "\"")
                .filter(field -> !field.isEmpty()).collect(Collectors.joining(", "));
        return filled.isEmpty() ? "no field" : filled;
    }
}
