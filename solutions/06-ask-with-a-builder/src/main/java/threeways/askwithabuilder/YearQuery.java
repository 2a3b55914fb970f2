package threeways.askwithabuilder;

import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** Writes the query of exercise 1 without sending it, so that it can be read, logged, or shown to a colleague. */
public class YearQuery {

    /**
     * A statement that was written and not sent.
     *
     * @param sql
     *            its SQL, with a {@code ?} for each value
     * @param binds
     *            the values in the order of their {@code ?}, each in its own type, such as a date or a number
     */
    public record Draft(String sql, List<Object> binds) {
    }

    private final DSLContext ctx;

    public YearQuery(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Returns the query of exercise 1 (title and day of each blog published in {@code year}, newest first; blogs with
     * the same date are sorted by title), as jOOQ renders it for {@code dialect}.
     *
     * <p>
     * Nothing is sent, and no connection is taken. The dialect of {@code ctx} doesn't change, not even for a moment,
     * since others use it too.
     */
    public Draft writtenFor(SQLDialect dialect, int year) {
        var query = ctx.configuration().derive(dialect).dsl()
                .select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)))
                .and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE);
        return new Draft(query.getSQL(), query.getBindValues());
    }
}
