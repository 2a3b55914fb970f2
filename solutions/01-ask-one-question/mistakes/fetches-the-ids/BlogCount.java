// Caught by Exercise3BlogCountTest.loads_nothing_to_count_it: "6 rows were read. Don't count rows in Java"
package threeways.askonequestion;

import org.hibernate.Session;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        return session.createSelectionQuery("select id from Blog where year(pubDate) = :year", Long.class)
                .setParameter("year", year)
                .getResultList()
                .size();
    }
}
