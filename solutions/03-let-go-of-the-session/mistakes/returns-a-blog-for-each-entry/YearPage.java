// Caught by Exercise2YearPageTest.shows_the_blogs_of_a_year_newest_first: "a row for each entry"
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
                select b.title, b.pubDate, a.name, e.headline, e.rating
                from Blog b left join b.author a left join b.entries e
                where b.pubDate between :first and :last
                order by b.pubDate desc, b.id, e.writtenOn, e.id
                """, Object[].class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList().stream()
                .map(row -> new BlogOnPage((String) row[0], (LocalDate) row[1],
                        row[2] == null ? null : new BlogOnPage.Name((String) row[2]),
                        row[3] == null ? List.of() : List.of(new BlogOnPage.Line((String) row[3], (Integer) row[4]))))
                .toList());
    }
}
