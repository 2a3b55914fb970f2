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
                select distinct first_value(b.title) over (partition by year(b.pubDate) order by b.pubDate desc, b.title) as t,
                    max(b.pubDate) over (partition by year(b.pubDate)) as d
                from Blog b
                order by d desc
                """, Headline.class)
                .getResultList();
    }
}
