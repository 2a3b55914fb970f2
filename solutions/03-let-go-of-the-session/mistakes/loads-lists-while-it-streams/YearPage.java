// Caught by Exercise2YearPageTest.shows_the_blogs_of_a_year_newest_first: "use getResultList() instead"
package threeways.letgoofthesession;

import java.util.List;
import org.hibernate.SessionFactory;

public class YearPage {

    private final SessionFactory factory;

    public YearPage(SessionFactory factory) {
        this.factory = factory;
    }

    public List<?> blogsOf(int year) {
        return factory.fromSession(session -> session
                .createSelectionQuery("from Blog b where year(b.pubDate) = :year order by b.pubDate desc, b.id", Blog.class)
                .setParameter("year", year)
                .getResultStream()
                .map(blog -> new BlogOnPage(blog.getTitle(), blog.getPubDate(),
                        blog.getAuthor() == null ? null : new BlogOnPage.Name(blog.getAuthor().getName()),
                        blog.getEntries().stream().map(entry -> new BlogOnPage.Line(entry.getHeadline(), entry.getRating())).toList()))
                .toList());
    }
}
