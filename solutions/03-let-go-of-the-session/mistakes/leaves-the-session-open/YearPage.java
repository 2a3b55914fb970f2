// Caught by Exercise2YearPageTest.shows_the_blogs_of_a_year_newest_first: "Expected every session to be closed again"
package threeways.letgoofthesession;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class YearPage {

    private final SessionFactory factory;

    public YearPage(SessionFactory factory) {
        this.factory = factory;
    }

    public List<?> blogsOf(int year) {
        Session session = factory.openSession();
        return session.createSelectionQuery("""
                from Blog b
                where b.pubDate between :first and :last
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
    }
}
