// Caught by Exercise1EntriesTest.throws_for_a_blog_that_does_not_exist: "Send the draft"
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        return ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .select(select(BLOG.ID, val(draft.headline()), val(draft.writtenOn()), val(draft.rating())).from(BLOG)
                        .where(BLOG.ID.eq(draft.blogId())))
                .returningResult(ENTRY.ID)
                .fetchOptional(ENTRY.ID)
                .orElse(-1L);
    }
}
