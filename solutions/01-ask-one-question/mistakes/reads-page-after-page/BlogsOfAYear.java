// Caught by Exercise2BlogsOfAYearTest.returns_all_blogs_of_a_busy_year: "statements were sent, where one is enough"
package threeways.askonequestion;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogsOfAYear {

    private final Session session;

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int year) {
        List<Blog> all = new ArrayList<>();
        List<Blog> page;
        do {
            page = session.createSelectionQuery("from Blog where year(pubDate) = :year order by pubDate desc, title", Blog.class)
                    .setParameter("year", year)
                    .setFirstResult(all.size())
                    .setMaxResults(20)
                    .getResultList();
            all.addAll(page);
        } while (page.size() == 20);
        return all;
    }
}
