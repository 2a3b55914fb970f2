// Caught by Exercise1BlogsOfAYearTest.leaves_the_work_to_the_database_and_asks_for_two_columns: "it is still a part of the text"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.BLOG;

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
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where("2 * extract(year from pub_date) = " + 2 * year)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch(mapping(Headline::new));
    }
}
