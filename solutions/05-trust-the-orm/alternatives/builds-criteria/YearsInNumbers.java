package threeways.trusttheorm;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaExpression;
import org.hibernate.query.criteria.JpaRoot;
import threeways.blog.Blog;

public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

    public List<YearInNumbers> newestFirst() {
        HibernateCriteriaBuilder cb = session.getCriteriaBuilder();
        JpaCriteriaQuery<YearInNumbers> query = cb.createQuery(YearInNumbers.class);
        JpaRoot<Blog> blog = query.from(Blog.class);
        JpaExpression<Integer> year = cb.year(blog.<LocalDate>get("pubDate"));
        query.select(cb.construct(YearInNumbers.class, year, cb.count(), cb.countDistinct(blog.get("author")),
                cb.least(blog.<LocalDate>get("pubDate")), cb.greatest(blog.<LocalDate>get("pubDate"))));
        query.groupBy(year).orderBy(cb.desc(year));
        return session.createSelectionQuery(query).getResultList();
    }
}
