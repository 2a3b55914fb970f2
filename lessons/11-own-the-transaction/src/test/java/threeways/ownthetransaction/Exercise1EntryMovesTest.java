package threeways.ownthetransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 1: all or nothing")
@BlogWorld(connections = 1)
class Exercise1EntryMovesTest {

    /** What an int doesn't see of an id. */
    static final long BEYOND_INT = 1L << 32;

    static final String NOTE = "Moved to Tide Tables: cafe\u0301 :x?{0} isn't here";

    EntryMoves moves;
    DataSource dataSource;
    World world;
    SqlLog sql;

    @BeforeEach
    void open_the_archive(DataSource dataSource, World world, SqlLog sql) {
        moves = new EntryMoves(dataSource);
        this.dataSource = dataSource;
        this.world = world;
        this.sql = sql;
    }

    @Test
    @Order(1)
    void moves_the_entry_and_leaves_a_note() throws SQLException {
        boolean moved = moves.move(12, 6, NOTE);

        assertThat(Stored.entries(world))
                .as("Entry 12, \"Vienna to Rome\", must belong to blog 6 now, with its day and its rating. If it is "
                        + "still in blog 7, the update was not sent or not committed.")
                .contains("entry 12 of blog 6: Vienna to Rome, 2026-06-16, 5");
        assertThat(Stored.entriesOf(world, 7))
                .as("Blog 7 must have a note in place of entry 12. %s",
                        note(7, NOTE, "2026-06-16", "The upper berth", "Breakfast at the border"))
                .containsExactlyInAnyOrder("The upper berth, 2026-06-18, null", "Breakfast at the border, 2026-06-20, 3",
                        NOTE + ", 2026-06-16, null");
        assertThat(moved).as("The entry was moved, so the method must return true.").isTrue();
    }

    @Test
    @Order(2)
    @OtherRows
    void moves_an_entry_of_another_archive_too() throws SQLException {
        moves.move(220, 140, " Gone up  ");

        assertThat(Stored.entriesOf(world, 140)).as("Blog 140 must have entry 220 beside the two that it had.")
                .containsExactlyInAnyOrder("Silver, 1999-06-02, 1", "Above the lake, 1999-06-03, null",
                        "Disk three of nine, 1999-08-12, 0");
        assertThat(Stored.entriesOf(world, 160))
                .as("Blog 160 must have a note in place of entry 220. %s", note(160, " Gone up  ", "1999-08-12"))
                .containsExactly(" Gone up  , 1999-08-12, null");
        for (String zone : List.of("America/New_York", "Pacific/Auckland")) {
            String note = "Seen from " + zone;

            world.inZone(zone, () -> moves.move(220, zone.equals("Pacific/Auckland") ? 140 : 160, note));

            assertThat(Stored.entries(world))
                    .as("A program in the time zone %s moved entry 220. The note must have its day, 1999-08-12, in every zone. Copy "
                            + "written_on in SQL or as a LocalDate, and use no Calendar.", zone)
                    .anyMatch(entry -> entry.endsWith(note + ", 1999-08-12, null"));
        }
    }

    @Test
    @Order(3)
    void returns_false_for_an_entry_that_does_not_exist() throws SQLException {
        List<String> before = Stored.entries(world);

        AtomicBoolean moved = new AtomicBoolean();
        Throwable thrown = catchThrowable(() -> moved.set(moves.move(99, 6, NOTE)));

        assertThat(thrown).as("There is no entry 99. That isn't a failure: return false, and let the insert write no note.").isNull();
        assertThat(moved.get()).as("There is no entry 99, so nothing was moved, and the method must return false.").isFalse();
        assertThat(Stored.entries(world)).as("There is no entry 99, so nothing may be written. A note alone belongs to no move.")
                .isEqualTo(before);
        assertThat(catchThrowable(() -> moved.set(moves.move(99, 999, NOTE))))
                .as("There is neither an entry 99 nor a blog 999, so nothing moves and nothing fails: return false. Look for no blog before.")
                .isNull();
        assertThat(moved.get()).as("There is neither an entry 99 nor a blog 999, so return false.").isFalse();
        assertThat(catchThrowable(() -> moved.set(moves.move(BEYOND_INT + 12, 6, NOTE)))).isNull();
        assertThat(moved.get())
                .as("There is no entry 4294967308, so return false. An int cuts that id to 12, and entry 12 would be moved: ids are long, so "
                        + "bind them with setLong.")
                .isFalse();
    }

    @Test
    @Order(3)
    void leaves_a_note_beside_an_entry_that_stays_in_its_blog() throws SQLException {
        boolean moved = moves.move(12, 7, NOTE);

        assertThat(moved).as(
                "Entry 12 was moved to blog 7, where it is already. It exists, so return true: false is for an entry that doesn't exist.")
                .isTrue();
        assertThat(Stored.entriesOf(world, 7)).as("Entry 12 was moved from blog 7 to blog 7: it must be there, and a note beside it.")
                .containsExactlyInAnyOrder("Vienna to Rome, 2026-06-16, 5", "The upper berth, 2026-06-18, null",
                        "Breakfast at the border, 2026-06-20, 3", NOTE + ", 2026-06-16, null");
    }

    @Test
    @Order(4)
    void writes_nothing_if_the_database_refuses_the_note() {
        List<String> before = Stored.entries(world);

        Throwable thrown = catchThrowable(() -> moves.move(12, 6, null));

        assertThat(thrown).as("The note is null, and a headline can't be null, so the database must refuse it: bind the null, and let the "
                + "SQLException reach the caller. %s", whatWasThrown(thrown))
                .isInstanceOf(SQLException.class);
        unchanged(before, "after a move whose note was refused. In autocommit mode each statement commits by itself, so the first one "
                + "stays: begin with setAutoCommit(false), and roll back.");
    }

    @Test
    @Order(5)
    void writes_nothing_if_the_database_refuses_the_blog() {
        List<String> before = Stored.entries(world);

        Throwable thrown = catchThrowable(() -> moves.move(12, 99, NOTE));

        assertThat(thrown)
                .as("There is no blog 99, so the foreign key refuses the move. Let the database's SQLException reach the caller. %s",
                        whatWasThrown(thrown))
                .isInstanceOf(SQLException.class);
        unchanged(before,
                "after a move to blog 99, which doesn't exist. Neither the move nor the note may stay: call setAutoCommit(false) before the first "
                        + "statement, and rollback().");
        assertThat(catchThrowable(() -> moves.move(12, BEYOND_INT + 6, NOTE)))
                .as("There is no blog 4294967302, so the foreign key refuses the move. An int cuts that id to 6, which is another blog: ids are "
                        + "long, so bind them with setLong.")
                .isInstanceOf(SQLException.class);
    }

    @Test
    @Order(6)
    void writes_nothing_whatever_is_thrown_on_the_way() {
        List<String> before = Stored.entries(world);
        for (Throwable problem : List.of(new IllegalStateException("unchecked"), new Worn("an Error"))) {
            AtomicInteger met = new AtomicInteger();
            int last = 1;
            for (int number = 1; met.get() == number - 1; number++) {
                last = number;
                sql.clear();
                sql.beforeStatement(number, () -> {
                    met.incrementAndGet();
                    Stored.rethrow(problem);
                });
                Throwable thrown = catchThrowable(() -> moves.move(12, 6, NOTE));
                if (met.get() < number) {
                    break; // the answer sends no more statements than that, and this move went well
                }
                assertThat(thrown).as("The driver threw %s instead of carrying out statement %d. The caller must get that very "
                        + "exception: catch it only to roll back, and throw it again.", problem, number).isSameAs(problem);
                unchanged(before, "after statement " + number + " ended in " + problem + ". Roll back for whatever is thrown, and commit "
                        + "only if nothing was: a commit in a finally block stores half of the move.");
                int rollbacks = sql.rollbacks();
                assertThat(rollbacks).as("Statement %d ended in %s, and rollback() wasn't called. %s", number, problem,
                        rollbacks == 0 && number <= sentBeforeItBegins()
                                ? "You sent it before you began: switch autocommit off first, and send every statement on that one connection, "
                                        + "inside the block that rolls back."
                                : "Call it for whatever is thrown, an Error too, with catch (Throwable first). Statements that undo other "
                                        + "statements aren't enough.")
                        .isPositive();
            }
            assertThat(last).as("No statement was sent for the move, so it can't have taken place.").isGreaterThan(1);
            world.execute("delete from entry where headline like 'Moved to %'", "update entry set blog_id = 7 where id = 12");
        }
    }

    /** How many statements an answer sends before it switches autocommit off. */
    private int sentBeforeItBegins() {
        Failing failing = new Failing(dataSource, "setAutoCommit(false)", new SQLException("setAutoCommit(false) failed"));
        sql.clear();
        catchThrowable(() -> new EntryMoves(failing.dataSource()).move(12, 6, NOTE));
        return failing.met() ? sql.statements().size() : 0;
    }

    @Test
    @Order(7)
    void commits_once_when_all_is_done() throws SQLException {
        moves.move(12, 6, NOTE);

        assertThat(sql.commits()).as("The move must end in one commit, sent by your code. %s",
                sql.commits() == 0 ? "None was sent: in autocommit mode each statement is a transaction of its own." : "")
                .isEqualTo(1);
        assertThat(sql).bound(NOTE, "Moved", "2026-06-16");
    }

    @Test
    @Order(8)
    void gives_the_connection_back_in_autocommit_mode() throws SQLException {
        moves.move(12, 6, NOTE);
        inAutocommitMode("a move that went well");
        moves.move(99, 6, NOTE);
        inAutocommitMode("a move of entry 99, which doesn't exist");
        catchThrowable(() -> moves.move(11, 99, NOTE));
        inAutocommitMode("a move that the database refused");
        catchThrowable(() -> moves.move(11, 6, null));
        inAutocommitMode("a note that the database refused");
    }

    @Test
    @Order(9)
    void keeps_the_first_failure_if_the_cleaning_up_fails_too() {
        for (String call : List.of("rollback", "setAutoCommit(true)", "close")) {
            keepsTheFirstFailure(call, new SQLException(call + " failed too"));
            keepsTheFirstFailure(call, new IllegalStateException(call + " failed too"));
        }
    }

    private void keepsTheFirstFailure(String call, Exception second) {
        Failing failing = new Failing(dataSource, call, second);
        RuntimeException first = new IllegalStateException("the first failure");
        sql.clear();
        sql.beforeStatement(1, () -> Stored.rethrow(first));

        Throwable thrown = catchThrowable(() -> new EntryMoves(failing.dataSource()).move(12, 6, NOTE));

        assertThat(thrown)
                .as("A statement failed with \"the first failure\", and then %s with %s. The caller must get the first: catch the second, "
                        + "checked or not, and add it by first.addSuppressed(second).", call, second)
                .isSameAs(first);
        if (failing.met()) {
            assertThat(thrown.getSuppressed()).as("A statement failed, and then %s failed with %s. The second exception must not vanish: "
                    + "first.addSuppressed(second) keeps it beside the first. (try-with-resources does that for close.)", call, second)
                    .contains(second);
        }
        assertThat(sql.openConnections())
                .as("%s failed after a statement had failed. The connection must be closed all the same.", call)
                .isZero();
    }

    @Test
    @Order(10)
    void closes_the_connection_if_it_cannot_begin_or_commit() {
        List<String> before = Stored.entries(world);
        for (String call : List.of("setAutoCommit(false)", "prepareStatement", "commit")) {
            SQLException problem = new SQLException(call + " failed");
            Failing failing = new Failing(dataSource, call, problem);

            Throwable thrown = catchThrowable(() -> new EntryMoves(failing.dataSource()).move(12, 6, NOTE));

            if (failing.met()) {
                assertThat(thrown)
                        .as("%s failed once. %s The caller must get that very exception: catch it only to clean up, throw it again, and "
                                + "don't call again what failed.", call, whatWasThrown(thrown))
                        .isSameAs(problem);
                assertThat(sql.openConnections())
                        .as("%s failed, and the connection is still open. What is opened must be closed on every path: put "
                                + "the connection into a try-with-resources, and whatever is called on it inside.", call)
                        .isZero();
                unchanged(before, "after " + call + " failed. Roll back.");
            }
        }
    }

    /** What is wrong with the note, the one entry of the blog that isn't among {@code others}. */
    private String note(long blogId, String text, String day, String... others) {
        List<Rows.Entry> notes = world.rows().entriesOf(blogId).stream().filter(entry -> !List.of(others).contains(entry.headline()))
                .toList();
        if (notes.isEmpty()) {
            return world.rows().entries().stream().filter(entry -> entry.headline().equals(text)).findFirst()
                    .map(entry -> "Yours is in blog " + entry.blogId()
                            + ": give it the blog_id that the entry has before the update.")
                    .orElse("None is there: insert one.");
        }
        if (notes.size() != 1) {
            return "There are " + notes.size() + " more entries than before: insert one.";
        }
        Rows.Entry note = notes.get(0);
        if (!note.headline().equals(text)) {
            return "Its text is \"" + note.headline() + "\", and must be \"" + text + "\": bind the argument as it came, with its blanks.";
        }
        if (!note.writtenOn().toString().equals(day)) {
            return "Its day is " + note.writtenOn() + ", and must be " + day + ": take written_on of the entry that went.";
        }
        return note.rating() == null ? "" : "Its rating is " + note.rating() + ", and must be null: leave rating out of the insert.";
    }

    private void inAutocommitMode(String when) {
        assertThat(sql.closedWithoutAutocommit())
                .as("After %s, the connection must go back to the pool in autocommit mode. Its next user expects that and "
                        + "doesn't commit: call setAutoCommit(true) before close.", when)
                .isEmpty();
        assertThat(sql.openConnections()).as("After %s, the connection must be closed, or the pool runs dry.", when).isZero();
    }

    private static String whatWasThrown(Throwable thrown) {
        return thrown == null ? "Nothing was thrown." : "Thrown was " + thrown + ".";
    }

    private void unchanged(List<String> before, String when) {
        assertThat(Stored.entries(world)).as("Nothing may have changed %s", when).isEqualTo(before);
    }

    /** Neither checked nor unchecked: what a catch of Exception doesn't see. */
    private static final class Worn extends Error {

        private static final long serialVersionUID = 1L;

        Worn(String message) {
            super(message);
        }
    }
}
