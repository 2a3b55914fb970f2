// Caught by Exercise2NewestBlogsTest.takes_the_first_title_of_the_last_day: "Your call sent no statement"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Headline;

public class NewestBlogs {

    private final List<Headline> newest;

    public NewestBlogs(Session session) {
        this.newest = session.createSelectionQuery("""
                with numbered as (
                    select b.title as title, b.pubDate as pubDate,
                           row_number() over (partition by year(b.pubDate) order by b.pubDate desc, b.title, b.id) as nr
                    from Blog b)
                select n.title, n.pubDate from numbered n where n.nr = 1 order by n.pubDate desc
                """, Headline.class).getResultList();
    }

    public List<Headline> ofEachYear() {
        return newest;
    }
}
