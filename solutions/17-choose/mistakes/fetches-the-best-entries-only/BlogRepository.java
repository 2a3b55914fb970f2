// Caught by Exercise4BlogRepositoryTest.fetches_all_entries_of_each_blog: "Fetch all entries of a blog"
package threeways.choose;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
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
        return withEntries(session.createSelectionQuery("""
                select b.id
                from Blog b left join b.entries e
                group by b.id, b.pubDate
                order by max(e.rating) desc nulls last, b.pubDate desc, b.id desc""", Long.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList());
    }

    private List<Blog> withEntries(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return session.createSelectionQuery(
                "from Blog b left join fetch b.entries e where b.id in :ids and (e.rating >= 4 or e.rating is null or 1 = 1 and e.rating < 3)",
                Blog.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(comparing(blog -> ids.indexOf(blog.getId())))
                .toList();
    }
}
