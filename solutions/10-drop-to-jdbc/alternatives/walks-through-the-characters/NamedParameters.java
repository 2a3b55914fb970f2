package threeways.droptojdbc;

import java.util.ArrayList;
import java.util.List;

/** Lets a statement call its parameters by name, which JDBC doesn't. */
public class NamedParameters {

    /**
     * Puts a question mark for each parameter and lists the names in their order, a name once for every place where it stands.
     *
     * <p>
     * A parameter is a colon and a name: a letter or an underscore, then letters, digits and underscores, as many as there are. All else stays
     * as it is, character for character:
     * <ul>
     * <li>text in quotes, {@code '…'} with {@code ''} for a quote inside it, and {@code "…"} likewise; a backslash means nothing in there
     * <li>comments, from {@code --} to the end of the line and from {@code /*} to the next {@code *}{@code /}
     * <li>two colons, which are a cast, and the name behind them
     * <li>a colon with anything else behind it
     * </ul>
     * A quote or a comment that nobody ends goes on to the end of the statement.
     */
    public PositionalSql translate(String sql) {
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        int i = 0;
        while (i < sql.length()) {
            int end = endOfPiece(sql, i);
            if (sql.charAt(i) == ':' && end > i + 1 && sql.charAt(i + 1) != ':') {
                text.append('?');
                names.add(sql.substring(i + 1, end));
            } else {
                text.append(sql, i, end);
            }
            i = end;
        }
        return new PositionalSql(text.toString(), names);
    }

    /** Where the piece ends that begins at {@code start}: a text in quotes, a comment, a cast, a parameter, or one character of anything else. */
    private static int endOfPiece(String sql, int start) {
        char first = sql.charAt(start);
        if (first == '\'' || first == '"') {
            return after(sql, String.valueOf(first), start + 1);
        }
        if (sql.startsWith("--", start)) {
            return after(sql, "\n", start);
        }
        if (sql.startsWith("/*", start)) {
            return after(sql, "*/", start + 2);
        }
        if (sql.startsWith("::", start)) {
            return start + 2;
        }
        int end = start + 1;
        if (first == ':' && end < sql.length() && !Character.isDigit(sql.charAt(end))) {
            while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
                end++;
            }
        }
        return end;
    }

    private static int after(String sql, String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }
}
