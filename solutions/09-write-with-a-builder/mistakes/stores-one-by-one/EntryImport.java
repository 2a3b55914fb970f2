// Caught by Exercise4EntryImportTest.makes_five_trips_for_five_hundred: "500 statements were sent, where 5 are enough"
package threeways.writewithabuilder;

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
        ctx.transaction(tx -> {
            for (Draft draft : drafts) {
                tx.dsl().newRecord(ENTRY, draft).store();
            }
        });
    }
}
