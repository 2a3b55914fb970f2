// Caught by Exercise2BlogsOfAYearTest.lets_the_database_choose_and_sort: "has no ORDER BY"
package threeways.askonequestion;

import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogsOfAYear {

    private final Session session;

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int year) {
        return session.createSelectionQuery("from Blog where cast(pubDate as string) like :days", Blog.class)
                .setParameter("days", year + "-%")
                .getResultList().stream()
                .sorted(Comparator.comparing(Blog::getPubDate).reversed().thenComparing(Blog::getTitle))
                .toList();
    }
}
