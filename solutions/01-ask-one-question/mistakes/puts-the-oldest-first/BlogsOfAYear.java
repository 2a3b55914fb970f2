// Caught by Exercise2BlogsOfAYearTest.puts_the_newest_first: "Expected the newest blog first"
package threeways.askonequestion;

import java.time.LocalDate;
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
                from Blog
                where pubDate >= :first and pubDate < :firstOfNext
                order by pubDate, title
                """, Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("firstOfNext", LocalDate.of(year + 1, 1, 1))
                .getResultList();
    }
}
