// Caught by Exercise3BlogImportTest.knows_a_bad_row_by_its_sqlstate_as_postgresql_wants_it: "and not by a class of JDBC"
// Not on postgresql, mysql, mariadb, sqlite: their drivers throw other classes, so an earlier check refuses this answer
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.sql.SQLDataException;
import java.sql.SQLIntegrityConstraintViolationException;
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
                } catch (DataAccessException refused) {
                    if (refused.getCause(SQLIntegrityConstraintViolationException.class) == null
                            && refused.getCause(SQLDataException.class) == null) {
                        throw refused;
                    }
                    skipped.add(blog);
                }
            }
            return skipped;
        });
    }

    private static void add(DSLContext here, NewBlog blog) {
        Long id = here.insertInto(BLOG, BLOG.TITLE, BLOG.PUB_DATE).values(blog.title(), blog.pubDate())
                .returningResult(BLOG.ID).fetchSingle(BLOG.ID);
        here.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON)
                .values(id, blog.headline(), blog.pubDate()).execute();
    }
}
