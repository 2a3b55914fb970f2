package threeways.askwithabuilder;

import static org.jooq.impl.DSL.extract;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

public class YearQuery {

    public record Draft(String sql, List<Object> binds) {
    }

    private final DSLContext ctx;

    public YearQuery(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Draft writtenFor(SQLDialect dialect, int year) {
        var query = DSL.using(dialect)
                .select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(extract(BLOG.PUB_DATE, DatePart.YEAR).eq(year))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE);
        return new Draft(query.getSQL(), query.getBindValues());
    }
}
