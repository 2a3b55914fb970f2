package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import java.util.List;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.exception.DataException;
import org.jooq.exception.IntegrityConstraintViolationException;
import threeways.blog.db.tables.records.BlogRecord;
import threeways.blog.db.tables.records.EntryRecord;

public class BlogImport {

    private final DSLContext ctx;

    public BlogImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<NewBlog> addAll(List<NewBlog> blogs) {
        return ctx.transactionResult(tx -> blogs.stream().filter(blog -> isRefused(tx, blog)).toList());
    }

    private static boolean isRefused(Configuration tx, NewBlog blog) {
        try {
            tx.dsl().transaction(inner -> {
                BlogRecord row = inner.dsl().newRecord(BLOG);
                row.setTitle(blog.title());
                row.setPubDate(blog.pubDate());
                row.store();
                EntryRecord entry = inner.dsl().newRecord(ENTRY);
                entry.setBlogId(row.getId());
                entry.setHeadline(blog.headline());
                entry.setWrittenOn(blog.pubDate());
                entry.setRating(null);
                entry.insert();
            });
            return false;
        } catch (IntegrityConstraintViolationException | DataException refused) {
            return true;
        }
    }
}
