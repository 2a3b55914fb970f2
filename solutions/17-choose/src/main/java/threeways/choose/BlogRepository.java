package threeways.choose;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.jooq.SQLDialect;

/**
 * Card 4: a repository in HQL that works, and one method whose requirement has changed. The other methods stay as they
 * are, and send the same SQL as before.
 */
public class BlogRepository {

    private final Session session;
    private final SQLDialect dialect;

    public BlogRepository(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** Gives the blog another title. The session sends it when it flushes. Finished. */
    public void rename(long id, String title) {
        session.find(Blog.class, id).setTitle(title);
    }

    /** Finds the blogs of a year, newest first, and those of one day by id, the higher first. Finished. */
    public List<Blog> ofAYear(int year) {
        return session
                .createSelectionQuery("from Blog b where b.pubDate between :first and :last order by b.pubDate desc, b.id desc", Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
    }

    /** Fetches a page of blogs with their entries, newest first; pages are counted from 0. Finished. */
    public List<Blog> newestFirst(int page, int size) {
        return session
                .createSelectionQuery("from Blog b left join fetch b.entries order by b.pubDate desc, b.id desc", Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }

    /**
     * Fetches a page of blogs with their entries, the best first. A blog is as good as its best rating. Blogs in which
     * no entry has a rating, or which have no entries, come last. Blogs that are equally good come newest first, and
     * those of one day by id, the higher first. Pages are counted from 0; after the last page they are empty.
     *
     * <p>
     * Last year this method was {@code newestFirst} with another sort. A sort beyond the blog is one of the limits that
     * lesson 05 measured: Hibernate reads the whole archive then, and cuts in memory. Replace the method, with any
     * tool.
     *
     * <p>
     * The blogs are objects of the session, as {@link #newestFirst} returns them: each with all of its entries fetched,
     * sorted by day and id. In a transaction, what was changed in the session counts, even if the session hasn't sent
     * it yet. What the session has loaded stays loaded. At most two queries are sent, over the session's own
     * connection, since the pool has no second one. Neither of them returns rows of blogs that aren't on the page.
     * Values, ids among them, are bound. The method is called in a transaction or outside of one, and doesn't begin or
     * end any. What the database refuses reaches the caller, as it is or as a cause.
     */
    public List<Blog> bestFirst(int page, int size) {
        return withEntries(session.createNativeQuery("""
                select b.id
                from blog b
                left join entry e on e.blog_id = b.id
                group by b.id, b.pub_date
                order by coalesce(max(e.rating), -1) desc, b.pub_date desc, b.id desc""", Long.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList());
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
