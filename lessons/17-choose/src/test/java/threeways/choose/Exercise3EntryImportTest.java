package threeways.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.HasReceipt;
import threeways.workbench.NotOn;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.Thrown;
import threeways.workbench.World;

@DisplayName("Exercise 3: many rows, some of them bad")
@BlogWorld(entities = {Blog.class, Entry.class, Tag.class})
class Exercise3EntryImportTest {

    EntryImport entryImport;
    World world;

    @BeforeEach
    void open_the_import(SessionFactory factory, DSLContext ctx, DataSource dataSource, World world) {
        entryImport = new EntryImport(factory, ctx, dataSource);
        this.world = world;
    }

    @Test
    @Order(1)
    void stores_all_good_drafts() {
        List<Draft> drafts = drafts(250, 6);

        List<Draft> refused = entryImport.addAll(drafts);

        assertThat(stored(6))
                .as("All 250 drafts are good, so all must be stored with headline, day and rating; the last fifty too, which are less "
                        + "than a hundred. A rating of null stays null.")
                .containsExactlyInAnyOrderElementsOf(drafts);
        assertThat(refused).as("All 250 drafts are good, so none may be returned. Return the drafts that the database refused.").isEmpty();
        assertThat(entryImport.addAll(List.of())).as("An empty list stores nothing, and returns an empty list.").isEmpty();
        assertThat(entryImport.addAll(drafts.subList(0, 3))).as("All three drafts are good, so none may be returned. Keep nothing from "
                + "the call before.").isEmpty();
        assertThat(stored(6))
                .as("The first three drafts came once more, in another call. Each draft is a new entry, so store them again: keep no "
                        + "record of what was imported.")
                .hasSize(253);
    }

    @Test
    @Order(2)
    void stores_any_number_of_drafts() {
        for (int number : new int[]{1, 99, 100, 101, 2_001}) {
            world.execute("delete from entry where blog_id = 6 and id <> 18");
            entryImport.addAll(drafts(number, 6));
            List<Draft> stored = stored(6);
            assertThat(stored)
                    .as("%d good drafts came, and %d were stored. What is left after the last full hundred must be stored too, even a "
                            + "single draft, and no number of drafts is too large.", number, stored.size())
                    .hasSize(number);
        }
    }

    @Test
    @Order(3)
    @HasReceipt(of = "addAll", beside = "receipt-import.csv")
    void stores_all_or_none_of_each_hundred() {
        List<Draft> drafts = draftsWithThreeBadOnes();

        List<Draft> refused = refusedOf(drafts, "Three drafts are bad: two are for missing blog 99, one has no "
                + "headline (SQLState 23…)");

        List<Draft> expected = new ArrayList<>();
        List<Long> good = new ArrayList<>();
        for (int hundred = 0; hundred < 10; hundred++) {
            boolean bad = List.of(1, 5, 8).contains(hundred);
            good.add(bad ? 0L : 100L);
            expected.addAll(bad ? drafts.subList(hundred * 100, hundred * 100 + 100) : List.of());
        }
        List<Draft> stored = stored(6);
        assertThat(eachHundred(stored, drafts))
                .as(() -> "Drafts 150, 599 and 800 are bad, so of their hundreds nothing must be stored, and of the others all. %s Stored of "
                        .formatted(cause(stored, drafts)) + "each hundred:")
                .isEqualTo(good);
        assertThat(stored.size()).as("700 drafts are in hundreds without a bad one. Store each of them once, and nothing else.")
                .isEqualTo(700);
        List<Draft> missing = new ArrayList<>(expected);
        refused.forEach(missing::remove);
        assertThat(refused).as(
                "Drafts 150, 599 and 800 are bad. All 300 drafts of their hundreds must be returned, the good ones too, in their "
                        + "order. %s",
                refused.size() < 300 && new HashSet<>(refused).equals(new HashSet<>(expected))
                        ? "Some are equal: collect them in a list, not in a set."
                        : missing.equals(List.of(drafts.get(120)))
                                ? "The missing one equals a stored draft: collect whole hundreds, without comparing."
                                : refused.size() + " were returned.")
                .isEqualTo(expected);
    }

    @Test
    @Order(4)
    void counts_the_last_drafts_as_a_hundred_of_their_own() {
        List<Draft> drafts = drafts(130, 6);
        drafts.set(129, new Draft(99, "For a blog that doesn't exist", LocalDate.of(2026, 10, 1), 1));

        List<Draft> refused = entryImport.addAll(drafts);

        assertThat(stored(6)).as("Of 130 drafts the last is bad. The first hundred must be stored, and the thirty after it must not. "
                + "Treat what is left like a hundred.")
                .containsExactlyInAnyOrderElementsOf(drafts.subList(0, 100));
        assertThat(refused).as("Of 130 drafts the last is bad. The thirty after the first hundred must be returned, the good ones too, "
                + "and no others.").isEqualTo(drafts.subList(100, 130));
    }

    @Test
    @Order(5)
    @NotOn(value = "sqlite", because = "it stores a text of any length")
    void refuses_what_does_not_fit_its_column() {
        List<Draft> drafts = drafts(200, 6);
        drafts.set(0, new Draft(6, "l".repeat(201), LocalDate.of(2026, 10, 1), 1));

        List<Draft> refused = refusedOf(drafts, "The first headline has 201 characters, and the column takes 200 (SQLState 22…)");

        assertThat(stored(6))
                .as("The first headline has 201 characters, and the column takes 200 (SQLState 22…). Store only the second hundred, and "
                        + "don't shorten the headline.")
                .containsExactlyInAnyOrderElementsOf(drafts.subList(100, 200));
        assertThat(refused).as("The first headline is too long, so the first hundred must be returned as it "
                + "came.")
                .isEqualTo(drafts.subList(0, 100));
    }

    @Test
    @Order(5)
    void refuses_whatever_the_table_does_not_take() {
        for (Draft bad : List.of(new Draft(6, null, LocalDate.of(2026, 10, 1), 1), new Draft(6, "Some day", null, 1),
                new Draft(0, "For no blog", LocalDate.of(2026, 10, 1), 1))) {
            world.execute("delete from entry where blog_id = 6 and id <> 18");
            List<Draft> drafts = drafts(110, 6);
            drafts.set(99, bad);

            List<Draft> refused = refusedOf(drafts, bad + " is bad: there is no blog 0, and headline and day take no null "
                    + "(SQLState 23…)");

            assertThat(refused).as(
                    "Draft %s is bad, since there is no blog 0, and headline and day take no null. Put nothing in the place of "
                            + "a null; its hundred must be returned.",
                    bad).isEqualTo(drafts.subList(0, 100));
            assertThat(stored(6))
                    .as("Draft %s is bad. The ten drafts after its hundred must be stored, and no others.", bad)
                    .containsExactlyInAnyOrderElementsOf(drafts.subList(100, 110));
        }
    }

    @Test
    @Order(5)
    @NotOn(value = "sqlite", because = "it adds no constraint to a table")
    @NotOn(value = "mysql", because = "before version 8.0.16 it reads a check constraint and does not hold to it")
    void refuses_what_violates_a_constraint_that_no_code_knows() {
        world.execute("alter table entry add constraint ck_entry_headline check (headline <> 'Out of bounds')");
        List<Draft> drafts = drafts(110, 6);
        drafts.set(40, new Draft(6, "Out of bounds", LocalDate.of(2026, 10, 1), 1));

        List<Draft> refused = refusedOf(drafts,
                "A check constraint of the table refuses one headline (SQLState 23…); checks of your own "
                        + "can't know it");

        assertThat(refused).as(
                "The table has got a check constraint, which refuses draft 40. Its hundred must be returned. Let the database "
                        + "refuse; checks of your own can't know each constraint.")
                .isEqualTo(drafts.subList(0, 100));
    }

    @Test
    @Order(6)
    @OtherRows
    void stores_in_another_archive_too() {
        List<Draft> drafts = drafts(205, 131);
        drafts.set(3, new Draft(6, "There is no blog 6 here", LocalDate.of(1999, 10, 1), 1));

        List<Draft> refused = entryImport.addAll(drafts);

        assertThat(stored(131)).as("In this archive there is no blog 6, so one draft is bad. Its hundred must not be stored, and the "
                + "105 other drafts must be. Ask no list of blogs; let the database refuse.")
                .containsExactlyInAnyOrderElementsOf(drafts.subList(100, 205));
        assertThat(refused).as("In this archive there is no blog 6, for which one draft is. All drafts of the first hundred must be "
                + "returned.")
                .isEqualTo(drafts.subList(0, 100));
    }

    @Test
    @Order(8)
    @NotOn(value = "sqlite", because = "its driver tells no SQLState")
    void knows_bad_data_by_its_sqlstate_as_postgresql_wants_it(SqlLog sql) {
        List<Draft> drafts = drafts(250, 6);
        drafts.set(3, new Draft(99, "For a blog that doesn't exist", LocalDate.of(2026, 10, 1), 1));
        drafts.set(203, new Draft(6, "l".repeat(201), LocalDate.of(2026, 10, 1), 1));
        sql.throwPlainExceptions();

        List<Draft> refused = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> refused.addAll(entryImport.addAll(drafts)));

        assertThat(thrown).as(
                "PostgreSQL's driver throws a plain SQLException with an SQLState, and no subclass of it (this check arranges that). Decide by the "
                        + "SQLState, 22… or 23…, and not by a class of JDBC. %s",
                Thrown.told(thrown)).isNull();
        List<Draft> expected = new ArrayList<>(drafts.subList(0, 100));
        expected.addAll(drafts.subList(200, 250));
        assertThat(refused)
                .as("With plain exceptions, as PostgreSQL's driver throws them, the first hundred and the last fifty must be returned: each has "
                        + "a bad draft.")
                .isEqualTo(expected);
        assertThat(stored(6)).as("With plain exceptions, as PostgreSQL's driver throws them, the second hundred must be stored.")
                .containsExactlyInAnyOrderElementsOf(drafts.subList(100, 200));
    }

    @Test
    @Order(8)
    void keeps_the_hundreds_before_something_else_goes_wrong(SqlLog sql) {
        List<Draft> oneMore = drafts(101, 6);
        sql.clear();
        entryImport.addAll(oneMore);
        int last = sql.statements().size();
        for (SQLException trouble : List.of(new SQLException("deadlock", "40001"), new SQLException("lost connection", "08006"),
                new SQLException("no permission", "42501"), new SQLException("a transaction that may only read", "25006"),
                new SQLException("no SQLState"))) {
            world.execute("delete from entry where blog_id = 6 and id <> 18");
            sql.clear();
            sql.beforeStatement(last, () -> Exercise3EntryImportTest.<RuntimeException>meet(trouble));

            Throwable thrown = catchThrowable(() -> entryImport.addAll(oneMore));

            assertThat(thrown)
                    .as("The last statement failed with SQLState %s (%s), which isn't bad data. The exception must reach the caller. "
                            + "Nothing was thrown: catch SQLState 22… and 23… only.", trouble.getSQLState(), trouble.getMessage())
                    .isNotNull();
            assertThat(Thrown.causes(thrown))
                    .as("The last statement failed with SQLState %s (%s). That exception must reach the caller, as it is or as a cause. "
                            + "%s came.%s", trouble.getSQLState(), trouble.getMessage(), thrown,
                            trouble.getSQLState() == null ? " getSQLState() may be null: look before you ask it." : "")
                    .contains(trouble);
            assertThat(stored(6))
                    .as("The draft after the first hundred failed. The hundred before it must stay stored. Commit each hundred before the "
                            + "next begins.")
                    .hasSizeGreaterThanOrEqualTo(100);
        }
        List<Draft> drafts = drafts(200, 6);
        for (int number = 1; number <= 10; number++) {
            world.execute("delete from entry where blog_id = 6 and id <> 18");
            AtomicBoolean met = new AtomicBoolean();
            sql.clear();
            sql.beforeStatement(number, () -> {
                met.set(true);
                throw new IllegalStateException("the line to the database was cut");
            });

            Throwable thrown = catchThrowable(() -> entryImport.addAll(drafts));

            if (!met.get()) {
                assertThat(number).as("Expected statements for each hundred drafts. None was sent.").isGreaterThan(1);
                return;
            }
            int stored = stored(6).size();
            assertThat(thrown)
                    .as("Statement %d failed for another reason than its data. The exception must reach the caller. Nothing was thrown: "
                            + "catch only what the database refuses for its data (SQLState 22… and 23…).", number)
                    .isNotNull();
            assertThat(stored % 100)
                    .as("Statement %d failed, and %d drafts were stored. Each hundred must be stored whole or not at all. Send it in "
                            + "one transaction, and roll it back.", number,
                            stored)
                    .isZero();
            assertThat(stored)
                    .as("Statement %d failed. The hundreds before it were stored, so they must stay: commit each hundred. %d drafts "
                            + "were stored.",
                            number, stored)
                    .isGreaterThanOrEqualTo((number - 1) / 5 * 100);
        }
    }

    @Test
    @Order(7)
    void takes_few_trips_for_each_hundred(SqlLog sql) {
        List<Draft> drafts = drafts(400, 6);
        drafts.set(150, new Draft(99, "For a blog that doesn't exist", LocalDate.of(2026, 10, 1), 1));

        entryImport.addAll(drafts);

        int trips = sql.statements().size() + sql.commits() + sql.rollbacks();
        assertThat(trips)
                .as("400 drafts took %d trips, commits and rollbacks included, instead of at most 20. Send a hundred rows as one batch or "
                        + "one insert. Hibernate batches neither an identity column nor executeUpdate().", trips)
                .isLessThanOrEqualTo(20);
        assertThat(sql).bound("Entry 317", "Entry 390");
        assertThat(sql.closedWithoutAutocommit())
                .as("A connection went back to the pool with autocommit switched off. Set it back to true in a finally block.")
                .isEmpty();
    }

    @Test
    @Order(9)
    void takes_every_character_as_it_was_typed() {
        List<Draft> drafts = List.of(new Draft(6, "Ben's cafe\u0301 :x?{0}", LocalDate.of(2026, 10, 1), 0),
                new Draft(6, " Day%_\\ ", LocalDate.of(2024, 2, 29), null), new Draft(6, " Day%_\\ ", LocalDate.of(2024, 2, 29), null));

        entryImport.addAll(drafts);

        assertThat(stored(6))
                .as("The headlines hold blanks and characters that mean something to SQL, and two drafts are equal. Bind the headlines "
                        + "as they are, and store all three drafts.")
                .containsExactlyInAnyOrderElementsOf(drafts);
        for (String zone : List.of("America/New_York", "Pacific/Auckland")) {
            world.execute("delete from entry where blog_id = 6 and id <> 18");
            world.inZone(zone, () -> entryImport.addAll(drafts));

            assertThat(stored(6))
                    .as("A program in the time zone %s imported the same drafts. Their days must be stored as they came, in every zone: bind a "
                            + "LocalDate, and make no instant of it.", zone)
                    .containsExactlyInAnyOrderElementsOf(drafts);
        }
    }

    @Test
    @Order(10)
    @OnH2
    void passes_on_what_the_database_refuses(SqlLog sql, World world) throws Throwable {
        Refusals.of(sql).storeNothingIn(world).reachTheCaller(() -> entryImport.addAll(drafts(8, 6)));
        Refusals.of(sql).reachTheCaller(() -> entryImport.addAll(drafts(101, 6)));
    }

    /** What the import returns, if it bears bad drafts. */
    private List<Draft> refusedOf(List<Draft> drafts, String bad) {
        List<Draft> refused = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> refused.addAll(entryImport.addAll(drafts)));
        assertThat(thrown)
                .as("%s. Catch such refusals, roll that hundred back, and go on with the next. The answer threw %s.",
                        bad, thrown == null ? null : thrown.getClass().getSimpleName())
                .isNull();
        return refused;
    }

    /** Drafts of all kinds; every fourth isn't rated. */
    static List<Draft> drafts(int number, long blogId) {
        return new ArrayList<>(IntStream.range(0, number).mapToObj(i -> new Draft(blogId, "Entry " + i,
                LocalDate.of(2024, 1, 1).plusDays(i), i % 4 == 0 ? null : i % 6)).toList());
    }

    /** A thousand for blog 6, of which 150, 599 and 800 are bad. */
    static List<Draft> draftsWithThreeBadOnes() {
        List<Draft> drafts = drafts(1000, 6);
        drafts.set(150, new Draft(99, "For a blog that doesn't exist", LocalDate.of(2026, 10, 1), 1));
        drafts.set(599, new Draft(6, null, LocalDate.of(2026, 10, 1), 1));
        drafts.set(598, drafts.get(597)); // equal drafts are returned twice
        drafts.set(120, drafts.get(20)); // and one that is stored in another hundred is returned all the same
        drafts.set(800, new Draft(99, "For a blog that doesn't exist either", LocalDate.of(2026, 10, 1), null));
        return drafts;
    }

    /** What the import has added to a blog. */
    private List<Draft> stored(long blogId) {
        return world.rows().entriesOf(blogId).stream().filter(entry -> entry.id() != 18)
                .map((Rows.Entry entry) -> new Draft(entry.blogId(), entry.headline(), entry.writtenOn(), entry.rating())).toList();
    }

    /** Throws what the database throws, from a Runnable. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void meet(SQLException trouble) throws E {
        throw (E) trouble;
    }

    private static List<Long> eachHundred(List<Draft> stored, List<Draft> drafts) {
        List<Draft> left = new ArrayList<>(stored);
        return IntStream.range(0, drafts.size() / 100)
                .mapToObj(hundred -> drafts.subList(hundred * 100, hundred * 100 + 100).stream().filter(left::remove).count()).toList();
    }

    private static String cause(List<Draft> stored, List<Draft> drafts) {
        Optional<Draft> changed = stored.stream().filter(draft -> !drafts.contains(draft)).findFirst();
        if (changed.isPresent()) {
            return "One was stored changed: " + changed.get() + ". Store each as it came.";
        }
        List<Long> found = eachHundred(stored, drafts);
        return found.stream().allMatch(many -> many == 0)
                ? "Nothing was committed, or one bad draft has undone all hundreds."
                : found.subList(2, 10).stream().allMatch(many -> many == 0)
                        ? "Go on with the next hundred after a bad one."
                        : found.get(1) == 99 && found.get(5) == 99
                                ? "Roll a refused hundred back; store or drop no draft alone."
                                : found.get(1) == 99 || found.get(5) == 99
                                        ? "Sort no draft out beforehand: cut the list as it came."
                                        : "Make each hundred a transaction, in the order of the drafts.";
    }
}
