package threeways.writeareport;

import java.util.List;

/**
 * An entry of the reading list. Nothing to fill in here.
 *
 * @param headline
 *            its headline
 * @param tags
 *            the names of its tags, an empty list if it has none
 */
public record EntryToRead(String headline, List<String> tags) {

    @Override
    public String toString() {
        return headline + " " + tags;
    }
}
