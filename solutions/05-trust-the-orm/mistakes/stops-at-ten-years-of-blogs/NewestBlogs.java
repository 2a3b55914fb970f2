// Caught by Exercise2NewestBlogsTest.asks_once_and_reads_a_row_for_each_year: "a limit"
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
                with placed as (
                    select b.title as title, b.pubDate as pubDate,
                        row_number() over (partition by year(b.pubDate) order by b.pubDate desc, b.title) as place
                    from Blog b
                )
                select p.title, p.pubDate from placed p where p.place = 1 order by p.pubDate desc
                """, Headline.class)
                .setMaxResults(10)
                .getResultList();
    }
}
