// Caught by Exercise5NamedParametersTest.replaces_each_name_by_a_question_mark: "the whole name after it by one question mark"
package threeways.droptojdbc;

import java.util.List;
import java.util.regex.Pattern;

public class NamedParameters {

    public PositionalSql translate(String sql) {
        List<String> names = Pattern.compile(":(\\w+)").matcher(sql).results().map(name -> name.group(1)).toList();
        String text = sql;
        for (String name : names) {
            text = text.replace(":" + name, "?");
        }
        return new PositionalSql(text, names);
    }
}
