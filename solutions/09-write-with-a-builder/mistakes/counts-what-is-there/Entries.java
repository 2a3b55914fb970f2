// Caught by Exercise1EntriesTest.stores_the_draft_and_tells_its_id: "the entry with the id that add returned, 10"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        ctx.newRecord(ENTRY, draft).store();
        return ctx.fetchCount(ENTRY);
    }
}
