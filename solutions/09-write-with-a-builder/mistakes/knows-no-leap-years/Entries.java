// Caught by Exercise1EntriesTest.stores_every_draft_unchanged: "The day is 2024-12-31"
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
        return ctx.insertInto(ENTRY)
                .set(ENTRY.BLOG_ID, draft.blogId())
                .set(ENTRY.HEADLINE, draft.headline())
                .set(ENTRY.WRITTEN_ON, LocalDate.ofYearDay(draft.writtenOn().getYear(), Math.min(365, draft.writtenOn().getDayOfYear())))
                .set(ENTRY.RATING, draft.rating())
                .returningResult(ENTRY.ID)
                .fetchSingle(ENTRY.ID);
    }
}
