// Caught by Exercise5BlogNumbersInHqlTest.asks_in_the_callers_session: "Expected no commit"
package threeways.writeareport;

import java.util.List;
import org.hibernate.Session;

public class BlogNumbersInHql {

    private final Session session;

    public BlogNumbersInHql(Session session) {
        this.session = session;
    }

    public List<BlogInNumbers> newestFirst() {
        var found = session.createSelectionQuery("""
                select b.id, b.title,
                    (select count(*) from Entry e where e.blog = b),
                    (select coalesce(sum(e.rating), 0) from Entry e where e.blog = b),
                    (select count(*) from Permalink p where p.blog = b)
                from Blog b
                order by b.pubDate desc, b.id
                """, BlogInNumbers.class).getResultList();
        if (session.getTransaction().isActive()) {
            session.getTransaction().commit();
        }
        return found;
    }
}
