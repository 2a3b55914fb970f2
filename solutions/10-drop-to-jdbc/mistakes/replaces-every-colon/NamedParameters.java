// Caught by Exercise5NamedParametersTest.leaves_text_in_quotes_alone: "what stands in quotes is text"
package threeways.droptojdbc;

import java.util.List;
import java.util.regex.Pattern;

public class NamedParameters {

    public PositionalSql translate(String sql) {
        List<String> names = Pattern.compile(":(\\w+)").matcher(sql).results().map(name -> name.group(1)).toList();
        return new PositionalSql(sql.replaceAll(":\\w+", "?"), names);
    }
}
