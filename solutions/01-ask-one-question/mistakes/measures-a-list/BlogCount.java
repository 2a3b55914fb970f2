// Caught by Exercise3BlogCountTest.loads_nothing_to_count_it: "no blog is loaded to be counted"
package threeways.askonequestion;

import org.hibernate.Session;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        return session.createSelectionQuery("from Blog where year(pubDate) = :year", threeways.blog.Blog.class)
                .setParameter("year", year)
                .getResultList()
                .size();
    }
}
