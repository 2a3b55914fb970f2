// Not on postgresql, sqlite: jOOQ's merge() of a record looks at the primary key alone there
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
        PermalinkRecord link = ctx.newRecord(PERMALINK);
        link.setSlug(slug);
        link.setBlogId(blogId);
        link.merge();
    }
}
