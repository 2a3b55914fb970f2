package threeways.changethedatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.TAG;
import static threeways.blog.db.Tables.VISIT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.type.SqlTypes;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Examples: what the page shows")
@BlogWorld
@Timeout(60) // nothing here is the learner's: what takes its time is the machine
class ExamplesTest {

    @Test
    void the_year_is_a_lie_on_sqlite(Session session, SqlLog sql) {
        // tag::ask-for-a-year[]
        List<Blog> blogs = session
                .createSelectionQuery("from Blog where year(pubDate) = :year", Blog.class)
                .setParameter("year", 2026)
                .getResultList();
        // end::ask-for-a-year[]
        assertThat(blogs).hasSize(6);
        assertThat(sql).matches("ask-for-a-year.sql");

        try (OwnDatabase sqlite = OwnDatabase.sqlite("known"); SessionFactory factory = onSqlite(sqlite)) {
            List<Blog> found = factory.fromSession(other -> other
                    .createSelectionQuery("from Blog where year(pubDate) = :year", Blog.class).setParameter("year", 2026).getResultList());
            assertThat(found).as("the same rows, the same query, and no word of warning").isEmpty();
            int counted = sqlite.ask(ctx -> ctx.fetchCount(BLOG, DSL.year(BLOG.PUB_DATE).eq(2026)));
            assertThat(counted).as("jOOQ casts").isEqualTo(6);
        }
    }

    @Test
    void one_column_has_two_kinds_of_days(World world) {
        try (OwnDatabase sqlite = OwnDatabase.sqlite("known"); SessionFactory factory = onSqlite(sqlite)) {
            // tag::write-with-both[]
            LocalDate day = LocalDate.of(2026, 6, 15);
            factory.inTransaction(session -> session.persist(new Blog("By Hibernate", day)));
            sqlite.ask(ctx -> ctx.insertInto(BLOG)
                    .set(BLOG.TITLE, "By jOOQ").set(BLOG.PUB_DATE, day).execute());
            // end::write-with-both[]
            List<String> stored = sqlite
                    .ask(ctx -> ctx.fetch("select typeof(pub_date), pub_date || '' from blog where title like 'By %' order by title")
                            .map(row -> row.get(0) + " " + row.get(1)));
            long millis = LocalDate.of(2026, 6, 15).atStartOfDay(java.time.ZoneId.systemDefault()).toInstant().toEpochMilli();
            assertThat(stored).containsExactly("integer " + millis, "text 2026-06-15");
            List<String> range = factory.fromSession(session -> session
                    .createSelectionQuery("select title from Blog where pubDate >= :first and pubDate < :next", String.class)
                    .setParameter("first", LocalDate.of(2026, 1, 1)).setParameter("next", LocalDate.of(2027, 1, 1)).list());
            assertThat(range).as("a range alone finds Hibernate's row only").containsExactly("By Hibernate");
            Throwable read = catchThrowable(
                    () -> factory.inSession(session -> session.createSelectionQuery("from Blog", Blog.class).list()));
            assertThat(read).as("Hibernate can't read what jOOQ has written").hasStackTraceContaining("Error parsing date");
        }
    }

    @Test
    void a_native_query_has_no_attribute_to_take_the_type_from() {
        try (OwnDatabase sqlite = OwnDatabase.sqlite("known");
                SessionFactory factory = new HibernatePersistenceConfiguration("archive")
                        .managedClasses(Author.class, Blog.class, Entry.class)
                        .property("jakarta.persistence.nonJtaDataSource", sqlite.dataSource())
                        .property("hibernate.type.java_time_use_direct_jdbc", true)
                        .createEntityManagerFactory()) {
            LocalDate day = LocalDate.of(2026, 6, 15);
            List<String> inHql = factory.fromSession(session -> session
                    .createSelectionQuery("select title from Blog where pubDate = :day", String.class).setParameter("day", day).list());
            assertThat(inHql).hasSize(2);
            for (Object bound : List.of(day, day.toString())) {
                List<String> inSql = factory.fromSession(session -> session
                        .createNativeQuery("select title from blog where pub_date = :day", String.class).setParameter("day", bound).list());
                assertThat(inSql).as("%s bound as %s", bound, bound.getClass())
                        .hasSize(bound instanceof String ? 2 : 0);
            }
        }
    }

    @Test
    void a_range_of_text_ends_with_the_year_9998() {
        assertThat(LocalDate.of(10000, 1, 1).toString()).isEqualTo("+10000-01-01").isLessThan("9999-12-31");
    }

    @Test
    @NotOn(value = "postgresql", because = "its nulls are at the other end")
    void nulls_are_at_either_end(World world) {
        String sorted = "select rating from entry order by rating desc";
        assertThat(firstOf(world.ask(ctx -> ctx.fetch(sorted)))).as("H2 takes null for the lowest").isEqualTo(5);
        try (OwnDatabase high = OwnDatabase.h2("DEFAULT_NULL_ORDERING=HIGH", "known");
                OwnDatabase sqlite = OwnDatabase.sqlite("known")) {
            assertThat(firstOf(high.ask(ctx -> ctx.fetch(sorted)))).as("as PostgreSQL does it").isNull();
            try (SessionFactory factory = on(high)) {
                // tag::say-nulls-last[]
                List<Integer> ratings = factory.fromSession(session -> session
                        .createSelectionQuery("select rating from Entry"
                                + " order by rating desc nulls last", Integer.class)
                        .getResultList());
                // end::say-nulls-last[]
                assertThat(ratings.get(0)).as("Hibernate leaves nulls last out where it takes it for the default").isNull();
            }
            assertThat(firstOf(sqlite.ask(ctx -> ctx.fetch(sorted)))).isEqualTo(5);
        }
    }

    @Test
    @OnH2(because = "each database has other codes: the table of the page, which another test holds, has all five")
    void a_duplicate_has_many_names(World world, Connection connection, DSLContext ctx, SessionFactory here) throws SQLException {
        String duplicate = "insert into tag (name) values ('travel')";
        SQLException onH2 = (SQLException) catchThrowable(() -> execute(connection, duplicate));
        assertThat(onH2.getSQLState()).isEqualTo("23505");
        assertThat(onH2.getErrorCode()).isEqualTo(23505);
        assertThat(catchThrowable(() -> here.inTransaction(session -> session.createNativeMutationQuery(duplicate).executeUpdate())))
                .isInstanceOf(org.hibernate.exception.ConstraintViolationException.class);
        assertThat(catchThrowable(() -> ctx.execute(duplicate)))
                .isInstanceOf(org.jooq.exception.IntegrityConstraintViolationException.class);

        try (OwnDatabase sqlite = OwnDatabase.sqlite("known");
                SessionFactory factory = onSqlite(sqlite);
                Connection own = sqlite.connect()) {
            SQLiteException thrown = (SQLiteException) catchThrowable(() -> execute(own, duplicate));
            assertThat(thrown.getSQLState()).isNull();
            assertThat(thrown.getErrorCode()).isEqualTo(19);
            assertThat(thrown.getResultCode()).isEqualTo(SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE);
            SQLiteException nullName = (SQLiteException) catchThrowable(() -> execute(own, "insert into tag (name) values (null)"));
            assertThat(nullName.getErrorCode()).as("a null has the same vendor code").isEqualTo(19);
            assertThat(catchThrowable(() -> factory.inTransaction(session -> session.createNativeMutationQuery(duplicate).executeUpdate())))
                    .isExactlyInstanceOf(GenericJDBCException.class);
            assertThat(catchThrowable(() -> sqlite.ask(other -> other.execute(duplicate))))
                    .as("jOOQ knows the driver by its package, and takes vendor code 19 for a constraint")
                    .isInstanceOf(org.jooq.exception.IntegrityConstraintViolationException.class);
            assertThat(catchThrowable(() -> sqlite.ask(other -> other.insertInto(TAG).set(TAG.NAME, "travel").execute())))
                    .isExactlyInstanceOf(org.jooq.exception.IntegrityConstraintViolationException.class);
            execute(own, "insert into permalink (slug, blog_id) values ('nowhere', 99)"); // bare SQLite checks no foreign key
        }
    }

    @Test
    void a_whole_minute_has_no_seconds() {
        assertThat(LocalDateTime.of(2026, 10, 25, 0, 30).toString()).as("what SQLite stores of it, handed over as it is")
                .isEqualTo("2026-10-25T00:30");
        try (OwnDatabase sqlite = OwnDatabase.sqlite("known"); Connection own = sqlite.connect()) {
            execute(own, "insert into visit (id, blog_id, visited_at) values (900, 3, '2026-10-25T00:30')");
            Throwable thrown = catchThrowable(
                    () -> sqlite.ask(ctx -> ctx.select(VISIT.VISITED_AT).from(VISIT).where(VISIT.ID.eq(900L)).fetch()));
            assertThat(thrown).isInstanceOf(DataAccessException.class).hasRootCauseInstanceOf(IllegalArgumentException.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An instant, as Hibernate stores it through {@code java.sql.Timestamp}. */
    @Entity(name = "Reading")
    @Table(name = "visit")
    static class Reading {

        @Id
        Long id;

        @Column(name = "blog_id")
        Long blogId;

        // tag::map-an-instant[]
        @Column(name = "visited_at")
        @JdbcTypeCode(SqlTypes.TIMESTAMP)
        Instant visitedAt;
        // end::map-an-instant[]

        Reading() {
        }

        Reading(Long id, Instant visitedAt) {
            this.id = id;
            this.blogId = 3L;
            this.visitedAt = visitedAt;
        }
    }

    @Test
    @NotOn(value = "sqlite", because = "its driver reads a time in one form alone")
    void one_instant_is_stored_twice_differently(World world) {
        Instant breakfast = Instant.parse("2026-07-01T06:30:00Z");
        SessionFactory berlin = world.sessionFactory(world.description().withEntities(Reading.class)
                .withSettings("hibernate.jdbc.time_zone=Europe/Berlin"));
        SessionFactory newYork = world.sessionFactory(world.description().withEntities(Reading.class)
                .withSettings("hibernate.jdbc.time_zone=America/New_York"));
        SessionFactory utc = world.sessionFactory(world.description().withEntities(Reading.class)
                .withSettings("hibernate.jdbc.time_zone=UTC"));

        berlin.inTransaction(session -> session.persist(new Reading(801L, breakfast)));
        newYork.inTransaction(session -> session.persist(new Reading(802L, breakfast)));
        utc.inTransaction(session -> session.persist(new Reading(803L, breakfast)));

        assertThat(world.rows().visitsOf(3)).extracting(visit -> visit.id() + " " + visit.visitedAt())
                .containsExactlyInAnyOrder("801 2026-07-01T08:30", "802 2026-07-01T02:30", "803 2026-07-01T06:30");
        Instant read = newYork.fromSession(session -> session.find(Reading.class, 801L).visitedAt);
        assertThat(read).as("six hours later than it was")
                .isEqualTo(Instant.parse("2026-07-01T12:30:00Z"));
    }

    @Test
    @OnH2(because = "it sets the zone in H2's words")
    void a_time_that_a_zone_skips_is_moved(World world, SqlLog sql) {
        // 02:30 of 29 March doesn't exist in Berlin; in UTC it does
        world.execute("insert into visit (id, blog_id, visited_at) values (900, 3, timestamp '2026-03-29 02:30:00')");
        List<Instant> read = Program.in("Europe/Berlin", world, sql, visits -> readAsLocalTime(world));
        assertThat(read).as("jOOQ reads through java.sql.Timestamp here, which has no such time").containsExactly(
                Instant.parse("2026-03-29T03:30:00Z"));
    }

    private static Object firstOf(Result<?> rows) {
        return rows.get(0).get(0);
    }

    private static List<Instant> readAsLocalTime(World world) {
        try (Connection connection = world.connect(); Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'Europe/Berlin'");
            return DSL.using(connection, SQLDialect.H2).select(VISIT.VISITED_AT)
                    .from(VISIT)
                    .where(VISIT.BLOG_ID.eq(3L)).fetch(row -> row.value1().toInstant(java.time.ZoneOffset.UTC));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SessionFactory onSqlite(OwnDatabase sqlite) {
        return on(sqlite);
    }

    private static SessionFactory on(OwnDatabase database) {
        // tag::start-on-sqlite[]
        return new HibernatePersistenceConfiguration("archive")
                .managedClasses(Author.class, Blog.class, Entry.class)
                .property("jakarta.persistence.nonJtaDataSource", database.dataSource())
                .createEntityManagerFactory();
        // end::start-on-sqlite[]
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
