// Caught by Exercise2NewestBlogsTest.takes_the_first_title_of_the_last_day: "take the title that comes first"
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
                        row_number() over (partition by year(b.pubDate) order by b.pubDate desc, b.id desc) as place
                    from Blog b
                )
                select p.title, p.pubDate from placed p where p.place = 1 order by p.pubDate desc
                """, Headline.class)
                .getResultList();
    }
}
