package threeways.fetchtogether;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;

/** The overview page: the blogs of a year, and what was written in each of them. */
public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    /**
     * Returns a line for each blog that was published in {@code year}, the newest first; blogs with the same date are
     * sorted by id. The headlines of a line are sorted by the day on which the entry was written; entries with the same
     * day are sorted by id. A blog without entries has a line with an empty list. For a year without blogs the list is
     * empty.
     *
     * <p>
     * At most three statements are sent, however many blogs there are. Only blogs of that year and their entries are
     * read, and no permalinks. If the database refuses, its exception reaches the caller, as it is or as a cause.
     */
    public List<OverviewLine> ofYear(int year) {
        return todo();
    }
}
