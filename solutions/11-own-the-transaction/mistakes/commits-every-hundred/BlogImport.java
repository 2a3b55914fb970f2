// Caught by Exercise3BlogImportTest.takes_a_long_import_in_one_transaction_too: "You committed in between"
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
        List<NewBlog> skipped = new ArrayList<>();
        for (int at = 0; at < blogs.size(); at += 100) {
            skipped.addAll(addSome(blogs.subList(at, Math.min(at + 100, blogs.size()))));
        }
        return skipped;
    }

    private List<NewBlog> addSome(List<NewBlog> blogs) {
        return ctx.transactionResult(tx -> {
            List<NewBlog> skipped = new ArrayList<>();
            for (NewBlog blog : blogs) {
                try {
                    tx.dsl().transaction(savepoint -> add(savepoint.dsl(), blog));
                } catch (IntegrityConstraintViolationException | DataException refused) {
                    skipped.add(blog);
                }
            }
            return skipped;
        });
    }

    private static void add(DSLContext dsl, NewBlog blog) {
        long id = dsl.insertInto(BLOG, BLOG.TITLE, BLOG.PUB_DATE).values(blog.title(), blog.pubDate())
                .returningResult(BLOG.ID).fetchSingle(BLOG.ID);
        dsl.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON).values(id, blog.headline(), blog.pubDate()).execute();
    }
}
