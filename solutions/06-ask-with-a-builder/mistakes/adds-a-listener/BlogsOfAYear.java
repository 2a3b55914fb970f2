// Caught by Exercise1BlogsOfAYearTest.finds_the_blogs_of_2026: "has a listener now"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DefaultExecuteListenerProvider;
import threeways.blog.Headline;

public class BlogsOfAYear {

    private final DSLContext ctx;

    public BlogsOfAYear(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Headline> newestFirst(int year) {
        ctx.configuration().set(new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void exception(org.jooq.ExecuteContext context) {
                context.exception(new DataAccessException("The blogs of " + year + " can't be read", context.sqlException()));
            }
        }));
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)).and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1))))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch(mapping(Headline::new));
    }
}
