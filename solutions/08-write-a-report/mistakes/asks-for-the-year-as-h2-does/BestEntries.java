// Caught by Exercise2BestEntriesTest.is_a_query_for_postgresql_too: "such as a derived table, coalesce, extract"
package threeways.writeareport;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.year;
import static org.jooq.impl.SQLDataType.INTEGER;
import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.ResultQuery;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public ResultQuery<Record4<Integer, Long, String, Integer>> query() {
        return ctx.resultQuery("""
            select rank() over (order by rating desc) place, blog_id, headline, rating from (select e.*, row_number() over (partition by blog_id order by rating desc, year(written_on), written_on, id) turn from entry e where rating is not null) r where turn = 1 order by place, blog_id
            """).coerce(field("place", INTEGER), ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.RATING);
    }
}
