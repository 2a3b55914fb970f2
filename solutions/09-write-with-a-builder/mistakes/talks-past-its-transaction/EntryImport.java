// Caught by Exercise4EntryImportTest.stores_all_or_none: "write with tx.dsl()"
// Not on postgresql: there a batch is one transaction by itself
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;

public class EntryImport {

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void addAll(List<Draft> drafts) {
        ctx.transaction(tx -> {
            if (drafts.isEmpty()) {
                return;
            }
            BatchBindStep batch = ctx.batch(ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                    .values((Long) null, null, null, null));
            for (Draft draft : drafts) {
                batch = batch.bind(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating());
            }
            batch.execute();
        });
    }
}
