// Caught by Exercise4EntryImportTest.needs_five_trips_for_five_hundred: "batch(queries) writes a separate SQL"
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
        ctx.transaction(tx -> {
            tx.dsl().batch(
                    drafts.stream().map(draft -> tx.dsl().insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                            .values(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating())).toList())
                    .execute();
        });
    }
}
