// Caught by Exercise3BlogImportTest.stores_each_blog_with_its_first_entry: "make no instant of it"
package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.sql.Date;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        return ctx.transactionResult(tx -> tx.dsl().connectionResult(connection -> {
            List<NewBlog> skipped = new ArrayList<>();
            for (NewBlog blog : blogs) {
                Savepoint savepoint = connection.setSavepoint();
                try {
                    add(tx.dsl(), blog);
                    connection.releaseSavepoint(savepoint);
                } catch (IntegrityConstraintViolationException | DataException refused) {
                    connection.rollback(savepoint);
                    skipped.add(blog);
                }
            }
            return skipped;
        }));
    }

    private static void add(DSLContext ctx, NewBlog blog) {
        LocalDate day = blog.pubDate() == null ? null : localDay(blog.pubDate());
        long id = ctx.insertInto(BLOG).set(BLOG.TITLE, blog.title()).set(BLOG.PUB_DATE, day).returningResult(BLOG.ID)
                .fetchSingle(BLOG.ID);
        ctx.insertInto(ENTRY).set(ENTRY.BLOG_ID, id).set(ENTRY.HEADLINE, blog.headline()).set(ENTRY.WRITTEN_ON, day).execute();
    }

    private static LocalDate localDay(LocalDate day) {
        return new Date(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()).toLocalDate();
    }
}
