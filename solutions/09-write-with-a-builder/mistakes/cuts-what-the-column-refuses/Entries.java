// Caught by Exercise1EntriesTest.makes_no_good_draft_of_a_bad_one: "a draft whose headline has 201 letters"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;

public class Entries {
    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        String headline = draft.headline();
        if (headline.length() > 200) {
            headline = headline.substring(0, 200);
        }
        return ctx.insertInto(ENTRY).set(ENTRY.BLOG_ID, draft.blogId()).set(ENTRY.HEADLINE, headline)
                .set(ENTRY.WRITTEN_ON, draft.writtenOn()).set(ENTRY.RATING, draft.rating()).returningResult(ENTRY.ID).fetchSingle(ENTRY.ID);
    }
}
