// Caught by Exercise1BlogsOfAYearTest.agrees_with_plain_java_for_twenty_years_and_after_changes: "Compare dates or numbers, and not texts"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.year;
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
                .where(year(BLOG.PUB_DATE).eq(year)
                        .or(year(BLOG.PUB_DATE).cast(String.class).like(val(year).cast(String.class).concat("_"))))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch(mapping(Headline::new));
    }
}
