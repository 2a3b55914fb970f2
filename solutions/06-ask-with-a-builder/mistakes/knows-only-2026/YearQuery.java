// Caught by Exercise3YearQueryTest.writes_it_for_any_year: "compare with its year, sort by the whole day"
package threeways.askwithabuilder;

import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.BLOG;

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
                .where(year(BLOG.PUB_DATE).eq(2026))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE);
        return new Draft(query.getSQL(), query.getBindValues());
    }
}
