package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.db.Tables;

@BlogWorld
class BlogWorldTest {

    Session sessionOfBefore;

    @BeforeEach
    void ask_for_something_before_the_test_begins(Session session) {
        sessionOfBefore = session;
    }

    @Test
    void a_parameter_is_lent_for_its_type(SessionFactory factory, Session session, EntityManager entityManager,
            StatelessSession stateless) {
        assertThat(factory.isOpen()).isTrue();
        assertThat(session.find(Blog.class, 6L).getTitle()).isEqualTo("Tide Tables");
        assertThat(entityManager.find(Blog.class, 6L).getTitle()).isEqualTo("Tide Tables");
        assertThat(stateless.get(Blog.class, 6L).getTitle()).isEqualTo("Tide Tables");
        assertThat(session.getSessionFactory()).isSameAs(factory);
    }

    @Test
    void a_parameter_without_hibernate_is_lent_too(DSLContext ctx, DataSource dataSource, Connection connection, World world, SqlLog sql)
            throws SQLException {
        assertThat(ctx.dialect()).isEqualTo(SQLDialect.H2);
        assertThat(ctx.fetchCount(Tables.BLOG)).isEqualTo(10);
        assertThat(connection.isValid(1)).isTrue();
        assertThat(dataSource).isSameAs(world.dataSource());
        assertThat(sql.statements()).hasSize(1);
    }

    @Test
    void what_a_method_before_the_test_got_is_what_the_test_gets(Session session) {
        assertThat(session).isSameAs(sessionOfBefore);
    }

    @Test
    @Timeout(10)
    void nobody_types_to_a_test(World world) throws IOException {
        assertThat(System.in.read()).as("what is read from standard input in %s", world).isEqualTo(-1);
    }

    @Test
    @OtherRows
    void other_rows_are_rows_that_no_page_mentions(DSLContext ctx) {
        assertThat(ctx.fetchValues(Tables.AUTHOR.NAME)).containsExactlyInAnyOrder("Ed", "Fay");
    }

    @Test
    void without_a_word_the_rows_are_those_of_the_pages(DSLContext ctx) {
        assertThat(ctx.fetchValues(Tables.AUTHOR.NAME)).containsExactlyInAnyOrder("Ada", "Ben", "Chi", "Dora");
    }

    @Test
    void a_test_may_change_the_rows_and_ask_unrecorded(World world, SqlLog sql) throws SQLException {
        world.execute("delete from entry_tag", "delete from entry where blog_id = 7");
        try (Connection connection = world.connect()) {
            assertThat(connection.isValid(1)).isTrue();
        }

        assertThat(sql).sentNothing();
        assertThat(sql.openConnections()).isZero();
        assertThat(catchThrowable(() -> world.execute("delete from nothing"))).isInstanceOf(WorldUnavailableError.class)
                .hasMessageStartingWith("The world could not be changed: ");
    }

    @Test
    void what_a_test_changes_about_the_tables_is_not_told_of_the_answer(World world) throws SQLException {
        world.execute("alter table blog add column subtitle varchar(100)");
        assertThat(world.leftBehind()).isEmpty();

        try (Connection answers = world.connect(); Statement statement = answers.createStatement()) {
            statement.execute("alter table entry add column subtitle varchar(100)");
        }
        assertThat(world.leftBehind()).containsExactly("the columns of entry had changed");
    }

    @Test
    void a_program_in_another_time_zone_asks_a_database_that_takes_its_zone(World world, DSLContext ctx, SqlLog sql) {
        TimeZone before = TimeZone.getDefault();
        String noonInUtc = "select cast(timestamp with time zone '2026-06-15 12:00:00+00' as timestamp)";
        for (String zone : List.of("Pacific/Auckland", "America/New_York")) {
            String asked = world.inZone(zone, () -> ctx.fetchOne("select cast((" + noonInUtc + ") as varchar)").get(0, String.class));

            assertThat(asked.replace(' ', 'T'))
                    .isEqualTo(LocalDateTime.ofInstant(Instant.parse("2026-06-15T12:00:00Z"), ZoneId.of(zone)) + ":00");
            assertThat(TimeZone.getDefault()).isEqualTo(before);
        }
        assertThat(sql.statements()).as("the zone is set past the record").hasSize(2);
    }

    @Test
    void a_program_leaves_the_zone_of_the_jvm(World world) {
        TimeZone before = TimeZone.getDefault();

        assertThatThrownBy(() -> world.inZone("Europe/Berlin", () -> {
            TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
            return null;
        })).hasMessageStartingWith("The JVM's time zone was Europe/Berlin before your answer was called, and UTC later.");
        assertThat(TimeZone.getDefault()).isEqualTo(before);
    }

    @Test
    void a_session_factory_for_other_entities_is_kept_beside_the_first(World world, SessionFactory factory) {
        SessionFactory authors = world.sessionFactory(Author.class);

        assertThat(authors).isNotSameAs(factory).isSameAs(world.sessionFactory(Author.class));
        assertThat(authors.getMetamodel().getEntities()).hasSize(1);
        assertThat(authors.<Author>fromSession(session -> session.find(Author.class, 1L)).getName()).isEqualTo("Ada");
    }
}
