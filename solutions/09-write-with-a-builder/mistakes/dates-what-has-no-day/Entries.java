// Caught by Exercise1EntriesTest.makes_no_good_draft_of_a_bad_one: "a draft without a day"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.time.LocalDate;
import org.jooq.DSLContext;

public class Entries {
    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        return ctx.insertInto(ENTRY).set(ENTRY.BLOG_ID, draft.blogId()).set(ENTRY.HEADLINE, draft.headline())
                .set(ENTRY.WRITTEN_ON, draft.writtenOn() == null ? LocalDate.now() : draft.writtenOn()).set(ENTRY.RATING, draft.rating())
                .returningResult(ENTRY.ID).fetchSingle(ENTRY.ID);
    }
}
