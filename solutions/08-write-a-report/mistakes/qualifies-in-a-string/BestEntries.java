// Caught by Exercise2BestEntriesTest.is_a_query_for_postgresql_too: "such as a derived table"
package threeways.writeareport;

import static org.jooq.impl.SQLDataType.INTEGER;
import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public ResultQuery<Record4<Integer, Long, String, Integer>> query() {
        return ctx.resultQuery("""
                select rank() over (order by best.rating desc) as place, best.blog_id, best.headline, best.rating
                from (select blog_id, headline, rating from entry where rating is not null
                    qualify row_number() over (partition by blog_id order by rating desc, written_on, id) = 1) best
                order by place, best.blog_id
                """).coerce(DSL.field("place", INTEGER), ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.RATING);
    }
}
