// Caught by Exercise1EntriesTest.stores_the_draft_and_returns_its_id: "The answer threw NullPointerException at Entries.java"
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
        ctx.executeInsert(entry);
        return entry.getId();
    }
}
