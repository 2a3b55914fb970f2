// Caught by Exercise2ExportTest.fills_both_lists_in_order_and_without_repeats: "leave the sorting to the mapping"
// Not on mysql, mariadb, postgresql: they may sort slugs without case as well
package threeways.fetchtogether;

import java.util.Comparator;
import java.util.List;
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
        blogs.forEach(blog -> blog.getPermalinks().sort(Comparator.comparing(Permalink::getSlug, String.CASE_INSENSITIVE_ORDER)));
        return blogs;
    }
}
