// Caught by Exercise1ArchiveTest.finds_on_sqlite_what_is_stored_as_text: "in a native query"
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
                .createNativeQuery("select * from blog where pub_date >= :first and pub_date < :next order by pub_date desc, title",
                        Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1)).setParameter("next", LocalDate.of(year + 1, 1, 1)).getResultList());
    }
}
