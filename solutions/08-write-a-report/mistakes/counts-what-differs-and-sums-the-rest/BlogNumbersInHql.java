// Caught by Exercise5BlogNumbersInHqlTest.doubles_nothing_when_a_blog_has_two_links: "16 means"
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
                from Blog b left join b.entries e left join Permalink p on p.blog = b
                group by b.id, b.title, b.pubDate
                order by b.pubDate desc, b.id
                """, BlogInNumbers.class)
                .getResultList();
    }
}
