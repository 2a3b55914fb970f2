// Caught by Exercise1BlogsOfAYearTest.filters_and_sorts_in_the_database_and_reads_two_columns: "has no WHERE"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

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
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch(mapping(Headline::new))
                .stream()
                .filter(headline -> headline.pubDate().getYear() == year)
                .toList();
    }
}
