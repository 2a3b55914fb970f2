// Caught by Exercise2NewestBlogsTest.sees_what_the_caller_has_changed_in_the_session: "is detached now"
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
        var found = session.createSelectionQuery(
                "select n.title, n.pubDate from (select b.title as title, b.pubDate as pubDate, row_number() over (partition by year(b.pubDate) order by b.pubDate desc, b.title asc) as nr from Blog b) n where n.nr < 2 order by year(n.pubDate) desc",
                Headline.class).getResultList();
        session.clear();
        return found;
    }
}
