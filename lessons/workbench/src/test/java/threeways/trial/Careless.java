package threeways.trial;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.CacheMode;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;

/** Answers that are right and leave something open, each in one way. */
public final class Careless {

    private Careless() {
    }

    public static void keepsTheConnection(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    public static void closesOneAfterTheOther(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select 1");
        rows.close();
        statement.close();
        connection.close();
    }

    /** Past all that is recorded. */
    public static void keepsAConnectionOfItsOwn(Connection connection) throws SQLException {
        DriverManager.getConnection(connection.getMetaData().getURL()).setAutoCommit(false);
    }

    public static void keepsADataSourceOfItsOwn(Connection connection) throws SQLException {
        JdbcConnectionPool.create(connection.getMetaData().getURL(), "", "").getConnection().close();
    }

    public static void closesAConnectionOfItsOwn(Connection connection) throws SQLException {
        try (Connection own = DriverManager.getConnection(connection.getMetaData().getURL())) {
            own.setAutoCommit(false);
        }
    }

    /** Right, but for the caller whose flush mode isn't AUTO, and who is refused. */
    public static void setsTheFlushModeBackIfAllGoesWell(Session session) {
        FlushMode before = session.getHibernateFlushMode();
        session.setHibernateFlushMode(FlushMode.AUTO);
        session.createNativeQuery("select 1", Integer.class).getSingleResult();
        session.setHibernateFlushMode(before);
    }

    public static void setsTheFlushModeBack(Session session) {
        FlushMode before = session.getHibernateFlushMode();
        session.setHibernateFlushMode(FlushMode.AUTO);
        try {
            session.createNativeQuery("select 1", Integer.class).getSingleResult();
        } finally {
            session.setHibernateFlushMode(before);
        }
    }

    public static void keepsTheFirstIfThereIsNoSecond(DataSource dataSource) throws SQLException {
        Connection first = dataSource.getConnection();
        dataSource.getConnection().close();
        first.close();
    }

    public static void keepsTheStatement(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("select title from blog where id = 4711");
        ResultSet rows = statement.executeQuery();
        if (!rows.next()) {
            return;
        }
        statement.close();
    }

    public static void keepsTheSession(SessionFactory factory) {
        factory.openSession().find(threeways.blog.Blog.class, 1L);
    }

    public static void keepsTheStream(Session session) {
        session.createSelectionQuery("from Blog", threeways.blog.Blog.class).getResultStream().findFirst().orElseThrow();
    }

    public static void keepsTheScroll(Session session) {
        session.createSelectionQuery("from Blog", threeways.blog.Blog.class).scroll().next();
    }

    public static void keepsTheCursor(DSLContext ctx) {
        ctx.selectOne().fetchLazy();
    }

    public static void keepsTheTransaction(Session session) {
        session.beginTransaction();
        session.find(threeways.blog.Blog.class, 1L).setTitle("Rye");
        session.flush();
    }

    public static void rollsBackIfThereIsNone(Session session) {
        if (session.find(threeways.blog.Blog.class, 4711L) == null) {
            session.getTransaction().rollback();
        }
    }

    public static void undoesAStep(Session session) {
        session.doWork(connection -> connection.rollback(connection.setSavepoint()));
    }

    public static void changesAutoCommit(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("update blog set title = 'Rye' where id = 1");
        }
        connection.commit();
    }

    /** After a failure. */
    public static void returnsItWithoutAutocommit(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.rollback();
        }
    }

    public static void changesTheIsolation(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    }

    public static void changesReadOnly(Connection connection) throws SQLException {
        connection.setReadOnly(true);
    }

    public static void changesReadOnlyInASession(Session session) {
        session.doWork(connection -> connection.setReadOnly(true));
    }

    public static void stopsFlushing(Session session) {
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.createSelectionQuery("select title from Blog where id = 1", String.class).getSingleResult();
    }

    public static void speaksAnotherDialect(DSLContext ctx) {
        ctx.configuration().set(SQLDialect.DERBY);
    }

    public static void formats(DSLContext ctx) {
        ctx.settings().setRenderFormatted(true);
    }

    public static void listens(DSLContext ctx) {
        ctx.configuration().set(ExecuteListener.onStart(started -> {
        }));
    }

    public static void loadsReadOnly(Session session) {
        session.setDefaultReadOnly(true);
        session.find(threeways.blog.Blog.class, 1L);
    }

    public static void passesTheCachesBy(Session session) {
        session.setCacheMode(CacheMode.IGNORE);
    }

    public static void keepsItsOwnFactory(DataSource dataSource) {
        SessionFactory own = new HibernatePersistenceConfiguration("own").managedClasses(threeways.blog.Author.class)
                .property("jakarta.persistence.nonJtaDataSource", dataSource).createEntityManagerFactory();
        own.inTransaction(session -> session.find(threeways.blog.Author.class, 1L));
    }

    /** Keeps nothing. */
    public static List<String> tidies(DataSource dataSource, Connection connection, Session session, DSLContext ctx) throws SQLException {
        try (Connection own = dataSource.getConnection(); Statement statement = own.createStatement()) {
            statement.execute("select 1");
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.closeOnCompletion();
            statement.executeQuery("select 1").close();
        } finally {
            connection.setAutoCommit(true);
        }
        session.find(threeways.blog.Blog.class, 1L);
        ctx.transaction(tx -> tx.dsl().fetch("select 1"));
        return Optional.ofNullable(session.getTransaction().isActive() ? "active" : null).stream().toList();
    }

    /** Finds nobody, and swallows why. */
    public static List<String> swallows(DataSource dataSource) {
        try {
            return new Archive(dataSource).titles(6);
        } catch (SQLException e) {
            return List.of();
        }
    }

    /** Tells what went wrong, and keeps the connection then. */
    public static void keepsItIfItFails(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        statement.execute("select 1");
        statement.close();
        connection.close();
    }

    public static void keepsItIfItCannotTell(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.getMetaData();
        connection.close();
    }

    /** As a list does that grows without an end, without the wait for it. */
    public static void takeAllMemory() {
        throw new OutOfMemoryError("Java heap space");
    }
}
