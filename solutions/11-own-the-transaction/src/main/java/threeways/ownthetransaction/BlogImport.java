package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataException;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Takes in blogs that another archive has sent. */
public class BlogImport {

    private final DSLContext ctx;

    public BlogImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Stores each blog together with its first entry, and skips what the database refuses for its data: what violates a
     * constraint (SQLState 23…) or doesn't fit its column (SQLState 22…). If it refuses the blog or its entry, neither
     * of the two is stored, and the import goes on with the next. New blogs have no author, and their first entries no
     * rating.
     *
     * <p>
     * The whole import is one transaction, with one commit: others see nothing of it before its end. If something else
     * goes wrong, a lost connection for example, that exception reaches the caller, as it is or as a cause, and nothing
     * of the import is stored. This must hold on each database, among them PostgreSQL, where a failed statement ends
     * the use of the transaction (SQLState 25P02) until it is rolled back to a savepoint. Which tool sends the
     * statements is up to you; {@code ctx.connection(…)} lends you the JDBC connection, and gets it back as it came,
     * after a failure too.
     *
     * @return the blogs that were skipped, in their order
     */
    public List<NewBlog> addAll(List<NewBlog> blogs) {
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

    private static void add(DSLContext ctx, NewBlog blog) {
        long id = ctx.insertInto(BLOG).set(BLOG.TITLE, blog.title()).set(BLOG.PUB_DATE, blog.pubDate()).returningResult(BLOG.ID)
                .fetchSingle(BLOG.ID);
        ctx.insertInto(ENTRY).set(ENTRY.BLOG_ID, id).set(ENTRY.HEADLINE, blog.headline()).set(ENTRY.WRITTEN_ON, blog.pubDate()).execute();
    }
}
