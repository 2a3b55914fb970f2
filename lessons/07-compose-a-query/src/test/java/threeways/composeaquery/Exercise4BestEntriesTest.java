package threeways.composeaquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.composeaquery.Expected.Turn;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.Thrown;
import threeways.workbench.World;

@DisplayName("Exercise 4: pages over a key that may be null")
@BlogWorld
class Exercise4BestEntriesTest {

    static final RatedEntry ZERO = new RatedEntry(14, "Sourdough, day nine", 0);
    static final RatedEntry FIRST_UNRATED = new RatedEntry(11, "The upper berth", null);

    static final RatedEntry LAST_UNRATED = new RatedEntry(16, "Before midnight", null);

    private static final String ONCE = "The values in last are all that the query of the page needs. Look nothing up before it, and ask for the rated and "
            + "the unrated together.";

    BestEntries best;

    @BeforeEach
    void open_the_list(DSLContext ctx) {
        best = new BestEntries(ctx);
    }

    @Test
    @Order(1)
    void begins_with_the_best() {
        assertThat(best.after(null, 4)).extracting(RatedEntry::headline)
                .as("The first page of size 4: exactly the four best entries. Of the two rated 5 the one with the lower id comes "
                        + "first; unrated ones come last. Add no condition for the first page.")
                .containsExactly("Vienna to Rome", "Spring tide", "Sourdough, day one", "Breakfast at the border");
    }

    @Test
    @Order(2)
    void goes_on_after_a_rating() {
        assertThat(best.after(new RatedEntry(12, "Vienna to Rome", 5), 2)).extracting(RatedEntry::headline)
                .as("After \"Vienna to Rome\" (id 12), rated 5, comes \"Spring tide\" (id 18), rated 5 as well. For the same rating, compare the id; take both "
                        + "from last, and keep nothing from earlier calls.")
                .containsExactly("Spring tide", "Sourdough, day one");
    }

    @Test
    @Order(3)
    void goes_on_from_the_rated_to_the_unrated() {
        List<RatedEntry> afterOne = best.after(new RatedEntry(19, "Rye and nothing else", 1), 3);
        assertThat(afterOne)
                .as("After the entry rated 1 come one rated 0 and two unrated. %s", amiss(afterOne))
                .containsExactly(ZERO, FIRST_UNRATED, LAST_UNRATED);
        assertThat(best.after(ZERO, 3)).extracting(RatedEntry::headline)
                .as("After the entry rated 0 come the two without a rating. A rating of 0 is a rating. Add \"or rating is null\", or sort by a key that is never "
                        + "null.")
                .containsExactly("The upper berth", "Before midnight");
    }

    @Test
    @Order(4)
    void goes_on_among_the_unrated() {
        assertThat(best.after(FIRST_UNRATED, 3)).extracting(RatedEntry::headline)
                .as("The last entry has no rating, so only unrated entries with a higher id are left. rating < null is never true: this case needs a condition "
                        + "of its own, with rating is null.")
                .containsExactly("Before midnight");
        assertThat(best.after(new RatedEntry(16, "Before midnight", null), 3))
                .as("After the last unrated entry nothing is left: return an empty list.")
                .isEmpty();

        List<RatedEntry> rest = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> rest.addAll(best.after(FIRST_UNRATED, Integer.MAX_VALUE)));
        assertThat(rest).extracting(RatedEntry::headline)
                .as("\"Before midnight\" is left if size is Integer.MAX_VALUE, too, to which no int can add 1: size + 1 is negative then. Limit the query to "
                        + "size, or to size + 1L. %s", Thrown.told(thrown))
                .containsExactly("Before midnight");
    }

    @Test
    @Order(5)
    void shows_every_entry_exactly_once(World world) {
        world.execute("insert into entry (id, blog_id, headline, written_on) values (301, 8, 'Before midnight', date '2026-12-31'), "
                + "(302, 8, 'x', date '2026-12-31'), (-3, 8, 'x', date '2026-12-31'), (303, 8, 'x', date '2026-12-31')",
                "insert into entry (id, blog_id, headline, written_on, rating) values (304, 8, 'x', date '2026-12-31', 0), "
                        + "(-4, 8, 'x', date '2026-12-31', 0), (305, 8, 'x', date '2026-12-31', 5)");

        assertPagesAddUp(world);
    }

    @Test
    @Order(6)
    @OtherRows
    void shows_every_entry_of_another_archive_exactly_once(World world) {
        assertPagesAddUp(world);
    }

    @Test
    @Order(7)
    @OnH2
    void puts_unrated_entries_last_whatever_the_database_does_with_nulls(World world) {
        world.execute("set default_null_ordering high");
        try {
            assertThat(best.after(null, 9)).extracting(RatedEntry::headline)
                    .as("Nulls count as high in this database, as in PostgreSQL, and unrated entries must still come last. "
                            + "Say nullsLast(), or sort by a key that is never null.")
                    .startsWith("Vienna to Rome").endsWith("The upper berth", "Before midnight");
        } finally {
            world.execute("set default_null_ordering low");
        }
    }

    @Test
    @Order(8)
    void knows_its_place_from_the_call_alone(World world) {
        best.after(null, 1);
        best.after(ZERO, 1);
        best.after(new RatedEntry(16, "Before midnight", null), 1);
        world.execute("update entry set rating = 4 where id = 14",
                "insert into entry (id, blog_id, headline, written_on, rating) values (-7, 8, 'Best of all', date '2026-12-31', 5)",
                "insert into entry (id, blog_id, headline, written_on) values (307, 8, 'Not yet rated', date '2026-12-31')");

        assertThat(best.after(null, 1)).extracting(RatedEntry::headline)
                .as("Since the last call \"Best of all\" came in, rated 5 and with the lowest id. Ask the database again; keep no page.")
                .containsExactly("Best of all");
        assertThat(best.after(new RatedEntry(16, "Before midnight", null), 1)).extracting(RatedEntry::headline)
                .as("Since the last call \"Not yet rated\" came in, behind what was the last entry. Ask the database again; don't remember where the list "
                        + "ended.")
                .containsExactly("Not yet rated");

        assertThat(best.after(ZERO, 3)).extracting(RatedEntry::headline)
                .as("The same page once more, after the entry that was rated 0 got a 4. The place is in last; keep nothing from call to call, "
                        + "and don't look the row up.")
                .containsExactly("The upper berth", "Before midnight", "Not yet rated");
    }

    @Test
    @Order(10)
    @GeneratedRows
    void shows_every_entry_of_a_large_archive_exactly_once(World world) {
        assertPagesAddUp(world, 10, 67);
        Reference.in(world).of("rows of %s", Exercise4BestEntriesTest::pageOf)
                .shownAs(Expected::rated)
                .askedFor(Exercise4BestEntriesTest::turns)
                .sendingAtMost(1, ONCE)
                .agreesWith(turn -> best.after(turn.last(), turn.size()));
    }

    @Test
    @Order(11)
    void lets_a_refusal_reach_the_caller(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> best.after(ZERO, 3));
    }

    @Test
    @Order(9)
    void asks_once_and_reads_one_page(SqlLog sql, World world) {
        for (RatedEntry last : List.of(new RatedEntry(31337, "Sourdough, day one", 4), new RatedEntry(31337, "Sourdough, day one", null))) {
            sql.clear();
            best.after(last, 1);

            assertThat(sql).as(ONCE).sentOneStatement().closedEverything();
            assertThat(sql.rowsRead())
                    .as("A page of 1 entry needs 1 row, or 2 to see that there are more. Limit the query in the database.")
                    .isLessThanOrEqualTo(2);
            assertThat(sql).handedOverNoMoreThan(2, world);
            assertThat(sql).as("The last entry has the id 31337 and the rating %s.", last.rating()).bound(31337, "Sourdough", 4, -4);
        }
        sql.clear();
        best.after(null, 1);
        assertThat(sql).as(ONCE).sentOneStatement().closedEverything();
        assertThat(sql.rowsRead())
                .as("The first page of 1 entry needs 1 row, or 2 to see that there are more. Limit the query in the database.")
                .isLessThanOrEqualTo(2);
        assertThat(sql).handedOverNoMoreThan(2, world);
        sql.clear();
        best.after(null, 4);
        assertThat(sql.rowsRead())
                .as("The first page of 4 entries needs 4 rows, or 5 to see that there are more. Limit the whole query, and not each of its parts alone.")
                .isLessThanOrEqualTo(5);
    }

    /** What is wrong with the page that has two entries without a rating, and what to do. */
    private static String amiss(List<RatedEntry> page) {
        Set<Long> ids = page.stream().map(RatedEntry::id).collect(Collectors.toSet());
        Optional<RatedEntry> rated = page.stream().filter(entry -> entry.rating() != null && (entry.id() == 11 || entry.id() == 16))
                .findFirst();
        if (rated.isPresent()) {
            return "Entry %d came with %d: a number in its place is for sorting only. Return the null."
                    .formatted(rated.get().id(), rated.get().rating());
        }
        Optional<RatedEntry> before = page.stream().filter(entry -> entry.rating() != null && entry.rating() > 0).findFirst();
        if (before.isPresent()) {
            return "\"%s\" (%d) doesn't come after it. Ask for a lower rating than that of last, the same with a higher id, or none."
                    .formatted(before.get().headline(), before.get().rating());
        }
        if (ids.equals(Set.of(14L, 11L, 16L))) {
            return "All three came, and in another order. null isn't 0: sort with nullsLast(), or by coalesce(rating, -1).";
        }
        return "rating < 1 isn't true for null: add \"or rating is null\". A rating of 0 is a rating.";
    }

    private static List<Turn<RatedEntry>> turns(Rows rows) {
        List<Rows.Entry> bestFirst = Expected.bestFirst(rows);
        return IntStream.range(0, 20)
                .mapToObj(i -> new Turn<>(
                        i == 0 ? null : Expected.rated(bestFirst.get(i == 19 ? bestFirst.size() - 1 : i * 23 % bestFirst.size())),
                        i == 0 ? 5_000 : 1 + i * 7 % 20))
                .toList();
    }

    private static List<Rows.Entry> pageOf(Rows rows, Turn<RatedEntry> turn) {
        return Expected.bestFirst(rows).stream().filter(entry -> turn.last() == null || isBehind(entry, turn.last())).limit(turn.size())
                .toList();
    }

    private static boolean isBehind(Rows.Entry entry, RatedEntry last) {
        int rating = entry.rating() == null ? -1 : entry.rating();
        int seen = last.rating() == null ? -1 : last.rating();
        return rating < seen || rating == seen && entry.id() > last.id();
    }

    /** Whether the first difference is a worse rating where the one before should come once more. */
    private static boolean skipsEqualOnes(List<RatedEntry> all, List<RatedEntry> seen) {
        int place = IntStream.range(0, Math.min(all.size(), seen.size())).filter(i -> !all.get(i).equals(seen.get(i))).findFirst()
                .orElse(0);
        if (place == 0 || all.get(place).rating() == null) {
            return false;
        }
        int rating = all.get(place).rating();
        return Objects.equals(rating, all.get(place - 1).rating())
                && (seen.get(place).rating() == null || seen.get(place).rating() < rating);
    }

    private void assertPagesAddUp(World world, int... sizes) {
        List<RatedEntry> all = Expected.bestFirst(world);
        for (int size : sizes.length > 0 ? sizes : new int[]{1, 2, 3, 5, 100}) {
            List<RatedEntry> seen = new ArrayList<>();
            List<RatedEntry> page = best.after(null, size);
            while (!page.isEmpty() && seen.size() <= all.size()) {
                assertThat(page)
                        .as("A page of size %d must hold no more than that. Limit the query to size; return neither ties nor the row that tells "
                                + "of a next page.", size)
                        .hasSizeLessThanOrEqualTo(size);
                seen.addAll(page);
                page = best.after(page.get(page.size() - 1), size);
            }
            String difference = Expected.firstDifference(all, seen);
            assertThat(difference)
                    .as("Pages of size %d must show every entry once: %s The first difference is at %s.", size,
                            skipsEqualOnes(all, seen)
                                    ? "after an entry come those rated alike, by id, and yours skips them. 0 is a rating like any other."
                                    : "best rating first, unrated last, equal ones by id. Sort and compare by these two columns alone, and join "
                                            + "nothing.",
                            difference)
                    .isEmpty();
        }
    }
}
