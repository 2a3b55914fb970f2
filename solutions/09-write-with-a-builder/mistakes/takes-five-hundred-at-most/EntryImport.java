// Caught by Exercise4EntryImportTest.stores_lists_of_any_length_and_again: "set no limit"
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
                .valuesOfRows(drafts.stream().limit(500)
                        .map(draft -> row(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating()))
                        .toList())
                .execute();
    }
}
