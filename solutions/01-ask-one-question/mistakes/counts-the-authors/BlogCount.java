// Caught by Exercise3BlogCountTest.counts_the_blogs_of_2026: "has no author"
package threeways.askonequestion;

import org.hibernate.Session;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        return session.createSelectionQuery("select count(author.id) from Blog where year(pubDate) = :year", Long.class)
                .setParameter("year", year)
                .getSingleResult();
    }
}
