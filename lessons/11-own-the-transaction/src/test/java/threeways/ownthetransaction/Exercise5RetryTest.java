package threeways.ownthetransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OtherRows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 5: try again")
@BlogWorld(entities = VersionedBlog.class, connections = 1)
class Exercise5RetryTest {

    static final long NIGHT_TRAINS = 7;
    static final String ANOTHER_EDIT = "update blog set title = concat(title, '!'), version = version + 1 where id = 7";

    Retry retry;
    SessionFactory sessionFactory;
    World world;
    SqlLog sql;
    List<Session> sessions = new ArrayList<>();

    @BeforeEach
    void open_the_archive(SessionFactory sessionFactory, World world, SqlLog sql) {
        retry = new Retry(sessionFactory);
        this.sessionFactory = sessionFactory;
        this.world = world;
        this.sql = sql;
    }

    @Test
    @Order(1)
    void commits_what_the_work_did_and_returns_its_result() {
        String result = retry.call(session -> {
            sessions.add(session);
            session.find(VersionedBlog.class, NIGHT_TRAINS).setTitle("Day Trains");
            return "done";
        });

        assertThat(title(NIGHT_TRAINS))
                .as("The work renamed blog 7, and nobody was in the way. If it still has its old title, the work ran "
                        + "outside of a transaction, or nothing was committed.")
                .isEqualTo("Day Trains");
        assertThat(result).as("The caller must get what the work returned.").isEqualTo("done");
        String nothing = retry.call(session -> null);
        assertThat(nothing).as("The work returned null, so the caller must get null.").isNull();
        assertThat(sessions).as("The work succeeded at once, so it must have been called once.").hasSize(1);
    }

    @Test
    @Order(2)
    @NotOn(value = "sqlite", because = "it locks the whole file, and says so without an SQLState")
    void does_the_whole_again_after_a_conflict_at_the_commit() {
        Throwable thrown = catchThrowable(() -> retry.call(session -> {
            sessions.add(session);
            VersionedBlog blog = session.find(VersionedBlog.class, NIGHT_TRAINS);
            if (sessions.size() == 1) {
                world.execute(ANOTHER_EDIT);
            }
            blog.setTitle(blog.getTitle() + " by sleeper");
            return null;
        }));

        givesTheConnectionBack(thrown);
        assertThat(thrown)
                .as("During the first attempt another writer changed blog 7; the commit failed, with an OptimisticLockException as a cause. "
                        + "That is a conflict: catch it, and do the whole again, in a new session and transaction.")
                .isNull();
        newSessions(2);
        assertThat(title(NIGHT_TRAINS))
                .as("Another writer renamed blog 7 to \"Night Trains!\" during the first attempt; the second one must "
                        + "see that title, add \" by sleeper\" to it, and commit.")
                .isEqualTo("Night Trains! by sleeper");
    }

    @Test
    @Order(3)
    @OtherRows
    void knows_each_kind_of_conflict() {
        Map<String, Supplier<Throwable>> conflicts = new LinkedHashMap<>();
        conflicts.put("an OptimisticLockException", () -> new OptimisticLockException("another writer was faster"));
        conflicts.put("a StaleObjectStateException of Hibernate", () -> new StaleObjectStateException("Blog", 140L));
        conflicts.put("a deadlock (SQLState 40001) wrapped in another exception",
                () -> new IllegalStateException(new RuntimeException(new SQLException("deadlock", "40001"))));
        conflicts.put("a deadlock of PostgreSQL (SQLState 40P01) below Hibernate's exception",
                () -> new org.hibernate.exception.LockAcquisitionException("deadlock", new SQLException("deadlock", "40P01")));
        conflicts.put("an OptimisticLockException as the cause of another exception",
                () -> new jakarta.persistence.RollbackException(new OptimisticLockException("another writer was faster")));
        conflicts.put("another kind of SQLState 40… (40002, a constraint that is checked at the commit)",
                () -> new RuntimeException(new SQLException("refused at the commit", "40002")));
        conflicts.put("an OptimisticLockException that has a cause of its own",
                () -> new OptimisticLockException("another writer was faster", new IllegalStateException("0 rows were changed")));
        conflicts.put("a deadlock (SQLState 40001) that has a cause of its own",
                () -> new RuntimeException(new SQLException("deadlock", "40001", new IllegalStateException("in the lock table"))));
        conflicts.put("a deadlock (SQLState 40001) that is the cause of an SQLException with another SQLState",
                () -> new RuntimeException(new SQLException("the batch failed", "HY000", new SQLException("deadlock", "40001"))));
        conflicts.forEach((kind, conflict) -> {
            sessions.clear();
            Throwable thrown = catchThrowable(() -> retry.call(session -> {
                sessions.add(session);
                if (sessions.size() < 3) {
                    Stored.rethrow(conflict.get());
                }
                session.createNativeMutationQuery("update blog set title = 'Kept' where id = 140").executeUpdate();
                return null;
            }));
            givesTheConnectionBack(thrown);
            assertThat(sessions)
                    .as("Expected three attempts: two fail with %s, which is a conflict, and the third succeeds. %d came. %s", kind,
                            sessions.size(), sessions.size() == 3 ? "" : whyNotThree(conflict))
                    .hasSize(3);
            assertThat(thrown).as("The third attempt succeeded, so nothing may be thrown.").isNull();
        });
        assertThat(title(140)).as("The third attempt's change must be committed.").isEqualTo("Kept");
    }

    @Test
    @Order(4)
    void keeps_nothing_of_an_attempt_that_failed() {
        retry.call(session -> {
            assertThat(sessions)
                    .as("When the work is tried again, the session of the attempt before must be closed. Leave the block that opened "
                            + "it before you begin the next attempt.")
                    .noneMatch(Session::isOpen);
            sessions.add(session);
            session.createNativeMutationQuery("update blog set title = concat(title, '?') where id = 6").executeUpdate();
            if (sessions.size() < 3) {
                throw new OptimisticLockException("another writer was faster");
            }
            return null;
        });

        assertThat(title(6))
                .as("Each attempt adds one question mark to \"Tide Tables\". Two of three failed and must be rolled back, so there "
                        + "must be one; three mean that all attempts ran in one transaction.")
                .isEqualTo("Tide Tables?");
        newSessions(3);
    }

    @Test
    @Order(5)
    void gives_up_after_the_third_attempt() {
        List<Throwable> conflicts = new ArrayList<>();

        Throwable thrown = catchThrowable(() -> retry.call(session -> {
            sessions.add(session);
            conflicts.add(new OptimisticLockException("conflict " + sessions.size()));
            Stored.rethrow(conflicts.get(conflicts.size() - 1));
            return null;
        }));

        assertThat(sessions).as("The work fails with a conflict each time. It must be tried 3 times in all, the first time included.")
                .hasSize(3);
        assertThat(thrown)
                .as("All three attempts failed, so the caller must get the exception of the third, \"conflict 3\", as it is. %s",
                        thrown == null
                                ? "Nothing was thrown, so they believe that the work is done: throw it."
                                : conflicts.contains(thrown)
                                        ? "\"" + thrown.getMessage() + "\" was thrown: throw the last one, not an earlier one."
                                        : thrown + " was thrown: don't wrap it.")
                .isSameAs(conflicts.get(2));

        catchThrowable(() -> retry.call(session -> {
            conflicts.add(new OptimisticLockException("one conflict"));
            Stored.rethrow(conflicts.size() == 4 ? conflicts.get(3) : new IllegalStateException("a mistake in the work"));
            return null;
        }));
        sessions.clear();
        catchThrowable(() -> retry.call(session -> {
            sessions.add(session);
            throw new OptimisticLockException("conflict " + sessions.size());
        }));
        assertThat(sessions)
                .as("Two calls have failed, and a third call on the same Retry meets a conflict each time. It must try 3 times as well. Count "
                        + "the attempts in a local variable, not in a field.")
                .hasSize(3);
    }

    @Test
    @Order(6)
    void does_not_try_again_after_another_failure() {
        IllegalStateException withASuppressedConflict = new IllegalStateException("a mistake, and a conflict while cleaning up after it");
        withASuppressedConflict.addSuppressed(new OptimisticLockException("another writer was faster"));
        List<Throwable> failures = List.of(new IllegalStateException("a mistake in the work"),
                new RuntimeException(new SQLException("a duplicate", "23505")), new RuntimeException(new SQLException("no state")),
                new RuntimeException(new SQLException("40 in another place", "22040")),
                new RuntimeException(new SQLException("no table", "42S02")),
                new PersistenceException("Hibernate can't do that"), new LockTimeoutException("waited too long"),
                new AssertionError("an Error"), new IOException("a checked exception that isn't declared"), withASuppressedConflict);
        for (Throwable failure : failures) {
            sessions.clear();
            List<String> before = Stored.blogs(world);

            Throwable thrown = catchThrowable(() -> retry.call(session -> {
                sessions.add(session);
                session.find(VersionedBlog.class, NIGHT_TRAINS).setTitle("Half done");
                session.flush();
                Stored.rethrow(failure);
                return null;
            }));

            assertThat(sessions).as("The work failed with %s. That isn't a conflict and would fail again: call the work once.%s", failure,
                    failure == withASuppressedConflict ? " A suppressed exception isn't a cause: follow getCause() alone." : "")
                    .hasSize(1);
            assertThat(thrown)
                    .as("The work failed with %s. That very exception must reach the caller, %s", failure,
                            thrown instanceof NullPointerException
                                    ? "and your answer threw a NullPointerException of its own. An SQLState may be null: test for that first."
                                    : "as it is and not wrapped.")
                    .isSameAs(failure);
            assertThat(Stored.blogs(world)).as("The work failed with %s after it had renamed a blog: roll that back.", failure)
                    .isEqualTo(before);
            assertThat(sql.openConnections())
                    .as("The work failed with %s, and the only connection wasn't given back, since its transaction hasn't ended. "
                            + "fromTransaction rolls back for a RuntimeException alone: catch Throwable, roll back, and throw it again.",
                            failure)
                    .isZero();
        }
    }

    @Test
    @Order(7)
    void closes_the_session_of_each_attempt() {
        catchThrowable(() -> retry.call(failing(() -> new OptimisticLockException("another writer was faster"))));
        catchThrowable(() -> retry.call(failing(() -> new IllegalStateException("a mistake in the work"))));

        assertThat(sessions).as("Each attempt's session must be closed afterwards, whatever came of it.").hasSize(4)
                .noneMatch(Session::isOpen);
        assertThat(sql).closedEverything();
    }

    @Test
    @Order(8)
    void keeps_the_exception_if_the_rollback_fails() {
        RuntimeException failure = new IllegalStateException("a mistake in the work");
        Throwable thrown = catchThrowable(() -> retry.call(session -> {
            session.find(VersionedBlog.class, NIGHT_TRAINS).setTitle("Half done");
            session.flush();
            sql.letRollbacksFail();
            throw failure;
        }));

        assertThat(thrown)
                .as("The work failed with %s, and then the rollback failed too. The caller must get the first exception: catch what rollback() "
                        + "throws, and add it by first.addSuppressed(second).", failure)
                .isSameAs(failure);
        assertThat(thrown.getSuppressed())
                .as("The work failed, and then the rollback failed too. The second exception must not vanish: add it to the first by "
                        + "addSuppressed.")
                .isNotEmpty();
        assertThat(sql.openConnections()).as("The work failed, and then the rollback failed too. Close the session all the same.").isZero();
    }

    @Test
    @Order(9)
    void knows_a_conflict_that_is_not_declared() {
        SQLException deadlock = new SQLException("deadlock", "40001");
        Throwable thrown = catchThrowable(() -> retry.call(session -> {
            sessions.add(session);
            if (sessions.size() == 1) {
                Stored.rethrow(deadlock);
            }
            return null;
        }));

        assertThat(thrown)
                .as("The first attempt failed with an SQLException that the work doesn't declare; its SQLState is 40001, a conflict. Try again: ask the "
                        + "same question of everything that is thrown, checked or not.")
                .isNull();
        newSessions(2);
    }

    private Function<Session, Void> failing(Supplier<RuntimeException> failure) {
        return session -> {
            sessions.add(session);
            session.find(VersionedBlog.class, NIGHT_TRAINS);
            throw failure.get();
        };
    }

    /** What a new object makes of the same conflict tells whether this one has used up its attempts before. */
    private String whyNotThree(Supplier<Throwable> conflict) {
        AtomicInteger calls = new AtomicInteger();
        catchThrowable(() -> new Retry(sessionFactory).call(session -> {
            if (calls.incrementAndGet() < 3) {
                Stored.rethrow(conflict.get());
            }
            return null;
        }));
        return calls.get() == 3
                ? "A new Retry makes three, so yours counts over several calls: count in a local variable."
                : "Look for each kind that the Javadoc names, in the exception and in all its causes.";
    }

    private void newSessions(int number) {
        assertThat(sessions.size())
                .as("Attempt %d succeeded, and the work was called again after it, %d times in all. Return its result and stop: null is a result too.",
                        number, sessions.size())
                .isLessThanOrEqualTo(number);
        assertThat(sessions)
                .as("The work must have been tried %d times, each time with a session of its own: the old one has objects in it that "
                        + "are out of date, and its transaction is at its end.", number)
                .hasSize(number).doesNotHaveDuplicates();
    }

    private static void givesTheConnectionBack(Throwable thrown) {
        if (thrown instanceof JDBCConnectionException) {
            throw new AssertionError("The attempt before still holds the only connection: roll back before you close its session, and "
                    + "begin the next attempt after that.", thrown);
        }
    }

    private String title(long id) {
        return world.rows().blog(id).title();
    }
}
