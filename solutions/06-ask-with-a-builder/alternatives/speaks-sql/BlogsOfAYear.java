package threeways.askwithabuilder;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import threeways.blog.Headline;

/** The question of the whole course, in a builder: what was published in a year? */
public class BlogsOfAYear {

    private final DSLContext ctx;

    public BlogsOfAYear(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Finds the headlines of the blogs published in {@code year}, newest first; those of one day by title. Each blog has its headline, also
     * where two look alike. One statement does it: the database chooses and sorts, and the two columns of a headline are all that is read.
     */
    public List<Headline> newestFirst(int year) {
        return ctx.resultQuery("""
                select title, pub_date from blog
                where pub_date >= ? and pub_date < ?
                order by pub_date desc, title""", LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .fetchInto(Headline.class);
    }
}
