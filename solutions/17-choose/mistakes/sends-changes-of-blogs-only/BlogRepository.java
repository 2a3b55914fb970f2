// Caught by Exercise4BlogRepositoryTest.counts_what_the_session_has_not_sent_yet: "name Blog and Entry"
package threeways.choose;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;
import org.jooq.SQLDialect;

public class BlogRepository {

    private final Session session;
    private final SQLDialect dialect;

    public BlogRepository(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    public void rename(long id, String title) {
        session.find(Blog.class, id).setTitle(title);
    }

    public List<Blog> ofAYear(int year) {
        return session
                .createSelectionQuery("from Blog b where b.pubDate between :first and :last order by b.pubDate desc, b.id desc", Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
    }

    public List<Blog> newestFirst(int page, int size) {
        return session
                .createSelectionQuery("from Blog b left join fetch b.entries order by b.pubDate desc, b.id desc", Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }

    public List<Blog> bestFirst(int page, int size) {
        List<Long> ids = session
                .createNativeQuery("""
                        select b.id
                        from blog b left join entry e on e.blog_id = b.id
                        group by b.id, b.pub_date
                        order by max(e.rating) desc nulls last, b.pub_date desc, b.id desc""", Long.class)
                .addSynchronizedEntityClass(Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return session
                .createSelectionQuery("from Blog b left join fetch b.entries where b.id in :ids", Blog.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(blog -> ids.indexOf(blog.getId())))
                .toList();
    }
}
