// Caught by Exercise4BlogRepositoryTest.fetches_all_entries_of_each_blog: "Sort the query that fetches entries by writtenOn and id"
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
        if (session.isJoinedToTransaction()) {
            session.flush();
        }
        List<Long> ids = ids(page, size);
        if (ids.isEmpty()) {
            return List.of();
        }
        return session
                .createSelectionQuery("from Blog b left join fetch b.entries e where b.id in :ids order by e.rating desc nulls last",
                        Blog.class)
                .setParameterList("ids", ids)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(blog -> ids.indexOf(blog.getId())))
                .toList();
    }

    private List<Long> ids(int page, int size) {
        return session.createSelectionQuery("""
                select b.id from Blog b left join b.entries e
                group by b.id, b.pubDate
                order by max(e.rating) desc nulls last, b.pubDate desc, b.id desc
                """, Long.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }
}
