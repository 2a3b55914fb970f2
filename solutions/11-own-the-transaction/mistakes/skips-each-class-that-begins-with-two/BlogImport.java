// Caught by Exercise3BlogImportTest.takes_a_lost_connection_for_no_bad_row: "Skip only what"
// Not on sqlite: it tells no SQLState
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
        List<NewBlog> skipped = new ArrayList<>();
        ctx.transaction(tx -> {
            for (NewBlog blog : blogs) {
                try {
                    tx.dsl().transaction(savepoint -> add(savepoint.dsl(), blog));
                } catch (DataAccessException refused) {
                    if (!refused.sqlState().startsWith("2")) {
                        throw refused;
                    }
                    skipped.add(blog);
                }
            }
        });
        return skipped;
    }

    private static void add(DSLContext dsl, NewBlog blog) {
        Long id = dsl.insertInto(BLOG, BLOG.TITLE, BLOG.PUB_DATE).values(blog.title(), blog.pubDate()).returningResult(BLOG.ID)
                .fetchSingle(BLOG.ID);
        dsl.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON).values(id, blog.headline(), blog.pubDate()).execute();
    }
}
