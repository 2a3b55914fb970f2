// Caught by Exercise5NamedParametersTest.ends_a_name_where_the_english_alphabet_ends: "other than an English letter"
package threeways.droptojdbc;

import java.util.ArrayList;
import java.util.List;

public class NamedParameters {

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
