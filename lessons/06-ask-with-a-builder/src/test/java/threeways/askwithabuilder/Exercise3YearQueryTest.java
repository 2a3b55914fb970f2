package threeways.askwithabuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.askwithabuilder.YearQuery.Draft;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 3: show me the SQL")
@BlogWorld
class Exercise3YearQueryTest {

    static final List<String> OF_2026 = List.of("Fireworks at 23:59 2026-12-31", "Tide Tables 2026-09-23", "Night Trains 2026-06-15",
            "under_scores 2026-06-15", ":x?{0} 2026-03-08", "Ben's Bread 2026-01-01");

    YearQuery yearQuery;

    @BeforeEach
    void take_pen_and_paper(DSLContext ctx) {
        yearQuery = new YearQuery(ctx);
    }

    @Test
    @Order(1)
    void writes_down_the_question_of_exercise_1(World world) {
        Draft draft = yearQuery.writtenFor(world.dialect(), 2026);

        assertThat(asked(world, draft.sql(), draft.binds()))
                .as("title and day, newest first, when the test sends your text with your values: %s with %s", draft.sql(), draft.binds())
                .isEqualTo(OF_2026);
    }

    @Test
    @Order(2)
    @OtherRows
    void writes_it_for_any_year(World world) {
        world.execute("insert into blog (title, pub_date) values ('Arcade', date '1999-08-02'), ('First Light', date '1999-02-01')");

        Draft draft = yearQuery.writtenFor(world.dialect(), 1999);

        assertThat(asked(world, draft.sql(), draft.binds()))
                .as("title and day, newest first and a day by title, when the test sends your text with your values to an archive that the page "
                        + "doesn't show: %s with %s", draft.sql(), draft.binds())
                .containsExactly("Last Light 1999-12-31", "Floppy 1999-08-11", "Arcade 1999-08-02", "Modem Songs 1999-06-01",
                        "Zeppelin Notes 1999-06-01",
                        "First Light 1999-02-01", "First Light 1999-01-01");
    }

    @Test
    @Order(3)
    void keeps_the_values_beside_the_text() {
        Draft draft = yearQuery.writtenFor(SQLDialect.H2, 2026);

        assertThat(draft.sql()).as("the text (a value that stands in it is no bind value; there are renderings with and without)")
                .doesNotContain("2026", "2027", "2025");
        assertThat(draft.binds()).as("the values that go with %s", draft.sql()).isNotEmpty();
    }

    @Test
    @Order(4)
    void asks_nobody(SqlLog sql) {
        yearQuery.writtenFor(SQLDialect.H2, 2026);
        yearQuery.writtenFor(SQLDialect.MARIADB, 2026);

        assertThat(sql).as("what was sent to learn what would be sent (a query can be read without being run)").sentNothing();
    }

    @Test
    @Order(5)
    void speaks_the_dialect_it_is_asked_for(World world) {
        Draft forMariadb = yearQuery.writtenFor(SQLDialect.MARIADB, 2026);
        Draft forSqlite = yearQuery.writtenFor(SQLDialect.SQLITE, 2026);
        Draft forPostgres = yearQuery.writtenFor(SQLDialect.POSTGRES, 2026);

        assertThat(forMariadb.sql()).as("the text for MariaDB (double quotes are H2's and PostgreSQL's way to quote a name; MariaDB takes "
                + "what stands in them for a piece of text)").doesNotContain("\"");
        assertThat(forPostgres.sql()).as("the text for PostgreSQL (back quotes are MariaDB's way to quote a name)").doesNotContain("`");
        assertThat(forSqlite.sql()).as("the text for SQLite (it has no extract, no year function and no type for days: a text of another "
                + "dialect with other quotes around its names doesn't run there)")
                .doesNotContainIgnoringCase("extract(", "year(", "as date)");
        if (world.dialect() == SQLDialect.SQLITE) {
            return; // "cast(? as date)", which PostgreSQL needs, makes a number of a day there
        }
        assertThat(asked(world, translated(world, SQLDialect.MARIADB, forMariadb.sql()), forMariadb.binds()))
                .as("title and day, newest first, when jOOQ's parser reads your text as MariaDB would: %s with %s", forMariadb.sql(),
                        forMariadb.binds())
                .isEqualTo(OF_2026);
        assertThat(asked(world, translated(world, SQLDialect.POSTGRES, forPostgres.sql()), forPostgres.binds()))
                .as("title and day, newest first, when jOOQ's parser reads your text as PostgreSQL would: %s with %s", forPostgres.sql(),
                        forPostgres.binds())
                .isEqualTo(OF_2026);
    }

    @Test
    @Order(6)
    void leaves_the_context_as_it_was(DSLContext ctx) {
        SQLDialect before = ctx.dialect();

        yearQuery.writtenFor(SQLDialect.MARIADB, 2026);

        assertThat(ctx.dialect())
                .as("the dialect of the context, which others use as well (configuration().set changes it for all of them; "
                        + "derive makes a copy)")
                .isEqualTo(before);
    }

    /** Sends the text with the values, past the record. */
    private static List<String> asked(World world, String sql, List<Object> binds) {
        long places = sql.chars().filter(character -> character == '?').count();
        assertThat(binds).as("the values for the %d places (?) in the text: %s", places, sql).hasSize((int) places);
        try (Connection connection = world.connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < binds.size(); i++) {
                statement.setObject(i + 1, binds.get(i));
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.getMetaData().getColumnCount()).as("columns of the question (a title and a day): %s", sql).isEqualTo(2);
                while (rows.next()) {
                    found.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            return fail("The test sent your text with your values, and the database refused it.%n%s%nwith %s%nIt says: %s", sql, binds,
                    e.getMessage());
        }
    }

    private static String translated(World world, SQLDialect from, String sql) {
        try {
            return DSL.using(world.dialect()).render(DSL.using(from).parser().parseQuery(sql));
        } catch (ParserException e) {
            return fail("jOOQ's parser can't read your text as %s: %s%n%s", from, e.getMessage(), sql);
        }
    }
}
