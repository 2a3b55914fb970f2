// Caught by Exercise5BlogNumbersInHqlTest.loads_no_entity_and_lets_hibernate_write_the_sql: "this is a native query"
package threeways.writeareport;

import java.util.List;
import org.hibernate.Session;

public class BlogNumbersInHql {

    private final Session session;

    public BlogNumbersInHql(Session session) {
        this.session = session;
    }

    public List<BlogInNumbers> newestFirst() {
        return session.createNativeQuery("""
                select b.id, b.title,
                    (select count(*) from entry e where e.blog_id = b.id) as entries,
                    (select coalesce(sum(e.rating), 0) from entry e where e.blog_id = b.id) as stars,
                    (select count(*) from permalink p where p.blog_id = b.id) as links
                from blog b
                order by b.pub_date desc, b.id
                """, Object[].class)
                .getResultList().stream()
                .map(row -> new BlogInNumbers(((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue(), ((Number) row[4]).longValue()))
                .toList();
    }
}
