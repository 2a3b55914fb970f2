// Caught by Exercise5NamedParametersTest.keeps_casts_and_other_colons: "other databases' marks are characters like any other"
package threeways.droptojdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class NamedParameters {

    public PositionalSql translate(String sql) {
        Matcher piece = Pattern
                .compile("'[^']*('|\\z)|\"[^\"]*(\"|\\z)|(?s:\\$\\$.*?(\\$\\$|\\z))|--.*|/\\*(?s:.*?)(\\*/|\\z)|::|:(?<name>[A-Za-z_]\\w*)")
                .matcher(sql);
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder();
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
