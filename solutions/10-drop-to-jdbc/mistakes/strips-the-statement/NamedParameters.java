// Caught by Exercise5NamedParametersTest.replaces_each_name_by_a_question_mark: "Keep everything but parameters as it is, with each blank and each end of a line"
package threeways.droptojdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class NamedParameters {

    public PositionalSql translate(String sql) {
        Matcher piece = Pattern.compile("'[^']*('|\\z)|\"[^\"]*(\"|\\z)|--.*|/\\*(?s:.*?)(\\*/|\\z)|::|:(?<name>[A-Za-z_]\\w*)")
                .matcher(sql.strip());
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
