// Caught by Exercise3YearQueryTest.writes_it_for_any_year: "blogs of the same day by title"
package threeways.askwithabuilder;

import static threeways.blog.db.Tables.BLOG;

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
        var query = ctx.configuration().derive(dialect).dsl()
                .select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)))
                .and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .orderBy(BLOG.PUB_DATE.desc());
        return new Draft(query.getSQL(), query.getBindValues());
    }
}
