// Caught by Exercise2ExportTest.reads_that_year_only: "of other years"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class Export {

    private final Session session;

    public Export(Session session) {
        this.session = session;
    }

    public List<Blog> ofYear(int year) {
        List<Blog> blogs = session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                where year(b.pubDate) = :year
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("year", year)
                .getResultList();
        session.createSelectionQuery("from Blog b left join fetch b.permalinks", Blog.class).getResultList();
        return blogs;
    }
}
