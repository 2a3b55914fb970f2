// Caught by Exercise2BlogsOfAYearTest.includes_the_first_and_the_last_day_of_a_year: "between includes both ends"
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
                .setParameter("firstOfNext", LocalDate.of(year + 1, 1, 1))
                .getResultList();
    }
}
