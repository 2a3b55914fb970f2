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
        ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .values(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating())
                .execute();
        return ctx.insertInto(ENTRY).set(ctx.newRecord(ENTRY, draft)).returning(ENTRY.ID).fetchSingle().getId();
    }
}
