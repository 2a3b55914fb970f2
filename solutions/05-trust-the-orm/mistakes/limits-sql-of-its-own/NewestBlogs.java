// Caught by Exercise2NewestBlogsTest.asks_once_and_reads_a_row_for_each_year: "this is a native query"
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
        return session.createNativeQuery("""
                select title, pub_date
                from (
                    select title, pub_date,
                        row_number() over (partition by extract(year from pub_date) order by pub_date desc, title) as place
                    from blog) placed
                where place = 1
                order by pub_date desc
                """, Headline.class)
                .setMaxResults(1000)
                .getResultList();
    }
}
