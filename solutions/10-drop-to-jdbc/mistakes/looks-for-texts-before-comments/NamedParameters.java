// Caught by Exercise5NamedParametersTest.keeps_comments: "A quote in a comment begins no text"
package threeways.droptojdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class NamedParameters {

    private static final Pattern TEXT = Pattern.compile("'[^']*(?:'|\\z)|\"[^\"]*(?:\"|\\z)");
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z)");
    private static final Pattern PARAMETER = Pattern.compile("::|:([A-Za-z_][A-Za-z0-9_]*)");

    private static void mark(Pattern pattern, String sql, boolean[] kept) {
        Matcher m = pattern.matcher(sql);
        for (int at = 0; at < sql.length() && m.find(at); at = Math.max(m.end(), at + 1)) {
            if (!kept[m.start()]) {
                Arrays.fill(kept, m.start(), m.end(), true);
            }
        }
    }

    public PositionalSql translate(String sql) {
        boolean[] kept = new boolean[sql.length()];
        mark(TEXT, sql, kept);
        mark(COMMENT, sql, kept);
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        Matcher m = PARAMETER.matcher(sql);
        int from = 0;
        while (m.find()) {
            if (m.group(1) != null && !kept[m.start()]) {
                text.append(sql, from, m.start()).append('?');
                names.add(m.group(1));
                from = m.end();
            }
        }
        return new PositionalSql(text.append(sql.substring(from)).toString(), names);
    }
}
