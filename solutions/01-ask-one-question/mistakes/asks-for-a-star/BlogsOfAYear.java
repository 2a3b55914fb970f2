// Caught by Exercise2BlogsOfAYearTest.finds_what_was_published_in_2026: "HQL doesn't know *"
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
        return session.createSelectionQuery(
                "select * from blog where year(pub_date) = :year order by pub_date desc, title", Blog.class)
                .setParameter("year", year)
                .getResultList();
    }
}
