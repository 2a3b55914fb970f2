// Caught by Exercise1EntriesTest.lets_the_database_generate_the_id: "You chose that id yourself"
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        return ctx.insertInto(ENTRY, ENTRY.ID, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .select(select(max(ENTRY.ID).plus(1), val(draft.blogId()), val(draft.headline()), val(draft.writtenOn()),
                        val(draft.rating(), ENTRY.RATING)).from(ENTRY))
                .returningResult(ENTRY.ID)
                .fetchSingle(ENTRY.ID);
    }
}
