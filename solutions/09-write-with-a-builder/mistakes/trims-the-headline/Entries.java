// Caught by Exercise1EntriesTest.stores_every_draft_unchanged: "blanks at both ends"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        return ctx.insertInto(ENTRY)
                .set(ENTRY.BLOG_ID, draft.blogId())
                .set(ENTRY.HEADLINE, draft.headline().strip())
                .set(ENTRY.WRITTEN_ON, draft.writtenOn())
                .set(ENTRY.RATING, draft.rating())
                .returningResult(ENTRY.ID)
                .fetchSingle(ENTRY.ID);
    }
}
