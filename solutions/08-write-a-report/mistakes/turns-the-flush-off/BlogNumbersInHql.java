// Caught by Exercise5BlogNumbersInHqlTest.counts_entries_and_links_and_adds_up_stars: "Its flush mode was AUTO"
package threeways.writeareport;

import java.util.List;
import org.hibernate.FlushMode;
import org.hibernate.Session;

public class BlogNumbersInHql {

    private final Session session;

    public BlogNumbersInHql(Session session) {
        this.session = session;
    }

    public List<BlogInNumbers> newestFirst() {
        session.setHibernateFlushMode(FlushMode.MANUAL);
        return session.createSelectionQuery("""
                select b.id, b.title,
                    (select count(*) from Entry e where e.blog = b),
                    (select coalesce(sum(e.rating), 0) from Entry e where e.blog = b),
                    (select count(*) from Permalink p where p.blog = b)
                from Blog b
                order by b.pubDate desc, b.id
                """, BlogInNumbers.class).getResultList();
    }
}
