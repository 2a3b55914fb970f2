// Caught by Exercise1ArchiveTest.finds_on_sqlite_what_is_stored_as_text: "written into HQL"
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
                .createSelectionQuery("from Blog where pubDate >= {d '" + LocalDate.of(year, 1, 1) + "'} and pubDate < {d '"
                        + LocalDate.of(year + 1, 1, 1) + "'} order by pubDate desc, title", Blog.class)
                .getResultList());
    }
}
