// Caught by Exercise3BlogCountTest.asks_in_the_callers_session: "Use no other session"
package threeways.askonequestion;

import org.hibernate.Session;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        return session.getSessionFactory().fromSession(own -> own
                .createSelectionQuery("select count(*) from Blog where year(pubDate) = :year", Long.class)
                .setParameter("year", year)
                .getSingleResult());
    }
}
