package threeways.droptojdbc;

import static threeways.workbench.Todo.todo;

/** Lets a statement call its parameters by name, which JDBC doesn't. */
public class NamedParameters {

    /**
     * Puts a question mark for each parameter and lists the names in their order, a name once for every place where it stands.
     *
     * <p>
     * A parameter is a colon and a name: a letter of the English alphabet or an underscore, then such letters, digits and underscores, as many
     * as there are. All else stays as it is, character for character:
     * <ul>
     * <li>text in quotes, {@code '…'} with {@code ''} for a quote inside it, and {@code "…"} likewise; a backslash means nothing in there
     * <li>comments, from {@code --} to the end of the line and from {@code /*} to the next {@code *}{@code /}
     * <li>two colons, which are a cast, and the name behind them
     * <li>a colon with anything else behind it
     * </ul>
     * A quote or a comment that nobody ends goes on to the end of the statement. Other databases have more kinds of either; this class knows
     * these.
     */
    public PositionalSql translate(String sql) {
        return todo();
    }
}
