// Caught by Exercise5BlogNumbersInHqlTest.counts_entries_and_links_and_adds_up_stars: "use coalesce"
package threeways.writeareport;

import java.util.List;
import org.hibernate.Session;

public class BlogNumbersInHql {

    private final Session session;

    public BlogNumbersInHql(Session session) {
        this.session = session;
    }

    public List<BlogInNumbers> newestFirst() {
        return session.createSelectionQuery("""
                select b.id, b.title,
                    (select count(*) from Entry e where e.blog = b),
                    (select sum(e.rating) from Entry e where e.blog = b),
                    (select count(*) from Permalink p where p.blog = b)
                from Blog b
                order by b.pubDate desc, b.id
                """, BlogInNumbers.class)
                .getResultList();
    }
}
