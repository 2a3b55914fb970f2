// Caught by Exercise5NamedParametersTest.keeps_comments: "-- Ben's"
package threeways.droptojdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class NamedParameters {

    private static final Pattern PIECE = Pattern.compile("""
            --.*
            |/\\*(?s:.*?)(\\*/|\\z)
            |::
            |:(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)
            """, Pattern.COMMENTS);

    public PositionalSql translate(String sql) {
        // the text in quotes is the same after every second quote: what comes between is ours
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        String[] parts = sql.split("(?=['\"])|(?<=['\"])");
        String open = "";
        for (String part : parts) {
            if (part.equals(open)) {
                open = "";
                text.append(part);
            } else if (!open.isEmpty()) {
                text.append(part);
            } else if (part.equals("'") || part.equals("\"")) {
                open = part;
                text.append(part);
            } else {
                Matcher piece = PIECE.matcher(part);
                while (piece.find()) {
                    String name = piece.group("name");
                    if (name != null) {
                        names.add(name);
                    }
                    piece.appendReplacement(text, name != null ? "?" : Matcher.quoteReplacement(piece.group()));
                }
                piece.appendTail(text);
            }
        }
        return new PositionalSql(text.toString(), names);
    }
}
