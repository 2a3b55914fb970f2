// Caught by Exercise2ExportTest.fills_both_lists_in_order_and_without_repeats: "Two are titled"
package threeways.fetchtogether;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

public class Export {

    private final Session session;

    public Export(Session session) {
        this.session = session;
    }

    public List<Blog> ofYear(int year) {
        List<Blog> blogs = session
                .createSelectionQuery("from Blog b left join fetch b.entries where year(b.pubDate) = :year order by b.pubDate desc, b.id",
                        Blog.class)
                .setParameter("year", year).getResultList();

        session.createSelectionQuery("from Blog b left join fetch b.permalinks where year(b.pubDate) = :year", Blog.class)
                .setParameter("year", year).getResultList();
        for (Blog blog : blogs) {
            Set<String> seen = new HashSet<>();
            blog.getEntries().removeIf(entry -> !seen.add(entry.getHeadline()));
        }
        return blogs;
    }
}
