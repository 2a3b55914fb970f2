// Caught by Exercise2YearPageTest.agrees_with_plain_java: "so the id decides"
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
        return factory.fromSession(session -> session.createSelectionQuery(
                "from Blog b left join fetch b.author left join fetch b.entries where b.pubDate between :a and :z order by b.pubDate desc",
                Blog.class).setParameter("a", LocalDate.of(year, 1, 1)).setParameter("z", LocalDate.of(year, 12, 31)).getResultList());
    }
}
