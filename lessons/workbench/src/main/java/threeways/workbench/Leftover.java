package threeways.workbench;

/**
 * Something that an answer has left open or changed.
 *
 * @param words
 *            what was expected, what came, why, and what to do
 * @param line
 *            where it was opened or changed
 */
record Leftover(String words, StackTraceElement line) {

    AssertionError asError() {
        AssertionError error = new AssertionError(words);
        error.setStackTrace(new StackTraceElement[]{line});
        return error;
    }
}
