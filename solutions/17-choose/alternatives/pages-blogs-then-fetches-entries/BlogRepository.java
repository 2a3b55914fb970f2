package threeways.choose;

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
        List<Blog> blogs = session.createSelectionQuery(
                "from Blog b order by (select coalesce(max(e.rating), -1) from Entry e where e.blog = b) desc, b.pubDate desc, b.id desc",
                Blog.class)
                .setFirstResult(page * size).setMaxResults(size).getResultList();
        if (!blogs.isEmpty()) {
            session.createSelectionQuery("from Blog b left join fetch b.entries where b in :blogs", Blog.class).setParameter("blogs", blogs)
                    .getResultList();
        }
        return blogs;
    }
}
