// Caught by Exercise1BlogsOfAYearTest.filters_and_sorts_in_the_database_and_reads_two_columns: "12 statements were sent"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import threeways.blog.Headline;

public class BlogsOfAYear {

    private final DSLContext ctx;

    public BlogsOfAYear(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Headline> newestFirst(int year) {
        return IntStream.iterate(12, month -> month >= 1, month -> month - 1)
                .mapToObj(month -> LocalDate.of(year, month, 1))
                .flatMap(first -> ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                        .from(BLOG)
                        .where(BLOG.PUB_DATE.ge(first))
                        .and(BLOG.PUB_DATE.lt(first.plusMonths(1)))
                        .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                        .fetch(mapping(Headline::new))
                        .stream())
                .toList();
    }
}
