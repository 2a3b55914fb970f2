// Not on sqlite: it has no "for update", and one writer at a time anyway
package threeways.writewithabuilder;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.jooq.exception.DataChangedException;
import threeways.blog.db.tables.records.BlogRecord;
import threeways.blog.db.tables.records.EntryRecord;

public class BlogDesk {

    private final DSLContext ctx;
    private final SessionFactory factory;

    public BlogDesk(DSLContext ctx, SessionFactory factory) {
        this.ctx = ctx;
        this.factory = factory;
    }

    public void saveInABuilder(BlogForm form) {
        ctx.transaction(tx -> {
            BlogRecord blog = tx.dsl().selectFrom(BLOG).where(BLOG.ID.eq(form.blogId())).forUpdate().fetchOne();
            if (blog == null || blog.getVersion() != form.version()) {
                throw new DataChangedException("Somebody has edited blog " + form.blogId() + " meanwhile");
            }
            blog.setTitle(form.title());
            blog.setVersion(form.version() + 1);
            blog.store();
            Map<Long, EntryRecord> stored = tx.dsl().selectFrom(ENTRY).where(ENTRY.BLOG_ID.eq(form.blogId())).fetchMap(ENTRY.ID);
            for (BlogForm.Line line : form.lines()) {
                EntryRecord entry = line.isNew() ? tx.dsl().newRecord(ENTRY) : stored.remove(line.id());
                if (entry != null) {
                    entry.setBlogId(form.blogId());
                    entry.setHeadline(line.headline());
                    entry.setWrittenOn(line.writtenOn());
                    entry.setRating(line.rating());
                    entry.store();
                }
            }
            stored.values().forEach(EntryRecord::delete);
        });
    }

    public void saveInASession(BlogForm form) {
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, form.blogId(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            if (blog == null || blog.getVersion() != form.version()) {
                throw new OptimisticLockException("Somebody has edited " + blog + " meanwhile");
            }
            blog.setTitle(form.title());
            blog.getEntries().removeIf(entry -> !form.kept().contains(entry.getId()));
            Map<Long, Entry> entries = blog.getEntries().stream().collect(toMap(Entry::getId, identity()));
            for (BlogForm.Line line : form.lines()) {
                if (line.isNew()) {
                    blog.add(new Entry(line.headline(), line.writtenOn(), line.rating()));
                } else {
                    Entry entry = entries.get(line.id());
                    entry.setHeadline(line.headline());
                    entry.setWrittenOn(line.writtenOn());
                    entry.setRating(line.rating());
                }
            }
        });
    }
}
