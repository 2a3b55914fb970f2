package threeways.droptojdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 4: every way out")
@BlogWorld(connections = 1)
class Exercise4RowsTest {

    static final String TITLES_OF = "select title from blog where author_id = ? order by title";
    static final long ADA = 1;
    static final long ED = 50;
    static final long NOBODY = 9_999;
    static final String POOL_IS_EMPTY = "Login timeout";

    Rows rows;
    SqlLog sql;

    @BeforeEach
    void open_the_archive(DataSource dataSource, SqlLog sql) {
        rows = new Rows(dataSource);
        this.sql = sql;
    }

    @Test
    @Order(1)
    void maps_the_rows_in_their_order() throws SQLException {
        assertThat(asked(TITLES_OF, row -> row.getString("title") + "!", ADA))
                .as("Expected Ada's three titles, each with an exclamation mark that the mapper adds. Call next() before each row, and map "
                        + "until it says false.")
                .containsExactly("Night Trains!", "Old Maps!", "under_scores!");
        assertThat(asked("select title from blog where title > ? and author_id = ? order by title desc", row -> row.getString(1), "O", ADA))
                .as("Expected Ada's titles from O on, the last first. Bind binds[0] to question mark 1 and binds[1] to question mark 2.")
                .containsExactly("under_scores", "Old Maps");
        assertThat(asked("select name from author where name <> 'Ben' order by name desc", row -> row.getString(1)))
                .as("Expected all authors but Ben, for a query without question marks. Send the query unchanged, with its capitals.")
                .containsExactly("Dora", "Chi", "Ada");
        assertThat(asked("select pub_date from blog where author_id = ? order by title", row -> row.getObject(1, LocalDate.class), ADA))
                .as("Expected the three dates of Ada's blogs, two of them equal. Collect what the mapper returns in a list, not in a set: equal "
                        + "rows count.")
                .containsExactly(LocalDate.of(2026, 6, 15), LocalDate.of(2021, 5, 3), LocalDate.of(2026, 6, 15));
    }

    @Test
    @Order(2)
    @OtherRows
    void keeps_each_row_even_a_null_and_makes_an_empty_list_of_none() throws SQLException {
        assertThat(asked(TITLES_OF, row -> row.getString(1), ED))
                .as("Expected Ed's four titles, in an archive that the page doesn't show. Send the query that was passed, with its bind value.")
                .containsExactly("Floppy", "Last Light", "One More Day", "Zeppelin Notes");
        assertThat(asked("select rating from entry order by id", row -> row.getString(1)))
                .as("Expected the ratings of four entries as text, one of them null. A mapper may make null of a row: keep it in the list.")
                .containsExactly("1", null, "4", "0");
        assertThat(asked("select 1 from blog where id > 0", row -> row.getInt(1)))
                .as("Expected a 1 for each blog. Results that are equal still count: collect them in a list, not in a set.")
                .containsOnly(1).hasSizeGreaterThan(1);
        assertThat(asked(TITLES_OF, row -> row.getString(1), NOBODY))
                .as("Expected an empty list for an author who isn't there. Return the list without mapped rows, and not null.")
                .isNotNull().isEmpty();
    }

    @Test
    @Order(3)
    void binds_each_value_as_what_it_is() throws SQLException {
        String query = "select title from blog where author_id = ? and pub_date >= ? and coalesce(?, title) = title order by title";
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        Object[] values = {ADA, newYear, null};

        assertThat(asked(query, row -> row.getString(1), values))
                .as("Expected Ada's two blogs since 2026; the last bind value is null, for any title. Bind null as null, and not as the text "
                        + "\"null\".")
                .containsExactly("Night Trains", "under_scores");
        assertThat(values).as("Expected the caller's array of bind values unchanged. Read it, and sort or replace nothing in it.")
                .containsExactly(ADA, newYear, null);
        List<Object> binds = sql.statements().get(0).binds();
        assertThat(binds)
                .as("Expected three bind values: a number, a date and null. Text came instead, which H2 converts and PostgreSQL refuses. Use "
                        + "setObject with each value as it was passed.")
                .hasSize(3).noneMatch(CharSequence.class::isInstance);
        assertThat(binds.get(0))
                .as("Expected the number to be bound as a Long, as which it was passed. Use setObject with the value as it is: a smaller type "
                        + "cuts large numbers.")
                .isEqualTo(ADA);
        assertThat(binds.get(1))
                .as("Expected the date to be bound as a date, and %s came. Use setObject with the value as it was passed.",
                        binds.get(1) == null ? "null" : "a " + binds.get(1).getClass().getSimpleName())
                .isIn(newYear, java.sql.Date.valueOf(newYear));

        sql.clear();
        Object[] numbers = {2, new BigDecimal("5.5"), 7.5};
        assertThat(asked("select id from blog where version + 3 > ? and id > ? and id < ? order by id", row -> row.getLong(1), numbers))
                .as("Expected the ids 6 and 7, which are above 5.5, a BigDecimal, and below 7.5, a Double. Bound as another type, a number loses what stands behind the point: use setObject for each.")
                .containsExactly(6L, 7L);
        assertThat(sql.statements().get(0).binds())
                .as("Expected an Integer, a BigDecimal and a Double as bind values, as they were passed. Use setObject with each value as "
                        + "it is: don't turn all numbers into one type.")
                .containsExactly(numbers);

        sql.clear();
        LocalDateTime skipped = LocalDateTime.of(2026, 3, 29, 2, 30);
        asked("select id from visit where visited_at > ? order by id", row -> row.getLong(1), skipped);
        assertThat(sql.statements().get(0).binds().get(0))
                .as("Expected the LocalDateTime to be bound as it was passed. A Timestamp is a point in time, and moves 2:30 where the clocks skip it in "
                        + "spring. Use setObject with each value as it is.")
                .isEqualTo(skipped);
    }

    @Test
    @Order(4)
    void sends_the_query_once_and_maps_each_row_once() throws SQLException {
        List<Long> mapped = new ArrayList<>();

        String query = " select a.id from blog a cross join blog b cross join blog c cross join author d order by a.id\n";
        List<Long> ids = asked(query, row -> {
            mapped.add(row.getLong(1));
            return row.getLong(1);
        });

        assertThat(ids.size())
                .as("Expected all 4,000 rows of a query that combines three times ten blogs with four authors. Something limits the list, or "
                        + "leaves out rows that look alike.")
                .isEqualTo(4_000);
        assertThat(mapped.size())
                .as("Expected the mapper to be called once for each of 4,000 rows, since a mapper may also count them. Call it once, and keep "
                        + "what it returns in a variable.")
                .isEqualTo(ids.size());
        assertThat(mapped).as("Expected the rows to be mapped in the order in which they are returned.").isEqualTo(ids);
        assertThat(sql).sentOneStatement().sentOverJdbcAlone().readNoMoreThan(ids.size());
        assertThat(sql.statements().get(0).text())
                .as("Expected the query to be sent as it was passed, with the blank before it and the line break behind it. Add nothing to it, take "
                        + "nothing off, and wrap it in nothing.")
                .isEqualTo(query);

        sql.clear();
        String ended = "select name from author where name = 'Ada';";
        asked(ended, row -> row.getString(1));
        assertThat(sql.statements().get(0).text())
                .as("Expected the query to be sent as it was passed, with the semicolon at its end, which the database takes. Add nothing to it, "
                        + "and take nothing off.")
                .isEqualTo(ended);
    }

    @Test
    @Order(5)
    void passes_on_the_same_exception_that_the_mapper_threw() {
        RuntimeException upset = new IllegalStateException("the second title is too much for me");

        Throwable thrown = catchThrowable(() -> rows.of(TITLES_OF, row -> {
            if (row.getString(1).equals("Old Maps")) {
                throw upset;
            }
            return row.getString(1);
        }, ADA));

        assertThat(thrown)
                .as("Expected the exception that the mapper threw at the second row, as the same object; %s came. Neither catch nor wrap what "
                        + "a mapper throws.", thrown == null ? "nothing" : thrown)
                .isSameAs(upset);
    }

    @Test
    @Order(6)
    void closes_the_connection_whatever_the_mapper_throws() throws SQLException {
        failsWith(new IllegalStateException("unchecked"));
        failsWith(new SQLException("checked"));
        failsWith(new SQLException("with a cause", new IllegalStateException("the cause")));
        failsWith(new IllegalStateException("with an SQLException as its cause", new SQLException("the cause")));
        failsWith(new Worn("an Error, which is not an Exception"));

        assertThat(asked(TITLES_OF, row -> row.getString(1), ADA)).as("Expected Ada's three titles after five calls whose mapper threw.")
                .hasSize(3);
    }

    @Test
    @Order(7)
    void closes_the_connection_if_the_database_refuses(World world) throws SQLException {
        Throwable misspelt = catchThrowable(() -> rows.of("select titel from blog", row -> row.getString(1)));
        assertThat(misspelt)
                .as("Expected the database's SQLException for a query with a misspelt column; %s came. Close only what was opened, and catch "
                        + "nothing.", misspelt == null ? "nothing" : "a " + misspelt.getClass().getSimpleName())
                .isInstanceOf(SQLException.class);
        nothingIsKept("after H2 refused a query in prepareStatement, before a statement existed");

        Optional<Class<?>> complaint = complaintAboutAValueTooMany(world);
        Throwable tooMany = catchThrowable(() -> rows.of(TITLES_OF, row -> row.getString(1), ADA, "one too many"));
        assertThat(Optional.ofNullable(tooMany).map(Throwable::getClass))
                .as("Expected the driver's own exception for one bind value too many; %s came. Let it through: neither catch it nor check "
                        + "the number of values yourself.", tooMany == null ? "nothing" : "a " + tooMany.getClass().getSimpleName())
                .isEqualTo(complaint);
        nothingIsKept("after the driver refused a bind value, between statement and result");

        assertThat(asked(TITLES_OF, row -> row.getString(1), ADA)).as("Expected Ada's three titles after two calls that were refused.")
                .hasSize(3);
    }

    @Test
    @Order(8)
    void passes_on_what_the_database_refuses() throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> rows.of(TITLES_OF, row -> row.getString(1), ADA));
        Refusals.of(sql).ofClosingLeaveNothingOpen(() -> rows.of(TITLES_OF, row -> row.getString(1), ADA));

        RuntimeException upset = new IllegalStateException("the title is too much for me");
        List<Throwable> came = new ArrayList<>();
        Refusals.of(sql).ofClosingLeaveNothingOpen(() -> came.add(catchThrowable(() -> rows.of(TITLES_OF, row -> {
            throw upset;
        }, ADA))));
        assertThat(came)
                .as("The mapper threw, and then closing the result or the statement failed too. Expected the mapper's exception. A finally block that "
                        + "throws hides it: use try-with-resources, which keeps the first one.")
                .containsOnly(upset);
    }

    /** Drivers differ: most complain with an {@code SQLException}, SQLite's with another, MariaDB's not at all. */
    private static Optional<Class<?>> complaintAboutAValueTooMany(World world) throws SQLException {
        try (Connection connection = world.connect(); PreparedStatement statement = connection.prepareStatement(TITLES_OF)) {
            statement.setObject(1, ADA);
            return Optional.ofNullable(catchThrowable(() -> statement.setObject(2, "one too many"))).map(Throwable::getClass);
        }
    }

    /** What a call that goes well returns, unless the one before has kept the connection; an exception becomes a sentence. */
    private <T> List<T> asked(String query, RowMapper<T> mapper, Object... binds) throws SQLException {
        nothingIsKept("after a call that went well");
        try {
            return rows.of(query, mapper, binds);
        } catch (SQLException | RuntimeException thrown) {
            if (POOL_IS_EMPTY.equals(thrown.getMessage())) {
                throw thrown; // the report has words for it
            }
            return fail(("Expected the rows of a valid query. %s%nQuery: %s%nBind values: %s%nThrown: %s").formatted(
                    thrown instanceof NullPointerException
                            ? "Bind values and what a mapper makes may be null: List.of and List.copyOf refuse null, an ArrayList keeps it."
                            : "Bind binds[i] to question mark i + 1, and let the mapper read the driver's result while it is open.",
                    query, Arrays.toString(binds), thrown), thrown);
        }
    }

    private void nothingIsKept(String when) {
        if (sql.openConnections() > 0) {
            fail("The pool's only connection must be closed %s. The one taken at %s is open, and the next caller waits. Use "
                    + "try-with-resources from that line.", when, String.join(", ", sql.openConnectionsTakenAt()));
        }
    }

    private void failsWith(Throwable problem) {
        Throwable thrown = catchThrowable(() -> rows.of(TITLES_OF, row -> {
            if (problem instanceof SQLException checked) {
                throw checked;
            }
            if (problem instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw (Error) problem;
        }, ADA));

        nothingIsKept("when the mapper threw " + problem);
        assertThat(thrown)
                .as("Expected the same object that the mapper threw, %s; %s came. Neither catch nor wrap what a mapper throws.", problem,
                        thrown == null ? "nothing" : thrown)
                .isSameAs(problem);
    }

    /** Neither checked nor unchecked: what hardly anybody catches. */
    private static final class Worn extends Error {

        private static final long serialVersionUID = 1L;

        Worn(String message) {
            super(message);
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
