// Caught by Exercise5NamedParametersTest.keeps_what_is_in_quotes: "StackOverflowError"
package threeways.droptojdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class NamedParameters {

    public PositionalSql translate(String sql) {
        List<String> names = new ArrayList<>();
        String text = Pattern.compile("(?s)('(?:[^']|'')*(?:'|$)|\"[^\"]*(?:\"|$)|--[^\\n]*|/\\*.*?(?:\\*/|$))|(?<!:):([A-Za-z_]\\w*)")
                .matcher(sql)
                .replaceAll(piece -> {
                    if (piece.group(1) != null) {
                        return Matcher.quoteReplacement(piece.group(1));
                    }
                    names.add(piece.group(2));
                    return "?";
                });
        return new PositionalSql(text, List.copyOf(names));
    }
}
