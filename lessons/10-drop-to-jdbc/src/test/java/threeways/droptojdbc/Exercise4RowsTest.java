package threeways.droptojdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
        assertThat(asked(TITLES_OF, row -> row.getString("title") + "!", ADA)).as("Ada's titles, each with an exclamation mark")
                .containsExactly("Night Trains!", "Old Maps!", "under_scores!");
        assertThat(asked("select title from blog where author_id = ? and title > ? order by title desc", row -> row.getString(1), ADA, "O"))
                .as("Ada's titles from O on, the last first (two bind values, in their order)").containsExactly("under_scores", "Old Maps");
        assertThat(asked("select name from author order by name desc", row -> row.getString(1))).as("all authors (no bind value)")
                .containsExactly("Dora", "Chi", "Ben", "Ada");
        assertThat(asked("select pub_date from blog where author_id = ? order by title", row -> row.getObject(1, LocalDate.class), ADA))
                .as("the days of Ada's blogs: the mapper reads the result of the driver, with all that it can do")
                .containsExactly(LocalDate.of(2026, 6, 15), LocalDate.of(2021, 5, 3), LocalDate.of(2026, 6, 15));
    }

    @Test
    @Order(2)
    @OtherRows
    void maps_another_archive_too_and_keeps_a_null() throws SQLException {
        assertThat(asked(TITLES_OF, row -> row.getString(1), ED)).as("Ed's titles, in an archive that the page doesn't show")
                .containsExactly("Floppy", "Last Light", "One More Day", "Zeppelin Notes");
        assertThat(asked("select rating from entry order by id", row -> row.getString(1)))
                .as("ratings of all entries, as text: a mapper may make null of a row").containsExactly("1", null, "4", "0");
    }

    @Test
    @Order(3)
    void binds_each_value_as_what_it_is() throws SQLException {
        String query = "select title from blog where author_id = ? and pub_date >= ? and coalesce(?, title) = title order by title";

        assertThat(asked(query, row -> row.getString(1), ADA, LocalDate.of(2026, 1, 1), null))
                .as("Ada's titles since 2026, whatever they are called: the last bind value is null, which is not the text \"null\"")
                .containsExactly("Night Trains", "under_scores");
        assertThat(sql.statements().get(0).binds())
                .as("bind values for a number, a day and null (what isn't text shouldn't travel as one: PostgreSQL refuses it)")
                .hasSize(3).noneMatch(CharSequence.class::isInstance);
    }

    @Test
    @Order(4)
    void sends_the_query_once_and_maps_each_row_once() throws SQLException {
        List<Long> mapped = new ArrayList<>();

        List<Long> ids = asked("select a.id from blog a cross join blog b order by a.id", row -> {
            mapped.add(row.getLong(1));
            return row.getLong(1);
        });

        assertThat(ids).as("ids of ten blogs, each with each of the ten").hasSize(100);
        assertThat(mapped).as("rows that the mapper was shown (it may count, or write a file: once for each row, in their order)")
                .isEqualTo(ids);
        assertThat(sql).sentOneStatement().readNoMoreThan(ids.size());
    }

    @Test
    @Order(5)
    void hands_on_the_very_exception_of_the_mapper() {
        RuntimeException upset = new IllegalStateException("the second title is too much for me");

        Throwable thrown = catchThrowable(() -> rows.of(TITLES_OF, row -> {
            if (row.getString(1).equals("Old Maps")) {
                throw upset;
            }
            return row.getString(1);
        }, ADA));

        assertThat(thrown).as("what came of it when the mapper threw at the second row: its exception should arrive as it is, "
                + "since the caller may be waiting for exactly that one").isSameAs(upset);
    }

    @Test
    @Order(6)
    void gives_the_only_connection_back_whatever_the_mapper_throws() throws SQLException {
        failsWith(new IllegalStateException("unchecked"));
        failsWith(new SQLException("checked"));
        failsWith(new Worn("neither of the two: an Error"));

        assertThat(asked(TITLES_OF, row -> row.getString(1), ADA)).as("Ada's titles, after three calls that failed").hasSize(3);
    }

    @Test
    @Order(7)
    void gives_it_back_when_the_database_refuses(World world) throws SQLException {
        assertThat(catchThrowable(() -> rows.of("select titel from blog", row -> row.getString(1))))
                .as("what was thrown for a query with a misspelt column: the database's complaint should arrive")
                .isInstanceOf(SQLException.class);
        nothingIsKept("after a query that the database refused (H2 does so in prepareStatement, "
                + "before there is a statement: what closes the connection then?)");

        Optional<Class<?>> complaint = complaintAboutAValueTooMany(world);
        assertThat(Optional.ofNullable(catchThrowable(() -> rows.of(TITLES_OF, row -> row.getString(1), ADA, "one too many")))
                .map(Throwable::getClass))
                .as("what was thrown for a bind value too many: the driver's complaint should arrive").isEqualTo(complaint);
        nothingIsKept("after a bind value that the driver refused (that is between the statement "
                + "and its result)");

        assertThat(asked(TITLES_OF, row -> row.getString(1), ADA)).as("Ada's titles, after two calls that were refused").hasSize(3);
    }

    /** Drivers differ: most complain with an {@code SQLException}, SQLite's with another, MariaDB's not at all. */
    private static Optional<Class<?>> complaintAboutAValueTooMany(World world) throws SQLException {
        try (Connection connection = world.connect(); PreparedStatement statement = connection.prepareStatement(TITLES_OF)) {
            statement.setObject(1, ADA);
            return Optional.ofNullable(catchThrowable(() -> statement.setObject(2, "one too many"))).map(Throwable::getClass);
        }
    }

    @Test
    @Order(9)
    void passes_on_what_the_database_refuses() throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> rows.of(TITLES_OF, row -> row.getString(1), ADA));
    }

    /** What a call that goes well returns, unless the one before has kept the connection. */
    private <T> List<T> asked(String query, RowMapper<T> mapper, Object... binds) throws SQLException {
        nothingIsKept("after a call that went well: the next one would wait for it");
        return rows.of(query, mapper, binds);
    }

    private void nothingIsKept(String when, Object... arguments) {
        if (sql.openConnections() > 0) {
            fail("The pool's only connection is still open: %s took it and kept it %s", String.join(", ", sql.openConnectionsTakenAt()),
                    String.format(when, arguments));
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

        nothingIsKept("when the mapper threw %s. Whoever asks next will wait for it. "
                + "(A close() further down is reached when all goes well; which line is reached in any case?)", problem);
        assertThat(thrown).as("what came of it when the mapper threw %s: that should arrive as it is", problem).isSameAs(problem);
    }

    /** Neither checked nor unchecked: what hardly anybody catches. */
    private static final class Worn extends Error {

        private static final long serialVersionUID = 1L;

        Worn(String message) {
            super(message);
        }
    }
}
