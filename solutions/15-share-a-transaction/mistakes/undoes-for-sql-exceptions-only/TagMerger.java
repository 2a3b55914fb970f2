// Caught by Exercise3TagMergerTest.undoes_its_own_statements_if_one_of_them_fails: "go back to it in catch (Throwable)"
package threeways.shareatransaction;

import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import org.hibernate.Session;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

public class TagMerger {

    private final Session session;
    private final SQLDialect dialect;

    public TagMerger(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    public void merge(String from, String into) {
        session.doWork(connection -> {
            Savepoint savepoint = connection.setSavepoint();
            try {
                merge(DSL.using(connection, dialect), from, into);
            } catch (SQLException failed) {
                connection.rollback(savepoint);
                throw failed;
            }
        });
    }

    private static void merge(DSLContext ctx, String from, String into) throws SQLException {
        long old = ctx.fetchSingle(TAG, TAG.NAME.eq(from)).getId();
        long kept = ctx.fetchSingle(TAG, TAG.NAME.eq(into)).getId();
        if (old == kept) {
            return;
        }
        List<Long> both = ctx.select(ENTRY_TAG.ENTRY_ID).from(ENTRY_TAG).where(ENTRY_TAG.TAG_ID.eq(kept)).fetch(ENTRY_TAG.ENTRY_ID);
        ctx.deleteFrom(ENTRY_TAG).where(ENTRY_TAG.TAG_ID.eq(old)).and(ENTRY_TAG.ENTRY_ID.in(both)).execute();
        ctx.update(ENTRY_TAG).set(ENTRY_TAG.TAG_ID, kept).where(ENTRY_TAG.TAG_ID.eq(old)).execute();
        ctx.deleteFrom(TAG).where(TAG.ID.eq(old)).execute();
    }
}
