// Caught by Exercise3BlogCountTest.agrees_with_plain_java_for_twenty_years_and_after_changes: "The archive has no rows any more."
package threeways.askonequestion;

import org.hibernate.Session;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        return session.createSelectionQuery(
                "select sum(case when year(pubDate) = :year then 1 else 0 end) from Blog", Long.class)
                .setParameter("year", year)
                .getSingleResult();
    }
}
