// Caught by Exercise3TagMergerTest.makes_one_tag_of_two: "a commit was sent at TagMerger.java"
package threeways.shareatransaction;

import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

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
        session.doWork(connection -> DSL.using(connection, dialect).transaction(tx -> merge(tx.dsl(), from, into)));
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
