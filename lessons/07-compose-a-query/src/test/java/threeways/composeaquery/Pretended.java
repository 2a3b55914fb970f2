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

/** Databases that aren't there: a PostgreSQL that only writes down what it is asked, and one that refuses everything. */
final class Pretended {

    /** Functions that H2 has, PostgreSQL has not, and that somebody may write into plain SQL. */
    private static final Pattern FOREIGN = Pattern
            .compile("(?i)\\b(year|locate|instr|charindex|ifnull|nvl|nvl2|regexp_like|array_contains|formatdatetime|parsedatetime)\\s*\\(");

    /** A statement as PostgreSQL would get it. */
    record Question(String sql, List<Object> binds) {

        /** What PostgreSQL would refuse, as a sentence; empty if nothing is known. */
        String refused() {
            try {
                DSL.using(SQLDialect.POSTGRES).parser().parseQuery(sql);
            } catch (RuntimeException unreadable) {
                return "jOOQ's parser can't read it as PostgreSQL: " + unreadable.getMessage();
            }
            Matcher foreign = FOREIGN.matcher(sql);
            if (foreign.find()) {
                return "PostgreSQL has no function " + foreign.group(1) + ", which is written into it by hand.";
            }
            return sql.contains("`") ? "PostgreSQL doesn't know back quotes." : "";
        }
    }

    private Pretended() {
    }

    /** A database that refuses every statement. */
    static DSLContext refusing(SQLDialect dialect) {
        return DSL.using(new MockConnection(asked -> {
            throw new SQLException("This database refuses every statement.");
        }), dialect);
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
