// Caught by Exercise2NewestBlogsTest.finds_the_newest_blog_of_each_year: "take title and date of the same row"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Headline;

public class NewestBlogs {

    private final Session session;

    public NewestBlogs(Session session) {
        this.session = session;
    }

    public List<Headline> ofEachYear() {
        return session.createSelectionQuery("""
                select max(title), max(pubDate) from Blog group by year(pubDate) order by year(pubDate) desc
                """, Headline.class)
                .getResultList();
    }
}
