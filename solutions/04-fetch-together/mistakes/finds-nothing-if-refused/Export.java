// Caught by Exercise2ExportTest.passes_on_what_the_database_says: "a catch block swallows it"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class Export {

    private final Session session;

    public Export(Session session) {
        this.session = session;
    }

    public List<Blog> ofYear(int year) {
        try {
            List<Blog> blogs = session.createSelectionQuery("""
                    from Blog b left join fetch b.entries
                    where year(b.pubDate) = :year
                    order by b.pubDate desc, b.id
                    """, Blog.class)
                    .setParameter("year", year)
                    .getResultList();
            session.createSelectionQuery("from Blog b left join fetch b.permalinks where year(b.pubDate) = :year", Blog.class)
                    .setParameter("year", year)
                    .getResultList();
            return blogs;
        } catch (RuntimeException e) {
            return List.of();
        }
    }
}
