// Caught by Exercise1EntriesTest.stores_the_draft_and_returns_its_id: "which is another number, such as a row count"
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
