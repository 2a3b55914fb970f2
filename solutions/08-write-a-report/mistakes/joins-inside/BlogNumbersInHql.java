// Caught by Exercise5BlogNumbersInHqlTest.counts_entries_and_links_and_adds_up_stars: "an inner join dropped it"
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
                select b.id, b.title, count(distinct e), coalesce(sum(e.rating), 0), count(distinct p)
                from Blog b join b.entries e join Permalink p on p.blog = b
                group by b.id, b.title, b.pubDate
                order by b.pubDate desc, b.id
                """, BlogInNumbers.class)
                .getResultList();
    }
}
