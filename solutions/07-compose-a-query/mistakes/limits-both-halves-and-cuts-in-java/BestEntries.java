// Caught by Exercise4BestEntriesTest.asks_once_and_reads_one_page: "Limit the whole query"
package threeways.composeaquery;

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

    public List<RatedEntry> after(RatedEntry last, int size) {
        Condition rated = ENTRY.RATING.isNotNull();
        Condition unrated = ENTRY.RATING.isNull();
        if (last != null && last.rating() == null) {
            rated = rated.and(falseCondition());
            unrated = unrated.and(ENTRY.ID.gt(last.id()));
        } else if (last != null) {
            rated = ENTRY.RATING.lt(last.rating()).or(ENTRY.RATING.eq(last.rating()).and(ENTRY.ID.gt(last.id())));
        }
        Table<Record3<Long, String, Integer>> first = select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING).from(ENTRY)
                .where(rated).orderBy(ENTRY.RATING.desc(), ENTRY.ID).limit(size).asTable("first_half");
        Table<Record3<Long, String, Integer>> second = select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING).from(ENTRY)
                .where(unrated).orderBy(ENTRY.ID).limit(size).asTable("second_half");
        List<RatedEntry> both = ctx.selectFrom(first).unionAll(selectFrom(second)).fetch(mapping(RatedEntry::new));
        return both.stream().sorted(java.util.Comparator
                .comparing(RatedEntry::rating, java.util.Comparator.nullsLast(java.util.Comparator.reverseOrder()))
                .thenComparing(RatedEntry::id)).limit(size).toList();
    }
}
