package threeways.workbench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.query.SyntaxException;
import org.jooq.exception.MappingException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.opentest4j.AssertionFailedError;
import threeways.workbench.course.Desk;

/** Rewrites what a test method threw into what its reader needs: a sentence, the learner's line, the statements that were sent. */
final class Failure {

    /** How many statements a message shows; eleven alike teach no more than three. */
    private static final int SHOWN = 3;

    /** The widest line of SQL in a message, so that a report of 80 columns can indent it. */
    private static final int WIDTH = 74;

    /** What H2's pool says if nobody gives a connection back. */
    private static final String POOL_IS_EMPTY = "Login timeout";

    private static final Pattern LIMIT = Pattern.compile("timed out after ([\\d.]+ \\S+)");

    private static final Pattern EXPECTED_TOKENS = Pattern.compile("(?s),? expecting .*?(?= \\[[^\\[]*]$|$)");

    private Failure() {
    }

    static Throwable explained(Throwable thrown, SqlLog sql) {
        if (thrown instanceof ParameterResolutionException && thrown.getCause() != null) {
            // JUnit's words around what Hibernate says about a mapping
            return explained(thrown.getCause(), sql);
        }
        LearnersCode.trim(thrown);
        if (thrown instanceof NotBegunError || thrown instanceof WorldUnavailableError
                || thrown instanceof org.opentest4j.TestAbortedException) {
            return thrown;
        }
        String words = words(thrown);
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

    private static String words(Throwable thrown) {
        if (thrown instanceof AssertionError) {
            // AssertJ shows the stack trace of an exception that it compares
            return String.valueOf(thrown.getMessage()).replaceAll("(?m)^\\s*(at .*\\)|\\.\\.\\.\\(?\\d+ remaining lines.*)\\R?", "")
                    .strip();
        }
        if (thrown instanceof TimeoutException) {
            Matcher limit = LIMIT.matcher(String.valueOf(thrown.getMessage()));
            // JUnit spells the unit as Turkish has it where that is the default
            return "Cut after " + (limit.find() ? limit.group(1).replace('\u0131', 'i') : "its time") + whereItStood(thrown)
                    + ": a loop that never ends, or a wait for a lock or a connection that nobody gives back? (On a machine that has "
                    + "much else to do it may be neither: run it again.)";
        }
        String message = message(thrown);
        return "The answer threw " + thrown.getClass().getSimpleName() + at(thrown) + (message.isEmpty() ? "" : ": " + message);
    }

    /** The message of the exception and, where the cause tells more, of its cause. */
    private static String message(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String first = ofItself(thrown);
        String last = ofItself(root);
        return root == thrown || first.contains(last)
                ? first
                : first + System.lineSeparator() + "because of "
                        + root.getClass().getSimpleName() + ": " + last;
    }

    /** What an exception says; of two that say much, what a reader needs. */
    private static String ofItself(Throwable thrown) {
        String message = Objects.requireNonNullElse(thrown.getMessage(), "").strip();
        if (thrown instanceof SyntaxException || thrown.getCause() instanceof SyntaxException) {
            // all tokens that would have been possible come before the query
            return EXPECTED_TOKENS.matcher(message).replaceFirst("") + (message.contains("'*'")
                    ? System.lineSeparator()
                            + "HQL doesn't know *: begin with \"from Blog\", and name fields (pubDate) where SQL names columns."
                    : "");
        }
        if (thrown instanceof MappingException) {
            // a list of what jOOQ has tried follows
            return message.lines().findFirst().orElse("") + System.lineSeparator()
                    + "A record is filled by position: it needs as many columns as it has components.";
        }
        if (thrown instanceof SQLException && message.equals(POOL_IS_EMPTY)) {
            return message + System.lineSeparator()
                    + "The pool waited in vain for a connection to come back. Code that holds one and asks for a second "
                    + "waits for itself: send each statement over the connection, the session or the context that the transaction has.";
        }
        return message;
    }

    private static String at(Throwable thrown) {
        return LearnersCode.line(thrown).map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber()).orElse("");
    }

    /** JUnit keeps the stack of the thread that it cut in a suppressed exception or in the cause. */
    private static String whereItStood(Throwable timeout) {
        Optional<Throwable> told = Stream.concat(Stream.ofNullable(timeout.getCause()),
                java.util.Arrays.stream(timeout.getSuppressed())).filter(one -> LearnersCode.line(one).isPresent()).findFirst();
        return told.map(Failure::at).orElse("");
    }

    /** The statements that were sent, the first few of them. */
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
        statements.stream().limit(SHOWN).forEach(statement -> SqlText.listing(List.of(statement), WIDTH).lines().forEach(lines::add));
        if (statements.size() > SHOWN) {
            lines.add("-- and " + (statements.size() - SHOWN) + " more");
        }
        return new Diagnosis.Sent(List.copyOf(lines), first.sender().orElse(null));
    }
}
