// Caught by Exercise1BlogsOfAYearTest.agrees_with_plain_java_for_twenty_years_and_after_changes: "The answer remembers the first call"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import threeways.blog.Headline;

public class BlogsOfAYear {

    private final DSLContext ctx;

    private final Map<Integer, List<Headline>> kept = new HashMap<>();

    public BlogsOfAYear(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Headline> newestFirst(int year) {
        if (!kept.containsKey(year)) {
            kept.put(year, askedNewestFirst(year));
        }
        return kept.get(year);
    }

    private List<Headline> askedNewestFirst(int year) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)))
                .and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch(mapping(Headline::new));
    }
}
