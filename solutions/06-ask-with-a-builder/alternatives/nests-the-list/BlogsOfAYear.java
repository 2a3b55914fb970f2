// Not on mysql, mariadb: jOOQ sends three statements at once for it, which the driver allows where allowMultiQueries is set
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
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
        return ctx.fetchValue(multiset(
                select(BLOG.TITLE, BLOG.PUB_DATE)
                        .from(BLOG)
                        .where(year(BLOG.PUB_DATE).eq(year))
                        .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE))
                .convertFrom(rows -> rows.map(mapping(Headline::new))));
    }
}
