package threeways.writeareport;

import java.util.List;

/**
 * A blog of the reading list, with all that is shown below its title. Nothing to fill in here.
 *
 * @param id
 *            the blog's id, since two blogs may have the same title
 * @param title
 *            its title
 * @param entries
 *            its entries, an empty list if it has none
 */
public record BlogToRead(long id, String title, List<EntryToRead> entries) {

    @Override
    public String toString() {
        return "blog %d, \"%s\": %s".formatted(id, title, entries);
    }
}
