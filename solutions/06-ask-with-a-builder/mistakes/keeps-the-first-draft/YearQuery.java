// Caught by Exercise3YearQueryTest.keeps_the_values_out_of_the_text: "has the values of the one for 2026"
package threeways.askwithabuilder;

import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

public class YearQuery {

    private final DSLContext ctx;

    public YearQuery(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Draft writtenFor(SQLDialect dialect, int year) {
        return known.computeIfAbsent(dialect, key -> {
            var query = DSL.using(dialect).select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG)
                    .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)).and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1))))
                    .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE);
            return new Draft(query.getSQL(), query.getBindValues());
        });
    }

    public record Draft(String sql, List<Object> binds) {
    }

    private final Map<SQLDialect, Draft> known = new HashMap<>();
}
