// Caught by Exercise2NewestBlogsTest.chooses_one_of_two_that_are_alike: "With not exists, compare ids last"
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
                where not exists (
                    select 1 from Blog n
                    where year(n.pubDate) = year(b.pubDate)
                        and (n.pubDate > b.pubDate or n.pubDate = b.pubDate and n.title < b.title))
                order by b.pubDate desc
                """, Headline.class)
                .getResultList();
    }
}
