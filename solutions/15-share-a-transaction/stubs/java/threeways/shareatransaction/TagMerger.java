package threeways.shareatransaction;

import static threeways.workbench.Todo.todo;

import org.hibernate.Session;
import org.jooq.SQLDialect;

/** Makes one tag of two, with SQL, in a transaction that the caller owns. */
public class TagMerger {

    private final Session session;
    private final SQLDialect dialect;

    public TagMerger(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /**
     * Puts the tag {@code into} on all entries that have the tag {@code from}, and deletes the tag {@code from}.
     * Entries that have both keep {@code into} once. The two are the tags with exactly these names, case and blanks
     * included.
     *
     * <p>
     * The caller has begun a transaction of the session, and the caller alone commits it or rolls it back: after a
     * rollback nothing of the merge is left, and before the commit others see nothing of it.
     *
     * <p>
     * If one of the two tags doesn't exist, or if one of the statements fails, an exception is thrown, and the
     * statements of this merge are undone. What the caller has done before in the same transaction is kept, sent or
     * not: they may catch the exception, go on, and commit. A tag that is merged into itself stays as it is. Whatever
     * is thrown on the way reaches the caller, as it is or as a cause.
     */
    public void merge(String from, String into) {
        todo();
    }
}
