// Caught by Exercise3BlogImportTest.skips_what_the_database_refuses_and_goes_on: "catch the refusal"
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;

public class BlogImport {

    private final DSLContext ctx;

    public BlogImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<NewBlog> addAll(List<NewBlog> blogs) {
        return ctx.transactionResult(tx -> {
            for (NewBlog blog : blogs) {
                add(tx.dsl(), blog);
            }
            return List.of();
        });
    }

    private static void add(DSLContext ctx, NewBlog blog) {
        long id = ctx.insertInto(BLOG).set(BLOG.TITLE, blog.title()).set(BLOG.PUB_DATE, blog.pubDate()).returningResult(BLOG.ID)
                .fetchSingle(BLOG.ID);
        ctx.insertInto(ENTRY).set(ENTRY.BLOG_ID, id).set(ENTRY.HEADLINE, blog.headline()).set(ENTRY.WRITTEN_ON, blog.pubDate()).execute();
    }
}
