// Caught by Exercise5BlogDeskTest.notices_a_writer_who_saves_in_between: "Compare the version in the transaction that writes"
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

public class BlogDesk {

    private final DSLContext ctx;
    private final SessionFactory factory;

    public BlogDesk(DSLContext ctx, SessionFactory factory) {
        this.ctx = ctx;
        this.factory = factory;
    }

    public void saveInABuilder(BlogForm form) {
        ctx.transaction(tx -> {
            int version = tx.dsl().fetchValue(BLOG.VERSION, BLOG.ID.eq(form.blogId()));
            if (version != form.version()) {
                throw new DataChangedException("Somebody has edited blog " + form.blogId() + " meanwhile");
            }
            tx.dsl().update(BLOG)
                    .set(BLOG.TITLE, form.title())
                    .set(BLOG.VERSION, BLOG.VERSION.plus(1))
                    .where(BLOG.ID.eq(form.blogId()))
                    .execute();
            tx.dsl().deleteFrom(ENTRY)
                    .where(ENTRY.BLOG_ID.eq(form.blogId()))
                    .and(ENTRY.ID.notIn(form.kept()))
                    .execute();
            for (BlogForm.Line line : form.lines()) {
                if (line.isNew()) {
                    tx.dsl().insertInto(ENTRY)
                            .set(ENTRY.BLOG_ID, form.blogId())
                            .set(ENTRY.HEADLINE, line.headline())
                            .set(ENTRY.WRITTEN_ON, line.writtenOn())
                            .set(ENTRY.RATING, line.rating())
                            .execute();
                } else {
                    tx.dsl().update(ENTRY)
                            .set(ENTRY.HEADLINE, line.headline())
                            .set(ENTRY.WRITTEN_ON, line.writtenOn())
                            .set(ENTRY.RATING, line.rating())
                            .where(ENTRY.ID.eq(line.id()))
                            .and(ENTRY.BLOG_ID.eq(form.blogId()))
                            .execute();
                }
            }
        });
    }

    public void saveInASession(BlogForm form) {
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, form.blogId(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            if (blog.getVersion() != form.version()) {
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
