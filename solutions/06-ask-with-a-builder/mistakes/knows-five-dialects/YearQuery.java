// Caught by Exercise3YearQueryTest.writes_in_the_dialect_that_is_asked_for: "Expected text for Derby"
package threeways.askwithabuilder;

import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

public class YearQuery {

    private final DSLContext ctx;

    public YearQuery(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Draft writtenFor(SQLDialect dialect, int year) {
        var query = DSL.using(known.contains(dialect) ? dialect : SQLDialect.DEFAULT).select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)).and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1))))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE);
        return new Draft(query.getSQL(), query.getBindValues());
    }

    public record Draft(String sql, List<Object> binds) {
    }

    private final Set<SQLDialect> known = Set.of(SQLDialect.H2, SQLDialect.POSTGRES, SQLDialect.MYSQL, SQLDialect.MARIADB,
            SQLDialect.SQLITE);
}
