// Caught by Exercise2PermalinksTest.succeeds_when_another_writer_adds_the_slug_first: "between statement 1 (select) and statement 2 (insert)"
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
        PermalinkRecord link = ctx.fetchOptional(PERMALINK, PERMALINK.SLUG.eq(slug)).orElseGet(() -> ctx.newRecord(PERMALINK));
        link.setSlug(slug);
        link.setBlogId(blogId);
        link.store();
    }
}
