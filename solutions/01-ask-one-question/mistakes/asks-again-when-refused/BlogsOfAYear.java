// Caught by Exercise2BlogsOfAYearTest.passes_on_what_the_database_refuses: "or asks again"
package threeways.askonequestion;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogsOfAYear {

    private final Session session;

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int year) {
        try {
            return ask(year);
        } catch (RuntimeException e) {
            return ask(year);
        }
    }

    private List<Blog> ask(int year) {
        return session.createSelectionQuery("from Blog where year(pubDate) = :year order by pubDate desc, title", Blog.class)
                .setParameter("year", year).getResultList();
    }
}
