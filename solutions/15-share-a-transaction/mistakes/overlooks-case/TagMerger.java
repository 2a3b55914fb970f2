// Caught by Exercise3TagMergerTest.agrees_with_plain_java_on_a_large_archive: "with their case"
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
            Savepoint savepoint = connection.setSavepoint();
            try {
                send(DSL.using(connection, dialect), from, into);
            } catch (Throwable failed) {
                connection.rollback(savepoint);
                throw failed;
            }
        });
    }

    private static void send(DSLContext ctx, String from, String into) {
        long fromId = ctx.fetchSingle(TAG, TAG.NAME.equalIgnoreCase(from)).getId();
        long intoId = ctx.fetchSingle(TAG, TAG.NAME.equalIgnoreCase(into)).getId();
        if (fromId == intoId) {
            return;
        }
        ctx.deleteFrom(ENTRY_TAG).where(ENTRY_TAG.TAG_ID.eq(fromId))
                .and(ENTRY_TAG.ENTRY_ID.in(DSL.select(ENTRY_TAG.ENTRY_ID).from(ENTRY_TAG).where(ENTRY_TAG.TAG_ID.eq(intoId)))).execute();
        ctx.update(ENTRY_TAG).set(ENTRY_TAG.TAG_ID, intoId).where(ENTRY_TAG.TAG_ID.eq(fromId)).execute();
        ctx.deleteFrom(TAG).where(TAG.ID.eq(fromId)).execute();
    }
}
