// Caught by Exercise4BlogRepositoryTest.goes_by_the_best_rating_and_then_by_day_and_id: "in the query that cuts the pages"
package threeways.choose;

import java.util.Comparator;
import java.util.Objects;

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
        List<Long> ids = session.createSelectionQuery("""
                select b.id from Blog b left join b.entries e
                group by b.id, b.pubDate
                order by max(e.rating) desc nulls last, b.pubDate desc""", Long.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return session.createSelectionQuery("from Blog b left join fetch b.entries where b.id in :ids", Blog.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing(BlogRepository::best).thenComparing(Blog::getPubDate).thenComparing(Blog::getId).reversed())
                .toList();
    }

    private static int best(Blog blog) {
        return blog.getEntries().stream().map(Entry::getRating).filter(Objects::nonNull).mapToInt(rating -> rating).max().orElse(-1);
    }
}
