// Caught by Exercise2BlogsOfAYearTest.answers_for_any_year_of_any_archive: "newestFirst(2010) returned null"
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
        List<Blog> blogs = session.createSelectionQuery("from Blog where year(pubDate) = :year order by pubDate desc, title", Blog.class)
                .setParameter("year", year)
                .getResultList();
        return blogs.isEmpty() ? null : blogs;
    }
}
