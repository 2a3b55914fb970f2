package threeways.speakplainsql;

import jakarta.persistence.TransactionRequiredException;

/** What an answer threw, for a message of ours. */
final class Thrown {

    private static final int ENOUGH = 400;

    private static final String NO_TRANSACTION = "session.flush() needs a transaction, and this check has begun none, since a caller who only reads needs none. Leave out the "
            + "flush: a query of the session flushes by itself if there is a transaction.";

    private Thrown() {
    }

    /**
     * The failure of a check for an exception of the answer's: {@code words}, then what was thrown. A flush outside
     * of a transaction has words of its own, whatever was asked.
     */
    static AssertionError failure(RuntimeException thrown, String words, Object... arguments) {
        String meaning = thrown instanceof TransactionRequiredException ? NO_TRANSACTION : String.format(words, arguments);
        return new AssertionError(meaning + System.lineSeparator() + inOneLine(thrown), thrown);
    }

    /** The exception's class and what it says, in one line: the messages of both tools hold SQL, and SQL has line breaks. */
    static String inOneLine(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage()).replace("\\000a", " ").replaceAll("\\s+", " ").strip();
        // H2 spells a line break in SQL as \\000a, and repeats the statement behind the complaint
        message = message.replaceFirst("; SQL statement:.*", "");
        return thrown.getClass().getSimpleName() + ": " + (message.length() > ENOUGH ? message.substring(0, ENOUGH) + " …" : message);
    }
}
