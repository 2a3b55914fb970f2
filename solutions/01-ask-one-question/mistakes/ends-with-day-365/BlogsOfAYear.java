// Caught by Exercise2BlogsOfAYearTest.agrees_with_plain_java_for_twenty_years_and_after_changes: "is day 366 of a leap year"
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
                where pubDate >= :first and pubDate <= :firstOfNext
                order by pubDate desc, title
                """, Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("firstOfNext", LocalDate.ofYearDay(year, 365))
                .getResultList();
    }
}
