// Caught by Exercise1ArchiveTest.finds_what_either_tool_has_written_at_the_edges_of_a_year: "whose text begins with 202"
package threeways.changethedatabase;

import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import threeways.blog.Blog;

public class Archive {

    private final SessionFactory sessionFactory;

    public Archive(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public static void configure(HibernatePersistenceConfiguration configuration) {
        configuration.property("hibernate.type.java_time_use_direct_jdbc", true);
    }

    public List<Blog> ofYear(int year) {
        return sessionFactory.fromSession(session -> session
                .createSelectionQuery("from Blog where cast(pubDate as String) like :start order by pubDate desc, title", Blog.class)
                .setParameter("start", (year < 1000 ? "%" : "") + year + "%").getResultList());
    }
}
