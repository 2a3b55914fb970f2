// Caught by Exercise1ArchiveTest.finds_what_either_tool_has_written_at_the_edges_of_a_year: "then by title"
package threeways.changethedatabase;

import java.time.LocalDate;
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
                .createSelectionQuery("from Blog where pubDate >= :first and pubDate < :next order by pubDate desc", Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1)).setParameter("next", LocalDate.of(year + 1, 1, 1)).getResultList());
    }
}
