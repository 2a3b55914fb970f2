// Caught by Exercise4EntryImportTest.needs_five_trips_for_five_hundred: "50 statements were sent, where 5 are enough"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import threeways.blog.db.tables.records.EntryRecord;

public class EntryImport {

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void addAll(List<Draft> drafts) {
        ctx.transaction(tx -> {
            for (int from = 0; from < drafts.size(); from += 10) {
                List<Draft> ten = drafts.subList(from, Math.min(from + 10, drafts.size()));
                tx.dsl().batchInsert(ten.stream().map(draft -> {
                    EntryRecord entry = tx.dsl().newRecord(ENTRY, draft);
                    entry.changed(ENTRY.RATING, true);
                    return entry;
                }).toList()).execute();
            }
        });
    }
}
