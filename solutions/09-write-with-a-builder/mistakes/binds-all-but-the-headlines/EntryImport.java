// Caught by Exercise4EntryImportTest.needs_five_trips_for_five_hundred: "batch(queries) writes a separate SQL"
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
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
                        .map(draft -> row(val(draft.blogId()), inline(draft.headline()), val(draft.writtenOn()),
                                val(draft.rating(), ENTRY.RATING)))
                        .toList())
                .execute();
    }
}
