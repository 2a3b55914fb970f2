// Caught by Exercise3BlogImportTest.passes_on_what_says_nothing_about_a_row: "a transaction was committed. Nothing was thrown"
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataException;
import org.jooq.exception.IntegrityConstraintViolationException;

public class BlogImport {

    private final DSLContext ctx;

    public BlogImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<NewBlog> addAll(List<NewBlog> blogs) {
        boolean[] sent = {false};
        try {
            return ctx.transactionResult(tx -> {
                List<NewBlog> skipped = new ArrayList<>();
                for (NewBlog blog : blogs) {
                    try {
                        tx.dsl().transaction(savepoint -> add(savepoint.dsl(), blog));
                    } catch (IntegrityConstraintViolationException | DataException refused) {
                        skipped.add(blog);
                    }
                }
                sent[0] = true;
                return skipped;
            });
        } catch (DataAccessException failed) {
            if (sent[0]) {
                return List.copyOf(blogs);
            }
            throw failed;
        }
    }

    private static void add(DSLContext dsl, NewBlog blog) {
        long id = dsl.insertInto(BLOG, BLOG.TITLE, BLOG.PUB_DATE).values(blog.title(), blog.pubDate())
                .returningResult(BLOG.ID).fetchSingle(BLOG.ID);
        dsl.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON).values(id, blog.headline(), blog.pubDate()).execute();
    }
}
