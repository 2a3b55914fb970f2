package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import threeways.blog.Headline;

/** The question of the whole course, asked with jOOQ: what was published in a year? */
public class BlogsOfAYear {

    private final DSLContext ctx;

    public BlogsOfAYear(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Returns a headline for each blog that was published in {@code year}, newest first; blogs with the same date are
     * sorted by title. Two blogs of equal title and date are two headlines.
     *
     * <p>
     * One statement asks for them, without a limit: the database chooses and sorts, and no column but title and day is
     * read. The SQL is the same for every year. {@code ctx} keeps its settings, nothing is committed, and what the
     * database refuses reaches the caller.
     */
    public List<Headline> newestFirst(int year) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)))
                .and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch(mapping(Headline::new));
    }
}
