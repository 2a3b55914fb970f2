// Caught by Exercise2BlogsOfAYearTest.sorts_in_the_database_and_asks_once_in_another_archive_too: "with the same values"
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
        List<Blog> blogs = ask(year);
        return blogs.isEmpty() ? ask(year) : blogs;
    }

    private List<Blog> ask(int year) {
        return session.createSelectionQuery("from Blog where year(pubDate) = :year order by pubDate desc, title", Blog.class)
                .setParameter("year", year)
                .getResultList();
    }
}
