package threeways.askonequestion;

import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        return session.createSelectionQuery("from Blog where year(pubDate) = :year", Blog.class)
                .setParameter("year", year)
                .getResultCount();
    }
}
