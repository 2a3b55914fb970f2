// Caught by Exercise2YearPageTest.names_the_authors: "so its author is null"
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
                where b.pubDate between :first and :last
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList()
                .stream().map(blog -> new BlogOnPage(blog.getTitle(), blog.getPubDate(),
                        new BlogOnPage.Name(blog.getAuthor() == null ? "" : blog.getAuthor().getName()),
                        blog.getEntries().stream().map(entry -> new BlogOnPage.Line(entry.getHeadline(), entry.getRating())).toList()))
                .toList());
    }
}
