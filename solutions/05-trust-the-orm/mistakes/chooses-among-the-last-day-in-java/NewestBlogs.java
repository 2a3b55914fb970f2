// Caught by Exercise2NewestBlogsTest.asks_once_and_reads_a_row_for_each_year: "rows were read to return 5"
package threeways.trusttheorm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import threeways.blog.Headline;

public class NewestBlogs {

    private final Session session;

    public NewestBlogs(Session session) {
        this.session = session;
    }

    public List<Headline> ofEachYear() {
        Map<Integer, Headline> m = new LinkedHashMap<>();
        session.createSelectionQuery("""
                select b.title, b.pubDate from Blog b
                where b.pubDate in (select max(o.pubDate) from Blog o group by year(o.pubDate))
                order by b.pubDate desc, b.title
                """, Headline.class)
                .getResultList().forEach(h -> m.putIfAbsent(h.pubDate().getYear(), h));
        return List.copyOf(m.values());
    }
}
