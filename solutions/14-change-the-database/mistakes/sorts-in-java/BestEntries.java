// Caught by Exercise2BestEntriesTest.asks_once_and_lets_the_database_sort_and_cut: "let the database filter"
package threeways.changethedatabase;

import static threeways.blog.db.Tables.ENTRY;

import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;

public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<RatedLine> first(int most, boolean bestFirst) {
        return ctx.select(ENTRY.ID, ENTRY.HEADLINE, ENTRY.RATING).from(ENTRY)
                .orderBy(ENTRY.ID).fetch(Records.mapping(RatedLine::new)).stream()
                .sorted(Comparator.comparing(RatedLine::rating,
                        Comparator.nullsLast(bestFirst ? Comparator.<Integer>reverseOrder() : Comparator.<Integer>naturalOrder())))
                .limit(most).toList();
    }
}
