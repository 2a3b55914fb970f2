package threeways.writeareport;

import java.util.List;
import org.hibernate.Session;

/** The report of exercise 1 once more, with Hibernate. {@link Permalink} is mapped for it. */
public class BlogNumbersInHql {

    private final Session session;

    public BlogNumbersInHql(Session session) {
        this.session = session;
    }

    /**
     * Sums up every blog, newest first; blogs of the same day are sorted by id, the lowest id first. Each blog is one
     * line, even if another blog has the same title. If it has no entries, no ratings or no permalinks, the number is
     * zero.
     *
     * <p>
     * Use HQL or Criteria, so that Hibernate writes the SQL. Each call sends one statement, one row comes back for each
     * blog, and no entity is loaded. Ask in the session that was given: the report has the changes that the caller has
     * made in a transaction and not yet flushed, and it leaves the session, its settings and its transaction as they
     * are. What the database throws reaches the caller.
     */
    public List<BlogInNumbers> newestFirst() {
        return session.createSelectionQuery("""
                select b.id, b.title,
                    (select count(*) from Entry e where e.blog = b),
                    (select coalesce(sum(e.rating), 0) from Entry e where e.blog = b),
                    (select count(*) from Permalink p where p.blog = b)
                from Blog b
                order by b.pubDate desc, b.id
                """, BlogInNumbers.class)
                .getResultList();
    }
}
