// Caught by Exercise4EntryImportTest.stores_lists_of_any_length_and_again: "12,003 drafts took 3 transactions"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;

public class EntryImport {

    private static final int AT_ONCE = 5000;

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void addAll(List<Draft> drafts) {
        for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            List<Draft> part = drafts.subList(from, Math.min(from + AT_ONCE, drafts.size()));
            ctx.transaction(tx -> {
                BatchBindStep batch = tx.dsl().batch(tx.dsl()
                        .insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                        .values((Long) null, null, null, null));
                for (Draft draft : part) {
                    batch = batch.bind(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating());
                }
                batch.execute();
            });
        }
    }
}
