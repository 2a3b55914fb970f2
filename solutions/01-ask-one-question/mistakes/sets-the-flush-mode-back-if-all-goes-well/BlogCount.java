// Caught by Exercise3BlogCountTest.passes_on_what_the_database_refuses: "of this session to COMMIT, and it is AUTO now"
package threeways.askonequestion;

import org.hibernate.FlushMode;
import org.hibernate.Session;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        FlushMode before = session.getHibernateFlushMode();
        session.setHibernateFlushMode(FlushMode.AUTO); // what is pending counts
        long count = session.createSelectionQuery("select count(*) from Blog where year(pubDate) = :year", Long.class)
                .setParameter("year", year)
                .getSingleResult();
        session.setHibernateFlushMode(before);
        return count;
    }
}
