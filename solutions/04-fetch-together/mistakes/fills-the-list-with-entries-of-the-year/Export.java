// Caught by Exercise2ExportTest.agrees_with_a_reference_in_java: "put no condition on the entries that you fetch"
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
                .createSelectionQuery(
                        "from Blog b left join fetch b.entries e where year(b.pubDate) = :year and (e is null or year(e.writtenOn) = :year)"
                                + " order by b.pubDate desc, b.id",
                        Blog.class)
                .setParameter("year", year)
                .getResultList();
        session.createSelectionQuery("from Blog b left join fetch b.permalinks where year(b.pubDate) = :year", Blog.class)
                .setParameter("year", year)
                .getResultList();
        return blogs;
    }
}
