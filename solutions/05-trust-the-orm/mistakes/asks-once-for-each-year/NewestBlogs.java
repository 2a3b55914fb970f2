// Caught by Exercise2NewestBlogsTest.asks_once_and_reads_a_row_for_each_year: "6 statements were sent, where one is enough"
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
        return session.createSelectionQuery("select distinct year(pubDate) as y from Blog order by y desc", Integer.class)
                .getResultList().stream()
                .map(year -> session
                        .createSelectionQuery("select title, pubDate from Blog where year(pubDate) = :year order by pubDate desc, title",
                                Headline.class)
                        .setParameter("year", year)
                        .setMaxResults(1)
                        .getSingleResult())
                .toList();
    }
}
