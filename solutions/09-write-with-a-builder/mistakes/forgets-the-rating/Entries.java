// Caught by Exercise1EntriesTest.stores_the_draft_and_returns_its_id: "Insert the draft once, and set all columns"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        return ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON)
                .values(draft.blogId(), draft.headline(), draft.writtenOn())
                .returningResult(ENTRY.ID)
                .fetchSingle(ENTRY.ID);
    }
}
