package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.BLOG;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.trial.Archive;
import threeways.trial.TrialRun;

@BlogWorld
class SqlLogTest {

    @BeforeEach
    void send_something_before_the_test(Session session, DSLContext ctx, DataSource dataSource) throws SQLException {
        session.find(Blog.class, 1L);
        session.clear();
        ctx.fetchCount(BLOG);
        dataSource.getConnection().createStatement().executeQuery("select 1");
    }

    @Test
    void what_was_sent_before_the_test_is_not_recorded(SqlLog sql) {
        assertThat(sql.statements()).isEmpty();
        assertThat(sql.rowsRead()).isZero();
        assertThat(sql.openConnections()).isZero();
        assertThat(sql.openStatements()).isZero();
        assertThat(sql).hasToString("");
    }

    @Test
    void the_start_of_a_session_factory_is_not_recorded(World world, SqlLog sql) {
        world.sessionFactory(threeways.blog.Author.class);

        assertThat(sql).sentNothing();
    }

    @Test
    void a_query_of_hibernate_is_recorded(Session session, SqlLog sql) {
        session.createSelectionQuery("from Blog where pubDate >= :day order by id", Blog.class)
                .setParameter("day", LocalDate.of(2026, 9, 1))
                .getResultList();

        SqlStatement query = only(sql);
        assertThat(query.kind()).isEqualTo("select");
        assertThat(query.isQuery()).isTrue();
        assertThat(query.text()).startsWith("select ").contains(" from blog ");
        assertThat(query.binds()).extracting(String::valueOf).containsExactly("2026-09-01");
        assertThat(query.rowsRead()).isEqualTo(3);
        assertThat(query.columns()).isEqualTo(4);
        assertThat(query.batchSize()).isZero();
        assertThat(query.successful()).isTrue();
    }

    @Test
    void a_query_of_jooq_is_recorded(DSLContext ctx, SqlLog sql) {
        ctx.select(BLOG.ID, BLOG.TITLE).from(BLOG).where(BLOG.TITLE.eq("Old Maps")).fetch();

        SqlStatement query = only(sql);
        assertThat(query.text())
                .isEqualTo("select \"blog\".\"id\", \"blog\".\"title\" from \"blog\" where \"blog\".\"title\" = cast(? as varchar(200))");
        assertThat(query.binds()).containsExactly("Old Maps");
        assertThat(query.rowsRead()).isEqualTo(2);
        assertThat(query.columns()).isEqualTo(2);
    }

    @Test
    void a_statement_of_jdbc_is_recorded_as_the_driver_got_it(Connection connection, SqlLog sql) throws SQLException {
        String text = "/* ours */  Update blog\n   set title = 'x' where id = 1";
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(text);
        }

        assertThat(only(sql).text()).isEqualTo(text);
        assertThat(only(sql).kind()).isEqualTo("update");
        assertThat(only(sql).isQuery()).isFalse();
        assertThat(only(sql).binds()).isEmpty();
    }

    @Test
    void a_bind_value_counts_as_it_was_set_last_and_null_is_one(Connection connection, SqlLog sql) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update blog set author_id = ?, title = ?, version = ? where id = ?")) {
            update.setObject(3, null);
            update.setNull(1, Types.BIGINT);
            update.setLong(4, 1);
            update.setString(2, "first");
            update.setString(2, "second");
            update.setInt(3, 5);
            update.executeUpdate();
        }

        assertThat(only(sql).binds()).isEqualTo(Arrays.asList(null, "second", 5, 1L));
        assertThat(only(sql))
                .hasToString("update blog\nset author_id = ?, title = ?, version = ?\nwhere id = ?\n-- binds: null, 'second', 5, 1");
    }

    @Test
    void a_connection_that_is_closed_with_autocommit_off_is_told(DataSource dataSource, SqlLog sql) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setAutoCommit(true);
        }
        assertThat(sql.closedWithoutAutocommit()).isEmpty();

        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.rollback();
        }
        assertThat(sql.closedWithoutAutocommit()).hasSize(1);

        sql.clear();
        assertThat(sql.closedWithoutAutocommit()).isEmpty();
    }

    @Test
    void values_that_were_cleared_are_not_bound(Connection connection, SqlLog sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select title from blog where id = ?")) {
            query.setInt(1, 1);
            query.clearParameters();
            query.setInt(1, 2);
            query.executeQuery();
        }

        assertThat(only(sql).binds()).containsExactly(2);
    }

    @Test
    void a_batch_counts_as_one_with_the_values_of_each(Connection connection, SqlLog sql) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into tag (name) values (?)")) {
            for (String name : List.of("one", "two", "three")) {
                insert.setString(1, name);
                insert.addBatch();
            }
            insert.executeBatch();
        }

        assertThat(only(sql).batchSize()).isEqualTo(3);
        assertThat(only(sql).binds()).containsExactly("one");
        assertThat(only(sql).batchBinds()).containsExactly(List.of("one"), List.of("two"), List.of("three"));
        assertThat(sql).hasToString("insert into tag (name)\nvalues (?)\n-- binds: 'one'\n-- binds: 'two'\n-- binds: 'three'");
    }

    @Test
    void only_rows_that_were_fetched_count_as_read(Connection connection, SqlLog sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select id, title from blog")) {
            rows.next();
            rows.next();
        }

        assertThat(only(sql).rowsRead()).isEqualTo(2);
        assertThat(sql.rowsRead()).isEqualTo(2);
    }

    @Test
    void rows_count_for_the_statement_that_asked_for_them(DataSource dataSource, SqlLog sql) throws SQLException {
        new Archive(dataSource).titles(6, 4711, 7);

        assertThat(sql.statements()).extracting(SqlStatement::rowsRead).containsExactly(1L, 0L, 1L);
        assertThat(sql.statements()).extracting(SqlStatement::columns).containsExactly(1, 0, 1);
        assertThat(sql.statements()).extracting(statement -> statement.binds().get(0)).containsExactly(6, 4711, 7);
    }

    @Test
    void two_results_that_are_read_in_turns_are_told_apart(Connection connection, SqlLog sql) throws SQLException {
        try (Statement one = connection.createStatement();
                Statement two = connection.createStatement();
                ResultSet blogs = one.executeQuery("select id from blog");
                ResultSet authors = two.executeQuery("select id, name from author")) {
            while (blogs.next() && authors.next()) {
                assertThat(authors.getString("name")).isNotEmpty();
            }
        }

        assertThat(sql.statements()).extracting(SqlStatement::rowsRead).containsExactly(5L, 4L);
        assertThat(sql.statements()).extracting(SqlStatement::columns).containsExactly(1, 2);
    }

    @Test
    void a_statement_that_failed_is_recorded_too(DataSource dataSource, Connection connection, SqlLog sql) {
        assertThat(catchThrowable(() -> connection.createStatement().executeUpdate("insert into tag (id, name) values (1, 'again')")))
                .isInstanceOf(SQLException.class);

        assertThat(only(sql).successful()).isFalse();
        assertThat(only(sql).kind()).isEqualTo("insert");
    }

    @Test
    void queries_are_those_that_ask_for_rows(Connection connection, SqlLog sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update blog set version = 1");
            statement.execute("with b as (select * from blog) select count(*) from b");
            statement.execute("values (1)");
            statement.execute("(select 1) union (select 2)");
            statement.execute("-- a remark\nselect 1");
        }

        assertThat(sql.queries()).extracting(SqlStatement::kind).containsExactly("with", "values", "select", "select");
    }

    @Test
    void a_connection_has_one_name_and_another_has_another(DataSource dataSource, SessionFactory factory, SqlLog sql) throws SQLException {
        for (int i = 0; i < 3; i++) {
            try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("select 1");
                statement.execute("select 2");
            }
            factory.inTransaction(session -> {
                session.find(Blog.class, 1L);
                session.find(Blog.class, 2L);
            });
        }

        assertThat(sql.statements()).hasSize(12);
        assertThat(sql.statements().stream().collect(Collectors.groupingBy(SqlStatement::connection)).values())
                .as("what went through each connection").hasSize(6).allSatisfy(pair -> assertThat(pair).hasSize(2));
    }

    @Test
    void commits_and_rollbacks_are_counted_and_autocommit_is_none(Connection connection, SessionFactory factory, DSLContext ctx, SqlLog sql)
            throws SQLException {
        connection.createStatement().execute("update blog set version = 1 where id = 1");
        assertThat(sql.commits()).isZero();

        connection.setAutoCommit(false);
        Savepoint savepoint = connection.setSavepoint();
        connection.rollback(savepoint);
        connection.rollback();
        assertThat(sql.rollbacks()).isEqualTo(2);
        connection.commit();
        assertThat(sql.commits()).isEqualTo(1);

        factory.inTransaction(session -> session.find(Blog.class, 1L).setTitle("x"));
        ctx.transaction(tx -> tx.dsl().fetchCount(BLOG));
        assertThat(sql.commits()).isEqualTo(3);
        assertThat(sql.rollbacks()).isEqualTo(2);
    }

    @Test
    void an_open_connection_is_told_with_the_line_that_took_it(DataSource dataSource, SqlLog sql) throws SQLException {
        Archive archive = new Archive(dataSource);
        Connection taken = archive.takenAndNotGivenBack();
        archive.titles(1);

        assertThat(sql.openConnections()).isEqualTo(1);
        assertThat(sql.openConnectionsTakenAt())
                .containsExactly("Archive.java:" + (TrialRun.lineOf(Archive.class, "takenAndNotGivenBack") + 1));

        taken.close();
        taken.close();
        assertThat(sql.openConnections()).isZero();
    }

    @Test
    void an_open_statement_counts_until_it_is_closed(Connection connection, SqlLog sql) throws SQLException {
        Statement one = connection.createStatement();
        PreparedStatement two = connection.prepareStatement("select 1");
        connection.prepareCall("call 1").close();
        assertThat(sql.openStatements()).isEqualTo(2);

        one.close();
        assertThat(sql.openStatements()).isEqualTo(1);
        connection.close();
        assertThat(sql.openStatements()).as("when its connection was closed").isEqualTo(1);
        two.close();
        assertThat(sql.openStatements()).isZero();
    }

    @Test
    void one_that_closes_on_completion_counts_until_its_result_is_closed(Connection connection, SqlLog sql) throws SQLException {
        Statement statement = connection.createStatement();
        statement.closeOnCompletion();
        ResultSet rows = statement.executeQuery("select 1");
        assertThat(sql.openStatements()).isEqualTo(1);

        rows.close();
        assertThat(sql.openStatements()).isZero();
    }

    @Test
    void hibernate_and_jooq_close_what_they_open(SessionFactory factory, DSLContext ctx, SqlLog sql) {
        factory.inTransaction(session -> session.createSelectionQuery("from Blog", Blog.class).getResultList());
        ctx.fetch(BLOG);

        assertThat(sql.openConnections()).isZero();
        assertThat(sql.openStatements()).isZero();
    }

    @Test
    void a_statement_knows_the_line_that_sent_it(DataSource dataSource, Connection connection, SqlLog sql) throws SQLException {
        new Archive(dataSource).titles(1);
        connection.createStatement().execute("select 1");

        assertThat(sql.statements()).extracting(SqlStatement::sentFrom)
                .containsExactly("Archive.java:" + TrialRun.lineOf(Archive.class, "query.executeQuery()"), "");
    }

    @Test
    void what_was_recorded_can_be_forgotten(DataSource dataSource, SqlLog sql) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        connection.prepareStatement("select 1").executeQuery();
        connection.rollback();
        connection.commit();

        sql.clear();

        assertThat(sql.statements()).isEmpty();
        assertThat(sql.commits() + sql.rollbacks() + sql.openConnections() + sql.openStatements()).isZero();
        connection.close();
    }

    private static SqlStatement only(SqlLog sql) {
        assertThat(sql.statements()).hasSize(1);
        return sql.statements().get(0);
    }
}
