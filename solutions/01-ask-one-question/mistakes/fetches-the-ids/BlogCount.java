// Caught by Exercise3BlogCountTest.loads_nothing_to_count_it: "6 rows were read to return 1"
package threeways.askonequestion;

import org.hibernate.Session;

/** How many were there? Nobody asked to see them. */
public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    /** Counts the blogs published in {@code year}, without loading one. */
    public long ofYear(int year) {
        return session.createSelectionQuery("select id from Blog where year(pubDate) = :year", Long.class)
                .setParameter("year", year)
                .getResultList()
                .size();
    }
}
