// Caught by Exercise1EntriesTest.returns_an_id_larger_than_an_int_on_h2: "keep the id a long"
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
                .set(ENTRY.HEADLINE, draft.headline())
                .set(ENTRY.WRITTEN_ON, draft.writtenOn())
                .set(ENTRY.RATING, draft.rating())
                .returningResult(ENTRY.ID)
                .fetchSingle(ENTRY.ID)
                .intValue();
    }
}
