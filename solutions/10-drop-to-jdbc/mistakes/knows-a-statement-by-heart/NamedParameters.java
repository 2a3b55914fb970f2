// Caught by Exercise5NamedParametersTest.replaces_each_name_by_a_question_mark: "the whole name after it by one question mark"
package threeways.droptojdbc;

import java.util.List;

public class NamedParameters {

    public PositionalSql translate(String sql) {
        return new PositionalSql(sql.replaceAll(":\\w+", "?"), List.of("year"));
    }
}
