package threeways.choose;

import jakarta.persistence.OptimisticLockException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
            factory.inTransaction(session -> write(session, form));
        } catch (OptimisticLockException e) {
            throw new OutdatedFormException(form, e);
        }
    }

    private void write(Session session, BlogForm form) {
        int n = session.createMutationQuery("update Blog set title = :t, version = version + 1 where id = :id and version = :v")
                .setParameter("t", form.title()).setParameter("id", form.blogId()).setParameter("v", form.version()).executeUpdate();
        if (n == 0) {
            throw new OutdatedFormException(form);
        }
        Blog blog = session.find(Blog.class, form.blogId());
        List<Entry> entries = session.createSelectionQuery("from Entry e left join fetch e.tags where e.blog = :blog", Entry.class)
                .setParameter("blog", blog).getResultList();
        Map<Long, Entry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.getId(), entry));
        for (BlogForm.Line line : form.lines()) {
            Entry entry;
            if (line.id() == null) {
                entry = new Entry(line.headline(), line.writtenOn(), line.rating());
                blog.add(entry);
            } else {
                entry = byId.get(line.id());
                if (entry == null) {
                    throw new IllegalArgumentException("no entry " + line.id());
                }
                entry.setHeadline(line.headline());
                entry.setWrittenOn(line.writtenOn());
                entry.setRating(line.rating());
            }
            Set<Tag> tags = line.tags().stream().map(id -> session.getReference(Tag.class, id)).collect(Collectors.toSet());
            entry.getTags().retainAll(tags);
            entry.getTags().addAll(tags);
        }
        blog.getEntries().removeIf(entry -> entry.getId() != null && !form.kept().contains(entry.getId()));
    }
}
