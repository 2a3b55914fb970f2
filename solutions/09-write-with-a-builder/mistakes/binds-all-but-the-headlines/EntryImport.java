// Caught by Exercise4EntryImportTest.makes_five_trips_for_five_hundred: "inserts whose values stand in their text"
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;

/** Takes in what another archive has sent: hundreds of entries at a time. */
public class EntryImport {

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Stores all drafts as new entries or, if the database refuses one of them, none, and throws what it said. Five hundred take five trips to the
     * database at most, and their values travel as bind values. No drafts are no error.
     */
    public void addAll(List<Draft> drafts) {
        ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .valuesOfRows(drafts.stream()
                        .map(draft -> row(val(draft.blogId()), inline(draft.headline()), val(draft.writtenOn()),
                                val(draft.rating(), ENTRY.RATING)))
                        .toList())
                .execute();
    }
}
