// Caught by Exercise2BlogsOfAYearTest.returns_all_blogs_of_a_busy_year: "A limit in the query or in Java"
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
                order by pubDate desc, title
                """, Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("firstOfNext", LocalDate.of(year + 1, 1, 1))
                .setMaxResults(10)
                .getResultList();
    }
}
