package threeways.trusttheorm;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaExpression;
import org.hibernate.query.criteria.JpaRoot;
import threeways.blog.Blog;

public class BusyMonths {

    private final Session session;

    public BusyMonths(Session session) {
        this.session = session;
    }

    public List<MonthInNumbers> of(int year) {
        HibernateCriteriaBuilder cb = session.getCriteriaBuilder();
        JpaCriteriaQuery<MonthInNumbers> query = cb.createQuery(MonthInNumbers.class);
        JpaRoot<Blog> blog = query.from(Blog.class);
        JpaExpression<Integer> month = cb.month(blog.<LocalDate>get("pubDate"));
        query.select(cb.construct(MonthInNumbers.class, month, cb.count()))
                .where(cb.between(blog.<LocalDate>get("pubDate"), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .groupBy(month)
                .orderBy(cb.asc(month));
        return session.createSelectionQuery(query).getResultList();
    }
}
