// Caught by Exercise5BlogNumbersInHqlTest.asks_in_the_callers_session: "has begun no transaction"
package threeways.writeareport;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.Transaction;

public class BlogNumbersInHql {

    private final Session session;

    public BlogNumbersInHql(Session session) {
        this.session = session;
    }

    public List<BlogInNumbers> newestFirst() {
        if (session.isJoinedToTransaction()) {
            return ask();
        }
        Transaction transaction = session.beginTransaction();
        try {
            List<BlogInNumbers> found = ask();
            transaction.commit();
            return found;
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }

    private List<BlogInNumbers> ask() {
        return session.createSelectionQuery("""
                select b.id, b.title,
                    (select count(*) from Entry e where e.blog = b),
                    (select coalesce(sum(e.rating), 0) from Entry e where e.blog = b),
                    (select count(*) from Permalink p where p.blog = b)
                from Blog b
                order by b.pubDate desc, b.id
                """, BlogInNumbers.class)
                .getResultList();
    }
}
