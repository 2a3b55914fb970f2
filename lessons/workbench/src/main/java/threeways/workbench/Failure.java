package threeways.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.LazyInitializationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.opentest4j.AssertionFailedError;
import threeways.workbench.course.Desk;

/** Rewrites what a test method threw into what its reader needs: a sentence, the learner's line, the statements that were sent. */
final class Failure {

    /** How many statements a message shows, and of a batch how many rows; eleven alike teach no more than three. */
    static final int SHOWN = 3;

    /** The widest line of SQL in a message, so that a report of 80 columns can indent it. */
    private static final int WIDTH = 74;

    private static final Pattern LIMIT = Pattern.compile("timed out after ([\\d.]+ \\S+)");

    /** How a comparison says that something which was expected isn't there. */
    private static final Pattern MISSING = Pattern
            .compile(
                    "could not find the following|elements? not found|but it was empty|not to be empty|but was: (?:null|0L?|false|\\[])(?:\\s|$)");

    private static final Pattern EXCEPTION = Pattern.compile("\\w(?:Exception|Error)\\b| threw ");

    /** Which way to the database a check has lent. */
    enum Lent {
        NOTHING,
        /** Something that makes connections or sessions: what is written with them is the answer's to commit. */
        A_SOURCE,
        /** A session or a connection: its transaction is the caller's. */
        THE_CALLERS
    }

    private Failure() {
    }

    static Throwable explained(Throwable thrown, SqlLog sql) {
        return explained(thrown, sql, Lent.NOTHING);
    }

    /**
     * The same for a check.
     *
     * @param lent
     *            what it has lent the answer
     */
    static Throwable explained(Throwable thrown, SqlLog sql, Lent lent) {
        if (thrown instanceof ParameterResolutionException && thrown.getCause() != null) {
            // JUnit's words around what Hibernate says about a mapping
            return explained(thrown.getCause(), sql);
        }
        Optional<String> hint = Thrown.hint(thrown);
        LearnersCode.trim(thrown);
        if (thrown instanceof NotBegunError || thrown instanceof WorldUnavailableError
                || thrown instanceof org.opentest4j.TestAbortedException) {
            return thrown;
        }
        String words = words(thrown, hint, sql, lent);
        Diagnosis.Sent sent = sent(sql);
        Diagnosis explained = thrown instanceof AssertionFailedError failed && failed.isExpectedDefined()
                ? new Diagnosis(words, sent, failed)
                : new Diagnosis(words, sent, thrown instanceof AssertionError ? null : thrown);
        explained.setStackTrace(place(thrown));
        return explained;
    }

    /** A check that puts what an answer threw into words of its own passes it on as the cause, and there is the learner's line. */
    private static StackTraceElement[] place(Throwable thrown) {
        Desk desk = Desk.current();
        boolean inTheCause = thrown instanceof AssertionError && thrown.getCause() != null
                && Stream.of(thrown.getStackTrace()).noneMatch(frame -> LearnersCode.isOnTheDesk(frame, desk));
        return (inTheCause ? thrown.getCause() : thrown).getStackTrace();
    }

    private static String words(Throwable thrown, Optional<String> hint, SqlLog sql, Lent lent) {
        List<String> shown = shown(sql.statements()).stream().map(SqlStatement::text).toList();
        if (thrown instanceof AssertionError) {
            // AssertJ shows the stack trace of an exception that it compares
            String words = Thrown.once(String.valueOf(thrown.getMessage())
                    .replaceAll("(?m)^\\s*(at .*\\)|\\.\\.\\.\\(?\\d+ remaining lines.*)\\R?", "").strip(), shown);
            return thrown.getCause() != null || sql.hasRefused()
                    ? words
                    : words + aboutTheLog(words, sql, lent).map(line -> System.lineSeparator() + line).orElse("");
        }
        if (thrown instanceof TimeoutException) {
            Matcher limit = LIMIT.matcher(String.valueOf(thrown.getMessage()));
            // JUnit spells the unit as Turkish has it where that is the default
            return "Cut after " + (limit.find() ? limit.group(1).replace('\u0131', 'i') : "its time") + whereItStood(thrown)
                    + ". Look for a loop that never ends, a subquery executed for each row, or a wait for a lock or a connection. On a busy machine, "
                    + "run it again.";
        }
        String message = Thrown.message(thrown, shown);
        String end = Stream.of(Optional.of(message).filter(text -> !text.isEmpty()), hint,
                Thrown.call(thrown).map(call -> "The check called " + call + "."))
                .flatMap(Optional::stream).collect(Collectors.joining(System.lineSeparator()));
        return who(thrown) + (end.isEmpty() ? "" : ": " + end);
    }

    /** The one that threw: the answer, if a line of it is on the way, or else the check, as it uses the answer. */
    private static String who(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        if (LearnersCode.line(thrown).isPresent() || Stream.of(thrown.getStackTrace()).noneMatch(Failure::isOfATest)) {
            return "Expected no exception. The answer threw " + name + at(thrown);
        }
        String line = Stream.of(thrown.getStackTrace()).filter(Failure::isOfATest).findFirst().map(Openings::at).orElseThrow();
        return "Expected no exception. The check threw " + name + " at " + line + ", when it used your answer or what that returned"
                + (thrown instanceof NullPointerException
                        ? ". Something in it is null"
                        : thrown instanceof LazyInitializationException
                                ? ". It isn't loaded, and its session is closed: fetch it in your query"
                                : "");
    }

    private static boolean isOfATest(StackTraceElement frame) {
        return LearnersCode.isOfALesson(frame.getClassName());
    }

    /** What the log tells about a check that failed and doesn't say it itself. */
    private static Optional<String> aboutTheLog(String words, SqlLog sql, Lent lent) {
        if (lent == Lent.NOTHING || EXCEPTION.matcher(words).find()) {
            return Optional.empty();
        }
        if (sql.hasSentNothing()) {
            return Optional.of(
                    "No statement was sent. Look for a result that is kept from an earlier call, or for a missing execute() or fetch().")
                    .filter(line -> MISSING.matcher(words).find() && !words.contains("No statement was sent"));
        }
        return lent == Lent.THE_CALLERS ? Optional.empty() : switch (sql.fateOfWrites()) {
            case ROLLED_BACK -> Optional.of("What the answer wrote has been rolled back.");
            case OPEN -> Optional.of("What the answer wrote has not been committed.");
            case KEPT -> Optional.empty();
        };
    }

    /** The line of the learner that it came from, behind the words that tell it; empty if there is none. */
    static String at(Throwable thrown) {
        return LearnersCode.line(thrown).map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber()).orElse("");
    }

    /** JUnit keeps the stack of the thread that it cut in a suppressed exception or in the cause. */
    private static String whereItStood(Throwable timeout) {
        Optional<Throwable> told = Stream.concat(Stream.ofNullable(timeout.getCause()),
                java.util.Arrays.stream(timeout.getSuppressed())).filter(one -> LearnersCode.line(one).isPresent()).findFirst();
        return told.map(Failure::at).orElse("");
    }

    /** Of many statements the first and the last ones: a check that asks several times fails at its last question. */
    private static List<SqlStatement> shown(List<SqlStatement> sent) {
        return sent.size() <= SHOWN
                ? sent
                : Stream.concat(sent.stream().limit(1), sent.stream().skip(sent.size() - SHOWN + 1L)).toList();
    }

    /** The statements that were sent, some of them if there are many. */
    static Diagnosis.Sent sent(SqlLog sql) {
        List<SqlStatement> statements = sql.statements();
        if (statements.isEmpty()) {
            return new Diagnosis.Sent(List.of(), null);
        }
        SqlStatement first = statements.get(0);
        List<String> lines = new ArrayList<>();
        lines.add("SQL that was sent (" + (statements.size() == 1 ? "1 statement" : statements.size() + " statements") + ", "
                + (sql.rowsRead() == 1 ? "1 row" : sql.rowsRead() + " rows") + " read"
                + first.sender().map(line -> ", " + first.sentFrom()).orElse("")
                + ")");
        List<SqlStatement> shown = shown(statements);
        for (SqlStatement statement : shown) {
            SqlText.listing(List.of(statement), WIDTH, SHOWN).lines().forEach(lines::add);
            if (statement == first && shown.size() < statements.size()) {
                lines.add("-- " + (statements.size() - shown.size()) + " more in between");
            }
        }
        Desk desk = Desk.current();
        return new Diagnosis.Sent(List.copyOf(lines), statements.stream().flatMap(statement -> statement.sender().stream()).distinct()
                .filter(line -> LearnersCode.isOnTheDesk(line, desk)).findFirst().or(first::sender).orElse(null));
    }
}
