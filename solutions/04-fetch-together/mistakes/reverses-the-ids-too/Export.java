// Caught by Exercise2ExportTest.has_each_blog_of_the_year_once: "turns ids round"
package threeways.fetchtogether;

import java.util.Comparator;
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
        Set<Blog> blogs = new HashSet<>();
        for (String list : List.of("entries", "permalinks")) {
            blogs.addAll(
                    session.createSelectionQuery("from Blog b left join fetch b." + list + " where year(b.pubDate) = :year", Blog.class)
                            .setParameter("year", year)
                            .getResultList());
        }
        return blogs.stream().sorted(Comparator.comparing(Blog::getPubDate).thenComparing(Blog::getId).reversed()).toList();
    }
}
