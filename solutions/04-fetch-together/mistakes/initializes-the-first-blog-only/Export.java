// Caught by Exercise2ExportTest.brings_both_lists_along: "had read both lists of the newest blog before"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;

public class Export {

    private final Session session;

    public Export(Session session) {
        this.session = session;
    }

    public List<Blog> ofYear(int year) {
        session.setSubselectFetchingEnabled(true);
        List<Blog> blogs = session
                .createSelectionQuery("from Blog b where year(b.pubDate) = :year order by b.pubDate desc, b.id", Blog.class)
                .setParameter("year", year).getResultList();
        if (!blogs.isEmpty()) {
            Hibernate.initialize(blogs.get(0).getEntries());
            Hibernate.initialize(blogs.get(0).getPermalinks());
        }
        session.setSubselectFetchingEnabled(false);
        return blogs;
    }
}
