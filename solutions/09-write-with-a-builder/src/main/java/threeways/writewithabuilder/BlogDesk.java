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

/**
 * Saves a form, with which a blog and its entries were edited, in two ways: with jOOQ and with Hibernate. Afterwards
 * the title and the entries of the blog are those of the form:
 * <ul>
 * <li>A line with an id is an entry that stays: it keeps its id and its tags. Entries of the blog that are on no line
 * are deleted.
 * <li>A line whose id isn't that of an entry of this blog is left out, or the whole form is refused. It changes no
 * entry of another blog, and inserts none.
 * <li>All else stays as it is: the author and the day of the blog, and all other blogs. Titles and headlines are stored
 * letter by letter.
 * <li>The version of the blog has grown, even if only its entries have changed.
 * <li>All is stored, or nothing.
 * <li>If the version of the blog differs from that of the form, or the blog was deleted, nothing is stored. A
 * {@link org.jooq.exception.DataChangedException} says so in {@code saveInABuilder}, a
 * {@link jakarta.persistence.OptimisticLockException} in {@code saveInASession}. It may be the cause of another
 * exception. If the blog is deleted while the method runs, the database's exception may say so instead.
 * </ul>
 */
public class BlogDesk {

    private final DSLContext ctx;
    private final SessionFactory factory;

    public BlogDesk(DSLContext ctx, SessionFactory factory) {
        this.ctx = ctx;
        this.factory = factory;
    }

    /** Saves the form with jOOQ. */
    public void saveInABuilder(BlogForm form) {
        ctx.transaction(tx -> {
            int found = tx.dsl().update(BLOG)
                    .set(BLOG.TITLE, form.title())
                    .set(BLOG.VERSION, BLOG.VERSION.plus(1))
                    .where(BLOG.ID.eq(form.blogId()))
                    .and(BLOG.VERSION.eq(form.version()))
                    .execute();
            if (found == 0) {
                throw new DataChangedException("Somebody has edited blog " + form.blogId() + " meanwhile");
            }
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

    /**
     * Saves the form with Hibernate, which writes all of the SQL. {@link Blog} and {@link Entry} of this lesson are
     * mapped for it.
     */
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
