package threeways.workbench;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Lets an answer meet a database that refuses, at each step in turn: what the database says must reach the caller, and nothing may stay open.
 */
public final class Refusals {

    /** The first call of a kind may be looked after, and the second or third not. */
    private static final int CALLS = 3;

    /** Held here, since a logger without a reference forgets its level. */
    private static final Logger OF_HIBERNATE = Logger.getLogger("org.hibernate");

    /** What is asked of an answer. */
    @FunctionalInterface
    public interface Question {

        /** Asks it; what comes back is of no interest. */
        void ask() throws Throwable;
    }

    private final SqlLog sql;

    /** Where nothing may be stored; null if something may. */
    private final World world;

    private Refusals(SqlLog sql, World world) {
        this.sql = sql;
        this.world = world;
    }

    /** Refusals of the database whose connections {@code sql} records. */
    public static Refusals of(SqlLog sql) {
        return new Refusals(sql, null);
    }

    /**
     * The same for an answer that stores all or nothing: after a refusal the world has the rows that it had before. Each question must store
     * something new, since a row that is there already changes nothing.
     */
    public Refusals storeNothingIn(World world) {
        return new Refusals(sql, world);
    }

    /**
     * Verifies that the answer throws what the database said, as it is or as a cause, at whichever step the database refuses, and that no connection
     * and no statement stays open then, each connection goes back as it came, and the caller's session keeps its settings. On PostgreSQL the
     * execution isn't refused. From the step on the database refuses until the question has ended. Each call is refused alone as well, the commit
     * among them: an answer that asks once more hides it. The question is asked up to 32 times, at first and at last without a refusal, and must bear
     * that.
     *
     * @throws Throwable
     *             what the answer threw by itself
     */
    public void reachTheCaller(Question question) throws Throwable {
        sql.refuseNothing();
        question.ask();
        Map<Step, Integer> made = Stream.of(Step.values()).collect(Collectors.toMap(step -> step, sql::calls));
        verifyAsked(made.values().stream().mapToInt(Integer::intValue).sum());
        for (Step step : Step.values()) {
            if (step == Step.DESCRIBE) {
                continue; // only ofConnectionsReachTheCaller refuses it: a library chooses when to ask, and not the answer
            }
            if (step == Step.EXECUTE && Databases.asked().equals("postgresql")) {
                continue; // Hibernate 7.4's find returns null there for a SELECT that was refused inside a transaction, and no answer can help it
            }
            int calls = calls(step, Math.min(made.get(step), CALLS), false, true, question);
            calls(step, calls, true, true, question);
        }
        question.ask();
    }

    /**
     * Verifies the same of connections alone, and accepts any exception: for answers that let a library connect which forgets the cause, or leaves
     * something open by itself if it is refused later. After a later refusal, a connection that the answer has taken without the library must be
     * closed all the same, whatever is thrown. The question is asked up to seven times.
     *
     * @throws Throwable
     *             what the answer threw by itself
     */
    public void ofConnectionsReachTheCaller(Question question) throws Throwable {
        verifyAsked(calls(Step.CONNECT, CALLS, false, false, question));
        for (Step later : List.of(Step.DESCRIBE, Step.PREPARE, Step.EXECUTE, Step.READ)) {
            sql.refuse(later);
            if (ask(question).refused() > 0) {
                verifyClosed(when(later, 1, false), sql.openings().connectionOfItsOwn());
                sql.openings().clear(); // what the library has left open is none of the answer's
            }
        }
    }

    /**
     * Verifies that no connection and no statement stays open if a result or a statement throws when it is closed: what was opened before must be
     * closed all the same. For answers that call JDBC themselves. The question is asked twice.
     *
     * @throws Throwable
     *             what the answer threw by itself
     */
    public void ofClosingLeaveNothingOpen(Question question) throws Throwable {
        for (Class<? extends AutoCloseable> closed : List.of(ResultSet.class, Statement.class)) {
            sql.letClosingFail(closed);
            ask(question);
            verifyNothingOpen("Closing a %s threw an SQLException".formatted(closed.getSimpleName()));
        }
    }

    private static void verifyAsked(int met) {
        if (met == 0) {
            throw new AssertionError("Expected a question to the database. " + SqlLogAssert.NOTHING_SENT);
        }
    }

    /**
     * What came of a question.
     *
     * @param refused
     *            how many calls the database has refused meanwhile
     * @param thrown
     *            what the answer has thrown; null if it returned
     * @param changed
     *            a setting of the caller's session that it has changed, in words
     */
    private record Asked(int refused, Throwable thrown, Optional<String> changed) {
    }

    /**
     * Asks, and lets the database answer again afterwards; what an answer throws that was refused nothing is thrown. Hibernate warns of a refused
     * connection with its whole stack, which would bury what a learner is to read, and says nothing meanwhile.
     */
    private Asked ask(Question question) throws Throwable {
        Throwable thrown = null;
        int refused;
        Optional<String> changed;
        Level before = OF_HIBERNATE.getLevel();
        OF_HIBERNATE.setLevel(Level.OFF);
        List<Session> callers = sql.lentSessions().filter(Refusals::isIdle).toList();
        callers.forEach(CallersSession::setUnusual);
        try {
            question.ask();
        } catch (Throwable e) {
            thrown = e;
        } finally {
            List<Session> open = callers.stream().filter(Session::isOpen).toList();
            changed = open.stream().flatMap(session -> CallersSession.changedSetting(session).stream()).findFirst();
            open.forEach(CallersSession::setUsual);
            OF_HIBERNATE.setLevel(before);
            refused = sql.refusals();
            sql.refuseNothing();
        }
        if (refused == 0 && thrown != null) {
            throw thrown;
        }
        return new Asked(refused, thrown, changed);
    }

    /** What is pending in a transaction would wait for its commit, if the flush mode were another one. */
    private static boolean isIdle(Session session) {
        return session.isOpen() && !session.getTransaction().isActive();
    }

    /** How many calls of the step there were to refuse, of {@code most}. */
    private int calls(Step step, int most, boolean once, boolean withCause, Question question) throws Throwable {
        Rows before = world == null ? null : world.rows();
        for (int number = 1; number <= most; number++) {
            if (once) {
                sql.refuseOnce(step, number);
            } else {
                sql.refuse(step, number);
            }
            Asked asked = ask(question);
            if (asked.refused() == 0) {
                return number - 1; // there is no such call
            }
            verify(step, number, once, withCause, asked);
            if (world != null) {
                Rows after = world.rows();
                verifyNothingStored(when(step, number, once), before, after);
                before = after;
            }
        }
        return most;
    }

    private void verify(Step step, int number, boolean once, boolean withCause, Asked asked) {
        String when = when(step, number, once);
        Throwable thrown = asked.thrown();
        if (thrown == null) {
            throw new AssertionError(when + ". Nothing was thrown: a catch block swallows it" + (once ? ", or asks again" : "")
                    + ". Pass the exception on, as it is or as a cause.");
        }
        if (asked.refused() >= SqlLog.MOST_REFUSALS) {
            throw error(when + ", and the answer asked again " + asked.refused()
                    + " times. A lost connection doesn't come back: repeat only after a conflict with another writer.", thrown);
        }
        if (withCause && !told(thrown)) {
            throw error(when + ", and the caller got another exception without the cause. Pass the exception on as it is, or as the cause."
                    + System.lineSeparator() + "The caller got: " + thrown, thrown);
        }
        verifyNothingOpen(when);
        asked.changed().ifPresent(words -> {
            throw new AssertionError(when + ". " + words);
        });
    }

    private void verifyNothingOpen(String when) {
        verifyClosed(when, Stream.of(sql.openings().connection(), sql.openings().statement(), sql.openings().changedAtItsReturn())
                .flatMap(Optional::stream).findFirst());
    }

    private static void verifyClosed(String when, Optional<Leftover> left) {
        if (left.isPresent()) {
            AssertionError error = new AssertionError(when + ". " + left.get().words());
            error.setStackTrace(new StackTraceElement[]{left.get().line()});
            throw error;
        }
    }

    private static String when(Step step, int number, boolean once) {
        return "The database refused " + (once ? "once, when " : "when ") + step.words()
                + (number == 1 ? "" : ", for the " + (number == 2 ? "second" : "third") + " time in this call");
    }

    private static void verifyNothingStored(String when, Rows before, Rows after) {
        before.firstChangeTo(after).ifPresent(change -> {
            throw new AssertionError(
                    when + ", and a change was stored. Send all statements in one transaction, over its connection: what is sent "
                            + "beside it stays." + System.lineSeparator() + "The change: " + change);
        });
    }

    private static AssertionError error(String words, Throwable thrown) {
        return new AssertionError(words, thrown);
    }

    /** Whether the refusal is what was thrown, or a cause of it, or suppressed by it. */
    private static boolean told(Throwable thrown) {
        return told(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean told(Throwable thrown, Set<Throwable> seen) {
        return thrown != null && seen.add(thrown) && (thrown instanceof SqlLog.Refused || told(thrown.getCause(), seen)
                || Stream.of(thrown.getSuppressed()).anyMatch(one -> told(one, seen)));
    }
}
