// Caught by Exercise1EntriesTest.stores_null_for_an_entry_without_a_rating: "store the draft's rating as it is"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        return ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .values(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating() == null ? 0 : draft.rating())
                .returningResult(ENTRY.ID)
                .fetchSingle(ENTRY.ID);
    }
}
