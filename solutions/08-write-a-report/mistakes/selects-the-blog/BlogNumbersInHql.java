// Caught by Exercise5BlogNumbersInHqlTest.loads_no_entity_and_lets_hibernate_write_the_sql: "Expected 0 entities"
package threeways.writeareport;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogNumbersInHql {

    private final Session session;

    public BlogNumbersInHql(Session session) {
        this.session = session;
    }

    public List<BlogInNumbers> newestFirst() {
        return session.createSelectionQuery("""
                select b,
                    (select count(*) from Entry e where e.blog = b),
                    (select coalesce(sum(e.rating), 0) from Entry e where e.blog = b),
                    (select count(*) from Permalink p where p.blog = b)
                from Blog b
                order by b.pubDate desc, b.id
                """, Object[].class)
                .getResultList().stream()
                .map(row -> new BlogInNumbers(((Blog) row[0]).getId(), ((Blog) row[0]).getTitle(), (Long) row[1], (Long) row[2],
                        (Long) row[3]))
                .toList();
    }
}
