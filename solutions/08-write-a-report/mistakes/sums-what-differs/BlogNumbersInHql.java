// Caught by Exercise5BlogNumbersInHqlTest.adds_two_equal_ratings_twice: "equal ratings were taken for one"
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
                select b.id, b.title, count(distinct e), coalesce(sum(distinct e.rating), 0), count(distinct p)
                from Blog b left join b.entries e left join Permalink p on p.blog = b
                group by b.id, b.title, b.pubDate
                order by b.pubDate desc, b.id
                """, BlogInNumbers.class)
                .getResultList();
    }
}
