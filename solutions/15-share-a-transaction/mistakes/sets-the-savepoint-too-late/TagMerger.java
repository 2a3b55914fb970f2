// Caught by Exercise3TagMergerTest.undoes_its_own_statements_if_one_of_them_fails: "set a savepoint"
package threeways.shareatransaction;

import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.sql.Savepoint;
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
            DSLContext ctx = DSL.using(connection, dialect);
            long old = ctx.fetchSingle(TAG, TAG.NAME.eq(from)).getId();
            long kept = ctx.fetchSingle(TAG, TAG.NAME.eq(into)).getId();
            if (old == kept) {
                return;
            }
            ctx.deleteFrom(ENTRY_TAG).where(ENTRY_TAG.TAG_ID.eq(old)).and(ENTRY_TAG.ENTRY_ID.in(
                    ctx.select(ENTRY_TAG.ENTRY_ID).from(ENTRY_TAG).where(ENTRY_TAG.TAG_ID.eq(kept)).fetch(ENTRY_TAG.ENTRY_ID))).execute();
            Savepoint savepoint = connection.setSavepoint();
            try {
                ctx.update(ENTRY_TAG).set(ENTRY_TAG.TAG_ID, kept).where(ENTRY_TAG.TAG_ID.eq(old)).execute();
                ctx.deleteFrom(TAG).where(TAG.ID.eq(old)).execute();
            } catch (RuntimeException failed) {
                connection.rollback(savepoint);
                throw failed;
            }
        });
    }
}
