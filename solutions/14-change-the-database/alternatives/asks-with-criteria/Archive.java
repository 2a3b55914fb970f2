package threeways.changethedatabase;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaRoot;
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
        return sessionFactory.fromSession(session -> {
            HibernateCriteriaBuilder cb = session.getCriteriaBuilder();
            JpaCriteriaQuery<Blog> query = cb.createQuery(Blog.class);
            JpaRoot<Blog> blog = query.from(Blog.class);
            query.where(cb.greaterThanOrEqualTo(blog.<LocalDate>get("pubDate"), LocalDate.of(year, 1, 1)),
                    cb.lessThan(blog.<LocalDate>get("pubDate"), LocalDate.of(year + 1, 1, 1)));
            query.orderBy(cb.desc(blog.get("pubDate")), cb.asc(blog.get("title")));
            return session.createSelectionQuery(query).getResultList();
        });
    }
}
