// Caught by Exercise3BlogCountTest.asks_in_the_callers_session: "has begun no transaction"
package threeways.askonequestion;

import org.hibernate.Session;
import org.hibernate.Transaction;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        if (session.isJoinedToTransaction()) {
            return count(year);
        }
        Transaction transaction = session.beginTransaction();
        try {
            long count = count(year);
            transaction.commit();
            return count;
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }

    private long count(int year) {
        return session.createSelectionQuery("select count(*) from Blog where year(pubDate) = :year", Long.class)
                .setParameter("year", year)
                .getSingleResult();
    }
}
