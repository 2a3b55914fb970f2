// Caught by Exercise2PermalinksTest.succeeds_when_another_writer_adds_the_slug_first: "Insert or update in one statement, which leaves no gap"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.PERMALINK;

import org.jooq.DSLContext;
import threeways.blog.db.tables.records.PermalinkRecord;

public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void point(String slug, long blogId) {
        ctx.transaction(tx -> {
            PermalinkRecord found = tx.dsl().selectFrom(PERMALINK).where(PERMALINK.SLUG.eq(slug)).forUpdate().fetchOne();
            PermalinkRecord link = found == null ? tx.dsl().newRecord(PERMALINK) : found;
            link.setSlug(slug);
            link.setBlogId(blogId);
            link.store();
        });
    }
}
