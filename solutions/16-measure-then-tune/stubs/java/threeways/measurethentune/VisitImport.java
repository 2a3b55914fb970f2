package threeways.measurethentune;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.SessionFactory;

/** Stores visits as they come in, a thousand at a time. */
public class VisitImport {

    private final SessionFactory sessionFactory;

    public VisitImport(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    /**
     * Stores all visits, in a transaction of its own: all of them or, if the database refuses one, none, and then its
     * exception reaches the caller, as it is or as a cause. There may be none, or more than a thousand, and equal ones;
     * the list stays as it is.
     *
     * <p>
     * Ids come from the sequence visit_seq. For a thousand visits at most 70 statements go to the database; a JDBC
     * batch counts as one.
     */
    public void addAll(List<NewVisit> visits) {
        todo();
    }
}
