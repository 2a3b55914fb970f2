package threeways.askwithabuilder;

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
        return ctx.resultQuery("""
                select title, pub_date from blog
                where pub_date >= ? and pub_date < ?
                order by pub_date desc, title""", LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .fetchInto(Headline.class);
    }
}
