// Caught by Exercise1ArchiveTest.lets_the_database_choose: "has no WHERE"
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
                .createSelectionQuery("from Blog order by pubDate desc, title", Blog.class)
                .getResultStream().filter(blog -> blog.getPubDate().getYear() == year).toList());
    }
}
