// Caught by Exercise3BlogImportTest.skips_what_violates_a_constraint_that_no_code_knows: "checks of your own can't know them all"
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
                if (fits(blog.title()) && fits(blog.headline()) && blog.pubDate() != null) {
                    add(tx.dsl(), blog);
                } else {
                    skipped.add(blog);
                }
            }
            return skipped;
        });
    }

    private static boolean fits(String text) {
        return text != null && text.length() <= 200;
    }

    private static void add(DSLContext ctx, NewBlog blog) {
        long id = ctx.insertInto(BLOG).set(BLOG.TITLE, blog.title()).set(BLOG.PUB_DATE, blog.pubDate()).returningResult(BLOG.ID)
                .fetchSingle(BLOG.ID);
        ctx.insertInto(ENTRY).set(ENTRY.BLOG_ID, id).set(ENTRY.HEADLINE, blog.headline()).set(ENTRY.WRITTEN_ON, blog.pubDate()).execute();
    }
}
