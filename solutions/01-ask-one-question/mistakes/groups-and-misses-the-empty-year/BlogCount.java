// Caught by Exercise3BlogCountTest.counts_none_where_there_is_none: "NoResultException"
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
        return session.createSelectionQuery("select count(*) from Blog where year(pubDate) = :year group by year(pubDate)", Long.class)
                .setParameter("year", year)
                .getSingleResult();
    }
}
