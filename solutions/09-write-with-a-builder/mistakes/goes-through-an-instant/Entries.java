// Caught by Exercise1EntriesTest.stores_the_day_in_every_time_zone: "A LocalDate has no zone"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        LocalDate day = draft.writtenOn() == null
                ? null
                : LocalDate.ofInstant(draft.writtenOn().atStartOfDay().toInstant(ZoneOffset.UTC), ZoneId.systemDefault());
        return ctx.insertInto(ENTRY).set(ENTRY.BLOG_ID, draft.blogId()).set(ENTRY.HEADLINE, draft.headline())
                .set(ENTRY.WRITTEN_ON, day).set(ENTRY.RATING, draft.rating()).returningResult(ENTRY.ID).fetchSingle(ENTRY.ID);
    }
}
