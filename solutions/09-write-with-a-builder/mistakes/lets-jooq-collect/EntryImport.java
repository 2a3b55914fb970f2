// Caught by Exercise4EntryImportTest.stores_all_drafts: "Expected every statement to be closed again"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;

public class EntryImport {

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void addAll(List<Draft> drafts) {
        ctx.batched(collecting -> collecting.dsl().transaction(tx -> {
            for (Draft draft : drafts) {
                tx.dsl().insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                        .values(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating())
                        .execute();
            }
        }));
    }
}
