package threeways.choose;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

/** Card 1: a form comes back. Use Hibernate, jOOQ, JDBC or any two of them. */
public class BlogDesk {

    private final SessionFactory factory;
    private final DSLContext ctx;
    private final DataSource dataSource;

    public BlogDesk(SessionFactory factory, DSLContext ctx, DataSource dataSource) {
        this.factory = factory;
        this.ctx = ctx;
        this.dataSource = dataSource;
    }

    /**
     * Saves a blog with its entries and their tags. Afterwards the title, the entries and the tags of each entry are
     * those of the form, and the version of the blog has grown, even if only an entry or a tag has changed.
     *
     * <ul>
     * <li>An entry that is on the form stays, with its id: it isn't deleted and stored again. An entry of the blog that
     * isn't on the form is deleted, with its tags. Other blogs keep their entries.
     * <li>A rating that is null is stored as null. A line without tags leaves the entry without tags.
     * <li>If the blog doesn't have exactly the form's version, or is gone, an {@link OutdatedFormException} is thrown,
     * whatever else is on the form. Another writer may commit between any two of your statements, so the statement that
     * writes must ask for the version.
     * <li>If the form names an entry that isn't one of the blog's, or a tag that doesn't exist, an exception is thrown.
     * <li>Everything is stored, or nothing. The method begins and commits its own transaction, over one connection.
     * What the database refuses reaches the caller, as it is or as a cause.
     * </ul>
     *
     * <p>
     * Values are bound. A form with thirty entries, of which one has another headline, takes at most 12 trips to the
     * database; a batch is one trip, however many rows it has.
     */
    public void save(BlogForm form) {
        try {
            factory.inTransaction(session -> save(form, session));
        } catch (OptimisticLockException conflict) {
            throw new OutdatedFormException(form, conflict);
        }
    }

    private void save(BlogForm form, Session session) {
        Blog blog = session.find(Blog.class, form.blogId());
        if (blog == null || blog.getVersion() != form.version()) {
            throw new OutdatedFormException(form);
        }
        session.lock(blog, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        session.createSelectionQuery("from Entry e left join fetch e.tags where e.blog = :blog", Entry.class)
                .setParameter("blog", blog).getResultList();
        Map<Long, Entry> entries = blog.getEntries().stream().collect(toMap(Entry::getId, identity()));
        if (!entries.keySet().containsAll(form.kept())) {
            throw new IllegalArgumentException("The form names entries of other blogs: " + form.kept());
        }
        blog.setTitle(form.title());
        blog.getEntries().removeIf(entry -> !form.kept().contains(entry.getId()));
        for (BlogForm.Line line : form.lines()) {
            Entry entry = entries.get(line.id());
            if (entry == null) {
                entry = new Entry(line.headline(), line.writtenOn(), line.rating());
                blog.add(entry);
            }
            entry.setHeadline(line.headline());
            entry.setWrittenOn(line.writtenOn());
            entry.setRating(line.rating());
            Set<Tag> ticked = line.tags().stream().map(id -> session.getReference(Tag.class, id)).collect(toSet());
            entry.getTags().retainAll(ticked);
            entry.getTags().addAll(ticked);
        }
    }
}
