// Caught by Exercise2ExportTest.agrees_with_a_reference_in_java: "those of one day by id"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class Export {

    private final Session session;

    public Export(Session session) {
        this.session = session;
    }

    public List<Blog> ofYear(int year) {
        List<Blog> blogs = session
                .createSelectionQuery("from Blog b left join fetch b.entries where year(b.pubDate) = :year order by b.pubDate desc",
                        Blog.class)
                .setParameter("year", year)
                .getResultList();
        session.createSelectionQuery("from Blog b left join fetch b.permalinks where year(b.pubDate) = :year", Blog.class)
                .setParameter("year", year)
                .getResultList();
        return blogs;
    }
}
