package threeways.choose;

import static threeways.workbench.Todo.todo;

import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

/** Card 3: many rows, some of them bad. Use Hibernate, jOOQ, JDBC or any two of them. */
public class EntryImport {

    /** So many drafts are stored together. */
    public static final int TOGETHER = 100;

    private final SessionFactory factory;
    private final DSLContext ctx;
    private final DataSource dataSource;

    public EntryImport(SessionFactory factory, DSLContext ctx, DataSource dataSource) {
        this.factory = factory;
        this.ctx = ctx;
        this.dataSource = dataSource;
    }

    /**
     * Stores the drafts as new entries, a hundred at a time: the first {@value #TOGETHER} together, then the next, and
     * at the end what is left. Each hundred is one transaction. If the database refuses one of its drafts for its data,
     * none of the hundred is stored, and the import goes on with the next hundred. Refused for its data is what
     * violates a constraint (SQLState 23…) or doesn't fit its column (SQLState 22…).
     *
     * <p>
     * If something else goes wrong, a lost connection for example, the exception reaches the caller, as it is or as a
     * cause. The hundred that it happened in isn't stored then; those before it are.
     *
     * <p>
     * Values are bound. For each hundred at most five trips to the database, the commit or rollback included; a batch
     * is one trip, and so is an insert of many rows.
     *
     * @param drafts
     *            the drafts in their order; an empty list stores nothing
     * @return the drafts that were not stored, in their order: all drafts of each hundred that was refused
     */
    public List<Draft> addAll(List<Draft> drafts) {
        return todo();
    }
}
