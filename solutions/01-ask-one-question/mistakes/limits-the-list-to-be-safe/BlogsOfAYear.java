// Caught by Exercise2BlogsOfAYearTest.returns_all_blogs_of_a_busy_year: "has a limit"
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
        return session.createSelectionQuery("from Blog where year(pubDate) = :year order by pubDate desc, title limit 5000", Blog.class)
                .setParameter("year", year)
                .getResultList();
    }
}
