// Caught by Exercise2BlogsOfAYearTest.asks_in_the_callers_session: "leave out setReadOnly(true)"
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
        return session.createSelectionQuery("from Blog where year(pubDate) = :year order by pubDate desc, title", Blog.class)
                .setParameter("year", year)
                .setReadOnly(!session.isJoinedToTransaction())
                .getResultList();
    }
}
