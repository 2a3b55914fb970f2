// Caught by Exercise4EntryImportTest.needs_five_trips_for_five_hundred: "500 statements were sent, where 5 are enough"
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
            for (Draft draft : drafts) {
                tx.dsl().newRecord(ENTRY, draft).store();
            }
        });
    }
}
