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
                where b.id = (
                    select n.id from Blog n
                    where year(n.pubDate) = year(b.pubDate)
                    order by n.pubDate desc, n.title, n.id limit 1)
                order by b.pubDate desc
                """, Headline.class)
                .getResultList();
    }
}
