package threeways.ownthetransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.Running;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;
import threeways.workbench.Writer;

@DisplayName("Exercise 4: no star gets lost")
@BlogWorld
class Exercise4StarsTest {

    static final String TEN_MORE = "update entry set rating = coalesce(rating, 0) + 10 where id = ?";

    static final int MANY = 12;

    Stars stars;
    World world;
    SqlLog sql;

    @BeforeEach
    void open_the_archive(SessionFactory sessionFactory, World world, SqlLog sql) {
        stars = new Stars(sessionFactory);
        this.world = world;
        this.sql = sql;
    }

    @Test
    @Order(1)
    void adds_to_what_is_there() {
        int returned = stars.add(15, 2);

        assertThat(Stored.rating(world, 15)).as("Entry 15, \"Breakfast at the border\", had 3 stars and got 2. 3 means that nothing was "
                + "committed, 2 that the old rating was overwritten.").isEqualTo(5);
        assertThat(returned).as("The method must return the rating that it stored.").isEqualTo(5);
    }

    @Test
    @Order(2)
    void counts_from_zero_if_nobody_has_rated() {
        sql.beforeStatement(MANY * MANY, () -> {
            throw new AssertionError("No end is in sight.");
        });

        Throwable thrown = catchThrowable(() -> stars.add(11, 4));

        String words = sql.statements().stream().anyMatch(Exercise4StarsTest::comparesWithNull)
                ? "Entry 11, \"The upper berth\", has no rating, and your update compares the rating with null. No comparison with null is true, so "
                        + "it changes no row: compare coalesce(rating, 0), or ask is null."
                : "Entry 11, \"The upper berth\", has no rating yet: the column is null. In SQL and in Java, null + 4 is not 4, so say what null "
                        + "stands for, such as coalesce(rating, 0).";
        assertThat(thrown).as(words).isNull();
        assertThat(Stored.rating(world, 11)).as(words).isEqualTo(4);
        assertThat(stars.add(11, 1)).as("Entry 11 has 4 stars now, and 1 more makes 5: return the rating that was stored.").isEqualTo(5);
    }

    @Test
    @Order(3)
    @OtherRows
    void adds_in_another_archive_too() {
        assertThat(stars.add(220, 1)).as("Entry 220 had a rating of 0, so it is 1 now.").isEqualTo(1);
        assertThat(stars.add(220, 6))
                .as("Entry 220 had 1 star and got 6 more, so it has 7. 5 means that you cut the sum at 5, and it may be "
                        + "more; 6, that you stored the new stars alone.")
                .isEqualTo(7);
        assertThat(stars.add(220, 0)).as("Entry 220 has 7 stars, and got 0 more: return 7, its rating, for 0 stars too.").isEqualTo(7);
        assertThat(stars.add(205, -1)).as("Entry 205 had one star, and -1 takes it away.").isZero();
        assertThat(Stored.rating(world, 215)).as("Entry 215 was rated by nobody in this check, so it keeps its 4.").isEqualTo(4);
    }

    @Test
    @Order(4)
    void tells_of_an_entry_that_does_not_exist() {
        for (int number : new int[]{1, 0}) {
            Throwable thrown = catchThrowable(() -> stars.add(99, number));

            assertThat(thrown)
                    .as("There is no entry 99, so a RuntimeException was expected, and none came. An update then changes 0 rows and "
                            + "throws nothing: look at the count, and throw one.")
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(catchThrowable(() -> stars.add((1L << 32) + 15, 1)))
                .as("There is no entry 4294967311, so throw a RuntimeException. A cast to int makes 15 of that id, which is another entry: ids "
                        + "are long.")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    @Order(5)
    void keeps_the_stars_of_another_writer() {
        boolean inBetween = addInEachGap(15, 3);

        assertThat(inBetween).as("Another writer must have come in at least once; none did, since no statement was sent.").isTrue();
    }

    @Test
    @Order(6)
    void keeps_the_stars_of_another_writer_for_an_entry_without_a_rating() {
        addInEachGap(11, null);
    }

    @Test
    @Order(7)
    void keeps_the_stars_of_many_writers() {
        addAmongOthers(15, IntStream.rangeClosed(1, MANY).toArray());
    }

    @Test
    @Order(8)
    @NotOn(value = "sqlite", because = "it doesn't tell who waits for a lock")
    void waits_for_another_writer_who_has_not_committed_yet() throws SQLException {
        Writer other = world.writer("Ben");
        other.connection().setAutoCommit(false);
        other.ctx().execute(TEN_MORE, 15L);
        AtomicBoolean done = new AtomicBoolean();
        Running commit = other.start(() -> {
            world.await(() -> done.get() || world.isAnyoneWaiting());
            other.connection().commit();
        });
        AtomicInteger returned = new AtomicInteger();

        Throwable thrown = catchThrowable(() -> returned.set(stars.add(15, 1)));
        done.set(true);
        assertThat(commit.awaitEnd()).isNull();

        assertThat(thrown)
                .as("Another writer had given 10 stars and hadn't committed yet, so the row was locked. Wait "
                        + "for the lock: neither throw, nor say that there is no such entry.")
                .isNull();
        assertThat(Stored.rating(world, 15))
                .as("The entry had 3 stars, another writer added 10 and committed while you waited, you added 1: "
                        + "that makes 14.")
                .isEqualTo(14);
        assertThat(returned.get()).as("The method must return the rating that it stored. It was stored after the other writer's commit.")
                .isEqualTo(14);
    }

    @Test
    @Order(9)
    void passes_on_what_the_database_refuses() throws Throwable {
        Refusals.of(sql).storeNothingIn(world).reachTheCaller(() -> stars.add(15, 1));
    }

    @Test
    @Order(9)
    void passes_on_what_the_database_refuses_for_entries_without_a_rating() throws Throwable {
        world.execute("insert into entry (id, blog_id, headline, written_on) values " + IntStream.range(700, 764)
                .mapToObj(id -> "(" + id + ", 7, 'Not rated yet', date '2026-06-20')").collect(Collectors.joining(", ")));
        AtomicLong next = new AtomicLong(700);

        Refusals.of(sql).storeNothingIn(world).reachTheCaller(() -> stars.add(next.getAndIncrement(), 1));
    }

    @Test
    @Order(10)
    void stores_a_zero_for_an_entry_without_a_rating() {
        int returned = stars.add(16, 0);

        assertThat(Stored.rating(world, 16))
                .as("Entry 16, \"Before midnight\", had no rating and got 0 stars. Null counts as 0, so 0 is stored, and %d was returned: write the "
                        + "rating even if it is 0.", returned)
                .isZero();
    }

    private static boolean comparesWithNull(SqlStatement statement) {
        return statement.text().matches("(?is).*\\bwhere\\b.*\\brating\\s*=.*") && statement.binds().contains(null);
    }

    /** Lets another writer in before each statement of an answer in turn, and adds up, each time from the same rating. */
    private boolean addInEachGap(long entryId, Integer rating) {
        for (int number = 1;; number++) {
            world.execute("update entry set rating = %d where id = %d".formatted(rating, entryId));
            if (!addAmongOthers(entryId, number)) {
                return number > 1;
            }
        }
    }

    /** Lets another writer in before each of these statements of an answer, and adds up. */
    private boolean addAmongOthers(long entryId, int... numbers) {
        Integer before = Stored.rating(world, entryId);
        int atFirst = before == null ? 0 : before;
        Map<Integer, Writer> others = new LinkedHashMap<>();
        AtomicInteger theirs = new AtomicInteger();
        AtomicInteger afterwards = new AtomicInteger();
        sql.clear();
        for (int number : numbers) {
            Writer other = world.writer("Ben " + number + " of " + numbers.length);
            others.put(number, other);
            sql.beforeStatement(number, () -> {
                Integer seen = Stored.rating(world, entryId);
                boolean stored = (seen == null ? 0 : seen) == atFirst + 10 * theirs.get() + 1;
                other.send(TEN_MORE, entryId);
                if (other.wrote()) { // who had to wait has given up
                    theirs.incrementAndGet();
                    afterwards.addAndGet(stored ? 10 : 0);
                }
            });
        }

        Integer returned = null;
        Throwable thrown = null;
        try {
            returned = stars.add(entryId, 1);
        } catch (RuntimeException e) {
            thrown = e;
        }

        String when = numbers.length > 1
                ? "before each of your statements"
                : numbers[0] == 1 ? "before your first statement" : "right before your statement " + numbers[0];
        assertThat(thrown).as("Another writer gave 10 stars %s and committed. Don't throw: do it again, as often as it "
                + "takes, or use a statement that needs no reading before.", when).isNull();
        int expected = atFirst + 1 + 10 * theirs.get();
        Integer rating = Stored.rating(world, entryId);
        int now = rating == null ? 0 : rating;
        String sum = "Expected %d stars: %s before, %s, and yours.".formatted(expected, before == null ? "none" : before,
                theirs.get() == 0 ? "no others since you held a lock" : 10 * theirs.get() + " by another writer " + when);
        assertThat(now)
                .as(sum + " Yours is missing: nothing was stored. Try again as often as it takes.")
                .isNotEqualTo(expected - 1);
        assertThat(now)
                .as(sum + (sql.statements().stream().anyMatch(statement -> statement.text().contains("for update"))
                        ? " Your lock came after the reading: call refresh with a lock, or take the lock with your first find."
                        : " You stored a sum made from the old rating: let the database add, or lock the row there."))
                .isGreaterThanOrEqualTo(expected);
        assertThat(now).as(sum).isEqualTo(expected);
        assertThat(returned)
                .as("Return the rating that was stored. Another writer gave 10 stars %s. Read the rating in the transaction that "
                        + "stores it, while its row is locked: between update and commit.", when)
                .isEqualTo(expected - afterwards.get());
        return others.values().stream().anyMatch(Writer::came);
    }
}
