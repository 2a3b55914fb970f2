package threeways.shareatransaction;

import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.sql.Savepoint;
import org.hibernate.Session;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

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
        session.doWork(connection -> {
            Savepoint savepoint = connection.setSavepoint();
            try {
                merge(DSL.using(connection, dialect), from, into);
            } catch (Throwable failed) {
                connection.rollback(savepoint);
                throw failed;
            }
        });
    }

    private static void merge(DSLContext ctx, String from, String into) {
        long old = ctx.fetchSingle(TAG, TAG.NAME.eq(from)).getId();
        long kept = ctx.fetchSingle(TAG, TAG.NAME.eq(into)).getId();
        if (old == kept) {
            return;
        }
        ctx.deleteFrom(ENTRY_TAG).where(ENTRY_TAG.TAG_ID.eq(old)).and(ENTRY_TAG.ENTRY_ID.in(
                ctx.select(ENTRY_TAG.ENTRY_ID).from(ENTRY_TAG).where(ENTRY_TAG.TAG_ID.eq(kept)).fetch(ENTRY_TAG.ENTRY_ID))).execute();
        ctx.update(ENTRY_TAG).set(ENTRY_TAG.TAG_ID, kept).where(ENTRY_TAG.TAG_ID.eq(old)).execute();
        ctx.deleteFrom(TAG).where(TAG.ID.eq(old)).execute();
    }
}
