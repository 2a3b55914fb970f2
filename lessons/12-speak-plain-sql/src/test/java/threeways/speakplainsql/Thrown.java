package threeways.speakplainsql;

import jakarta.persistence.TransactionRequiredException;

/** What an answer threw, for a message of ours. */
final class Thrown {

    private static final int ENOUGH = 400;

    private Thrown() {
    }

    /**
     * The failure of a check for an exception of the answer's: {@code words}, then what was thrown. It has the exception's stack trace, so
     * that the report finds the learner's line in it.
     */
    static AssertionError failure(RuntimeException thrown, String words, Object... arguments) {
        AssertionError failure = new AssertionError(String.format(words, arguments) + System.lineSeparator() + inOneLine(thrown));
        failure.setStackTrace(thrown.getStackTrace());
        return failure;
    }

    /** The exception's class and what it says, in one line: the messages of both tools hold SQL, and SQL has line breaks. */
    static String inOneLine(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage()).replace("\\000a", " ").replaceAll("\\s+", " ").strip();
        // H2 spells a line break in SQL as \\000a, and repeats the statement behind the complaint
        message = message.replaceFirst("; SQL statement:.*", "");
        return thrown.getClass().getSimpleName() + ": " + (message.length() > ENOUGH ? message.substring(0, ENOUGH) + " …" : message)
                + (thrown instanceof TransactionRequiredException
                        ? " (a flush by hand wants a transaction, and the check asks without one: nothing is pending then. A native query "
                                + "flushes by itself where there is something to flush)"
                        : "");
    }
}
