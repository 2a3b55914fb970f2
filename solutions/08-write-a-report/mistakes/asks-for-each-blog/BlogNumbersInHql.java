// Caught by Exercise5BlogNumbersInHqlTest.lets_the_database_add_up: "Expected one statement for everything"
package threeways.writeareport;

import java.util.List;
import org.hibernate.Session;

public class BlogNumbersInHql {

    private final Session session;

    public BlogNumbersInHql(Session session) {
        this.session = session;
    }

    public List<BlogInNumbers> newestFirst() {
        return session.createSelectionQuery("select id, title from Blog order by pubDate desc, id", Object[].class)
                .getResultList().stream()
                .map(row -> session.createSelectionQuery("""
                        select b.id, b.title,
                            (select count(*) from Entry e where e.blog = b),
                            (select coalesce(sum(e.rating), 0) from Entry e where e.blog = b),
                            (select count(*) from Permalink p where p.blog = b)
                        from Blog b where b.id = :id
                        """, BlogInNumbers.class).setParameter("id", row[0]).getSingleResult())
                .toList();
    }
}
