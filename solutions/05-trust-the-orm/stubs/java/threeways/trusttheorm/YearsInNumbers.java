package threeways.trusttheorm;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;

/** The report for the front page: numbers about each year. */
public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

    /**
     * Returns one record for each year in which a blog was published, the newest year first. Every blog counts, with or
     * without an author. An author counts once a year, however many blogs they wrote in it, and two authors of the same
     * name are two. A missing author isn't counted.
     *
     * <p>
     * Send one query, in HQL or with Criteria. It returns one row for each year and loads no entity; the records may be
     * sorted in the query or in Java. It runs in the given session: changes that the caller hasn't committed yet count,
     * and the session keeps what it has loaded.
     */
    public List<YearInNumbers> newestFirst() {
        return todo();
    }
}
