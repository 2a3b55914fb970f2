package threeways.workbench;

/**
 * Something that an answer has left open or changed.
 *
 * @param words
 *            what was expected, what came, why, and what to do
 * @param line
 *            where it was opened or changed; null where that isn't known
 */
record Leftover(String words, StackTraceElement line) {

    AssertionError asError() {
        AssertionError error = new AssertionError(words);
        error.setStackTrace(line == null ? new StackTraceElement[0] : new StackTraceElement[]{line});
        return error;
    }
}
