package threeways.workbench;

import jakarta.persistence.TransactionRequiredException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.query.SyntaxException;
import org.hibernate.sql.exec.ExecutionException;
import org.jooq.exception.ConfigurationException;
import org.jooq.exception.InvalidResultException;
import org.jooq.exception.MappingException;
import threeways.workbench.course.Desk;

/** An exception in words: what it says, each SQL once, what that means, and what the check had called. */
public final class Thrown {

    /** What H2's pool says if no connection is given back. */
    private static final String POOL_IS_EMPTY = "Login timeout";

    private static final Pattern EXPECTED_TOKENS = Pattern.compile("(?s),? expecting .*?(?= \\[[^\\[]*]$|$)");

    /** What H2 adds to what it says. */
    private static final Pattern SQL_OF_H2 = Pattern.compile("(?s); SQL statement:\\R(.*?) \\[\\d{5}-\\d+]");

    private static final Pattern UNBOXED = Pattern.compile("Cannot invoke \"java\\.lang\\.(\\w+)\\.(\\w+)Value\\(\\)\".*");

    private static final Pattern NO_SUBSTITUTE = Pattern.compile("No substitute QueryPart provided for placeholder (\\{\\d+})");

    /** What drivers say of a connection, a statement or a result that is used too late. */
    private static final Pattern CLOSED = Pattern
            .compile("(?i)object is already closed|(?:connection|statement|result ?set)\\b.{0,40}\\bclosed");

    /** The SQLStates of a scalar subquery with several rows: H2's, and the standard's. */
    private static final List<String> SEVERAL_ROWS = List.of("90053", "21000");

    /** How many causes are looked at; a cause may lead back to where it came from. */
    private static final int DEEPEST = 100;

    /** The longest call that is shown; a longer one tells less than its parts, which the check has. */
    private static final int LONGEST_CALL = 90;

    private static final Pattern LITERAL = Pattern.compile("\"|\\d|\\b(?:null|true|false)\\b");

    private Thrown() {
    }

    /** An exception and its causes, the deepest last; none for null. */
    public static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    /** What was thrown, as a sentence at the end of what a check says: {@code Nothing was thrown.} if it is null. */
    public static String told(Throwable thrown) {
        if (thrown == null) {
            return "Nothing was thrown.";
        }
        String message = Objects.requireNonNullElse(thrown.getMessage(), "").strip();
        return "The answer threw " + thrown.getClass().getSimpleName() + Failure.at(thrown) + (message.isEmpty() ? "." : ": " + message);
    }

    /**
     * What is behind an exception that tells little. The frames of libraries are looked at, so it is asked for before these are taken away.
     */
    static Optional<String> hint(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        Matcher unboxed = UNBOXED.matcher(message);
        if (thrown instanceof NullPointerException && unboxed.matches()) {
            return Optional.of(
                    "A null was unboxed to %s. A column may be null, and so may a sum or a maximum without rows: keep it as %s, and ask "
                            .formatted(unboxed.group(2), unboxed.group(1)) + "for null first.");
        }
        if (thrown instanceof NullPointerException) {
            return refusesNull(thrown);
        }
        if (causes(thrown).anyMatch(
                one -> one instanceof SQLException && CLOSED.matcher(String.valueOf(one.getMessage())).find())) {
            return Optional.of(causes(thrown).anyMatch(ExecutionException.class::isInstance)
                    ? "The result was closed while Hibernate read it. A stream ends with its session, and outside a transaction with the session's "
                            + "next query, such as one for a lazy list: use getResultList() instead."
                    : "A connection, statement or result was used after it was closed. What a session lends to a lambda goes back when the "
                            + "lambda ends: do all work inside, keep nothing, and don't close it.");
        }
        if (thrown instanceof InvalidResultException && message.contains("is not unique")) {
            return Optional.of("A map holds one row for each key, and here several rows have the same one. Fetch a list.");
        }
        if (thrown instanceof StackOverflowError) {
            return Optional.of("A method calls itself, directly or through others, and never stops. If it is a toString, an equals or a "
                    + "hashCode: two objects that name each other do that.");
        }
        if (thrown instanceof TransactionRequiredException) {
            return Optional.of("A flush, a persist or an update needs a transaction, and none is active. Begin one if the session is "
                    + "yours. In the caller's session leave flush() out: a query flushes in a transaction.");
        }
        if (thrown instanceof ConfigurationException && message.contains("ContextTransactional")) {
            return Optional.of("A lambda without a parameter needs a transaction that is bound to the thread, and this context has none: "
                    + "write tx -> …, and use tx.dsl() inside.");
        }
        Matcher placeholder = NO_SUBSTITUTE.matcher(message);
        if (placeholder.find()) {
            return Optional.of(
                    "The caller's text became a part of a template, and jOOQ takes its %1$s for a placeholder: bind it. If you wrote %1$s "
                            .formatted(placeholder.group(1)) + "yourself, pass a value or a field for it.");
        }
        if (causes(thrown).anyMatch(NoSuchFileException.class::isInstance)) {
            return Optional
                    .of("There is no such file yet. If it may be missing, delete it with Files.deleteIfExists, and ask Files.exists before "
                            + "you read it.");
        }
        if (causes(thrown).anyMatch(
                one -> one instanceof SQLException sql && SEVERAL_ROWS.contains(String.valueOf(sql.getSQLState())))) {
            return Optional.of("A subquery that stands for one value found several rows: compare with in instead of =, or join.");
        }
        if (message.contains("does not belong to the same persistence unit")) {
            return Optional.of("Hibernate knows only some of the entities: name every class that was passed, and not just the first.");
        }
        if (message.contains("Unable to determine Dialect without JDBC metadata")) {
            return Optional.of("Hibernate hasn't asked the database: pass it the data source, and let it read the metadata.");
        }
        return ofTheJdk(thrown);
    }

    /** Exceptions of the JDK that tell little, if it has thrown them itself. */
    private static Optional<String> ofTheJdk(Throwable thrown) {
        if (Arrays.stream(thrown.getStackTrace()).limit(1).noneMatch(
                frame -> frame.getClassName().startsWith("java.") || frame.getClassName().startsWith("jdk.internal."))) {
            return Optional.empty();
        }
        if (thrown instanceof UnsupportedOperationException) {
            return Optional.of("What you change there can't be changed: List.of, Set.of, List.copyOf and toList() of a stream make such "
                    + "collections. Change a copy, such as new ArrayList<>(list).");
        }
        if (thrown instanceof ConcurrentModificationException) {
            return Optional.of("A collection was changed while a loop went through it. Use removeIf(…), or loop over a copy.");
        }
        if (thrown instanceof NoSuchElementException) {
            return Optional.of("There was nothing to take: an Optional or a collection was empty. Say what happens then, with orElse(…) or "
                    + "isEmpty().");
        }
        return thrown instanceof IndexOutOfBoundsException
                ? Optional.of("A list or a text is shorter than the code takes it for. Ask for its size first.")
                : Optional.empty();
    }

    /** The factories and collectors of the JDK that take no null, if one of them threw before a line of a lesson. */
    private static Optional<String> refusesNull(Throwable thrown) {
        List<String> frames = Arrays.stream(thrown.getStackTrace()).takeWhile(frame -> !LearnersCode.isOfALesson(frame.getClassName()))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName()).toList();
        if (frames.stream()
                .anyMatch(frame -> frame.startsWith("java.util.ImmutableCollections$Map") || frame.startsWith("java.util.Map."))) {
            return Optional.of(
                    "Map.of, Map.entry, Map.copyOf and their like refuse null, and a key or a value is null. Put the pairs into a HashMap or a "
                            + "LinkedHashMap.");
        }
        if (frames.stream().anyMatch(frame -> frame.startsWith("java.util.ImmutableCollections"))) {
            return Optional.of(
                    "List.of, List.copyOf, toUnmodifiableList and their like refuse null, and a value is null. Use toList() of the stream, or "
                            + "an ArrayList.");
        }
        return frames.stream().anyMatch(frame -> frame.startsWith("java.util.stream.Collectors.") && frame.contains("ToMap")
                || frame.contains("uniqKeysMap") || frame.equals("java.util.HashMap.merge"))
                        ? Optional.of(
                                "Collectors.toMap refuses null as a value, and a value is null. Put the pairs into a HashMap in a loop.")
                        : Optional.empty();
    }

    /** The message of the exception and, where the cause tells more, of its cause. */
    static String message(Throwable thrown) {
        return message(thrown, List.of());
    }

    /**
     * The same.
     *
     * @param shown
     *            texts of statements that are shown elsewhere
     */
    static String message(Throwable thrown, List<String> shown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String first = ofItself(thrown);
        String last = ofItself(root);
        return once(root == thrown || first.contains(last)
                ? first
                : first + System.lineSeparator() + "because of " + root.getClass().getSimpleName() + ": " + last, shown);
    }

    /** Shows an SQL that libraries repeat in a message once, below it, or not at all if it is shown elsewhere. */
    static String once(String message, List<String> shown) {
        Matcher told = SQL_OF_H2.matcher(message);
        if (!told.find()) {
            return message;
        }
        String sql = told.group(1).strip();
        String rest = told.replaceAll("").replace("SQL [" + sql + "]; ", "").replace(" [" + sql + "]", "").strip();
        String[] parts = rest.split(Pattern.quote(System.lineSeparator() + "because of "), 2);
        if (parts.length == 2 && parts[0].contains(parts[1].substring(parts[1].indexOf(": ") + 2))) {
            rest = parts[0];
        }
        return rest.contains("[*]") || shown.contains(sql)
                ? rest
                : rest + System.lineSeparator() + "The database refused this SQL: " + sql;
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
                    + "A record is filled by position: select as many columns as it has components.";
        }
        if (thrown instanceof SQLException && message.equals(POOL_IS_EMPTY)) {
            return message + System.lineSeparator()
                    + "The pool waited in vain for a connection to come back. Code that holds one and asks for a second "
                    + "waits for itself: send each statement over the connection, the session or the context that the transaction has.";
        }
        return message;
    }

    /** The call of a check, as it is written there, if the answer threw in it and it says what was passed. */
    static Optional<String> call(Throwable thrown) {
        Desk desk = Desk.current();
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            StackTraceElement[] frames = one.getStackTrace();
            for (int i = 1; i < frames.length; i++) {
                if (LearnersCode.isOnTheDesk(frames[i - 1], desk) && LearnersCode.isOfALesson(frames[i].getClassName())
                        && !LearnersCode.isOnTheDesk(frames[i], desk)) {
                    return written(frames[i], frames[i - 1].getMethodName(), desk);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> written(StackTraceElement frame, String method, Desk desk) {
        String folder = frame.getClassName().substring(0, frame.getClassName().lastIndexOf('.') + 1).replace('.', '/');
        Path source = desk.lesson().resolve("src/test/java").resolve(folder + frame.getFileName());
        try {
            String from = Files.readAllLines(source).stream().skip(frame.getLineNumber() - 1L).limit(3).map(String::strip)
                    .collect(Collectors.joining(" "));
            int start = from.indexOf(method + "(");
            int end = start < 0 ? -1 : closing(from, start + method.length());
            return Optional.of(from.substring(Math.max(start, 0), Math.max(end, 0)))
                    .filter(call -> call.length() <= LONGEST_CALL && LITERAL.matcher(call).find());
        } catch (IOException | StringIndexOutOfBoundsException notWritten) {
            return Optional.empty();
        }
    }

    /** Where the parenthesis at {@code open} ends; -1 if it doesn't. */
    private static int closing(String text, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return -1;
    }
}
