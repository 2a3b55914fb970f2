// Caught by Exercise5BlogNumbersInHqlTest.adds_two_equal_ratings_twice: "An id and a rating in one number"
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
                select b.id, b.title, count(distinct e.id),
                  coalesce(sum(distinct e.id * 5L + coalesce(e.rating, 0)) - sum(distinct e.id * 5L), 0L),
                  count(distinct p.id)
                from Blog b left join Entry e on e.blog = b left join Permalink p on p.blog = b
                group by b.id, b.title, b.pubDate order by b.pubDate desc, b.id""", BlogInNumbers.class).getResultList();
    }
}
