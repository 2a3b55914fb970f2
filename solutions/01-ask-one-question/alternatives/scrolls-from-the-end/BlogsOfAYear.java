// Not on sqlite: its driver scrolls forwards only
package threeways.askonequestion;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogsOfAYear {

    private final Session session;

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int year) {
        List<Blog> blogs = new ArrayList<>();
        try (ScrollableResults<Blog> rows = session
                .createSelectionQuery("from Blog where year(pubDate) = :year order by pubDate, title desc", Blog.class)
                .setParameter("year", year)
                .scroll(ScrollMode.SCROLL_INSENSITIVE)) {
            rows.afterLast();
            while (rows.previous()) {
                blogs.add(rows.get());
            }
        }
        return blogs;
    }
}
