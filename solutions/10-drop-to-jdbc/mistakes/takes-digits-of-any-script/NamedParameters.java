// Caught by Exercise5NamedParametersTest.agrees_with_the_rules_for_thousands_of_generated_statements: "neither belongs to a parameter"
package threeways.droptojdbc;

import java.util.ArrayList;
import java.util.List;

public class NamedParameters {

    public PositionalSql translate(String sql) {
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            int end = end(sql, at);
            if (sql.charAt(at) == ':' && end - at > 1 && sql.charAt(at + 1) != ':') {
                names.add(sql.substring(at + 1, end));
                text.append('?');
            } else {
                text.append(sql, at, end);
            }
            at = end;
        }
        return new PositionalSql(text.toString(), names);
    }

    private static int end(String sql, int at) {
        if (sql.charAt(at) == '\'' || sql.charAt(at) == '"') {
            return behind(sql, sql.charAt(at) + "", at + 1);
        }
        if (sql.startsWith("--", at)) {
            return behind(sql, "\n", at + 2);
        }
        if (sql.startsWith("/*", at)) {
            return behind(sql, "*/", at + 2);
        }
        if (sql.startsWith("::", at)) {
            return at + 2;
        }
        int end = at + 1;
        if (sql.charAt(at) == ':') {
            while (end < sql.length() && part(sql.charAt(end), end > at + 1)) {
                end++;
            }
        }
        return end;
    }

    private static int behind(String sql, String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }

    private static boolean part(char c, boolean digits) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || digits && Character.isDigit(c);
    }
}
