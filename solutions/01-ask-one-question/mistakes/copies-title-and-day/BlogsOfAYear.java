// Caught by Exercise2BlogsOfAYearTest.agrees_with_plain_java_for_twenty_years_and_after_changes: "in the right columns"
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
        return session.createSelectionQuery("""
                select new Blog(title, pubDate) from Blog
                where year(pubDate) = :year
                order by pubDate desc, title""", Blog.class)
                .setParameter("year", year)
                .getResultList();
    }
}
