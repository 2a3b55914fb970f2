package threeways.trusttheorm;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaExpression;
import org.hibernate.query.criteria.JpaRoot;
import threeways.blog.Blog;

/** The report for the front page: what was each year like? */
public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

    /**
     * Sums up each year in which something was published, the newest year first. Every blog counts, the one that nobody wrote as well. An
     * author counts once a year however much was written, and two people of one name are two; nobody is no author.
     *
     * <p>
     * Hibernate is asked once, in HQL or with Criteria, one row comes back for each year, and no blog is loaded.
     */
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
