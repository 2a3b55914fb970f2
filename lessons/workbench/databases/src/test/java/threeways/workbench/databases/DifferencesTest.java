package threeways.workbench.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.db.Tables;
import threeways.workbench.BlogWorld;
import threeways.workbench.Databases;
import threeways.workbench.GeneratedArchive;
import threeways.workbench.GeneratedRows;
import threeways.workbench.Rows;
import threeways.workbench.Running;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;
import threeways.workbench.Writer;

/**
 * What the databases taught us: a table that the book shows, held against the database that runs. Each test asks one of its questions, and the
 * cell below the database's name has to be the answer.
 */
@DisplayName("What is different from database to database")
@BlogWorld
@Timeout(60) // nothing here is the learner's: what takes its time is the machine
class DifferencesTest {

    private static final Map<String, String> ANSWERS = answers();
    private static final Set<String> ASKED = new HashSet<>();

    private static Map<String, String> answers() {
        Path file = Path.of(System.getProperty("basedir"), "../../../docs/src/pages/differences.csv");
        try {
            List<String[]> rows = Files.readAllLines(file).stream().map(line -> line.split(";")).toList();
            int column = Arrays.asList(rows.get(0)).stream().map(String::toLowerCase).toList()
                    .indexOf(Databases.asked());
            Map<String, String> answers = new LinkedHashMap<>();
            rows.stream().skip(1).forEach(row -> answers.put(row[0], row[column]));
            return answers;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void holds(String question, String seen) {
        ASKED.add(question);
        assertThat(seen).as("\"%s\", in the column of %s of docs/src/pages/differences.csv", question,
                Databases.asked()).isEqualTo(ANSWERS.get(question));
    }

    @AfterAll
    static void every_question_was_asked() {
        assertThat(ANSWERS.keySet()).as("questions of the table; each needs a test").isEqualTo(ASKED);
    }

    @Test
    void isolation(Connection connection) throws SQLException {
        holds("Isolation, if nobody asks for one", switch (connection.getTransactionIsolation()) {
            case Connection.TRANSACTION_READ_COMMITTED -> "read committed";
            case Connection.TRANSACTION_REPEATABLE_READ -> "repeatable read";
            case Connection.TRANSACTION_SERIALIZABLE -> "serializable";
            default -> "another";
        });
    }

    /** Ada and Ben read a rating, Ben stores ten more, Ada one more than she has read: is Ben's change lost, or is one of them refused? */
    @Test
    void lost_update(World world) throws SQLException {
        holds("A lost update, at read committed", lostUpdate(world, Connection.TRANSACTION_READ_COMMITTED));
        holds("A lost update, at repeatable read", lostUpdate(world, Connection.TRANSACTION_REPEATABLE_READ));
        holds("A lost update, at serializable", lostUpdate(world, Connection.TRANSACTION_SERIALIZABLE));
    }

    private static String lostUpdate(World world, int level) throws SQLException {
        long before = rating(world);
        Writer ada = world.writer("Ada at " + level);
        Writer ben = world.writer("Ben at " + level);
        for (Writer one : List.of(ada, ben)) {
            try {
                one.connection().setTransactionIsolation(level);
            } catch (SQLException unknown) {
                return "not offered";
            }
            one.connection().setAutoCommit(false);
            ServerDatabase.column(one.connection(), "select rating from entry where id = 15");
        }
        Running bens = ben.start(() -> store(ben.connection(), before + 10));
        if (world.tellsWhoWaits()) {
            catchThrowable(ben::awaitWaiting); // or he has ended, which is as good
        } else {
            bens.awaitEnd();
        }
        Throwable adas = catchThrowable(() -> store(ada.connection(), before + 1));
        Throwable refused = adas == null ? bens.awaitEnd() : adas;
        bens.awaitEnd();
        return refused == null && rating(world) == before + 1
                ? "lost"
                : "refused (" + ((SQLException) refused).getSQLState() + ")";
    }

    private static void store(Connection connection, long rating) throws SQLException {
        try {
            ServerDatabase.run(connection, List.of("update entry set rating = " + rating + " where id = 15"));
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private static long rating(World world) {
        return world.ask(ctx -> ctx.fetchValue(Tables.ENTRY.RATING, Tables.ENTRY.ID.eq(15L)));
    }

    @Test
    void after_a_failure(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        catchThrowable(() -> ServerDatabase.column(connection, "select nothing from nowhere"));
        Throwable next = catchThrowable(() -> ServerDatabase.column(connection, "select title from blog"));

        holds("A transaction goes on after a statement that failed",
                next == null ? "yes" : "no (" + ((SQLException) next).getSQLState() + ")");
        connection.rollback();
    }

    @Test
    void created_and_rolled_back(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        ServerDatabase.run(connection, List.of("create table passing (id int)"));
        connection.rollback();

        holds("A rollback takes a created table back",
                catchThrowable(() -> ServerDatabase.column(connection, "select id from passing")) == null
                        ? "no"
                        : "yes");
        connection.rollback();
    }

    @Test
    void two_at_once(Connection connection) {
        holds("Two statements in one execute", catchThrowable(() -> ServerDatabase.run(connection,
                List.of("delete from entry_tag; delete from permalink"))) == null && rows(connection, "permalink") == 0
                        ? "both run"
                        : "refused, or one runs");
    }

    @Test
    void a_duplicate(Session session, DSLContext ctx, Connection connection) {
        String sql = "insert into tag (id, name) values (77, 'travel')";

        SQLException plain = (SQLException) catchThrowable(() -> ServerDatabase.run(connection, List.of(sql)));
        holds("A duplicate, as SQLState", String.valueOf(plain.getSQLState()));
        holds("A duplicate, as Hibernate's exception", catchThrowable(() -> {
            session.beginTransaction();
            session.createNativeMutationQuery(sql).executeUpdate();
        }).getClass().getSimpleName());
        // on SQLite a transaction whose insert was refused keeps others from writing, and jOOQ would meet that instead
        session.getTransaction().rollback();
        holds("A duplicate, as jOOQ's exception",
                catchThrowable(() -> ctx.insertInto(Tables.TAG).set(Tables.TAG.NAME, "travel").execute()).getClass()
                        .getSimpleName());
    }

    @Test
    void a_null_as_an_object(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select rating from entry where id = 11")) {
            rows.next();
            holds("getObject(…, Integer.class) where null is",
                    catchThrowable(() -> rows.getObject(1, Integer.class)) == null ? "null" : "throws");
        }
    }

    @Test
    void a_value_too_many(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select title from blog where id = ?")) {
            Throwable thrown = catchThrowable(() -> statement.setObject(2, "one too many"));
            holds("A bind value too many",
                    thrown == null ? "taken" : thrown instanceof SQLException ? "SQLException" : thrown.getClass().getSimpleName());
        }
    }

    @Test
    void nulls(Connection connection) throws SQLException {
        List<String> sorted = ServerDatabase.column(connection, "select rating from entry order by rating");
        holds("Nulls, sorted upwards, come", sorted.get(0) == null ? "first" : "last");
    }

    @Test
    void letters(Connection connection) throws SQLException {
        holds("'tide' = 'Tide', left alone",
                ServerDatabase.column(connection, "select case when 'tide' = 'Tide' then 'yes' else 'no' end").get(0));
    }

    @Test
    void blanks(Connection connection) throws SQLException {
        holds("A title with a blank behind it is another title",
                ServerDatabase.column(connection, "select id from blog where title = 'Old Maps '").isEmpty() ? "yes" : "no");
    }

    @Test
    @GeneratedRows
    void the_generated_archive_is_the_same_everywhere(World world) {
        Rows stored = world.rows();
        Rows made = GeneratedArchive.rows();

        if (Databases.asked().equals("mysql")) {
            assertThat(stored.blogs()).extracting(Rows.Blog::title)
                    .as("on MySQL a blank at the end makes no other title, so none is stored")
                    .containsExactlyInAnyOrderElementsOf(made.blogs().stream().map(blog -> blog.title().stripTrailing()).toList());
            return;
        }
        assertThat(stored.blogs()).containsExactlyInAnyOrderElementsOf(made.blogs());
        assertThat(stored.entries()).containsExactlyInAnyOrderElementsOf(made.entries());
        assertThat(stored.permalinks()).containsExactlyInAnyOrderElementsOf(made.permalinks());
        assertThat(stored.visits()).containsExactlyInAnyOrderElementsOf(made.visits());
        world.execute("insert into author (name) values ('Uma')");
        assertThat(world.rows().authors()).hasSize(made.authors().size() + 1)
                .allMatch(author -> author.name().equals("Uma") == author.id() > 19_999);
    }

    @Test
    void the_year(DSLContext ctx) {
        String sql = ctx.renderInlined(DSL.year(Tables.BLOG.PUB_DATE));
        holds("The year of a day, as jOOQ writes it",
                sql.startsWith("extract(year from") ? "extract" : sql.contains("strftime") ? "strftime" : sql);
    }

    /** Written so that it maps the table as Hibernate would have made it: a sequence of the table's name, fifty numbers at a time. */
    @Entity(name = "Visit")
    @Table(name = "visit")
    static class Visit {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "visit_seq")
        @SequenceGenerator(name = "visit_seq", sequenceName = "visit_seq", allocationSize = 50)
        Long id;

        @Column(name = "blog_id")
        Long blogId;

        @Column(name = "visited_at")
        LocalDateTime visitedAt;

        Visit() {
        }

        Visit(Long blogId, LocalDateTime visitedAt) {
            this.blogId = blogId;
            this.visitedAt = visitedAt;
        }
    }

    /** Twice: the numbers begin anew in each world. */
    @RepeatedTest(2)
    void sequences(World world, SqlLog sql) {
        List<Visit> visits = Stream.generate(() -> new Visit(6L, LocalDateTime.parse("2026-09-24T00:00:00"))).limit(100).toList();
        world.sessionFactory(Visit.class).inTransaction(session -> visits.forEach(session::persist));

        List<String> numbers = sql.statements().stream().map(SqlStatement::text).filter(text -> text.contains("visit_seq")).toList();
        holds("A sequence, as Hibernate asks for it",
                numbers.stream().anyMatch(text -> text.startsWith("update visit_seq")) ? "a table" : "a sequence");
        assertThat(visits).extracting(visit -> visit.id).as("ids: pooled, the first number that is given is the last of the first fifty")
                .containsExactlyElementsOf(LongStream.rangeClosed(951, 1050).boxed().toList());
    }

    @Test
    void half_a_second_before_midnight(World world, DSLContext ctx) {
        LocalDateTime day = LocalDateTime.parse("2026-06-15T00:00:00");
        List<Long> ofHibernate = world.sessionFactory(Visit.class).fromSession(session -> session
                .createSelectionQuery("select id from Visit where visitedAt >= :day and visitedAt < :next order by id", Long.class)
                .setParameter("day", day).setParameter("next", day.plusDays(1)).list());
        List<Long> ofJooq = ctx.select(Tables.VISIT.ID).from(Tables.VISIT).where(Tables.VISIT.VISITED_AT.ge(day))
                .and(Tables.VISIT.VISITED_AT.lt(day.plusDays(1))).orderBy(Tables.VISIT.ID).fetch(Tables.VISIT.ID);

        assertThat(ofJooq).as("as jOOQ finds them").containsExactly(305L, 306L);
        holds("The visits of 15 June, by a range of timestamps", ofHibernate.equals(ofJooq)
                ? "found"
                : ofHibernate.equals(List.of(301L)) ? "Hibernate finds the next midnight, and nothing else" : ofHibernate.toString());
    }

    private static long rows(Connection connection, String table) {
        try {
            return ServerDatabase.column(connection, "select id from " + table).size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
