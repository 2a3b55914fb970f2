// Caught by Exercise4EntryImportTest.stores_all_or_none: "Put all in one transaction"
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
        for (int from = 0; from < drafts.size(); from += 100) {
            ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                    .valuesOfRows(drafts.subList(from, Math.min(from + 100, drafts.size())).stream()
                            .map(draft -> row(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating()))
                            .toList())
                    .execute();
        }
    }
}
