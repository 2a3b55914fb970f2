// Caught by Exercise3BlogImportTest.goes_back_to_a_savepoint_as_postgresql_wants_it: "Set a savepoint before each blog"
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataException;
import org.jooq.exception.IntegrityConstraintViolationException;

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
                    add(tx.dsl(), blog);
                } catch (IntegrityConstraintViolationException | DataException refused) {
                    skipped.add(blog);
                }
            }
            return skipped;
        });
    }

    private static void add(DSLContext ctx, NewBlog blog) {
        long id = ctx.insertInto(BLOG).set(BLOG.TITLE, blog.title()).set(BLOG.PUB_DATE, blog.pubDate()).returningResult(BLOG.ID)
                .fetchSingle(BLOG.ID);
        try {
            ctx.insertInto(ENTRY).set(ENTRY.BLOG_ID, id).set(ENTRY.HEADLINE, blog.headline()).set(ENTRY.WRITTEN_ON, blog.pubDate())
                    .execute();
        } catch (IntegrityConstraintViolationException | DataException refused) {
            ctx.deleteFrom(BLOG).where(BLOG.ID.eq(id)).execute();
            throw refused;
        }
    }
}
