// Caught by Exercise3YearQueryTest.keeps_the_values_out_of_the_text: "has the values of the one for 2026"
package threeways.askwithabuilder;

import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

public class YearQuery {

    public record Draft(String sql, List<Object> binds) {
    }

    private final DSLContext ctx;
    private final Map<SQLDialect, Draft> drafts = new HashMap<>();

    public YearQuery(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Draft writtenFor(SQLDialect dialect, int year) {
        return drafts.computeIfAbsent(dialect, asked -> {
            Query query = DSL.using(asked)
                    .select(BLOG.TITLE, BLOG.PUB_DATE)
                    .from(BLOG)
                    .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)))
                    .and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                    .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE);
            return new Draft(query.getSQL(), query.getBindValues());
        });
    }
}
