package threeways.workbench;

/** The hole in a stub. */
public final class Todo {

    /** The last hole that was met: a test or an answer may catch what {@link #todo()} throws, and it is still the reason for its failure. */
    private static volatile NotBegunError met;

    private Todo() {
    }

    static void forget() {
        met = null;
    }

    static NotBegunError met() {
        return met;
    }

    /**
     * Stands where an answer belongs: {@code return todo();} fits any return type.
     *
     * @return never
     * @throws NotBegunError
     *             always, with the name of the method that is still blank
     */
    public static <T> T todo() {
        met = StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst())
                .map(hole -> new NotBegunError(simpleName(hole.getClassName()) + method(hole.getMethodName())
                        + " is still blank. Replace todo() with your answer."))
                .orElseThrow();
        throw met;
    }

    /**
     * Looks for a hole in a file that isn't Java: {@code todo()} stands in a comment there, such as {@code -- todo(): rename the column}.
     *
     * @param file
     *            the file's name
     * @param text
     *            what it says
     * @throws NotBegunError
     *             where the hole is still there
     */
    public static void in(String file, String text) {
        if (text.contains("todo()")) {
            met = new NotBegunError(file + " is still blank. Replace todo() with your answer.");
            throw met;
        }
    }

    /** A lambda bears the name of the method around it, and a constructor that of its class. */
    private static String method(String name) {
        String plain = name.replaceFirst("^lambda\\$(.*)\\$\\d+$", "$1");
        return plain.equals("<init>") || plain.equals("new") ? "" : "." + plain;
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replaceAll("\\$.*", "");
    }
}
