package threeways.shareatransaction;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;
import org.jooq.SQLDialect;

/** A report that is written with jOOQ, beside a session that other code works with. */
public class TitleReport {

    private final Session session;
    private final SQLDialect dialect;

    public TitleReport(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /**
     * Finds the titles of an author's blogs, sorted by title, and blogs with the same title by id. The database sorts.
     *
     * <p>
     * Inside a transaction of the session, what the session has changed and not sent yet counts as well: new titles,
     * new blogs, removed ones. Its flush mode is AUTO, the default. The report goes over the session's own connection
     * (the pool may have no other), and neither commits nor rolls back; the connection is set afterwards as it was
     * before. Outside a transaction the session sends no changes, so the report shows what is stored; changes that the
     * session holds stay in it.
     */
    public List<String> titlesOf(long authorId) {
        return todo();
    }
}
