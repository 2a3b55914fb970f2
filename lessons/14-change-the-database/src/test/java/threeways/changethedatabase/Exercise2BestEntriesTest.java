package threeways.changethedatabase;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
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
        assertThat(shown(best.first(20, true)))
                .as("All nine entries, best first. Two have no rating, and must come last; with the same rating, the lower id comes first.")
                .containsExactly("12: 5", "18: 5", "13: 4", "15: 3", "17: 2", "19: 1", "14: 0", "11: null", "16: null");
    }

    @Test
    @Order(2)
    void puts_the_worst_first_and_the_unrated_last() {
        assertThat(shown(best.first(20, false)))
                .as("All nine entries, worst first. The unrated must come last here too: null is neither good nor bad. Say nulls last in both "
                        + "directions.")
                .containsExactly("14: 0", "19: 1", "17: 2", "15: 3", "13: 4", "12: 5", "18: 5", "11: null", "16: null");
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
        assertThat(shown(best.first(2, true))).as("The best two of another archive. Sort first, then cut.")
                .containsExactly("215: 4", "205: 1");
        assertThat(shown(best.first(3, false)))
                .as("The worst three of another archive: 0 is a rating, and the unrated one isn't among them.")
                .containsExactly("220: 0", "205: 1", "215: 4");
        assertThat(best.first(0, true)).as("At most 0 entries: the list must be empty.").isEmpty();
        try (OwnDatabase high = OwnDatabase.h2(HIGH, "other")) {
            assertThat(shown(high, 1, true))
                    .as("The best entry on H2 with %s. If the unrated one came, null was taken for the highest rating.", HIGH)
                    .containsExactly("215: 4");
        }
    }

    @Test
    @Order(6)
    void asks_once_and_lets_the_database_sort_and_cut() {
        best.first(3, true);

        assertThat(sql).sentOneStatement().readNoMoreThan(3);
    }

    @Test
    @Order(7)
    @GeneratedRows
    void agrees_with_plain_java_on_a_large_archive() {
        Reference.in(world)
                .of("first entries (negative: worst first), at most %s", (Rows rows, Integer most) -> rows.entries().stream()
                        .sorted(most > 0 ? BEST_FIRST : WORST_FIRST)
                        .limit(Math.abs(most)).toList())
                .shownAs(entry -> entry.id() + ": " + entry.rating())
                .askedFor(rows -> List.of(1, -1, 10, -10, 11, -12, rows.entries().size(), -rows.entries().size() - 1))
                .agreesWith(most -> shown(best.first(Math.abs(most), most > 0)));
    }

    @Test
    @Order(8)
    void passes_on_what_the_database_refuses() throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> best.first(3, true));
    }

    private static void everyRating(OwnDatabase database, String name) {
        assertThat(shown(database, 20, true))
                .as("%s, best first, with an entry rated 2147483647 and one rated -2147483648. The unrated 10, 11 and 16 must come last; a "
                        + "number in place of null takes some rating's place.", name)
                .containsExactly("21: 2147483647", "12: 5", "18: 5", "13: 4", "15: 3", "17: 2", "19: 1", "14: 0", "20: -2147483648",
                        "10: null", "11: null", "16: null");
        assertThat(shown(database, 20, false))
                .as("%s, worst first, with an entry rated 2147483647 and one rated -2147483648. The unrated 10, 11 and 16 must come last "
                        + "here too.", name)
                .containsExactly("20: -2147483648", "14: 0", "19: 1", "17: 2", "15: 3", "13: 4", "12: 5", "18: 5", "21: 2147483647",
                        "10: null", "11: null", "16: null");
    }

    private static List<String> shown(OwnDatabase database, int most, boolean bestFirst) {
        return database.ask(ctx -> shown(new BestEntries(ctx).first(most, bestFirst)));
    }

    private static List<String> shown(List<RatedLine> lines) {
        return lines.stream().map(line -> line.id() + ": " + line.rating()).toList();
    }
}
