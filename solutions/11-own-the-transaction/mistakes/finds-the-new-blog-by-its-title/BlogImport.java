// Caught by Exercise3BlogImportTest.skips_what_the_database_refuses_and_goes_on: "Both entries are in one blog"
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
                    tx.dsl().transaction(savepoint -> add(savepoint.dsl(), blog));
                } catch (IntegrityConstraintViolationException | DataException refused) {
                    skipped.add(blog);
                }
            }
            return skipped;
        });
    }

    private static void add(DSLContext dsl, NewBlog blog) {
        dsl.insertInto(BLOG, BLOG.TITLE, BLOG.PUB_DATE).values(blog.title(), blog.pubDate()).execute();
        Long id = dsl.select(BLOG.ID).from(BLOG).where(BLOG.TITLE.eq(blog.title())).and(BLOG.PUB_DATE.eq(blog.pubDate()))
                .orderBy(BLOG.ID).limit(1).fetchSingle().value1();
        dsl.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON).values(id, blog.headline(), blog.pubDate()).execute();
    }
}
