// Caught by Exercise2YearPageTest.reads_the_rows_of_the_year_alone: "put both ends of the year"
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
                from Blog b left join fetch b.author left join fetch b.entries
                where b.pubDate >= :first order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .getResultList().stream().filter(blog -> blog.getPubDate().getYear() == year).toList());
    }
}
