// Caught by Exercise3YearQueryTest.writes_the_query_of_exercise_1: "Build the query of exercise 1"
package threeways.askwithabuilder;

import static org.jooq.impl.DSL.using;
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
        var query = using(dialect)
                .select(BLOG.PUB_DATE, BLOG.TITLE)
                .from(BLOG)
                .where(year(BLOG.PUB_DATE).eq(year))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE);
        return new Draft(query.getSQL(), query.getBindValues());
    }
}
