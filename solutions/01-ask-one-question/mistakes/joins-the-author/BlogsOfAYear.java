// Caught by Exercise2BlogsOfAYearTest.finds_what_was_published_in_2026: "an inner join drops it"
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
        return session
                .createSelectionQuery(
                        "select b from Blog b join fetch b.author where year(b.pubDate) = :year order by b.pubDate desc, b.title",
                        Blog.class)
                .setParameter("year", year)
                .getResultList();
    }
}
