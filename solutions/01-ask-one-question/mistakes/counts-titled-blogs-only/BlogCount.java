// Caught by Exercise3BlogCountTest.counts_every_blog_whatever_its_title: "leaves out one of these titles"
package threeways.askonequestion;

import org.hibernate.Session;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        return session.createSelectionQuery("select count(*) from Blog where year(pubDate) = :year and title <> ''", Long.class)
                .setParameter("year", year)
                .getSingleResult();
    }
}
