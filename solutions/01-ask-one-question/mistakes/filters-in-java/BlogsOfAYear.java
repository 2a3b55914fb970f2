// Caught by Exercise2BlogsOfAYearTest.lets_the_database_choose_and_sort: "has no WHERE"
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
        return session.createSelectionQuery("from Blog order by pubDate desc, title", Blog.class).getResultList().stream()
                .filter(blog -> blog.getPubDate().getYear() == year)
                .toList();
    }
}
