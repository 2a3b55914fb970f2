// Caught by Exercise1EntriesTest.lets_the_database_give_the_id: "a number that it didn't give, it gives once more"
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;

/** Takes new entries in. */
public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Stores the draft as a new entry of its blog and returns the id that the database gave it. A rating that is null stays null. One statement
     * does both.
     */
    public long add(Draft draft) {
        return ctx.insertInto(ENTRY, ENTRY.ID, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .select(select(max(ENTRY.ID).plus(1), val(draft.blogId()), val(draft.headline()), val(draft.writtenOn()),
                        val(draft.rating(), ENTRY.RATING)).from(ENTRY))
                .returningResult(ENTRY.ID)
                .fetchSingle(ENTRY.ID);
    }
}
