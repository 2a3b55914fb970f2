// Caught by Exercise2BlogsOfAYearTest.agrees_with_plain_java_for_twenty_years_and_after_changes: "Compare dates or numbers, and not texts"
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
                from Blog
                where year(pubDate) = :year or cast(year(pubDate) as String) like concat(cast(:year as String), '_')
                order by pubDate desc, title
                """, Blog.class)
                .setParameter("year", year)
                .getResultList();
    }
}
