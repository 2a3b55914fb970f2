package threeways.askwithabuilder;

import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectQuery;
import threeways.blog.Headline;

public class BlogsOfAYear {

    private final DSLContext ctx;

    public BlogsOfAYear(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Headline> newestFirst(int year) {
        SelectQuery<Record> query = ctx.selectQuery();
        query.addOrderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE);
        query.addConditions(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)), BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)));
        query.addFrom(BLOG);
        query.addSelect(BLOG.TITLE, BLOG.PUB_DATE);
        return query.fetchInto(Headline.class);
    }
}
