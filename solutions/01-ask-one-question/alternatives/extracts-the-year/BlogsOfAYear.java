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
                .createQuery("select b from Blog b where extract(year from b.pubDate) = ?1 order by b.pubDate desc, b.title", Blog.class)
                .setParameter(1, year)
                .getResultList();
    }
}
