// Caught by Exercise1EntriesTest.needs_one_statement_and_binds_its_values: "2 statements were sent, where one is enough"
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
        long id = ctx.select(max(ENTRY.ID)).from(ENTRY).fetchSingle().value1() + 1;
        ctx.insertInto(ENTRY, ENTRY.ID, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .values(id, draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating())
                .execute();
        return id;
    }
}
