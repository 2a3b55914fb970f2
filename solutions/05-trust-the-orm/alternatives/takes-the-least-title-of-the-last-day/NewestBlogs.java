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
                select min(b.title), b.pubDate from Blog b
                where b.pubDate in (select max(n.pubDate) from Blog n group by year(n.pubDate))
                group by b.pubDate
                order by b.pubDate desc
                """, Headline.class)
                .getResultList();
    }
}
