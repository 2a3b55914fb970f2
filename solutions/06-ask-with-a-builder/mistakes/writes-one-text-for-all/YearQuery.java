// Caught by Exercise3YearQueryTest.writes_in_the_dialect_that_is_asked_for: "It is the same for H2, MariaDB and SQLite"
package threeways.askwithabuilder;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

public class YearQuery {

    public record Draft(String sql, List<Object> binds) {
    }

    private final DSLContext ctx;

    public YearQuery(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Draft writtenFor(SQLDialect dialect, int year) {
        return new Draft("select title, pub_date from blog where pub_date >= ? and pub_date < ? order by pub_date desc, title",
                List.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
    }
}
