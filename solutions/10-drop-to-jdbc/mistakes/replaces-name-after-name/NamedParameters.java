// Caught by Exercise5NamedParametersTest.puts_a_question_mark_for_each_name: "the name to its last character"
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
