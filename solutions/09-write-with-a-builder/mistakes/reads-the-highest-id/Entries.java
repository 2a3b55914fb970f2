// Caught by Exercise1EntriesTest.returns_the_id_of_its_own_entry: "don't search for it"
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.max;
import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .values(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating())
                .execute();
        return ctx.select(max(ENTRY.ID)).from(ENTRY).fetchSingle().value1();
    }
}
