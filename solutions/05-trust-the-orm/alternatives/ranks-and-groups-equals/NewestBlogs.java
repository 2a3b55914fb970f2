// Not on sqlite: Hibernate doesn't know of what type rank() is there
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Headline;

/** The last word of each year. */
public class NewestBlogs {

    private final Session session;

    public NewestBlogs(Session session) {
        this.session = session;
    }

    /**
     * Finds the newest blog of each year, the newest year first: exactly one for each year in which something was published. Where two share
     * the day, it is the one whose title comes first in the order of the database; where they share the title as well, it is one of them, no
     * matter which.
     *
     * <p>
     * Hibernate is asked once, in HQL or with Criteria, and one row comes back for each year.
     */
    public List<Headline> ofEachYear() {
        return session.createSelectionQuery("""
                with placed as (
                    select b.title as title, b.pubDate as pubDate,
                        rank() over (partition by year(b.pubDate) order by b.pubDate desc, b.title) as place
                    from Blog b
                )
                select p.title, p.pubDate from placed p where p.place = 1 group by p.title, p.pubDate
                order by p.pubDate desc
                """, Headline.class).getResultList();
    }
}
