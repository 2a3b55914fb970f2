// Caught by Exercise3BlogCountTest.counts_all_blogs_of_a_busy_year: "a cast to a smaller type"
package threeways.askonequestion;

import org.hibernate.Session;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        return session.createSelectionQuery("select count(*) from Blog where year(pubDate) = :year", Long.class)
                .setParameter("year", year)
                .getSingleResult()
                .byteValue();
    }
}
