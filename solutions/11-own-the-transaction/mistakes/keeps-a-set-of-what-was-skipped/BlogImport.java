// Caught by Exercise3BlogImportTest.takes_an_import_without_good_blogs_and_an_empty_one: "in a list, not a set"
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.exception.DataException;
import org.jooq.exception.IntegrityConstraintViolationException;

public class BlogImport {

    private final DSLContext ctx;

    public BlogImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<NewBlog> addAll(List<NewBlog> blogs) {
        Set<NewBlog> skipped = new LinkedHashSet<>();
        ctx.transaction(tx -> {
            for (NewBlog blog : blogs) {
                try {
                    tx.dsl().transaction(savepoint -> add(savepoint.dsl(), blog));
                } catch (IntegrityConstraintViolationException | DataException refused) {
                    skipped.add(blog);
                }
            }
        });
        return new ArrayList<>(skipped);
    }

    private static void add(DSLContext dsl, NewBlog blog) {
        Long id = dsl.insertInto(BLOG, BLOG.TITLE, BLOG.PUB_DATE).values(blog.title(), blog.pubDate()).returningResult(BLOG.ID)
                .fetchSingle(BLOG.ID);
        dsl.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON).values(id, blog.headline(), blog.pubDate()).execute();
    }
}
