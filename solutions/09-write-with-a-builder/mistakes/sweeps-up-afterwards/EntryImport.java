// Caught by Exercise4EntryImportTest.stores_all_or_none: "whoever deletes afterwards what they have stored may delete more"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

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
        try {
            ctx.batchInsert(drafts.stream().map(draft -> ctx.newRecord(ENTRY, draft)).toList()).execute();
        } catch (DataAccessException refused) {
            drafts.forEach(draft -> ctx.deleteFrom(ENTRY)
                    .where(ENTRY.BLOG_ID.eq(draft.blogId()))
                    .and(ENTRY.HEADLINE.eq(draft.headline()))
                    .execute());
            throw refused;
        }
    }
}
