// Caught by Exercise5NamedParametersTest.lists_a_name_as_often_as_it_stands: "Begin a new list in each call"
package threeways.droptojdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class NamedParameters {

    private static final Pattern PIECE = Pattern
            .compile("'[^']*(?:'|\\z)|\"[^\"]*(?:\"|\\z)|--[^\\n]*|(?s:/\\*.*?(?:\\*/|\\z))|::|:(?<name>[A-Za-z_]\\w*)");

    private final List<String> names = new ArrayList<>();

    public PositionalSql translate(String sql) {
        names.clear();
        Matcher piece = PIECE.matcher(sql);
        StringBuilder text = new StringBuilder();
        while (piece.find()) {
            String name = piece.group("name");
            if (name != null)
                names.add(name);
            piece.appendReplacement(text, name != null ? "?" : Matcher.quoteReplacement(piece.group()));
        }
        piece.appendTail(text);
        return new PositionalSql(text.toString(), names);
    }
}
