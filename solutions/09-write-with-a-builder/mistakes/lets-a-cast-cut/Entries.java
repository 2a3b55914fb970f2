// Caught by Exercise1EntriesTest.makes_no_good_draft_of_a_bad_one: "A cast to varchar(200) cuts"
package threeways.writewithabuilder;

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
        var added = ctx.insertInto(ENTRY).columns(ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .select(select(val(draft.blogId()), val(draft.headline(), ENTRY.HEADLINE), val(draft.writtenOn(), ENTRY.WRITTEN_ON),
                        val(draft.rating(), ENTRY.RATING)))
                .returning(ENTRY.ID).fetchOne();
        return added.getId();
    }
}
