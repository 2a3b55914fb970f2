// Caught by Exercise3TagMergerTest.keeps_what_the_caller_had_done_if_a_tag_does_not_exist: "throw an exception"
package threeways.shareatransaction;

import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.sql.Savepoint;
import org.hibernate.Session;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import threeways.blog.db.tables.records.TagRecord;

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
            } catch (Throwable failed) {
                connection.rollback(savepoint);
                throw failed;
            }
        });
    }

    private static void merge(DSLContext ctx, String from, String into) {
        TagRecord one = ctx.fetchOne(TAG, TAG.NAME.eq(from));
        TagRecord other = ctx.fetchOne(TAG, TAG.NAME.eq(into));
        if (one == null || other == null) {
            return;
        }
        long old = one.getId();
        long kept = other.getId();
        if (old == kept) {
            return;
        }
        ctx.deleteFrom(ENTRY_TAG).where(ENTRY_TAG.TAG_ID.eq(old)).and(ENTRY_TAG.ENTRY_ID.in(
                ctx.select(ENTRY_TAG.ENTRY_ID).from(ENTRY_TAG).where(ENTRY_TAG.TAG_ID.eq(kept)).fetch(ENTRY_TAG.ENTRY_ID))).execute();
        ctx.update(ENTRY_TAG).set(ENTRY_TAG.TAG_ID, kept).where(ENTRY_TAG.TAG_ID.eq(old)).execute();
        ctx.deleteFrom(TAG).where(TAG.ID.eq(old)).execute();
    }
}
