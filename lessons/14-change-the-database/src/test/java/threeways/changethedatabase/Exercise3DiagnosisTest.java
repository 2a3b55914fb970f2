package threeways.changethedatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.TAG;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.GenericJDBCException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.World;

@DisplayName("Exercise 3: was it a duplicate?")
@BlogWorld
class Exercise3DiagnosisTest {

    /** By what is wrong with it; each on the known rows, in words that all databases understand. */
    static final Map<String, Cause> REFUSED = new LinkedHashMap<>();
    static {
        REFUSED.put("insert into tag (name) values ('travel')", Cause.DUPLICATE);
        REFUSED.put("insert into tag (id, name) values (2, 'cooking')", Cause.DUPLICATE);
        REFUSED.put("insert into permalink (slug, blog_id) values ('nowhere', 99)", Cause.FOREIGN_KEY);
        REFUSED.put("delete from tag where id = 2", Cause.FOREIGN_KEY);
        REFUSED.put("insert into tag (name) values (null)", Cause.NULL);
    }

    @Test
    @Order(1)
    void tells_a_duplicate_on_each_database() {
        Recorded.ALL.stream().filter(one -> one.cause() == Cause.DUPLICATE).forEach(Exercise3DiagnosisTest::recorded);
    }

    @Test
    @Order(2)
    void tells_other_refusals_from_a_duplicate() {
        Recorded.ALL.stream().filter(one -> one.cause() != Cause.DUPLICATE).forEach(Exercise3DiagnosisTest::recorded);
    }

    @Test
    @Order(3)
    void looks_below_the_tools_exceptions() {
        for (Recorded one : Recorded.ALL) {
            SQLException sql = one.thrown().get();
            wrapped(one, new IllegalStateException(new DataAccessException("by jOOQ", sql)));
            wrapped(one, new IntegrityConstraintViolationException("by jOOQ", sql));
            wrapped(one, new PersistenceException(new GenericJDBCException("by Hibernate", sql)));
            wrapped(one, new ConstraintViolationException("by Hibernate", sql, "uk_tag_name"));
            Exception deep = sql;
            for (int i = 0; i < 60; i++) {
                deep = new IllegalStateException("further up", deep);
            }
            assertThat(diagnosed(one.toString(), deep))
                    .as("%s, below sixty exceptions of the program. Expected %s: follow getCause() to its end, however many there are.",
                            one,
                            one.cause())
                    .isEqualTo(one.cause());
            SQLException withCause = one.thrown().get();
            withCause.initCause(new IOException("from the driver's inside"));
            assertThat(diagnosed(one.toString(), new DataAccessException("by jOOQ", withCause)))
                    .as("%s, and its exception has an IOException as its cause. Expected %s: ask each exception on the way down, not only the "
                            + "last.", one, one.cause())
                    .isEqualTo(one.cause());
        }
    }

    @Test
    @Order(4)
    void looks_into_a_batch() {
        for (Recorded one : Recorded.ALL) {
            BatchUpdateException batch = new BatchUpdateException("batch entry 0", new int[0]);
            batch.setNextException(one.thrown().get());
            assertThat(diagnosed(one.toString(), new DataAccessException("by jOOQ", batch)))
                    .as("%s, in a batch. Expected %s. The BatchUpdateException has no SQLState of its own: ask what its getNextException() "
                            + "returns.", one, one.cause())
                    .isEqualTo(one.cause());
            SQLException second = new SQLException("the second statement wasn't tried");
            second.setNextException(one.thrown().get());
            BatchUpdateException longer = new BatchUpdateException("batch entries 1 and 2", new int[0]);
            longer.setNextException(second);
            assertThat(diagnosed(one.toString(), longer))
                    .as("%s, as the next exception of the next exception in a batch. Expected %s: ask getNextException() until it returns null.",
                            one, one.cause())
                    .isEqualTo(one.cause());
            SQLException collected = new SQLException("some statements were refused");
            collected.setNextException(one.thrown().get());
            assertThat(diagnosed(one.toString(), collected))
                    .as("%s, as the next exception of an SQLException that isn't a BatchUpdateException. Expected %s: each SQLException has "
                            + "getNextException().", one, one.cause())
                    .isEqualTo(one.cause());
            assertThat(diagnosed(one.toString(), new SQLException("the pool has tried", collected)))
                    .as("%s, as the next exception of an SQLException that is the cause of another one. Expected %s: ask getNextException() of each "
                            + "SQLException on the way, not only of the outermost.", one, one.cause())
                    .isEqualTo(one.cause());
        }
    }

    @Test
    @Order(5)
    void claims_nothing_about_other_exceptions() {
        Map<String, Throwable> others = new LinkedHashMap<>();
        others.put("an IllegalStateException that says duplicate key", new IllegalStateException("duplicate key: 23505"));
        others.put("an SQLException without an SQLState", new SQLException("duplicate key"));
        others.put("an SQLException with vendor code 1062 and the SQLState of a missing table", new SQLException("?", "42S02", 1062));
        others.put("a NullPointerException", new NullPointerException());
        others.put("an exception of Hibernate's without a cause", new ConstraintViolationException("duplicate", null, "uk_tag_name"));
        IllegalStateException cleanedUp = new IllegalStateException("no more room on the disk");
        cleanedUp.addSuppressed(new SQLException("while cleaning up", "23505", 23505));
        others.put("an exception that has suppressed a duplicate (getSuppressed())", cleanedUp);
        others.forEach((what, thrown) -> assertThat(diagnosed(what, thrown))
                .as("There was %s. It isn't one of the refusals that you know, so return OTHER. Trust SQLState and vendor code together: no "
                        + "message, no tool's class, nothing suppressed.", what)
                .isEqualTo(Cause.OTHER));
    }

    @Test
    @Order(6)
    void tells_what_this_database_really_throws(World world, Connection connection, DSLContext ctx) {
        REFUSED.forEach((refused, cause) -> {
            real(refused, "JDBC", cause, () -> execute(connection, refused));
            real(refused, "jOOQ", cause, () -> ctx.execute(refused));
            real(refused, "Hibernate", cause, () -> world.sessionFactory(world.description().entities().toArray(Class<?>[]::new))
                    .inTransaction(session -> session.createNativeMutationQuery(refused).executeUpdate()));
        });
    }

    @Test
    @Order(7)
    @OtherRows
    void tells_what_sqlite_really_throws() throws SQLException {
        try (OwnDatabase sqlite = OwnDatabase.sqlite("known");
                Connection connection = sqlite.connect();
                Connection other = sqlite.connect()) {
            execute(connection, "pragma foreign_keys = on");
            REFUSED.forEach((refused, cause) -> real(refused, "SQLite's driver", cause, () -> execute(connection, refused)));
            Throwable batch = catchThrowable(() -> {
                try (Statement statement = connection.createStatement()) {
                    statement.addBatch("insert into tag (name) values ('travel')");
                    statement.executeBatch();
                }
            });
            assertThat(diagnosed("SQLite's batch", batch))
                    .as("SQLite refused a duplicate in a batch, so expected DUPLICATE. Ask what getCause() and getNextException() return, "
                            + "of every exception: %s.", batch)
                    .isEqualTo(Cause.DUPLICATE);
            execute(connection, "pragma busy_timeout = 0");
            execute(other, "begin immediate");
            real("insert into tag (name) values ('late')", "SQLite, while another writer is at it,", Cause.CONFLICT,
                    () -> execute(connection, "insert into tag (name) values ('late')"));
            execute(other, "rollback");
        }
    }

    @Test
    @Order(8)
    void tells_it_of_objects_and_records_too(DSLContext ctx, World world) {
        Throwable jooq = catchThrowable(() -> ctx.insertInto(TAG).set(TAG.NAME, "travel").execute());
        assertThat(diagnosed("jOOQ's exception", jooq))
                .as("jOOQ stored a tag that is there already, so expected DUPLICATE. Look for the SQLException along getCause() of %s.",
                        jooq)
                .isEqualTo(Cause.DUPLICATE);
        if (world.dialect() != SQLDialect.SQLITE) {
            Throwable batch = catchThrowable(() -> ctx.batch(ctx.insertInto(TAG).set(TAG.NAME, "sea"),
                    ctx.insertInto(TAG).set(TAG.NAME, "travel")).execute());
            assertThat(diagnosed("jOOQ's batch", batch))
                    .as("jOOQ sent a batch with a duplicate, so expected DUPLICATE. Look along getCause() and getNextException() of %s.",
                            batch)
                    .isEqualTo(Cause.DUPLICATE);
        }
    }

    private static void recorded(Recorded one) {
        Cause came = diagnosed(one.toString(), one.thrown().get());
        assertThat(came).as("%s. Expected %s, and %s came. %s", one, one.cause(), came, one.nextStep()).isEqualTo(one.cause());
    }

    private static void wrapped(Recorded one, Exception wrapper) {
        assertThat(diagnosed(one.toString(), wrapper))
                .as("%s, and a tool threw %s. Expected %s: walk along getCause() to the database's own exception, and trust no wrapper's "
                        + "class.", one, wrapper.getClass().getSimpleName(), one.cause())
                .isEqualTo(one.cause());
    }

    private static void real(String statement, String tool, Cause cause, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(diagnosed(statement, thrown))
                .as("\"%s\", sent by %s, was refused. Expected %s. Ask the database's own exception along getCause(): %s.", statement, tool,
                        cause, thrown)
                .isEqualTo(cause);
    }

    /** The learner's answer; it may stumble over what is null. */
    private static Cause diagnosed(String what, Throwable thrown) {
        try {
            return Diagnosis.of(thrown);
        } catch (NullPointerException e) {
            throw new AssertionError(
                    what + ". Expected a cause, and your answer threw a NullPointerException. getSQLState(), getCause() and "
                            + "getNextException() may each be null: look before you call a method of it.",
                    e);
        } catch (RuntimeException e) {
            throw new AssertionError(what + ". Expected a cause, and your answer threw " + e
                    + ". It has to tell why, not to throw: return OTHER for all that is none of the four causes.", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
