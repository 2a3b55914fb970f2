package threeways.changethedatabase;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.DataException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 2: nulls last")
@BlogWorld
class Exercise2BestEntriesTest {

    static final String LOW = "DEFAULT_NULL_ORDERING=LOW";
    static final String HIGH = "DEFAULT_NULL_ORDERING=HIGH";

    /** Two ratings that a sentinel for null meets: below 0, and the largest that there is. */
    static final String[] ODD_RATINGS = {
            "insert into entry (id, blog_id, headline, written_on, rating) values (20, 4, 'Hissed at', date '2024-03-01', -2147483648), "
                    + "(10, 4, 'Never rated', date '2024-03-01', null), (21, 4, 'Adored', date '2024-03-01', 2147483647)"};

    static final Comparator<Rows.Entry> BEST_FIRST = comparing(Rows.Entry::rating, nullsLast(Comparator.<Integer>reverseOrder()))
            .thenComparing(Rows.Entry::id);
    static final Comparator<Rows.Entry> WORST_FIRST = comparing(Rows.Entry::rating, nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(Rows.Entry::id);

    BestEntries best;
    World world;
    SqlLog sql;

    @BeforeEach
    void open_the_archive(DSLContext ctx, World world, SqlLog sql) {
        best = new BestEntries(ctx);
        this.world = world;
        this.sql = sql;
    }

    @Test
    @Order(1)
    void puts_the_best_first_and_the_unrated_last() {
        List<RatedLine> lines = best.first(20, true);
        Map<Long, String> headlines = world.rows().entries().stream().collect(toMap(Rows.Entry::id, Rows.Entry::headline));
        for (RatedLine line : lines) {
            String headline = headlines.get(line.id());
            assertThat(line.headline()).as("%s", headline == null
                    ? "No entry has the id %d, and one came. Select the column id of the table entry, not blog_id.".formatted(line.id())
                    : "Entry %d has the headline \"%s\", and came with \"%s\". Select the column headline of the table entry."
                            .formatted(line.id(), headline, line.headline()))
                    .isEqualTo(headline);
        }
        same("All nine entries, best first.", shown(lines), "12: 5", "18: 5", "13: 4", "15: 3", "17: 2", "19: 1", "14: 0", "11: null",
                "16: null");
    }

    @Test
    @Order(2)
    void puts_the_worst_first_and_the_unrated_last() {
        same("All nine entries, worst first.", shown(best.first(20, false)), "14: 0", "19: 1", "17: 2", "15: 3", "13: 4", "12: 5", "18: 5",
                "11: null", "16: null");
    }

    @Test
    @Order(3)
    void does_so_whichever_way_h2_is_set() {
        for (String setting : List.of(LOW, HIGH)) {
            try (OwnDatabase h2 = OwnDatabase.h2(setting, "known")) {
                h2.execute(ODD_RATINGS);
                everyRating(h2, "H2 with " + setting);
            }
        }
    }

    @Test
    @Order(4)
    void does_so_on_sqlite() {
        try (OwnDatabase sqlite = OwnDatabase.sqlite("known")) {
            sqlite.execute(ODD_RATINGS);
            everyRating(sqlite, "SQLite");
        }
    }

    @Test
    @Order(5)
    @OtherRows
    void cuts_after_it_has_sorted() {
        same("The best two entries of another archive.", shown(best.first(2, true)), "215: 4", "205: 1");
        same("The worst three entries of another archive.", shown(best.first(3, false)), "220: 0", "205: 1", "215: 4");
        List<RatedLine> none = best.first(0, true);
        assertThat(none == null ? List.of("null") : none)
                .as("At most 0 entries were asked for, and %s came. Return an empty list: 0 is a limit like any other.",
                        none == null ? "null" : none.size())
                .isEmpty();
        try (OwnDatabase high = OwnDatabase.h2(HIGH, "other")) {
            same("The best entry on H2 with " + HIGH + ".", shown(high, 1, true), "215: 4");
        }
    }

    @Test
    @Order(6)
    void asks_once_and_lets_the_database_sort_and_cut() {
        best.first(3, true);
        assertThat(sql).sentOneStatement().readNoMoreThan(3).sortedInTheDatabase();

        sql.clear();
        List<RatedLine> eight = best.first(8, false); // the last of them is unrated
        assertThat(eight)
                .as("At most eight of nine entries were asked for, and %d came: two unrated ones share the last place. A rank keeps "
                        + "both, so cut with limit(most), after an order that ends with the id.", eight.size())
                .hasSize(8);
        assertThat(sql).sentOneStatement().readNoMoreThan(8);
    }

    @Test
    @Order(7)
    @GeneratedRows
    void agrees_with_plain_java_on_a_large_archive() {
        List<Rows.Entry> entries = world.rows().entries();
        for (boolean bestFirst : new boolean[]{true, false}) {
            same("The first ten of " + entries.size() + " entries.", shown(best.first(10, bestFirst)),
                    entries.stream().sorted(bestFirst ? BEST_FIRST : WORST_FIRST).limit(10)
                            .map(entry -> entry.id() + ": " + entry.rating()).toArray(String[]::new));
        }
        Reference.in(world)
                .of("at most %s, the same rating by id", (Rows rows, Asked asked) -> rows.entries().stream()
                        .sorted(asked.bestFirst ? BEST_FIRST : WORST_FIRST).limit(asked.most).toList())
                .shownAs(entry -> new RatedLine(entry.id(), entry.headline(), entry.rating()))
                .askedFor(rows -> Stream.of(5_000, rows.entries().size(), 1, 10, 11)
                        .flatMap(most -> Stream.of(new Asked(most, true), new Asked(most, false))).toList())
                .agreesWith(asked -> best.first(asked.most, asked.bestFirst));
    }

    @Test
    @Order(8)
    void passes_on_what_the_database_refuses() throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> best.first(3, true));
    }

    /** What is asked for; told as the beginning of a sentence about it. */
    private record Asked(int most, boolean bestFirst) {

        @Override
        public String toString() {
            return most + (most == 1 ? " entry, " : " entries, ") + (bestFirst ? "best first" : "worst first");
        }
    }

    private static void everyRating(OwnDatabase database, String name) {
        same(name + ": best first, with ratings of 2147483647 and -2147483648.", shown(database, 20, true),
                "21: 2147483647", "12: 5",
                "18: 5", "13: 4", "15: 3", "17: 2", "19: 1", "14: 0", "20: -2147483648", "10: null", "11: null", "16: null");
        same(name + ": worst first, with ratings of 2147483647 and -2147483648.", shown(database, 20, false),
                "20: -2147483648", "14: 0",
                "19: 1", "17: 2", "15: 3", "13: 4", "12: 5", "18: 5", "21: 2147483647", "10: null", "11: null", "16: null");
    }

    /** Holds what came, as id and rating, against what must come, and says what the difference means. */
    private static void same(String there, List<String> found, String... expected) {
        assertThat(found).as("%s %s", there, difference(found, List.of(expected))).containsExactly(expected);
    }

    private static String difference(List<String> found, List<String> expected) {
        Optional<String> missing = expected.stream().filter(line -> !found.contains(line)).findFirst();
        Optional<String> more = found.stream().filter(line -> !expected.contains(line)).findFirst();
        boolean nullsAtTheEnd = found.stream().dropWhile(line -> !unrated(line)).allMatch(Exercise2BestEntriesTest::unrated);
        if (missing.isPresent() && unrated(missing.get())) {
            String id = id(missing.get());
            return found.stream().anyMatch(line -> id(line).equals(id))
                    ? "Entry %s has no rating and came with a number. Return null for it, as it is stored.".formatted(id)
                    : "The unrated entry %s is missing. Sort the unrated to the end, and leave none of them out.".formatted(id);
        }
        if (!nullsAtTheEnd) {
            return "An entry without a rating came before rated ones. Put nulls last in this direction, and put no number in place of null.";
        }
        if (missing.isPresent() && more.isPresent() && rating(missing.get()).equals(rating(more.get()))) {
            return "Entry %s came instead of entry %s, which has the same rating and a lower id. Sort by the rating, then by id."
                    .formatted(id(more.get()), id(missing.get()));
        }
        if (missing.isPresent() || more.isPresent()) {
            return (missing.isPresent() ? "Entry " + id(missing.get()) + " is missing" : "Entry " + id(more.get()) + " came as well")
                    + ". Sort all entries, leave none out, and cut after that.";
        }
        if (found.stream().map(Exercise2BestEntriesTest::rating).toList()
                .equals(expected.stream().map(Exercise2BestEntriesTest::rating).toList())) {
            return "Entries with the same rating, or with none, came in another order. Sort them by id upwards, in both directions of bestFirst.";
        }
        return "They came in another order. Sort by rating in the direction of bestFirst, with 0 as a rating like any other, then by id.";
    }

    private static String rating(String line) {
        return line.substring(line.indexOf(':') + 1);
    }

    private static boolean unrated(String line) {
        return line.endsWith(": null");
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(':'));
    }

    private static List<String> shown(OwnDatabase database, int most, boolean bestFirst) {
        try {
            return database.ask(ctx -> shown(new BestEntries(ctx).first(most, bestFirst)));
        } catch (DataException e) {
            throw new AssertionError(
                    "Ratings are 2147483647 and -2147483648 here, and your query computes a number that isn't an int, such as the "
                            + "negated rating. Sort by the rating itself, ascending or descending.",
                    e);
        }
    }

    private static List<String> shown(List<RatedLine> lines) {
        return lines == null ? List.of() : lines.stream().map(line -> line.id() + ": " + line.rating()).toList();
    }
}
