// Caught by Exercise1BlogsOfAYearTest.filters_and_sorts_in_the_database_and_reads_two_columns: "has no ORDER BY"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import threeways.blog.Headline;

public class BlogsOfAYear {

    private final DSLContext ctx;

    public BlogsOfAYear(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Headline> newestFirst(int year) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)))
                .and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .fetch()
                .sortAsc(BLOG.TITLE)
                .sortDesc(BLOG.PUB_DATE)
                .map(mapping(Headline::new));
    }
}
