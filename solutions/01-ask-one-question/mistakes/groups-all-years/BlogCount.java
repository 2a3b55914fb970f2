// Caught by Exercise3BlogCountTest.counts_the_blogs_of_2026: "leave group by out"
package threeways.askonequestion;

import org.hibernate.Session;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        return session.createSelectionQuery("select year(pubDate), count(*) from Blog group by year(pubDate)", Object[].class)
                .getResultStream()
                .filter(row -> ((Number) row[0]).intValue() == year)
                .mapToLong(row -> ((Number) row[1]).longValue())
                .sum();
    }
}
