// Caught by Exercise1BlogsOfAYearTest.filters_and_sorts_in_the_database_and_reads_two_columns: "They were sorted in Java, behind an ORDER BY that sorts by something else"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.BLOG;

import java.util.Comparator;
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
                .where(year(BLOG.PUB_DATE).eq(year))
                .orderBy(BLOG.ID)
                .fetchStream()
                .map(mapping(Headline::new))
                .sorted(Comparator.comparing(Headline::pubDate).reversed().thenComparing(Headline::title))
                .toList();
    }
}
