// Caught by Exercise4EntryImportTest.stores_all_drafts: "Store every draft, and each column as it is"
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
                        .map(draft -> row(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating() == null ? 0 : draft.rating()))
                        .toList())
                .execute();
    }
}
