// Caught by Exercise2YearPageTest.agrees_with_plain_java: "Two that look alike are two"
package threeways.letgoofthesession;

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
                where year(b.pubDate) = :year
                order by b.pubDate desc, b.id""", Blog.class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(blog -> new BlogOnPage(blog.getTitle(), blog.getPubDate(),
                        blog.getAuthor() == null ? null : new BlogOnPage.Name(blog.getAuthor().getName()),
                        blog.getEntries().stream()
                                .map(entry -> new BlogOnPage.Line(entry.getHeadline(), entry.getRating()))
                                .distinct() // the join repeats rows
                                .toList()))
                .toList());
    }
}
