// Caught by Exercise2BestEntriesTest.writes_a_query_of_its_own_for_each_context: "keep none in a static field"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.*;
import static threeways.blog.db.Tables.*;

import java.time.*;
import java.util.*;
import java.util.stream.*;
import org.jooq.*;
import org.jooq.impl.SQLDataType;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    private static ResultQuery<Record4<Integer, Long, String, Integer>> written;

    public ResultQuery<Record4<Integer, Long, String, Integer>> query() {
        if (written == null) {
            written = write();
        }
        written.attach(ctx.configuration());
        return written;
    }

    private static ResultQuery<Record4<Integer, Long, String, Integer>> write() {
        Field<Integer> turn = rowNumber().over(partitionBy(ENTRY.BLOG_ID)
                .orderBy(ENTRY.RATING.desc(), ENTRY.WRITTEN_ON, ENTRY.ID)).as("turn");
        Table<?> rated = select(ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.RATING, turn).from(ENTRY)
                .where(ENTRY.RATING.isNotNull()).asTable("rated");
        Field<Integer> place = rank().over(orderBy(rated.field(ENTRY.RATING).desc())).as("place");

        return select(place, rated.field(ENTRY.BLOG_ID), rated.field(ENTRY.HEADLINE), rated.field(ENTRY.RATING))
                .from(rated).where(rated.field("turn", Integer.class).eq(1))
                .orderBy(place, rated.field(ENTRY.BLOG_ID));
    }
}
