// Caught by Exercise3BlogImportTest.takes_a_lost_connection_for_no_bad_row: "Skip only what"
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

public class BlogImport {

    private final DSLContext ctx;

    public BlogImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<NewBlog> addAll(List<NewBlog> blogs) {
        return ctx.transactionResult(tx -> {
            List<NewBlog> skipped = new ArrayList<>();
            for (NewBlog blog : blogs) {
                try {
                    tx.dsl().transaction(savepoint -> add(savepoint.dsl(), blog));
                } catch (DataAccessException failed) {
                    skipped.add(blog);
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
