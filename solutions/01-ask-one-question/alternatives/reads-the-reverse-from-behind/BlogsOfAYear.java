package threeways.askonequestion;

import java.util.Collections;
import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogsOfAYear {

    private final Session session;

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int year) {
        List<Blog> oldestFirst = session
                .createSelectionQuery("from Blog where year(pubDate) = :year order by pubDate, title desc", Blog.class)
                .setParameter("year", year)
                .getResultList();
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }
}
