// Caught by Exercise2NewestBlogsTest.asks_once_and_reads_a_row_for_each_year: "12 rows were read to return 5"
package threeways.trusttheorm;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;
import threeways.blog.Headline;

public class NewestBlogs {

    private final Session session;

    public NewestBlogs(Session session) {
        this.session = session;
    }

    public List<Headline> ofEachYear() {
        Map<Integer, Headline> newest = new TreeMap<>(Comparator.reverseOrder());
        session.createSelectionQuery("select title, pubDate from Blog order by pubDate desc, title", Headline.class)
                .getResultList()
                .forEach(headline -> newest.putIfAbsent(headline.pubDate().getYear(), headline));
        return List.copyOf(newest.values());
    }
}
