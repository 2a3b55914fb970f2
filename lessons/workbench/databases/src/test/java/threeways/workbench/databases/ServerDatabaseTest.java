package threeways.workbench.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import threeways.workbench.Database.Place;
import threeways.workbench.Databases;
import threeways.workbench.WorldUnavailableError;

/**
 * Nobody's rows are ever dropped, whatever is in a learner's own server; and each world is fresh, whatever became of the one before. The server
 * that we start plays the learner's own here: each test gets a database of its own in it.
 */
@DisplayName("A server, ours or somebody's own")
@EnabledIfSystemProperty(named = "world.database", matches = "postgresql|mysql|mariadb", disabledReason = "this is about servers")
@Timeout(60)
class ServerDatabaseTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static ServerDatabase starter;
    private static Server started;

    private String name;
    private Server own;
    private Connection theirs;

    @BeforeAll
    static void start() {
        starter = database(Optional.empty());
        started = starter.start();
    }

    private static ServerDatabase database(Optional<Server> own) {
        return switch (Databases.asked()) {
            case "postgresql" -> new Postgresql(own);
            case "mysql" -> new Mysql(own);
            default -> new Mariadb(own);
        };
    }

    @BeforeEach
    void somebody_makes_a_database() throws SQLException {
        name = "theirs_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        try (Connection connection = starter.dataSource(DataSource.class, started).getConnection()) {
            ServerDatabase.run(connection, List.of("create database " + name));
        }
        own = new Server(started.url().replaceFirst("/(postgres|" + ServerDatabase.SCHEMA + ")\\?", "/" + name + "?"), started.user(),
                started.password(), true);
        theirs = starter.dataSource(DataSource.class, own).getConnection();
    }

    @AfterEach
    void nobody_needs_it_any_more() throws SQLException {
        theirs.close();
        try (Connection connection = starter.dataSource(DataSource.class, started).getConnection()) {
            ServerDatabase.run(connection,
                    List.of("drop database " + name + (started.url().contains("postgresql") ? " with (force)" : "")));
        }
    }

    @Test
    void an_empty_database_is_taken_and_each_place_in_it_is_fresh() throws SQLException {
        ServerDatabase database = database(Optional.of(own));

        Place first = database.place("known");
        try (Connection connection = first.connections().getConnection()) {
            assertThat(titles(connection)).contains("Night Trains").hasSize(10);
            ServerDatabase.run(connection,
                    List.of("delete from entry_tag", "delete from permalink", "delete from entry", "delete from blog",
                            "create table mine (id int)", "drop table permalink"));
        }
        assertThat(first.changes()).containsExactlyInAnyOrder("the table permalink was gone", "a table mine was new");
        first.close();

        Place second = database.place("other");
        assertThat(second.changes()).isEmpty();
        try (Connection connection = second.connections().getConnection()) {
            assertThat(titles(connection)).contains("Zeppelin Notes").doesNotContain("Night Trains").hasSize(8);
            ServerDatabase.run(connection, List.of("insert into author (name) values ('Gus')"));
            assertThat(ServerDatabase.column(connection, "select id from author where name = 'Gus'")).containsExactly("1000");
        }
        second.close();

        try (Connection connection = database.place("known").connections().getConnection()) {
            ServerDatabase.run(connection, List.of("insert into author (name) values ('Hal')"));
            assertThat(ServerDatabase.column(connection, "select id from author where name = 'Hal'"))
                    .as("the first new number, in a world after one that had used it").containsExactly("1000");
        }
    }

    @Test
    void a_constraint_of_one_place_is_not_there_in_the_next() throws SQLException {
        ServerDatabase database = database(Optional.of(own));
        Place first = database.place("known");
        try (Connection connection = first.connections().getConnection()) {
            ServerDatabase.run(connection, List.of("alter table entry add constraint uq_entry_headline unique (headline)"));
        }
        assertThat(first.changes()).containsExactly("the columns of entry had changed");
        first.close();

        Place second = database.place("known");
        assertThat(second.changes()).isEmpty();
        try (Connection connection = second.connections().getConnection()) {
            ServerDatabase.run(connection, List.of("alter table entry add constraint uq_entry_headline unique (headline)"));
        }
        second.close();
    }

    @Test
    void postgresql_has_tables_without_columns_and_they_are_noticed_too() throws SQLException {
        assumeThat(Databases.asked()).as("tables without columns").isEqualTo("postgresql");
        Place place = database(Optional.of(own)).place("known");
        try (Connection connection = place.connections().getConnection()) {
            ServerDatabase.run(connection, List.of("create table hollow ()"));
        }

        assertThat(place.changes()).containsExactly("a table hollow was new");
        place.close();
    }

    @Test
    void a_transaction_that_nobody_ended_holds_up_nobody() throws SQLException {
        ServerDatabase database = database(Optional.of(own));
        Place first = database.place("known");
        Connection forgotten = first.connections().getConnection();
        forgotten.setAutoCommit(false);
        ServerDatabase.run(forgotten, List.of("update blog set title = 'Locked'"));
        first.close();

        try (Connection connection = database.place("known").connections().getConnection()) {
            assertThat(titles(connection)).contains("Night Trains").doesNotContain("Locked");
        }
        assertThat(catchThrowable(() -> ServerDatabase.column(forgotten, "select title from blog")))
                .as("what became of the connection that somebody forgot").isInstanceOf(SQLException.class);
    }

    @Test
    void the_next_run_finds_its_mark_and_works_there_again() throws SQLException {
        // a run keeps the database until its JVM ends, so the end of one is played by leaving its mark and no lock
        theirs.close();
        ServerDatabase first = database(Optional.of(own));
        first.place("known").close();
        first.end();

        try (Connection connection = database(Optional.of(own)).place("known").connections().getConnection()) {
            assertThat(titles(connection)).hasSize(10);
        }
    }

    @Test
    void two_runs_at_a_time_are_one_too_many() throws SQLException {
        ServerDatabase first = database(Optional.of(own));
        first.place("known");

        assertThat(catchThrowable(() -> database(Optional.of(own)).place("known"))).isInstanceOf(WorldUnavailableError.class)
                .hasMessageContaining("Another run of the course is using");
        assertThat(first.place("known").changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"create table diary (text varchar(50))", "create table blog (text varchar(50))",
            "create table three_ways_mark (text varchar(50))", "create table flyway_schema_history (text varchar(50))"})
    void a_database_with_a_table_of_somebodys_is_refused_and_left_alone(String table) throws SQLException {
        String named = table.split(" ")[2];
        ServerDatabase.run(theirs, List.of(table, "insert into " + named + " values ('dear me')"));

        assertThat(catchThrowable(() -> database(Optional.of(own)).place("known"))).isInstanceOf(WorldUnavailableError.class)
                .hasMessageContaining(named).hasMessageContaining("which this course hasn't made, so it stays away");
        assertThat(ServerDatabase.column(theirs, "select text from " + named)).containsExactly("dear me");
    }

    @Test
    void a_view_is_somebodys_too() throws SQLException {
        ServerDatabase.run(theirs, List.of("create view seven as select 7 as n"));

        assertThat(catchThrowable(() -> database(Optional.of(own)).place("known"))).hasMessageContaining("something called seven");
        assertThat(ServerDatabase.column(theirs, "select n from seven")).containsExactly("7");
    }

    @Test
    void a_table_that_somebody_put_between_ours_is_refused_too() throws SQLException {
        ServerDatabase first = database(Optional.of(own));
        Place place = first.place("known");
        first.end();
        try (Connection connection = place.connections().getConnection()) {
            ServerDatabase.run(connection, List.of("create table diary (text varchar(50))", "insert into diary values ('dear me')"));

            assertThat(catchThrowable(() -> database(Optional.of(own)).place("known"))).isInstanceOf(WorldUnavailableError.class)
                    .hasMessageContaining("diary");
            assertThat(ServerDatabase.column(connection, "select text from diary")).containsExactly("dear me");
        }
    }

    @Test
    void what_was_refused_once_is_not_tried_again_for_each_check() throws SQLException {
        ServerDatabase.run(theirs, List.of("create table diary (text varchar(50))"));
        ServerDatabase database = database(Optional.of(own));
        Throwable first = catchThrowable(() -> database.place("known"));

        assertThat(catchThrowable(() -> database.place("known"))).isSameAs(first);
    }

    @Test
    void postgresql_refuses_a_schema_of_our_name_without_our_mark_and_any_other_schema() throws SQLException {
        assumeThat(Databases.asked()).as("schemas within a database").isEqualTo("postgresql");
        ServerDatabase.run(theirs, List.of("create schema three_ways", "create table three_ways.blog (text varchar(50))",
                "insert into three_ways.blog values ('dear me')"));
        assertThat(catchThrowable(() -> database(Optional.of(own)).place("known"))).hasMessageContaining("without our mark");
        assertThat(ServerDatabase.column(theirs, "select text from three_ways.blog")).containsExactly("dear me");

        ServerDatabase.run(theirs, List.of("drop schema three_ways cascade", "create schema accounts"));
        assertThat(catchThrowable(() -> database(Optional.of(own)).place("known"))).hasMessageContaining("a schema called accounts");

        ServerDatabase.run(theirs, List.of("drop schema accounts", "create function one() returns int language sql as 'select 1'"));
        assertThat(catchThrowable(() -> database(Optional.of(own)).place("known"))).hasMessageContaining("something called one");
    }

    @Test
    void a_server_that_is_not_there_is_told_with_its_address() {
        Server nowhere = new Server(own.url().replaceFirst(":\\d+/", ":1/"), own.user(), own.password(), true);

        assertThat(catchThrowable(() -> database(Optional.of(nowhere)).place("known"))).isInstanceOf(WorldUnavailableError.class)
                .hasMessageContaining("doesn't let us make a world").hasMessageContaining("WORLD_USER");
    }

    private static List<String> titles(Connection connection) throws SQLException {
        return ServerDatabase.column(connection, "select title from blog");
    }
}
