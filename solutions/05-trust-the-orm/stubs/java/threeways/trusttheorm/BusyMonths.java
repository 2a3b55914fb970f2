package threeways.trusttheorm;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;

/** When in a year do people publish? */
public class BusyMonths {

    private final Session session;

    public BusyMonths(Session session) {
        this.session = session;
    }

    /**
     * Counts the blogs of each month of {@code year}, January first. A month without blogs is left out.
     *
     * <p>
     * Hibernate is asked once, in HQL or with Criteria, one row comes back for each month, and the database finds the year by its index on the
     * day of publication: blogs of other years are not looked at, however many there are.
     */
    public List<MonthInNumbers> of(int year) {
        return todo();
    }
}
