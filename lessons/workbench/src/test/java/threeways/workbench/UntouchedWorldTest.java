package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An untouched world")
@BlogWorld
class UntouchedWorldTest {

    /** What one world was asked, and whether the next one has the same database. */
    private static boolean isTheNextOne(Consumer<World> end, String... statements) throws SQLException {
        World world = fresh();
        String name = name(world);
        try (Connection connection = world.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException afterAShutdown) {
            // closing fails then
        }
        end.accept(world);
        World next = fresh();
        try {
            return name(next).equals(name);
        } finally {
            next.closeAtOnce(false);
        }
    }

    private static World fresh() {
        return new World(WorldDescription.of(UntouchedWorldTest.class.getAnnotation(BlogWorld.class), "known"),
                new SqlLog(UntouchedWorldTest.class), new SessionFactories());
    }

    private static String name(World world) throws SQLException {
        try (Connection connection = world.connect()) {
            return connection.getMetaData().getURL();
        }
    }

    @Test
    void leaves_its_database_to_the_next_one() throws SQLException {
        assertThat(isTheNextOne(World::close, "select * from blog", "select count(*) from entry where rating > 3")).isTrue();
    }

    @Test
    void is_not_trusted_after_a_check_that_failed() throws SQLException {
        assertThat(isTheNextOne(world -> world.closeAtOnce(false), "select * from blog")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into blog (title, pub_date) values ('New', date '2026-01-01')", "update blog set title = title",
            "delete from visit", "select next value for visit_seq", "create table note (id bigint)",
            "create index by_day on blog (pub_date)",
            "set mode MySQL", "alter table blog alter column id restart with 7", "shutdown", "truncate table entry_tag"})
    void is_none_any_more_after(String change) throws SQLException {
        assertThat(isTheNextOne(World::close, change)).isFalse();
    }

    @Test
    void is_none_any_more_when_a_number_was_taken_and_the_row_rolled_back() throws SQLException {
        assertThat(isTheNextOne(World::close, "set autocommit off", "insert into tag (name) values ('gone')", "rollback")).isFalse();
    }

    @Test
    void is_none_any_more_when_a_change_was_never_committed() throws SQLException {
        World world = fresh();
        String name = name(world);
        Connection left = world.dataSource().getConnection();
        left.setAutoCommit(false);
        try (Statement statement = left.createStatement()) {
            statement.execute("update blog set title = 'Waiting'");
        }
        world.close();
        World next = fresh();
        assertThat(name(next)).isNotEqualTo(name);
        next.closeAtOnce(false);
    }

    @Test
    void closes_the_data_source_that_an_answer_has_kept() {
        World world = fresh();
        DataSource kept = world.dataSource();
        world.close();
        assertThatThrownBy(kept::getConnection).isInstanceOf(SQLException.class);
    }

    @Test
    void gives_its_rows_without_reading_them_again() {
        World world = fresh();
        try {
            assertThat(world.rows()).isSameAs(world.rows());
        } finally {
            world.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into tag (id, name) values (99, 'new')", "update blog set title = 'x' where id = 1",
            "delete from visit", "truncate table visit"})
    void reads_its_rows_again_after(String change) throws SQLException {
        World world = fresh();
        Rows before = world.rows();
        try (Connection connection = world.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(change);
            assertThat(world.rows()).usingRecursiveComparison().isNotEqualTo(before);
        } finally {
            world.closeAtOnce(false);
        }
    }

    @Test
    void reads_its_rows_again_when_another_transaction_ends() throws SQLException {
        World world = fresh();
        int before = world.rows().visits().size();
        try (Connection connection = world.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("delete from visit");
            assertThat(world.rows().visits()).as("before the commit").hasSize(before);
            connection.commit();
            assertThat(world.rows().visits()).as("after it").isEmpty();
        } finally {
            world.closeAtOnce(false);
        }
    }

    @Test
    void reads_its_rows_again_after_each_transaction_that_has_changed_some() throws SQLException {
        World world = fresh();
        world.execute("delete from visit");
        try (Connection connection = world.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            Rows before = world.rows();
            assertThat(world.rows()).as("nothing has changed since").isSameAs(before);
            connection.setAutoCommit(false);
            statement.execute("update blog set title = 'x' where id = 1");
            assertThat(world.rows().blogs()).as("before the commit").isEqualTo(before.blogs());
            connection.commit();
            Rows after = world.rows();
            assertThat(after.blog(1).title()).as("after it").isEqualTo("x");
            statement.execute("update blog set title = 'y' where id = 1");
            connection.rollback();
            assertThat(world.rows().blogs()).as("after a rollback").isEqualTo(after.blogs());
            statement.execute("update blog set title = 'z' where id = 1");
            statement.execute("alter table tag add column note varchar(9)"); // commits
            assertThat(world.rows().blog(1).title()).as("after a statement that commits by itself").isEqualTo("z");
        } finally {
            world.closeAtOnce(false);
        }
    }

    /** Of rows that have changed before, the changed table alone is read, and nothing is missed. */
    @ParameterizedTest
    @ValueSource(strings = {"update author set name = 'x' where id = 1", "update blog set version = 9 where id = 1",
            "update entry set rating = null", "insert into tag (id, name) values (98, 'newer')", "delete from entry_tag",
            "merge into permalink (id, slug, blog_id) key (id) values (99, 'new', 1)", "truncate table visit"})
    void reads_the_table_again_that_has_changed(String change) {
        for (String changeBefore : List.of("select 1", "insert into tag (id, name) values (97, 'new')")) {
            World world = fresh();
            try {
                world.rows();
                world.execute(changeBefore);
                Rows before = world.rows();
                world.execute(change);
                Rows after = world.rows();

                assertThat(after).usingRecursiveComparison().isNotEqualTo(before);
                assertThat(after).usingRecursiveComparison().isEqualTo(world.ask(StoredRows::read));
                assertThat(List.of(after.authors() == before.authors(), after.blogs() == before.blogs(),
                        after.entries() == before.entries(),
                        after.tags() == before.tags(), after.entryTags() == before.entryTags(), after.permalinks() == before.permalinks(),
                        after.visits() == before.visits())).as("one table is read").containsOnlyOnce(false);
            } finally {
                world.closeAtOnce(false);
            }
        }
    }

    @Test
    void has_no_rows_after_a_shutdown() throws SQLException {
        World world = fresh();
        world.rows();
        try (Connection connection = world.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException afterAShutdown) {
            // closing fails then
        }
        try {
            assertThatThrownBy(world::rows).hasMessageContaining("not found");
        } finally {
            world.closeAtOnce(false);
        }
    }
}
