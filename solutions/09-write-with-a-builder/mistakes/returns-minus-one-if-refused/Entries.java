// Caught by Exercise1EntriesTest.throws_for_a_blog_that_does_not_exist: "let what the database throws reach the caller"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        try {
            return ctx.insertInto(ENTRY)
                    .set(ENTRY.BLOG_ID, draft.blogId())
                    .set(ENTRY.HEADLINE, draft.headline())
                    .set(ENTRY.WRITTEN_ON, draft.writtenOn())
                    .set(ENTRY.RATING, draft.rating())
                    .returningResult(ENTRY.ID)
                    .fetchSingle(ENTRY.ID);
        } catch (DataAccessException e) {
            return -1;
        }
    }
}
