// Caught by Exercise4BlogRepositoryTest.counts_what_the_session_has_not_sent_yet: "Flush before the query"
package threeways.choose;

import static java.util.Comparator.comparing;
import static org.jooq.impl.DSL.max;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

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
        return withEntries(session.doReturningWork(connection -> DSL.using(connection, dialect)
                .select(BLOG.ID)
                .from(BLOG)
                .leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .groupBy(BLOG.ID, BLOG.PUB_DATE)
                .orderBy(max(ENTRY.RATING).desc().nullsLast(), BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(size)
                .offset(page * size)
                .fetch(BLOG.ID)));
    }

    private List<Blog> withEntries(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return session.createSelectionQuery("from Blog b left join fetch b.entries where b.id in :ids", Blog.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(comparing(blog -> ids.indexOf(blog.getId())))
                .toList();
    }
}
