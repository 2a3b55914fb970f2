// Caught by Exercise3BlogCountTest.agrees_with_plain_java_for_twenty_years_and_after_changes: "is day 366 of a leap year"
package threeways.askonequestion;

import java.time.LocalDate;
import org.hibernate.Session;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        return session.createSelectionQuery("select count(*) from Blog where pubDate >= :first and pubDate < :end", Long.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("end", LocalDate.of(year, 1, 1).plusDays(365))
                .getSingleResult();
    }
}
