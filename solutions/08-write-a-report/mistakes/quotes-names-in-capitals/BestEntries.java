// Caught by Exercise2BestEntriesTest.is_a_query_for_postgresql_too: "names in lower case"
package threeways.writeareport;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.rank;
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
            select rank() over (order by r."RATING" desc) place, r."BLOG_ID", r."HEADLINE", r."RATING" from (select e.*, row_number() over (partition by "BLOG_ID" order by "RATING" desc, "WRITTEN_ON", "ID") turn
              from "ENTRY" e where "RATING" is not null) r where turn = 1 order by place, r."BLOG_ID"
            """)
                .coerce(field("place", INTEGER), ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.RATING);
    }
}
