package threeways.composeaquery;

import static org.assertj.core.api.Assertions.fail;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;

/** A PostgreSQL that isn't there: it only writes down what it is asked. */
final class Pretended {

    /** Functions of H2, and a few of other databases, that PostgreSQL hasn't got: an answer may write one by hand. */
    static final List<String> FOREIGN_FUNCTIONS = List.of("array_contains", "casewhen", "charindex", "dateadd", "datediff",
            "day_of_month",
            "day_of_week", "day_of_year", "dayname", "dayofmonth", "dayofweek", "dayofyear", "formatdatetime", "group_concat", "hour",
            "ifnull", "instr", "isnull", "lcase", "listagg", "locate", "minute", "month", "monthname", "nvl", "nvl2", "parsedatetime",
            "quarter",
            "rand", "second", "soundex", "strftime", "timestampadd", "timestampdiff", "truncate", "ucase", "week", "year");

    /** Types of H2 that PostgreSQL hasn't got. */
    static final List<String> FOREIGN_TYPES = List.of("clob", "datetime", "longvarchar", "nvarchar", "tinyint", "varchar2",
            "varchar_ignorecase");

    private static final Pattern FOREIGN_FUNCTION = Pattern.compile("(?i)\\b(" + String.join("|", FOREIGN_FUNCTIONS) + ")\\s*\\(");
    private static final Pattern FOREIGN_TYPE = Pattern.compile("(?i)\\b(?:as|::)\\s*(" + String.join("|", FOREIGN_TYPES) + ")\\b");
    private static final Pattern EMPTY_LIST = Pattern.compile("(?i)\\bin\\s*\\(\\s*\\)");

    /** A statement as PostgreSQL would get it. */
    record Question(String sql, List<Object> binds) {

        /** What PostgreSQL would refuse, as a sentence; empty if nothing is known. */
        String refused() {
            try {
                DSL.using(SQLDialect.POSTGRES).parser().parseQuery(sql);
            } catch (RuntimeException unreadable) {
                return "jOOQ's parser can't read it as PostgreSQL: " + unreadable.getMessage() + ".";
            }
            Matcher function = FOREIGN_FUNCTION.matcher(sql);
            if (function.find()) {
                return "PostgreSQL has no function " + function.group(1) + ".";
            }
            Matcher type = FOREIGN_TYPE.matcher(sql);
            if (type.find()) {
                return "PostgreSQL has no type " + type.group(1) + ".";
            }
            if (EMPTY_LIST.matcher(sql).find()) {
                return "PostgreSQL allows no empty list after in.";
            }
            return sql.contains("`") ? "PostgreSQL doesn't know back quotes." : "";
        }
    }

    private Pretended() {
    }

    /** Lets an answer ask a PostgreSQL that finds nothing, and returns what was asked. */
    static List<Question> askedOfPostgresql(Consumer<DSLContext> answer) {
        List<Question> questions = new ArrayList<>();
        try (MockConnection connection = new MockConnection(asked -> {
            questions.add(new Question(asked.sql(), Arrays.asList(asked.bindings())));
            return new MockResult[]{new MockResult(0, DSL.using(SQLDialect.POSTGRES).newResult(new Field<?>[0]))};
        })) {
            answer.accept(DSL.using(connection, SQLDialect.POSTGRES));
        } catch (SQLException e) {
            fail("The pretended database broke: " + e.getMessage());
        }
        return questions;
    }
}
