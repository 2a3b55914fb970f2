// Caught by Exercise2YearPageTest.names_the_authors: "not an object whose name is null"
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
                "from Blog b left join fetch b.author left join fetch b.entries where b.pubDate between :a and :z order by b.pubDate desc, b.id",
                Blog.class).setParameter("a", LocalDate.of(year, 1, 1)).setParameter("z", LocalDate.of(year, 12, 31)).getResultList()
                .stream()
                .map(b -> new BlogOnPage(b.getTitle(), b.getPubDate(),
                        b.getAuthor() == null ? new BlogOnPage.Name(null) : new BlogOnPage.Name(b.getAuthor().getName()),
                        b.getEntries().stream().map(e -> new BlogOnPage.Line(e.getHeadline(), e.getRating())).toList()))
                .toList());
    }
}
