// Caught by Exercise3BlogImportTest.gives_each_entry_to_its_own_blog_among_others: "and not the table for its highest"
// Not on sqlite: nobody else writes while a transaction does
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

public class BlogImport {

    private final DSLContext ctx;

    public BlogImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<NewBlog> addAll(List<NewBlog> blogs) {
        List<NewBlog> skipped = new ArrayList<>();
        ctx.transaction(tx -> {
            for (NewBlog blog : blogs) {
                try {
                    tx.dsl().transaction(savepoint -> add(savepoint.dsl(), blog));
                } catch (IntegrityConstraintViolationException | DataException refused) {
                    skipped.add(blog);
                }
            }
        });
        return skipped;
    }

    private static void add(DSLContext dsl, NewBlog blog) {
        dsl.insertInto(BLOG, BLOG.TITLE, BLOG.PUB_DATE).values(blog.title(), blog.pubDate()).execute();
        Long id = dsl.select(DSL.max(BLOG.ID)).from(BLOG).fetchSingle().value1();
        dsl.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON).values(id, blog.headline(), blog.pubDate()).execute();
    }
}
