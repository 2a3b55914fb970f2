package threeways.changethedatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.TAG;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

/**
 * What each of the five databases got, as the page shows it: bare SQLite is asked in each run, H2 and the servers when they are the database that runs.
 * The workbench's SQLite, which it repairs, isn't asked.
 */
@DisplayName("Examples: what each database got")
@BlogWorld
@Timeout(60) // nothing here is the learner's: what takes its time is the machine
class FiveDatabasesTest {

    static final Map<SQLDialect, String> NAMES = Map.of(SQLDialect.H2, "H2", SQLDialect.POSTGRES, "PostgreSQL", SQLDialect.MYSQL, "MySQL",
            SQLDialect.MARIADB, "MariaDB");

    /** SQLState and vendor code of a duplicate, the driver's exception, Hibernate's and jOOQ's: the page's table. */
    static final Map<String, String> DUPLICATE = Map.of(
            "H2", "23505, 23505, JdbcSQLIntegrityConstraintViolationException, ConstraintViolationException",
            "PostgreSQL", "23505, 0, PSQLException, ConstraintViolationException",
            "MySQL", "23000, 1062, SQLIntegrityConstraintViolationException, ConstraintViolationException",
            "MariaDB", "23000, 1062, SQLIntegrityConstraintViolationException, ConstraintViolationException",
            "SQLite", "null, 19, SQLiteException, GenericJDBCException");

    @Test
    void sqlite_gets_this_as_it_comes(World world, SqlLog sql) throws SQLException {
        try (OwnDatabase bare = OwnDatabase.sqlite("known");
                SessionFactory factory = new HibernatePersistenceConfiguration("archive")
                        .managedClasses(Author.class, Blog.class, Entry.class)
                        .property("jakarta.persistence.nonJtaDataSource", world.recorded(bare.dataSource())).createEntityManagerFactory();
                Connection connection = world.recorded(bare.dataSource()).getConnection()) {
            DSLContext ctx = DSL.using(connection, SQLDialect.SQLITE);
            ask("SQLite", sql, factory, ctx);
            refuse("SQLite", factory, ctx, connection);
        }
    }

    @Test
    void the_database_that_runs_gets_this(World world, SqlLog sql, SessionFactory factory, DSLContext ctx, Connection connection) {
        String name = NAMES.get(world.dialect());
        if (name != null) {
            ask(name, sql, factory, ctx);
            refuse(name, factory, ctx, connection);
        }
    }

    private static void ask(String database, SqlLog sql, SessionFactory factory, DSLContext ctx) {
        // tag::ask-jooq[]
        Select<?> year = ctx.select(BLOG.TITLE).from(BLOG)
                .where(DSL.year(BLOG.PUB_DATE).eq(2026));
        Select<?> page = ctx.select(ENTRY.HEADLINE).from(ENTRY)
                .orderBy(ENTRY.RATING.desc().nullsLast()).limit(3).offset(6);
        Query upsert = ctx
                .insertInto(TAG).set(TAG.NAME, "travel")
                .onConflict(TAG.NAME).doNothing();
        // end::ask-jooq[]
        sql.clear();
        Result<?> titles = year.fetch();
        assertThat(sql).matches("year-by-jooq.sql", database);
        assertThat(titles).as("jOOQ's titles of 2026 on %s", database).hasSize(6);

        sql.clear();
        List<String> found = factory.fromSession(session -> session
                .createSelectionQuery("select title from Blog where year(pubDate) = :year", String.class).setParameter("year", 2026)
                .list());
        assertThat(sql).matches("year-by-hibernate.sql", database);
        assertThat(found).as("Hibernate's titles of 2026 on %s", database).hasSize(database.equals("SQLite") ? 0 : 6);

        sql.clear();
        Result<?> unrated = page.fetch();
        assertThat(sql).matches("page-by-jooq.sql", database);
        assertThat(unrated.getValues(0, String.class).subList(1, 3))
                .as("the last two of nine entries on %s, which nobody has rated", database)
                .containsExactlyInAnyOrderElementsOf(unratedHeadlines(ctx));

        sql.clear();
        List<String> last = factory.fromSession(session -> session
                .createSelectionQuery("select headline from Entry order by rating desc nulls last", String.class)
                .setFirstResult(6).setMaxResults(3).list());
        assertThat(sql).matches("page-by-hibernate.sql", database);
        assertThat(last.subList(1, 3)).as("the same by Hibernate").containsExactlyInAnyOrderElementsOf(unratedHeadlines(ctx));

        sql.clear();
        upsert.execute();
        assertThat(sql).matches("upsert-by-jooq.sql", database);
        assertThat(ctx.fetchCount(TAG, TAG.NAME.eq("travel"))).as("the tag was there, and is there once").isEqualTo(1);

        assertThat(ctx.fetch("select rating from entry order by rating desc").get(0).get(0) == null)
                .as("%s takes null for the highest rating", database).isEqualTo(database.equals("PostgreSQL"));
    }

    private static List<String> unratedHeadlines(DSLContext ctx) {
        return ctx.select(ENTRY.HEADLINE).from(ENTRY).where(ENTRY.RATING.isNull()).fetch(ENTRY.HEADLINE);
    }

    private static void refuse(String database, SessionFactory factory, DSLContext ctx, Connection connection) {
        String duplicate = "insert into tag (name) values ('travel')";
        SQLException thrown = (SQLException) catchThrowable(() -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(duplicate);
            }
        });
        Throwable byHibernate = catchThrowable(
                () -> factory.inTransaction(session -> session.createNativeMutationQuery(duplicate).executeUpdate()));
        Throwable byJooq = catchThrowable(() -> ctx.execute(duplicate));

        assertThat(thrown.getSQLState() + ", " + thrown.getErrorCode() + ", " + thrown.getClass().getSimpleName() + ", "
                + byHibernate.getClass().getSimpleName()).isEqualTo(DUPLICATE.get(database));
        assertThat(byJooq).isExactlyInstanceOf(org.jooq.exception.IntegrityConstraintViolationException.class);
    }
}
