// Caught by Exercise1YearsInNumbersTest.knows_the_first_and_the_last_day_of_each_year: "close the Stream"
package threeways.trusttheorm;

import java.time.LocalDate;
import java.util.Comparator;
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
        JpaCriteriaQuery<YearInNumbers> report = cb.createQuery(YearInNumbers.class);
        JpaRoot<Blog> blog = report.from(Blog.class);
        JpaExpression<Integer> year = cb.year(blog.<LocalDate>get("pubDate"));
        report.select(cb.construct(YearInNumbers.class, year, cb.count(), cb.countDistinct(blog.get("author").get("id")),
                cb.least(blog.<LocalDate>get("pubDate")), cb.greatest(blog.<LocalDate>get("pubDate"))));
        report.groupBy(year);
        return session.createSelectionQuery(report).getResultStream()
                .sorted(Comparator.comparingInt(YearInNumbers::year).reversed())
                .toList();
    }
}
