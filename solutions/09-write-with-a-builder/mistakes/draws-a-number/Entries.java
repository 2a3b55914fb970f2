// Caught by Exercise1EntriesTest.lets_the_database_generate_the_id: "Leave the id out of the insert"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        long id = ThreadLocalRandom.current().nextLong(1L << 32, 1L << 62);
        ctx.insertInto(ENTRY, ENTRY.ID, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .values(id, draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating())
                .execute();
        return id;
    }
}
