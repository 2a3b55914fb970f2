// Caught by Exercise1EntriesTest.lets_the_database_give_the_id: "where the database gave"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.util.concurrent.ThreadLocalRandom;
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
        long id = ThreadLocalRandom.current().nextLong(1L << 32, 1L << 62);
        ctx.insertInto(ENTRY, ENTRY.ID, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .values(id, draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating())
                .execute();
        return id;
    }
}
