// Caught by Exercise2BlogsOfAYearTest.finds_blogs_that_were_published_since_the_last_call: "A blog without a title"
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
                .createSelectionQuery("from Blog where year(pubDate) = :year and trim(title) <> '' order by pubDate desc, title",
                        Blog.class)
                .setParameter("year", year)
                .getResultList();
    }
}
