// Caught by Exercise5BlogNumbersInHqlTest.shows_zero_if_there_is_nothing_to_count: "count(*) has counted the empty row"
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
                select b.id, b.title, count(*), coalesce(sum(e.rating), 0), (select count(*) from Permalink p where p.blog = b)
                from Blog b left join b.entries e
                group by b.id, b.title, b.pubDate
                order by b.pubDate desc, b.id
                """, BlogInNumbers.class)
                .getResultList();
    }
}
