// Caught by Exercise2YearPageTest.shows_the_blogs_of_a_year_newest_first: "Fetch the association in the query"
package threeways.letgoofthesession;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.SessionFactory;

public class YearPage {

    private final SessionFactory factory;

    public YearPage(SessionFactory factory) {
        this.factory = factory;
    }

    public List<?> blogsOf(int year) {
        return factory.fromSession(session -> session.createSelectionQuery("""
                select distinct b from Blog b left join b.author left join b.entries
                where b.pubDate between :first and :last
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList());
    }
}
