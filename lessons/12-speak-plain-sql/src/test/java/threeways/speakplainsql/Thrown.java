package threeways.speakplainsql;

/** What an answer threw, for a message of ours. */
final class Thrown {

    private static final int ENOUGH = 400;

    private Thrown() {
    }

    /** The exception's class and what it says, in one line: the messages of both tools hold SQL, and SQL has line breaks. */
    static String inOneLine(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage()).replace("\\000a", " ").replaceAll("\\s+", " ").strip();
        // H2 spells a line break in SQL as \\000a, and repeats the statement behind the complaint
        message = message.replaceFirst("; SQL statement:.*", "");
        return thrown.getClass().getSimpleName() + ": " + (message.length() > ENOUGH ? message.substring(0, ENOUGH) + " …" : message);
    }
}
