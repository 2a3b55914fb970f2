// Caught by Exercise2ExportTest.fills_both_lists_in_order_and_without_repeats: "a join with the permalinks repeated it"
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
                from Blog b left join fetch b.entries left join b.permalinks p
                where year(b.pubDate) = :year
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("year", year)
                .getResultList();
        session.createSelectionQuery("from Blog b left join fetch b.permalinks where year(b.pubDate) = :year", Blog.class)
                .setParameter("year", year)
                .getResultList();
        return blogs;
    }
}
