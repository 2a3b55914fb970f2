// Caught by Exercise1YearsInNumbersTest.lets_the_database_sum_up: "went past Hibernate"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

public class YearsInNumbers {

    private final Session session;

    public YearsInNumbers(Session session) {
        this.session = session;
    }

    public List<YearInNumbers> newestFirst() {
        return session.doReturningWork(connection -> DSL.using(connection, SQLDialect.H2).fetch("""
                select extract(year from pub_date), count(*), count(distinct author_id), min(pub_date), max(pub_date)
                from blog
                group by extract(year from pub_date)
                order by 1 desc
                """).into(YearInNumbers.class));
    }
}
