package threeways.askonequestion;

import org.hibernate.Session;
import threeways.blog.Blog;

/** How many were there? Nobody asked to see them. */
public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    /** Counts the blogs published in {@code year}, without loading one. */
    public long ofYear(int year) {
        return session.createSelectionQuery("from Blog where year(pubDate) = :year", Blog.class)
                .setParameter("year", year)
                .getResultCount();
    }
}
