package threeways.shareatransaction;

import static threeways.workbench.Todo.todo;

import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jooq.SQLDialect;

/** Hands titles to code that runs when transaction and session are over. */
public class TitleExport {

    private final SessionFactory sessionFactory;
    private final SQLDialect dialect;

    public TitleExport(SessionFactory sessionFactory, SQLDialect dialect) {
        this.sessionFactory = sessionFactory;
        this.dialect = dialect;
    }

    /**
     * Finds the titles of the blogs of a year, newest first, blogs with the same date sorted by title, and those with
     * the same title too by id. The database filters and sorts.
     *
     * <p>
     * The stream can be used when this method has returned, at any time, wholly, in part or not at all, and the caller
     * needn't close it. When the method returns, the connection is back in the pool, and no session is open.
     */
    public Stream<String> titlesOf(int year) {
        return todo();
    }
}
