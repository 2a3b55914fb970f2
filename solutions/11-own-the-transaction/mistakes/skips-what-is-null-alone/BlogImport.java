// Caught by Exercise3BlogImportTest.skips_a_headline_that_is_too_long: "too long"
// Not on sqlite: it stores a headline of any length
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

public class BlogImport {

    private final DSLContext ctx;

    public BlogImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<NewBlog> addAll(List<NewBlog> blogs) {
        return ctx.transactionResult(tx -> {
            List<NewBlog> skipped = new ArrayList<>();
            for (NewBlog blog : blogs) {
                if (blog.title() == null || blog.pubDate() == null || blog.headline() == null) {
                    skipped.add(blog);
                } else {
                    add(tx.dsl(), blog);
                }
            }
            return skipped;
        });
    }

    private static void add(DSLContext ctx, NewBlog blog) {
        long id = ctx.insertInto(BLOG).set(BLOG.TITLE, blog.title()).set(BLOG.PUB_DATE, blog.pubDate()).returningResult(BLOG.ID)
                .fetchSingle(BLOG.ID);
        ctx.insertInto(ENTRY).set(ENTRY.BLOG_ID, id).set(ENTRY.HEADLINE, blog.headline()).set(ENTRY.WRITTEN_ON, blog.pubDate()).execute();
    }
}
