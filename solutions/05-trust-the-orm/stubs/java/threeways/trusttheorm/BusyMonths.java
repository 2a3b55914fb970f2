package threeways.trusttheorm;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;

/** The number of blogs in each month. */
public class BusyMonths {

    private final Session session;

    public BusyMonths(Session session) {
        this.session = session;
    }

    /**
     * Counts the blogs of each month of {@code year}, January first. A month without blogs is left out.
     *
     * <p>
     * Send one query, in HQL or with Criteria. It returns one row for each month; the records may be sorted in the
     * query or in Java. The database finds the year by its index on {@code pub_date}, so it doesn't look at blogs of
     * other years, however many there are. The query runs in the given session: changes that the caller hasn't
     * committed yet count, and the session keeps what it has loaded.
     */
    public List<MonthInNumbers> of(int year) {
        return todo();
    }
}
