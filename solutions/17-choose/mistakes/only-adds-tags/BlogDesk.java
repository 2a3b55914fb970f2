// Caught by Exercise1BlogDeskTest.stores_what_the_form_says: "each tag that isn't ticked"
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

public class BlogDesk {

    private final SessionFactory factory;
    private final DSLContext ctx;
    private final DataSource dataSource;

    public BlogDesk(SessionFactory factory, DSLContext ctx, DataSource dataSource) {
        this.factory = factory;
        this.ctx = ctx;
        this.dataSource = dataSource;
    }

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
            entry.getTags().addAll(ticked);
        }
    }
}
