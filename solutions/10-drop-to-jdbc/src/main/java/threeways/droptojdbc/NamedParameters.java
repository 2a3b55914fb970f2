package threeways.droptojdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives names to the parameters of a statement, which JDBC doesn't. */
public class NamedParameters {

    /** What is skipped as a whole, a kind on each line, and last what we look for. */
    private static final Pattern PIECE = Pattern.compile("""
            '[^']*('|\\z)
            |"[^"]*("|\\z)
            |--[^\\n]*
            |/\\*(?s:.*?)(\\*/|\\z)
            |::
            |:(?<name>[A-Za-z_]\\w*)
            """, Pattern.COMMENTS);

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
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher piece = PIECE.matcher(sql);
        while (piece.find()) {
            String name = piece.group("name");
            if (name != null) {
                names.add(name);
            }
            piece.appendReplacement(text, name != null ? "?" : Matcher.quoteReplacement(piece.group()));
        }
        return new PositionalSql(piece.appendTail(text).toString(), names);
    }
}
