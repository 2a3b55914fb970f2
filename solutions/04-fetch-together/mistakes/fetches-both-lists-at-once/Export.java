// Caught by Exercise2ExportTest.has_each_blog_of_the_year_once: "fetch two Lists in one"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class Export {

    private final Session session;

    public Export(Session session) {
        this.session = session;
    }

    public List<Blog> ofYear(int year) {
        return session.createSelectionQuery("""
                from Blog b left join fetch b.entries left join fetch b.permalinks
                where year(b.pubDate) = :year
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("year", year)
                .getResultList();
    }
}
