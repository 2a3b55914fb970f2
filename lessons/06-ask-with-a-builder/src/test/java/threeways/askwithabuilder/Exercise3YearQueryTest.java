package threeways.askwithabuilder;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.ParserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.askwithabuilder.YearQuery.Draft;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 3: show me the SQL")
@BlogWorld
class Exercise3YearQueryTest {

    static final List<String> OF_2026 = List.of("Fireworks at 23:59 2026-12-31", "Tide Tables 2026-09-23", "Night Trains 2026-06-15",
            "under_scores 2026-06-15", ":x?{0} 2026-03-08", "Ben's Bread 2026-01-01");

    YearQuery yearQuery;

    @BeforeEach
    void take_a_context(DSLContext ctx) {
        yearQuery = new YearQuery(ctx);
    }

    @Test
    @Order(1)
    void writes_the_query_of_exercise_1(World world) {
        Draft draft = yearQuery.writtenFor(world.dialect(), 2026);

        assertThat(draft.sql().contains("?") || draft.binds().isEmpty())
                .as("Expected a ? for each value. Your text has none, and there are values beside it: if it numbers or names them, or they are written "
                        + "into it, return getSQL() as it is.%nYour text: %s", draft.sql())
                .isTrue();
        assertThat(draft.binds().stream().filter(QueryPart.class::isInstance))
                .as("Expected the values themselves, which JDBC can bind. These are jOOQ's parameters around them: return getBindValues(), or the "
                        + "getValue() of each.")
                .isEmpty();
        List<String> found = asked(world, draft);
        assertThat(found)
                .as("Expected title and day of the six blogs of 2026, newest first, from your text and values. %s%nYour text: %s with %s",
                        whyNotTheSix(world, draft, found), draft.sql(), draft.binds())
                .isEqualTo(OF_2026);
    }

    private static String whyNotTheSix(World world, Draft draft, List<String> found) {
        if (found.contains("100% Rye 2027-01-01")) {
            return "1 January 2027 is a day too late: use ge and lt, since between takes both ends along.";
        }
        List<Object> turned = new ArrayList<>(draft.binds());
        Collections.reverse(turned);
        return found.isEmpty() && asked(world, new Draft(draft.sql(), turned)).equals(OF_2026)
                ? "The values aren't in the order of their ?: return getBindValues() of the same query unchanged."
                : "Build the query of exercise 1: columns, condition and order.";
    }

    @Test
    @Order(2)
    @OtherRows
    void writes_it_for_any_year(World world) {
        world.execute("insert into blog (title, pub_date) values ('Arcade', date '1999-08-02'), ('First Light', date '1999-02-01')");

        Draft draft = yearQuery.writtenFor(world.dialect(), 1999);

        assertThat(asked(world, draft))
                .as("Expected the seven blogs of 1999, newest first, blogs of the same day by title. Write a new draft at each call, compare "
                        + "with its year, sort by the whole day.%nYour text: %s with %s", draft.sql(), draft.binds())
                .containsExactly("Last Light 1999-12-31", "Floppy 1999-08-11", "Arcade 1999-08-02", "Modem Songs 1999-06-01",
                        "Zeppelin Notes 1999-06-01",
                        "First Light 1999-02-01", "First Light 1999-01-01");
        assertThat(draft.sql()).as("Expected a query for all blogs of a year, and yours ends with a limit. Leave the limit out.")
                .doesNotContainPattern("(?i)\\b(limit|fetch (next|first))\\b");
    }

    @Test
    @Order(3)
    void keeps_the_values_out_of_the_text() {
        Draft draft = yearQuery.writtenFor(SQLDialect.H2, 2026);

        assertThat(draft.sql())
                .as("Expected a ? for each value, and no year in the text. Take getSQL(), which leaves values out; renderInlined, toString and "
                        + "inline write them into it.")
                .doesNotContain("2026", "2027", "2025");
        assertThat(draft.binds())
                .as("Expected the values beside the text, and there are none. Return getBindValues() as well. Your text: %s", draft.sql())
                .isNotEmpty();
        assertThat(draft.binds().stream().filter(String.class::isInstance))
                .as("Expected each value in its own type: a day as a date, a year as a number. These came as text: return getBindValues() "
                        + "unchanged.")
                .isEmpty();

        assertThat(yearQuery.writtenFor(SQLDialect.H2, 2015).binds())
                .as("Your draft for 2015 has the values of the one for 2026, which was written before. Build the query in each call, for the year "
                        + "asked for, and keep no earlier one.")
                .isNotEqualTo(draft.binds());
    }

    @Test
    @Order(4)
    void sends_nothing_and_takes_no_connection(SqlLog sql, World world, DataSource archive) {
        Watched ctx = new Watched(world, archive);
        yearQuery = new YearQuery(ctx.dsl());

        yearQuery.writtenFor(SQLDialect.H2, 2026);
        yearQuery.writtenFor(SQLDialect.MARIADB, 2026);

        assertThat(sql).as("Expected no statement: getSQL() tells what would be sent, without sending it. Leave fetch and execute out.")
                .sentNothing();
        assertThat(ctx.connections)
                .as("Expected no connection to be taken, since jOOQ renders without a database. Your answer took some to write two queries: leave "
                        + "out what needs one, such as connection(…).")
                .isZero();
    }

    @Test
    @Order(5)
    void leaves_the_dialect_of_the_context(World world, DataSource archive) {
        Watched ctx = new Watched(world, archive);
        yearQuery = new YearQuery(ctx.dsl());

        yearQuery.writtenFor(SQLDialect.MARIADB, 2026);

        assertThat(ctx.dialectsSet)
                .as("Expected the context to keep its dialect, even for a moment: others use it too. configuration().set changed it; "
                        + "configuration().derive(dialect) makes a copy. Dialects that were set:")
                .isEmpty();
    }

    @Test
    @Order(6)
    void writes_in_the_dialect_that_is_asked_for(World world) {
        Draft forH2 = yearQuery.writtenFor(SQLDialect.H2, 2026);
        Draft forMariadb = yearQuery.writtenFor(SQLDialect.MARIADB, 2026);
        Draft forSqlite = yearQuery.writtenFor(SQLDialect.SQLITE, 2026);
        Draft forPostgres = yearQuery.writtenFor(SQLDialect.POSTGRES, 2026);
        Draft forDerby = yearQuery.writtenFor(SQLDialect.DERBY, 2026);
        Draft forTrino = yearQuery.writtenFor(SQLDialect.TRINO, 2026);

        assertThat(forMariadb.sql())
                .as("Expected text for MariaDB, where a name in double quotes is a string literal; MariaDB quotes names with back quotes. "
                        + "Start the query from DSL.using(dialect) or a derived context, and keep no earlier text.")
                .doesNotContain("\"");
        assertThat(forPostgres.sql())
                .as("Expected text for PostgreSQL, and back quotes came, with which MariaDB quotes names. Start the query from "
                        + "DSL.using(dialect) or a derived context.")
                .doesNotContain("`");
        assertThat(forSqlite.sql())
                .as("Expected text for SQLite, which has no extract, no function year and no type for dates. Other quotes around names don't "
                        + "make a dialect: let jOOQ render the query for SQLITE.")
                .doesNotContainIgnoringCase("extract(", "year(", "as date)");
        assertThat(Stream.of(forH2, forMariadb, forSqlite).map(Draft::sql).distinct().count())
                .as("Expected other text for another dialect. It is the same for H2, MariaDB and SQLite: don't write it yourself, let jOOQ "
                        + "render the query in the dialect asked for. Different texts of three:")
                .isGreaterThan(1);
        assertThat(forDerby.sql())
                .as(forH2.sql().contains("cast(?")
                        ? "Expected text for Derby, where jOOQ puts each ? into a cast. Pass every dialect on to jOOQ as it was asked for, and list "
                                + "none of them yourself."
                        : "Expected text for Derby, where jOOQ puts each ? into a cast, as for H2. Yours has no cast for either, and some databases "
                                + "need it: return getSQL() as it is, and change nothing in it.")
                .doesNotContainPattern("(?<!cast\\()\\?");
        assertThat(forTrino.sql())
                .as("Expected text for Trino, where jOOQ puts no ? into a cast. Pass every dialect on to jOOQ as it was asked for, and list none "
                        + "of them yourself.")
                .doesNotContain("cast(?", "`");
        if (world.dialect() == SQLDialect.SQLITE) {
            return; // "cast(? as date)", which PostgreSQL needs, makes a number of a day there
        }
        assertThat(asked(world, translated(world, SQLDialect.MARIADB, forMariadb)))
                .as("Expected title and day of the six blogs of 2026, newest first, when jOOQ's parser reads your text as MariaDB would. "
                        + "%nYour text: %s with %s", forMariadb.sql(), forMariadb.binds())
                .isEqualTo(OF_2026);
        assertThat(asked(world, translated(world, SQLDialect.POSTGRES, forPostgres)))
                .as("Expected title and day of the six blogs of 2026, newest first, when jOOQ's parser reads your text as PostgreSQL would. "
                        + "%nYour text: %s with %s", forPostgres.sql(), forPostgres.binds())
                .isEqualTo(OF_2026);
    }

    @Test
    @Order(7)
    @GeneratedRows
    void agrees_with_plain_java_for_twenty_years_and_after_changes(World world, DataSource archive) {
        Reference.in(world)
                .of("blogs that your text finds for %s",
                        (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year).toList())
                .sortedBy(rows -> comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()))
                .shownAs(blog -> blog.title() + " " + blog.pubDate())
                .askedFor(Edges::years)
                .agreesWith(year -> asked(archive::getConnection, yearQuery.writtenFor(world.dialect(), year)));
    }

    /** A context that knows when its dialect was set or a connection was taken. */
    private static final class Watched {

        private final List<Object> dialectsSet = new ArrayList<>();
        private final Configuration configuration;
        private int connections;

        Watched(World world, DataSource archive) {
            configuration = new DefaultConfiguration().set(world.dialect()).set(new DataSourceConnectionProvider(archive) {

                @Override
                public Connection acquire() {
                    connections++;
                    return super.acquire();
                }
            });
        }

        DSLContext dsl() {
            return DSL
                    .using((Configuration) Proxy.newProxyInstance(Configuration.class.getClassLoader(), new Class<?>[]{Configuration.class},
                            (proxy, method, arguments) -> {
                                if (method.getName().equals("set") && arguments[0] instanceof SQLDialect) {
                                    dialectsSet.add(arguments[0]);
                                }
                                return method.invoke(configuration, arguments);
                            }));
        }
    }

    /** Sends the text with the values, past the record. */
    private static List<String> asked(World world, Draft draft) {
        return asked(world::connect, draft);
    }

    @FunctionalInterface
    private interface Road {

        Connection connect() throws SQLException;
    }

    private static List<String> asked(Road to, Draft draft) {
        long placeholders = draft.sql().chars().filter(character -> character == '?').count();
        assertThat(draft.binds())
                .as("Expected a value for each ? in the text, which has %d of them. Take getSQL() and getBindValues() of one query, and change "
                        + "neither.%nYour text: %s", placeholders, draft.sql())
                .hasSize((int) placeholders);
        try (Connection connection = to.connect(); PreparedStatement statement = connection.prepareStatement(draft.sql())) {
            for (int i = 0; i < draft.binds().size(); i++) {
                statement.setObject(i + 1, draft.binds().get(i));
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.getMetaData().getColumnCount())
                        .as("Expected two columns, a title and a day, and nothing else. Name BLOG.TITLE and BLOG.PUB_DATE in select. Your text: "
                                + "%s", draft.sql())
                        .isEqualTo(2);
                while (rows.next()) {
                    found.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            return fail("This check sent your text with your values, and the database refused it. Let jOOQ render the query in the dialect "
                    + "asked for, with ? for the values.%nYour text: %s with %s%nThe database says: %s", draft.sql(), draft.binds(),
                    e.getMessage());
        }
    }

    private static Draft translated(World world, SQLDialect from, Draft draft) {
        try {
            return new Draft(DSL.using(world.dialect()).render(DSL.using(from).parser().parseQuery(draft.sql())), draft.binds());
        } catch (ParserException e) {
            return fail(
                    "jOOQ's parser can't read your text for %s. Let jOOQ render the query, and don't change its text.%nYour text: %s%nThe "
                            + "parser says: %s",
                    from, draft.sql(), e.getMessage());
        }
    }
}
