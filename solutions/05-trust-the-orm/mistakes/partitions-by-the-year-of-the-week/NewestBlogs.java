// Caught by Exercise2NewestBlogsTest.finds_the_newest_blog_of_each_year: "the year of the week"
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
                with numbered as (
                    select b.title as title, b.pubDate as pubDate,
                           row_number() over (partition by format(b.pubDate as 'YYYY') order by b.pubDate desc, b.title, b.id) as nr
                    from Blog b)
                select n.title, n.pubDate from numbered n where n.nr = 1 order by n.pubDate desc
                """, Headline.class).getResultList();
    }
}
