// Caught by Exercise1EntriesTest.needs_one_statement_and_binds_its_values: "for no id afterwards"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;
import threeways.blog.db.tables.records.EntryRecord;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        EntryRecord entry = ctx.newRecord(ENTRY, draft);
        entry.store();
        entry.refresh();
        return entry.getId();
    }
}
