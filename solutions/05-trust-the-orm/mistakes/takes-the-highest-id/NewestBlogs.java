// Caught by Exercise2NewestBlogsTest.takes_the_first_title_of_the_last_day: "take the title that comes first"
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
                select b.title, b.pubDate from Blog b
                where b.id in (select max(n.id) from Blog n group by year(n.pubDate))
                order by b.pubDate desc
                """, Headline.class)
                .getResultList();
    }
}
