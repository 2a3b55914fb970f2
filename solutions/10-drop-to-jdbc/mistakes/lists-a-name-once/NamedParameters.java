// Caught by Exercise5NamedParametersTest.lists_a_name_as_often_as_it_stands: "JDBC binds one value to each"
package threeways.droptojdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class NamedParameters {

    private static final Pattern PIECE = Pattern.compile("""
            '[^']*('|\\z)
            |"[^"]*("|\\z)
            |--.*
            |/\\*(?s:.*?)(\\*/|\\z)
            |::
            |:(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)
            """, Pattern.COMMENTS);

    public PositionalSql translate(String sql) {
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher piece = PIECE.matcher(sql);
        while (piece.find()) {
            String name = piece.group("name");
            if (name != null && !names.contains(name)) {
                names.add(name);
            }
            piece.appendReplacement(text, name != null ? "?" : Matcher.quoteReplacement(piece.group()));
        }
        return new PositionalSql(piece.appendTail(text).toString(), names);
    }
}
