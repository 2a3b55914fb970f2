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
                with rated as (
                    select blog_id, headline, rating,
                        row_number() over (partition by blog_id order by rating desc, written_on, id) as turn
                    from entry where rating is not null)
                select rank() over (order by rating desc) as place, blog_id, headline, rating
                from rated where turn = 1
                order by 1, 2
                """).coerce(DSL.field("place", INTEGER), ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.RATING);
    }
}
