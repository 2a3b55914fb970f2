package threeways.droptojdbc;

import static threeways.workbench.Todo.todo;

/** Gives names to the parameters of a statement, which JDBC doesn't. */
public class NamedParameters {

    /**
     * Replaces each parameter by a question mark, and lists the names in the order of the question marks. A name that
     * stands twice is listed twice.
     *
     * <p>
     * A parameter is a colon and a name: a letter of the English alphabet or an underscore, then letters of the English
     * alphabet, digits from 0 to 9 and underscores, as many as follow. Everything else stays as it is, character for
     * character:
     * <ul>
     * <li>a text in quotes, {@code '…'} with {@code ''} for a quote inside it, and a name in quotes, {@code "…"}
     * likewise; a backslash has no meaning in them
     * <li>a comment, from {@code --} to the end of the line, or from {@code /*} to the first {@code *}{@code /} after
     * these two characters; comments don't nest
     * <li>two colons, which are a cast, and the name after them
     * <li>a colon that no name follows
     * </ul>
     * What begins first, read from the left, decides. A quote or a comment that isn't closed goes on to the end of the
     * statement. Lines end with {@code \n} or {@code \r\n}; three colons side by side don't occur. Other databases have
     * more kinds of quotes and comments: here their marks are characters like any other.
     */
    public PositionalSql translate(String sql) {
        return todo();
    }
}
