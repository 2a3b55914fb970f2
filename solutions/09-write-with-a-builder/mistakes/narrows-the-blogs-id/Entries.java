// Caught by Exercise1EntriesTest.throws_for_a_blog_that_does_not_exist: "an id is a long, and 6 as an int"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        int blog = (int) draft.blogId();
        return ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .values((long) blog, draft.headline(), draft.writtenOn(), draft.rating()).returningResult(ENTRY.ID).fetchSingle(ENTRY.ID);
    }
}
