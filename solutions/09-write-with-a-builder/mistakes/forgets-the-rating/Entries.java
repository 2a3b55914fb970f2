// Caught by Exercise1EntriesTest.stores_the_draft_and_tells_its_id: "Neap tide, 2026-10-03, 4"
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
