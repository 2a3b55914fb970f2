package threeways.fetchtogether;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;

/** Hands the blogs of a year over to another archive, with their entries and with the permalinks that lead to them. */
public class Export {

    private final Session session;

    public Export(Session session) {
        this.session = session;
    }

    /**
     * Returns each blog that was published in {@code year} once, the newest first; blogs with the same date are sorted
     * by id. The blogs are entities of the session. Both lists of each blog have been fetched, so that they can be read
     * after the session has been closed: all its entries in the order of writing, and all its permalinks sorted by
     * slug, as the database sorts text; each of them once. For a year without blogs the list is empty.
     *
     * <p>
     * At most three statements are sent, however many blogs there are. The rows that are read add up and don't
     * multiply: over all statements, at most three rows for each blog of the year, one for each of its entries, and one
     * for each of its permalinks. Nothing is written, not even if the caller commits afterwards. If the database
     * refuses, its exception reaches the caller, as it is or as a cause.
     */
    public List<Blog> ofYear(int year) {
        return todo();
    }
}
