// Caught by Exercise2BlogsOfAYearTest.asks_in_the_callers_session: "Leave flush() out"
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
        if (session.getTransaction().isActive()) {
            session.flush();
        }
        return session.createSelectionQuery("from Blog where year(pubDate) = :year order by pubDate desc, title", Blog.class)
                .setParameter("year", year).getResultList();
    }
}
