// Caught by Exercise2BlogsOfAYearTest.finds_blogs_that_were_published_since_the_last_call: "Ask the database at each call"
package threeways.askonequestion;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogsOfAYear {

    private final Session session;

    private static final Map<Integer, List<Blog>> KEPT = new HashMap<>();

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int year) {
        if (!KEPT.containsKey(year)) {
            KEPT.put(year, askedNewestFirst(year));
        }
        return KEPT.get(year);
    }

    private List<Blog> askedNewestFirst(int year) {
        return session.createSelectionQuery("""
                from Blog
                where pubDate >= :first and pubDate < :firstOfNext
                order by pubDate desc, title
                """, Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("firstOfNext", LocalDate.of(year + 1, 1, 1))
                .getResultList();
    }
}
