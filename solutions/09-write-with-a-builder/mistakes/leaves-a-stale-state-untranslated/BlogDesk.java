// Caught by Exercise5BlogDeskTest.notices_a_writer_who_saves_in_between: "A StatelessSession throws"
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.jooq.exception.DataChangedException;
import threeways.blog.db.tables.records.EntryRecord;

public class BlogDesk {

    private final DSLContext ctx;
    private final SessionFactory factory;

    public BlogDesk(DSLContext ctx, SessionFactory factory) {
        this.ctx = ctx;
        this.factory = factory;
    }

    public void saveInABuilder(BlogForm form) {
        ctx.transactionResult(tx -> {
            int found = tx.dsl().update(BLOG).set(Map.of(BLOG.TITLE, val(form.title()), BLOG.VERSION, BLOG.VERSION.add(inline(1))))
                    .where(row(BLOG.ID, BLOG.VERSION).eq(form.blogId(), form.version())).execute();
            if (found < 1) {
                throw new DataChangedException("another writer was faster");
            }
            List<Long> own = tx.dsl().select(ENTRY.ID).from(ENTRY).where(ENTRY.BLOG_ID.eq(form.blogId())).fetch(ENTRY.ID);
            List<EntryRecord> gone = own.stream().filter(id -> !form.kept().contains(id)).map(id -> {
                EntryRecord e = new EntryRecord();
                e.setId(id);
                return e;
            }).toList();
            if (!gone.isEmpty()) {
                tx.dsl().batchDelete(gone).execute();
            }
            form.lines().forEach(line -> {
                if (line.id() == null) {
                    tx.dsl().insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                            .values(form.blogId(), line.headline(), line.writtenOn(), line.rating()).execute();
                } else if (own.contains(line.id())) {
                    EntryRecord e = tx.dsl().newRecord(ENTRY);
                    e.set(ENTRY.HEADLINE, line.headline());
                    e.set(ENTRY.WRITTEN_ON, line.writtenOn());
                    e.set(ENTRY.RATING, line.rating());
                    tx.dsl().executeUpdate(e, ENTRY.ID.eq(line.id()));
                }
            });
            return found;
        });
    }

    public void saveInASession(BlogForm form) {
        factory.inStatelessTransaction(session -> {
            Blog blog = session.get(Blog.class, form.blogId());
            if (blog == null || blog.getVersion() != form.version()) {
                throw new OptimisticLockException("another writer was faster");
            }
            blog.setTitle(form.title());
            session.update(blog);
            Map<Long, BlogForm.Line> kept = form.lines().stream().filter(line -> line.id() != null)
                    .collect(Collectors.toMap(BlogForm.Line::id, line -> line));
            for (Entry entry : session.createSelectionQuery("from Entry e where e.blog.id = :id", Entry.class)
                    .setParameter("id", form.blogId()).list()) {
                BlogForm.Line line = kept.get(entry.getId());
                if (line == null) {
                    session.delete(entry);
                } else {
                    entry.setHeadline(line.headline());
                    entry.setWrittenOn(line.writtenOn());
                    entry.setRating(line.rating());
                    session.update(entry);
                }
            }
            form.lines().stream().filter(BlogForm.Line::isNew).forEach(line -> {
                Entry entry = new Entry(line.headline(), line.writtenOn(), line.rating());
                entry.setBlog(blog);
                session.insert(entry);
            });
        });
    }
}
