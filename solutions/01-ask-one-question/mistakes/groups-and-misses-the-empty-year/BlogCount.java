// Caught by Exercise3BlogCountTest.counts_none_where_there_is_none: "NoResultException"
package threeways.askonequestion;

import org.hibernate.Session;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        return session.createSelectionQuery("select count(*) from Blog where year(pubDate) = :year group by year(pubDate)", Long.class)
                .setParameter("year", year)
                .getSingleResult();
    }
}
