package threeways.workbench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Another writer in the same world, by name: a connection, on which session and {@code DSLContext} work too, and a log that records this writer
 * alone. Its session comes from a session factory of its own, as if another program wrote. The world closes it.
 */
public final class Writer implements AutoCloseable {

    /** What a writer does on a thread of its own. */
    @FunctionalInterface
    public interface Work {

        /** Does it; whatever it throws is told by {@link Running#awaitEnd()}. */
        void run() throws Exception;
    }

    /** Looks at what became of a call for a blog that was deleted before statement {@code number} of it. */
    @FunctionalInterface
    public interface Outcome {

        /** Fails if {@code thrown}, which may be null, isn't what was to come. */
        void verify(long blog, int number, Throwable thrown);
    }

    /** How long {@link #send} waits for a row that is locked, in milliseconds: the answer waits for it meanwhile, so it must give in. */
    private static final int PATIENCE = 50;

    private static final String EXPECTED = " Expected that another transaction holds what this writer asks for.";

    /** How H2 writes a row and selects what became of it, in one statement. */
    private static final Pattern WRITTEN_AND_READ = Pattern.compile("final table \\((\\w+) ");

    private final String name;
    private final World world;
    private final SqlLog sql;
    private final DataSource dataSource;
    private Connection connection;
    private String number;
    private Session session;
    private Running running;
    private boolean came;
    private boolean wrote;

    Writer(String name, World world, SqlLog sql, DataSource dataSource) {
        this.name = name;
        this.world = world;
        this.sql = sql;
        this.dataSource = dataSource;
    }

    /** What the writer is called, such as Ben. */
    public String name() {
        return name;
    }

    /** What this writer alone has sent. Holds and actions before a statement count its statements and no others. */
    public SqlLog sql() {
        return sql;
    }

    /** The writer's connection, in autocommit as JDBC has it at first. */
    public synchronized Connection connection() {
        try {
            if (connection == null || connection.isClosed()) {
                connection = dataSource.getConnection();
                sql.lent(connection);
                number = world.numberOf(SqlLog.real(connection, Connection.class));
            }
            return connection;
        } catch (SQLException e) {
            throw new WorldUnavailableError("The world gave " + name + " no connection: " + e.getMessage(), e);
        }
    }

    /** A {@code DSLContext} on the writer's connection. */
    public DSLContext ctx() {
        return DSL.using(connection(), world.dialect());
    }

    /** A session on the writer's connection; a new one if the last was closed. */
    public synchronized Session session() {
        if (session == null || !session.isOpen()) {
            Connection own = connection();
            session = world.writersFactory().withOptions().connection(own).openSession();
        }
        return session;
    }

    /**
     * Sends one statement in autocommit, over a connection of its own, and gives in quickly: a row that is locked, or a key that is taken, sends the
     * writer away without having written.
     */
    public void send(String statement, Object... values) {
        came = true;
        try (Connection own = world.connect()) {
            try (Statement settings = own.createStatement()) {
                settings.execute(patience());
            }
            try (PreparedStatement prepared = own.prepareStatement(statement)) {
                for (int i = 0; i < values.length; i++) {
                    prepared.setObject(i + 1, values[i]);
                }
                if (world.dialect().family() == SQLDialect.MYSQL) {
                    endLater(prepared);
                }
                wrote = prepared.executeUpdate() > 0;
            }
        } catch (SQLException sentAway) {
            wrote = false;
        }
    }

    /** Whether {@link #send} was called, so that the writer could try. */
    public boolean came() {
        return came;
    }

    /** Whether the last {@link #send} wrote something, which is committed then. */
    public boolean wrote() {
        return wrote;
    }

    /** Forgets that the writer came and wrote. */
    public void leave() {
        came = false;
        wrote = false;
    }

    /** Lets the writer work on a thread of its own, which begins now. */
    public synchronized Running start(Work work) {
        if (running != null && !running.hasEnded()) {
            throw new IllegalStateException(name + " is still at work. Wait for its end, or ask the world for another writer.");
        }
        connection();
        running = new Running(name, work);
        return running;
    }

    /** Holds the writer before its statement {@code number}, counted from 1 and from the last {@link SqlLog#clear()} of its log. */
    public Hold holdBefore(int number) {
        return sql.holdBefore(number);
    }

    /**
     * Whether the database says that this writer's connection waits for a lock. H2 tells of rows that are locked, and not of a key that another
     * transaction has inserted and not committed yet.
     *
     * @throws UnsupportedOperationException
     *             on a database that doesn't tell, which is SQLite
     */
    public boolean isWaiting() {
        connection();
        return world.waitingConnections().contains(number);
    }

    /**
     * Waits until the database says that this writer waits for a lock.
     *
     * @throws AssertionError
     *             if it doesn't say so within five seconds, or if the writer's work has ended before
     */
    public void awaitWaiting() {
        boolean waits = world.await(() -> {
            boolean now = isWaiting();
            if (!now && running != null && running.hasEnded()) {
                throw new AssertionError(name + "'s work ended without waiting for a lock" + running.howItEnded() + "." + EXPECTED);
            }
            return now;
        });
        if (!waits) {
            throw new AssertionError(name + " didn't wait for a lock within 5 seconds." + EXPECTED);
        }
    }

    /** MySQL counts whole seconds, and there are many gaps: another thread ends the statement there. */
    private static void endLater(Statement statement) {
        CompletableFuture.runAsync(() -> {
            try {
                statement.cancel();
            } catch (SQLException hasEnded) {
                // before we came to it
            }
        }, CompletableFuture.delayedExecutor(4 * PATIENCE, TimeUnit.MILLISECONDS));
    }

    /** The same in the words of the database that runs. MariaDB counts in seconds, of which 0 is one. */
    private String patience() {
        return switch (world.dialect().family()) {
            case POSTGRES -> "set lock_timeout = " + PATIENCE;
            case MYSQL -> "set innodb_lock_wait_timeout = 1";
            case MARIADB -> "set innodb_lock_wait_timeout = 0";
            case SQLITE -> "pragma busy_timeout = " + PATIENCE;
            // a lock is the answer's, whose thread stands still meanwhile: H2 needs no time to find another's
            default -> "set lock_timeout 1";
        };
    }

    /** The gap before statement {@code number} of {@code sql} in words, such as {@code between statement 1 (select) and statement 2 (insert)}. */
    public static String gap(SqlLog sql, int number) {
        return "between statement %d (%s) and statement %d (%s)".formatted(number - 1, kind(sql, number - 1), number, kind(sql, number));
    }

    private static String kind(SqlLog sql, int number) {
        if (number < 1 || sql.statements().size() < number) {
            return "never sent";
        }
        SqlStatement statement = sql.statements().get(number - 1);
        Matcher written = WRITTEN_AND_READ.matcher(statement.text());
        return written.find() ? written.group(1) : statement.kind();
    }

    /**
     * Deletes a blog before the first statement of a call for it, then another one before the second statement of such a call, and so on, until a
     * call has fewer statements. The outcome is verified if the blog was deleted before the call committed anything.
     *
     * @param answers
     *            the log of the answer
     * @param call
     *            calls the answer for a blog, and returns what it threw, or null
     */
    public void deleteBeforeEachStatement(SqlLog answers, LongFunction<Throwable> call, Outcome outcome) {
        for (int place = 1;; place++) {
            long blog = 900 + place;
            world.execute("insert into blog (id, title, pub_date) values (" + blog + ", 'Ferries', date '2026-01-02')");
            leave();
            answers.clear();
            AtomicBoolean inTime = new AtomicBoolean();
            answers.beforeStatement(place, () -> {
                inTime.set(answers.commits() == 0);
                send("delete from blog where id = ?", blog);
            });

            Throwable thrown = call.apply(blog);

            if (wrote() && inTime.get()) {
                outcome.verify(blog, place, thrown);
            }
            if (!came()) {
                return;
            }
        }
    }

    /** Ends the writer's work, and rolls back what it hasn't committed. */
    @Override
    public synchronized void close() {
        sql.releaseAll();
        if (running != null && !running.end()) {
            return; // still in the database, which the end of the world takes away
        }
        try {
            if (session != null && session.isOpen()) {
                if (session.getTransaction().isActive()) {
                    session.getTransaction().rollback();
                }
                session.close();
            }
            if (connection != null && !connection.isClosed()) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                connection.close();
            }
        } catch (SQLException | RuntimeException gone) {
            // then there is nothing left to close
        }
    }
}
