package threeways.droptojdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Blog;
import threeways.blog.db.Tables;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

/** The pool lends one connection at a time, so whatever is not given back stops the next line. */
@DisplayName("Examples: what the page shows")
@BlogWorld(connections = 1)
@Timeout(60) // nothing here is the learner's: what takes its time is the machine
class ExamplesTest {

    @Test
    @NotOn(value = "sqlite", because = "it has no extract, and the SQL was written by hand")
    void asking_by_hand_takes_a_connection_a_statement_and_a_result(DataSource dataSource, SqlLog sql) throws SQLException {
        // tag::ask-by-hand[]
        String query = "select title from blog where extract(year from pub_date) = ?";
        List<String> titles = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, 2026); // <1>
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) { // <2>
                    titles.add(rows.getString("title")); // <3>
                }
            }
        } // <4>
          // end::ask-by-hand[]

        assertThat(titles).containsExactlyInAnyOrder("Ben's Bread", ":x?{0}", "Night Trains", "under_scores", "Tide Tables",
                "Fireworks at 23:59");
        assertThat(sql).sentOneStatement().readNoMoreThan(6).bound(2026).closedEverything().matches("ask-by-hand.sql");
        assertThat(sql.statements().get(0).columns()).isEqualTo(1);
    }

    @Test
    @NotOn(value = "mysql, mariadb, sqlite", because = "the year of a day is another function there")
    void the_other_two_ways_end_in_the_same_layer(SessionFactory factory, DSLContext dsl, SqlLog sql) {
        factory.inSession(session -> session.createSelectionQuery("from Blog where year(pubDate) = :year", Blog.class)
                .setParameter("year", 2026).getResultList());
        dsl.select(Tables.BLOG.TITLE).from(Tables.BLOG).where(DSL.year(Tables.BLOG.PUB_DATE).eq(2026)).fetch();

        assertThat(sql.statements()).as("the record is kept at JDBC, and both are in it").hasSize(2)
                .allSatisfy(statement -> {
                    assertThat(statement.text()).contains("extract(year from").contains("?");
                    assertThat(statement.binds()).containsExactly(2026);
                    assertThat(statement.rowsRead()).isEqualTo(6);
                });
        assertThat(sql.statements()).extracting(SqlStatement::columns).as("columns: an entity has all of them").containsExactly(4, 1);
        assertThat(sql).closedEverything();
    }

    @Test
    void concatenated_sql_finds_what_it_should_not(DataSource dataSource, SqlLog sql) throws SQLException {
        // tag::concatenate-the-title[]
        String typed = "' or '1'='1";
        int found = 0;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select title from blog where title = '" + typed + "'")) {
            while (rows.next()) {
                found++;
            }
        }
        // end::concatenate-the-title[]

        assertThat(found).isEqualTo(10);
        assertThat(sql).sentOneStatement().readNoMoreThan(10).matches("concatenate-the-title.sql");
        assertThat(sql.statements().get(0).columns()).isEqualTo(1);
    }

    @Test
    void a_bound_title_is_a_title(DataSource dataSource, SqlLog sql) throws SQLException {
        String typed = "' or '1'='1";
        int found = 0;
        // tag::bind-the-title[]
        String query = "select title from blog where title = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, typed);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found++;
                }
            }
        }
        // end::bind-the-title[]

        assertThat(found).isZero();
        assertThat(sql).sentOneStatement().readNoMoreThan(0).matches("bind-the-title.sql");
    }

    @Test
    @NotOn(value = "postgresql", because = "its driver throws an exception if two results come from one query")
    @NotOn(value = "mysql, mariadb", because = "its driver sends one statement at a time unless the URL allows more")
    @NotOn(value = "sqlite", because = "its driver runs the first statement alone")
    void h2_runs_a_second_statement_behind_the_first(DataSource dataSource, World world, SqlLog sql) throws SQLException {
        // tag::append-a-statement[]
        String typed = "'; drop table entry_tag; --";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select title from blog where title = '" + typed + "'")) {
            statement.executeQuery();
        }
        // end::append-a-statement[]

        assertThatThrownBy(() -> count(world, "entry_tag")).as("the table is gone").isInstanceOf(SQLException.class);
        assertThat(sql).sentOneStatement().readNoMoreThan(0).matches("append-a-statement.sql");
    }

    @Test
    void a_bound_second_statement_is_a_title_too(DataSource dataSource, World world) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select title from blog where title = ?")) {
            statement.setString(1, "'; drop table entry_tag; --");
            assertThat(statement.executeQuery().next()).isFalse();
        }
        assertThat(count(world, "entry_tag")).isEqualTo(7);
    }

    @Test
    @NotOn(value = "postgresql, mysql, mariadb", because = "its driver leaves it to the execution to find a mistake in the SQL")
    void a_question_mark_stands_for_a_value_and_never_for_a_name(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThatThrownBy(() -> connection.prepareStatement("select count(*) from ?")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    @NotOn(value = "postgresql, mysql, mariadb", because = "its driver leaves it to the execution to find a mistake in the SQL")
    void jdbc_knows_no_names(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThatThrownBy(() -> connection.prepareStatement("select title from blog where extract(year from pub_date) = :year"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    @OnH2(because = "each driver finds out at another moment")
    void a_forgotten_value_and_a_misspelt_column_are_found_out_at_run_time(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement forgetful = connection.prepareStatement("select title from blog where id = ?");
                PreparedStatement complete = connection.prepareStatement("select title from blog")) {
            assertThatThrownBy(forgetful::executeQuery).isInstanceOf(SQLException.class);
            ResultSet rows = complete.executeQuery();
            rows.next();
            assertThatThrownBy(() -> rows.getString("titel")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> connection.prepareStatement("select titel from blog")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void two_exchanged_values_raise_no_error(DataSource dataSource) throws SQLException {
        int found = 0;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select title from blog where pub_date >= ? and pub_date < ?")) {
            // tag::exchange-two-values[]
            // where pub_date >= ? and pub_date < ?
            statement.setObject(1, LocalDate.of(2027, 1, 1));
            statement.setObject(2, LocalDate.of(2026, 1, 1));
            // end::exchange-two-values[]
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found++;
                }
            }
        }
        assertThat(found).isZero();
    }

    @Test
    @NotOn(value = "sqlite", because = "its driver can't read a column as an Integer")
    void a_number_that_is_null_reads_as_zero(DataSource dataSource, SqlLog sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select headline, rating from entry where id = ?")) {
            statement.setLong(1, 11);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                // tag::read-a-null[]
                int rating = rows.getInt("rating"); // 0
                boolean nobody = rows.wasNull(); // true
                Integer kept = rows.getObject("rating", Integer.class); // null
                // end::read-a-null[]

                assertThat(rating).isZero();
                assertThat(nobody).isTrue();
                assertThat(kept).isNull();
                assertThat(rows.getLong("rating")).isZero();
                assertThat(rows.getDouble("rating")).isZero();
                assertThat(rows.getBoolean("rating")).isFalse();
                rows.getInt("rating");
                rows.getString("headline");
                assertThat(rows.wasNull()).as("wasNull speaks of the column that was read last").isFalse();
            }
        }
        assertThat(sql).matches("read-a-null.sql");
    }

    @Test
    void null_equals_nothing_even_when_it_is_bound(DataSource dataSource, World world) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select title from blog where author_id = ?")) {
            statement.setNull(1, Types.BIGINT);
            assertThat(statement.executeQuery().next()).isFalse();
        }
        assertThat(count(world, "blog where author_id is null")).isEqualTo(1);
    }

    @Test
    void a_close_at_the_end_is_not_reached_when_something_throws(DataSource dataSource, SqlLog sql) {
        assertThatThrownBy(() -> printHeadlines(dataSource)).isInstanceOf(SQLException.class);

        assertThat(sql.openConnections()).isEqualTo(1);
        assertThat(sql.openStatements()).isEqualTo(1);
        assertThatThrownBy(dataSource::getConnection).as("the pool had one").isInstanceOf(SQLException.class);
    }

    // tag::close-at-the-end[]
    static void printHeadlines(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select headline from entry");
        while (rows.next()) {
            System.out.println(rows.getString("title")); // <1>
        }
        rows.close();
        statement.close();
        connection.close(); // <2>
    }
    // end::close-at-the-end[]

    @Test
    void try_with_resources_closes_all_three_when_something_throws_too(DataSource dataSource, SqlLog sql) throws SQLException {
        List<AutoCloseable> opened = new ArrayList<>();
        assertThatThrownBy(() -> {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select headline from entry")) {
                opened.addAll(List.of(connection, statement, rows));
                rows.next();
                rows.getString("title");
            }
        }).isInstanceOf(SQLException.class);

        assertThat(opened).hasSize(3);
        assertThat(sql).closedEverything();
        assertThat(((ResultSet) opened.get(2)).isClosed()).isTrue();
        dataSource.getConnection().close();
    }

    @Test
    void a_closed_statement_has_closed_its_result(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery("select headline from entry");
            statement.close();
            assertThat(rows.isClosed()).isTrue();
        }
    }

    @Test
    void a_connection_that_went_back_to_its_pool_leaves_its_statement_open(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        connection.close();

        assertThat(statement.isClosed()).isFalse();
        statement.close();
    }

    @Test
    void hibernate_hands_out_the_connection_of_its_transaction(SessionFactory factory, SqlLog sql) {
        // tag::drop-from-hibernate[]
        String title = factory.fromTransaction(session -> {
            session.find(Blog.class, 6L).setTitle("Tide Tables, revised");
            session.flush();
            return session.doReturningWork(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(
                                "select title from blog where id = 6")) {
                    rows.next();
                    return rows.getString("title");
                }
            });
        });
        // end::drop-from-hibernate[]

        assertThat(title).isEqualTo("Tide Tables, revised");
        assertThat(sql.statements()).hasSize(3).extracting(SqlStatement::connection).as("one connection for all").containsOnly(
                sql.statements().get(0).connection());
        assertThat(sql.commits()).isEqualTo(1);
    }

    @Test
    void jooq_hands_out_the_connection_of_its_transaction(DSLContext dsl, SqlLog sql) {
        String title = dsl.transactionResult(transaction -> {
            transaction.dsl().update(Tables.BLOG).set(Tables.BLOG.TITLE, "Tide Tables, revised").where(Tables.BLOG.ID.eq(6L)).execute();
            return transaction.dsl().connectionResult(connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select title from blog where id = 6")) {
                    rows.next();
                    return rows.getString("title");
                }
            });
        });

        assertThat(title).isEqualTo("Tide Tables, revised");
        assertThat(sql.statements()).extracting(SqlStatement::connection).containsOnly(sql.statements().get(0).connection());
    }

    @Test
    void the_function_for_a_year_is_not_the_same_everywhere() {
        var yearOfADay = DSL.year(Tables.BLOG.PUB_DATE);
        assertThat(DSL.using(SQLDialect.H2).render(yearOfADay)).startsWith("extract(year from");
        assertThat(DSL.using(SQLDialect.SQLITE).render(yearOfADay)).contains("strftime(").doesNotContain("extract");
    }

    private static int count(World world, String rowsOf) throws SQLException {
        try (Connection connection = world.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + rowsOf)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
