// Caught by Exercise4EntryImportTest.accepts_an_empty_list: "Return early if the list is empty"
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
            BatchBindStep batch = tx.dsl().batch(tx.dsl().insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                    .values((Long) null, null, null, null));
            for (Draft draft : drafts) {
                batch = batch.bind(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating());
            }
            batch.execute();
        });
    }
}
