// Caught by Exercise5NamedParametersTest.keeps_what_is_in_quotes: "a doubled quote stays inside, a backslash has no meaning, a colon names nothing"
package threeways.droptojdbc;

import java.util.List;
import java.util.regex.Pattern;

public class NamedParameters {

    public PositionalSql translate(String sql) {
        List<String> names = Pattern.compile(":(\\w+)").matcher(sql).results().map(name -> name.group(1)).toList();
        return new PositionalSql(sql.replaceAll(":\\w+", "?"), names);
    }
}
