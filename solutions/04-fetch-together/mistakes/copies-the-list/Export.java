// Caught by Exercise2ExportTest.writes_nothing: "you assigned another list to a blog"
package threeways.fetchtogether;

import java.util.ArrayList;
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
        blogs.forEach(blog -> blog.setEntries(new ArrayList<>(blog.getEntries())));
        return blogs;
    }
}
