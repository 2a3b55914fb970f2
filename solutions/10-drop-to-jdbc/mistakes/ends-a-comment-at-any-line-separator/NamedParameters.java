// Caught by Exercise5NamedParametersTest.ends_a_line_at_a_line_feed_alone: "ends a line, alone or after"
package threeways.droptojdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class NamedParameters {

    private static final Pattern PIECE = Pattern
            .compile("'[^']*(?:'|\\z)|\"[^\"]*(?:\"|\\z)|--.*|/\\*(?s:.*?)(?:\\*/|\\z)|::|(?::([A-Za-z_][A-Za-z0-9_]*))");

    public PositionalSql translate(String sql) {
        Matcher m = PIECE.matcher(sql);
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        while (m.find()) {
            if (m.group(1) == null) {
                m.appendReplacement(text, Matcher.quoteReplacement(m.group()));
            } else {
                names.add(m.group(1));
                m.appendReplacement(text, "?");
            }
        }
        m.appendTail(text);
        return new PositionalSql(text.toString(), names);
    }
}
