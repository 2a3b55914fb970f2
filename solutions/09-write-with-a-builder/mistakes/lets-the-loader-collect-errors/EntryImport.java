// Caught by Exercise4EntryImportTest.stores_all_or_none: "the database says so: pass it on"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        try {
            ctx.loadInto(ENTRY)
                    .bulkAll()
                    .loadRecords(drafts.stream().map(draft -> ctx.newRecord(ENTRY, draft)).toList())
                    .fields(null, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                    .execute();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
