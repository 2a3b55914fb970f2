// Caught by Exercise2BlogsOfAYearTest.includes_the_first_and_the_last_day_of_a_year: "was published on 31 December 2026, which belongs to 2026"
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
                where pubDate >= :first and pubDate < :last
                order by pubDate desc, title
                """, Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
    }
}
