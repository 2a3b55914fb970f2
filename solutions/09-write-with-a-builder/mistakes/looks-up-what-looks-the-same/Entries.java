// Caught by Exercise1EntriesTest.returns_the_id_of_its_own_entry: "don't search for it"
package threeways.writewithabuilder;

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
        return ctx.select(ENTRY.ID)
                .from(ENTRY)
                .where(ENTRY.BLOG_ID.eq(draft.blogId()))
                .and(ENTRY.HEADLINE.eq(draft.headline()))
                .and(ENTRY.WRITTEN_ON.eq(draft.writtenOn()))
                .orderBy(ENTRY.ID.desc())
                .limit(1)
                .fetchSingle(ENTRY.ID);
    }
}
