// Caught by Exercise2BlogMergerTest.moves_all_that_belongs_to_a_blog_of_a_large_archive: "count in a local variable, not in a field"
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;

import org.jooq.DSLContext;

public class BlogMerger {

    private final DSLContext ctx;

    public BlogMerger(DSLContext ctx) {
        this.ctx = ctx;
    }

    private int moved;

    public int merge(long from, long into) {
        ctx.transaction(tx -> {
            DSLContext dsl = tx.dsl();
            if (!dsl.fetchExists(BLOG, BLOG.ID.eq(from)) || !dsl.fetchExists(BLOG, BLOG.ID.eq(into))) {
                throw new IllegalArgumentException("Both blogs must exist");
            }
            if (from != into) {
                Belongings belongings = new Belongings(dsl);
                moved += belongings.moveEntries(from, into);
                belongings.movePermalinks(from, into);
                dsl.deleteFrom(BLOG).where(BLOG.ID.eq(from)).execute();
            }
        });
        return moved;
    }
}
