package threeways.askwithabuilder;

import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Param;
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
                .where(BLOG.PUB_DATE.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE);
        List<Object> binds = new ArrayList<>();
        for (Param<?> param : query.getParams().values()) {
            binds.add(param.getValue());
        }
        return new Draft(query.getSQL(), binds);
    }
}
