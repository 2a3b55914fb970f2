package threeways.ownthetransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.Step;
import threeways.workbench.Thrown;
import threeways.workbench.World;

@DisplayName("Exercise 2: the outer context")
@BlogWorld(connections = 1)
class Exercise2BlogMergerTest {

    BlogMerger merger;
    World world;
    SqlLog sql;

    @BeforeEach
    void open_the_archive(DSLContext ctx, World world, SqlLog sql) {
        merger = new BlogMerger(ctx);
        this.world = world;
        this.sql = sql;
    }

    @Test
    @Order(1)
    void makes_one_blog_of_two() {
        int moved = merger.merge(7, 6);

        assertThat(Stored.entriesOf(world, 6)).as("Blog 6, \"Tide Tables\", must have its own entry and the three of \"Night Trains\".")
                .containsExactlyInAnyOrder("Spring tide, 2026-09-24, 5", "Vienna to Rome, 2026-06-16, 5",
                        "The upper berth, 2026-06-18, null",
                        "Breakfast at the border, 2026-06-20, 3");
        assertThat(Stored.permalinks(world)).as("Both permalinks must lead to blog 6.")
                .containsExactly("/night-trains leads to blog 6", "/tides leads to blog 6");
        assertThat(Stored.blogs(world)).as("Blog 7, \"Night Trains\", must be gone, and no other blog.").hasSize(9)
                .noneMatch(blog -> blog.startsWith("blog 7:"));
        assertThat(moved).as("The method must return the number of entries that were moved, without the permalinks.").isEqualTo(3);
        merger.merge(2, 3);
        assertThat(Stored.blogs(world))
                .as("Blog 2 was merged into blog 3: blog 2 must be gone, and blog 3 stay, although its id is the higher one.")
                .anyMatch(blog -> blog.startsWith("blog 3:")).noneMatch(blog -> blog.startsWith("blog 2:"));
    }

    @Test
    @Order(2)
    void merges_blogs_without_entries_too() {
        world.execute("insert into permalink (id, slug, blog_id) values (33, 'old-maps', 4)");
        List<Integer> moved = new ArrayList<>();

        Throwable thrown = catchThrowable(() -> moved.add(merger.merge(4, 10)));

        assertThat(thrown)
                .as("Blog 4 has a permalink and no entries, and is merged into blog 10. It exists, so that must go well: move its permalink, "
                        + "and take 0 moved entries for no failure.")
                .isNull();
        assertThat(Stored.permalinks(world))
                .as("Blog 4, which has no entries, was merged into blog 10: its permalink must lead to blog 10.")
                .contains("/old-maps leads to blog 10");
        assertThat(Stored.blogs(world)).as("Blog 4, which has no entries, was merged into blog 10: blog 4 must be gone, and no other blog.")
                .hasSize(9).noneMatch(blog -> blog.startsWith("blog 4:"));
        merger.merge(7, 5);
        assertThat(Stored.entriesOf(world, 5)).as("Blog 5, which had no entries, must have the three of blog 7.").hasSize(3);
        assertThat(moved).as("Blog 4 has no entries, so none was moved: return 0.").containsExactly(0);
    }

    @Test
    @Order(2)
    @OtherRows
    void merges_blogs_of_another_archive_too() {
        assertThat(merger.merge(140, 120)).as("Two entries of blog 140 must have been moved.").isEqualTo(2);

        assertThat(Stored.entriesOf(world, 120)).as("Blog 120 must have its own entry and the two of blog 140.").hasSize(3);
        assertThat(Stored.permalinks(world)).as("The permalink of blog 140 must lead to blog 120.")
                .containsExactly("/zeppelins leads to blog 120");
    }

    @Test
    @Order(3)
    void undoes_everything_if_a_later_statement_fails() {
        undoesEverythingAfter(new IllegalStateException("the network is gone"), 7, 6);
        undoesEverythingAfter(new SQLException("the network is gone", "08006"), 6, 3);
        List<String> before = everything();
        sql.refuse(Step.COMMIT);

        Throwable thrown = catchThrowable(() -> merger.merge(3, 9));

        assertThat(thrown)
                .as("The commit failed, so nothing was merged. Let the exception reach the caller: leave out the catch, or throw again.")
                .isNotNull();
        assertThat(everything()).as("The commit failed, so nothing may have changed.").isEqualTo(before);
    }

    private void undoesEverythingAfter(Exception problem, long from, long into) {
        List<String> before = everything();
        for (int number = 1;; number++) {
            AtomicBoolean met = new AtomicBoolean();
            sql.clear();
            sql.beforeStatement(number, () -> {
                met.set(true);
                Stored.rethrow(problem);
            });

            Throwable thrown = catchThrowable(() -> merger.merge(from, into));

            if (!met.get()) {
                assertThat(number).as("No statement was sent, so nothing can have been merged.").isGreaterThan(1);
                return;
            }
            assertThat(thrown)
                    .as("Statement %d failed, and nothing was thrown: a catch block swallows the exception, or tries again. Let it leave the "
                            + "lambda and reach the caller: a lambda that returns commits.", number)
                    .isNotNull();
            assertThat(everything())
                    .as("Statement %d failed, so nothing may have changed. What has changed was sent outside of the transaction: in "
                            + "transaction(tx -> …) send all with tx.dsl(), and make Belongings with it.", number)
                    .isEqualTo(before);
            assertThat(causes(thrown))
                    .as("Statement %d failed with %s. That exception must reach the caller, as it is or as a cause: leave out "
                            + "the catch, or throw again.", number, problem)
                    .contains(problem);
        }
    }

    @Test
    @Order(4)
    void refuses_a_blog_that_does_not_exist() {
        long cutTo7 = (1L << 32) + 7;
        for (long[] pair : new long[][]{{7, 99}, {4, 99}, {99, 6}, {99, 4}, {99, 99}, {cutTo7, 6}, {6, cutTo7}}) {
            List<String> before = everything();

            Throwable thrown = catchThrowable(() -> merger.merge(pair[0], pair[1]));

            assertThat(thrown)
                    .as("Blog %d is to be merged into blog %d, and there is no blog %s", pair[0], pair[1],
                            pair[0] == cutTo7 || pair[1] == cutTo7
                                    ? "4294967303: throw an exception. A cast to int makes 7 of that id: ids are long."
                                    : pair[0] == pair[1]
                                            ? "99: throw an exception. Ask whether the blogs exist before you ask whether both are the same."
                                            : "99: throw an exception. A blog without entries doesn't violate the foreign key, so ask whether both blogs exist.")
                    .isNotNull();
            assertThat(everything())
                    .as("Blog %d was to be merged into blog %d, and one of the two doesn't exist, so nothing may have changed.", pair[0],
                            pair[1])
                    .isEqualTo(before);
        }
    }

    @Test
    @Order(5)
    void leaves_a_blog_alone_that_is_merged_into_itself() {
        List<String> before = everything();

        List<Integer> moved = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> {
            moved.add(merger.merge(7, 7));
            moved.add(merger.merge(4, 4));
        });

        assertThat(everything())
                .as("A blog that is merged into itself must stay as it is. Blog 4 has no entries, so nothing keeps the database "
                        + "from deleting it.")
                .isEqualTo(before);
        assertThat(thrown)
                .as("A blog that is merged into itself must stay as it is, without a failure: compare the ids before you move or "
                        + "delete anything, and return 0. A query for both ids finds one row.")
                .isNull();
        assertThat(moved).as("A blog that is merged into itself keeps its entries, so none was moved: return 0.").containsExactly(0, 0);
    }

    @Test
    @Order(6)
    void takes_part_in_the_transaction_of_its_caller(DSLContext ctx) {
        List<String> before = everything();

        Throwable thrown = catchThrowable(() -> ctx.transaction(tx -> {
            new BlogMerger(tx.dsl()).merge(7, 6);
            throw new IllegalStateException("the caller changes their mind");
        }));

        assertThat(everything())
                .as("The caller called merge inside a transaction of their own and then rolled back, so nothing may have changed. "
                        + "What has changed was committed by merge: leave begin and commit to ctx.transaction(…), which nests.")
                .isEqualTo(before);
        assertThat(thrown).as("The caller's own exception must end their transaction.").hasMessage("the caller changes their mind");
        AtomicBoolean met = new AtomicBoolean(true);
        for (int number = 1; met.get(); number++) {
            met.set(false);
            sql.clear();
            sql.beforeStatement(number, () -> {
                met.set(true);
                throw new IllegalStateException("the network is gone");
            });

            ctx.transaction(tx -> catchThrowable(() -> new BlogMerger(tx.dsl()).merge(7, 6)));

            if (met.get()) {
                assertThat(everything())
                        .as("Inside the caller's transaction, statement %d of the merge failed, and the caller went on and committed. Nothing "
                                + "of the merge may stay: call ctx.transaction(…) there too, which then sets a savepoint.", number)
                        .isEqualTo(before);
            }
        }
    }

    @Test
    @Order(7)
    void uses_one_connection_and_one_commit() {
        merger.merge(7, 6);

        assertThat(sql.commits()).as("The merge must be one transaction, with one commit.").isEqualTo(1);
        assertThat(sql).closedEverything();
    }

    @Test
    @Order(8)
    @GeneratedRows
    void moves_all_that_belongs_to_a_blog_of_a_large_archive() {
        Rows atFirst = world.rows();
        List<Long> chain = atFirst.blogs().stream().map(Rows.Blog::id)
                .sorted(Comparator.comparing((Long id) -> atFirst.entriesOf(id).size() + atFirst.permalinksOf(id).size()).reversed())
                .limit(8).toList();
        int earlier = 0;
        for (int merge = 1; merge < chain.size(); merge++) {
            Rows before = world.rows();
            long from = chain.get(merge - 1); // what was merged up to now
            long into = chain.get(merge);
            AtomicInteger moved = new AtomicInteger();

            Throwable thrown = catchThrowable(() -> moved.set(merger.merge(from, into)));

            Rows after = world.rows();
            assertThat(thrown).as(
                    "Blog %d has %d entries and %d permalinks. Merging it into blog %d must go well: if the database refuses to delete "
                            + "it, some of them were left behind.",
                    from, before.entriesOf(from).size(), before.permalinksOf(from).size(), into).isNull();
            assertThat(after.entriesOf(into)).as("Blog %d must have its own entries and all of blog %d.", into, from)
                    .extracting(Rows.Entry::id)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(from, into).flatMap(id -> before.entriesOf(id).stream()).map(Rows.Entry::id).toList());
            assertThat(after.permalinksOf(into)).as("Blog %d must have its own permalinks and all of blog %d.", into, from)
                    .extracting(Rows.Permalink::slug).containsExactlyInAnyOrderElementsOf(
                            Stream.of(from, into).flatMap(id -> before.permalinksOf(id).stream()).map(Rows.Permalink::slug).toList());
            assertThat(after.blogs()).as("Blog %d must be gone, and no other blog may change.", from)
                    .containsExactlyInAnyOrderElementsOf(before.blogs().stream().filter(blog -> blog.id() != from).toList());
            assertThat(after.entries()).as("No entry may come or go.").hasSameSizeAs(before.entries());
            int entries = before.entriesOf(from).size();
            assertThat(moved.get()).as("Blog %d had %d entries, and all of them were moved. %s", from, entries,
                    earlier > 0 && moved.get() == earlier + entries
                            ? "You returned them and those of earlier calls: count in a local variable, not in a field."
                            : "Return the number that moveEntries returned, and nothing else.")
                    .isEqualTo(entries);
            earlier += entries;
        }
    }

    private List<String> everything() {
        return Stream.of(Stored.blogs(world), Stored.entries(world), Stored.permalinks(world)).flatMap(List::stream).toList();
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Thrown.causes(thrown).toList();
    }
}
