// Caught by Exercise4EntryImportTest.stores_every_draft_unchanged: "Missing is: new: entry of blog 4, "
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.row;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;

public class EntryImport {

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void addAll(List<Draft> drafts) {
        ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .valuesOfRows(drafts.stream()
                        .filter(draft -> draft.headline() == null || !draft.headline().isBlank())
                        .map(draft -> row(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating()))
                        .toList())
                .execute();
    }
}
