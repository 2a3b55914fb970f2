// Caught by Exercise1YearsInNumbersTest.lets_the_database_sum_up: "went past Hibernate"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

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
        return session.doReturningWork(connection -> DSL.using(connection, SQLDialect.H2).fetch("""
                select extract(year from pub_date), count(*), count(distinct author_id), min(pub_date), max(pub_date)
                from blog
                group by extract(year from pub_date)
                order by 1 desc
                """).into(YearInNumbers.class));
    }
}
