// Caught by Exercise3YearQueryTest.writes_in_the_dialect_that_is_asked_for: "Other quotes around names don't make a dialect"
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
        var query = ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(year(BLOG.PUB_DATE).eq(year))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE);
        String text = query.getSQL();
        return new Draft(dialect == SQLDialect.MARIADB ? text.replace('"', '`') : text, query.getBindValues());
    }
}
