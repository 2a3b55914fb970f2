// Caught by Exercise1ArchiveTest.passes_on_what_a_database_refuses: "a catch block swallows it"
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
        try {
            return sessionFactory.fromSession(session -> session
                    .createSelectionQuery("from Blog where pubDate >= :first and pubDate < :next order by pubDate desc, title", Blog.class)
                    .setParameter("first", LocalDate.of(year, 1, 1)).setParameter("next", LocalDate.of(year + 1, 1, 1)).getResultList());
        } catch (RuntimeException refused) {
            return List.of();
        }
    }
}
