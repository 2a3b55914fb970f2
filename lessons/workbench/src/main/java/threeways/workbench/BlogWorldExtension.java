package threeways.workbench;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.SharedSessionContract;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jooq.DSLContext;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import threeways.workbench.course.ExerciseName;

/** Builds a world for each test, hands out what the test's parameters ask for, and clears away what the answer left behind. */
class BlogWorldExtension
        implements
            BeforeEachCallback,
            BeforeTestExecutionCallback,
            AfterTestExecutionCallback,
            AfterEachCallback,
            ParameterResolver,
            TestExecutionExceptionHandler,
            LifecycleMethodExecutionExceptionHandler,
            ExecutionCondition {

    static final Namespace OURS = Namespace.create(BlogWorldExtension.class);

    /** Under this key a check publishes what its answer left behind. */
    static final String LEFT_BEHIND = "left behind";

    private static final String NEVER_ENDED = "never ended";

    static {
        Quiet.please();
    }

    /**
     * What a parameter wants: two of one type in one method are two objects, and the first in a method before the test is the first in the test.
     *
     * @param which
     *            0 for a method's first parameter of its type
     */
    private record Wanted(Class<?> type, long which) {

        /** Of these there is one in a world. */
        private static final Set<Class<?>> ONE = Set.of(World.class, SqlLog.class, SessionFactory.class, DataSource.class);

        static Wanted by(ParameterContext parameter) {
            Class<?> type = parameter.getParameter().getType();
            return new Wanted(type, ONE.contains(type)
                    ? 0
                    : Stream.of(parameter.getDeclaringExecutable().getParameterTypes()).limit(parameter.getIndex()).filter(type::equals)
                            .count());
        }
    }

    /** What one test has: its world, what it was lent, and the JVM's settings from before. */
    private static final class Bench {

        private final World world;
        private final SqlLog sql;
        private final Map<Wanted, Object> lent = new LinkedHashMap<>();

        Bench(World world, SqlLog sql) {
            this.world = world;
            this.sql = sql;
        }

        Failure.Lent lent() {
            return lent.values().stream().anyMatch(one -> one instanceof SharedSessionContract || one instanceof Connection)
                    ? Failure.Lent.THE_CALLERS
                    : lent.values().stream().allMatch(one -> one instanceof World || one instanceof SqlLog)
                            ? Failure.Lent.NOTHING
                            : Failure.Lent.A_SOURCE;
        }
    }

    private static final Map<Class<?>, Function<Tools, Object>> PARAMETERS = Map.of(
            SqlLog.class, tools -> tools.bench.sql,
            World.class, tools -> tools.bench.world,
            DataSource.class, tools -> tools.bench.world.dataSource(),
            DSLContext.class, tools -> DSL.using(tools.bench.world.dataSource(), tools.bench.world.dialect()),
            Connection.class, tools -> tools.connect(),
            SessionFactory.class, tools -> tools.factory(),
            Session.class, tools -> tools.factory().openSession(),
            jakarta.persistence.EntityManager.class, tools -> tools.factory().openSession(),
            StatelessSession.class, tools -> tools.factory().openStatelessSession());

    private record Tools(Bench bench) {

        SessionFactory factory() {
            return bench.world.sessionFactory(bench.world.description());
        }

        Connection connect() {
            try {
                Connection connection = bench.world.dataSource().getConnection();
                bench.sql.lent(connection);
                return connection;
            } catch (SQLException e) {
                throw new WorldUnavailableError("The world gave no connection: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getTestMethod().isPresent() && classStore(context).get(NEVER_ENDED) != null
                ? ConditionEvaluationResult.disabled("an earlier check of this exercise never ended")
                : ConditionEvaluationResult.enabled("");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Todo.forget();
        SqlLog sql = new SqlLog(context.getRequiredTestClass());
        Method test = context.getRequiredTestMethod();
        String rows = test.isAnnotationPresent(GeneratedRows.class)
                ? Migrations.GENERATED
                : test.isAnnotationPresent(OtherRows.class) ? "other" : "known";
        SessionFactories factories = context.getRoot().getStore(OURS).getOrComputeIfAbsent(SessionFactories.class);
        WorldDescription description = WorldDescription.of(context.getRequiredTestClass().getAnnotation(BlogWorld.class), rows);
        store(context).put(Bench.class, new Bench(new World(description, sql, factories), sql));
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        bench(context).sql.begin();
    }

    /** A test that expects an exception could pass at a hole; it must not. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            return;
        }
        if (Todo.met() != null) {
            throw (NotBegunError) Failure.explained(Todo.met(), bench(context).sql);
        }
        HasReceipt wanted = context.getRequiredTestMethod().getAnnotation(HasReceipt.class);
        if (wanted != null && Databases.asked().equals("h2")) {
            context.publishReportEntry(Receipt.of(wanted.of(), wanted.beside(), bench(context).sql).published());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Tools tools = new Tools(bench(context));
        return tools.bench.lent.computeIfAbsent(Wanted.by(parameter), wanted -> PARAMETERS.get(wanted.type()).apply(tools));
    }

    /** Turns what an answer threw into words, and shows below them what was sent. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        if (thrown instanceof TimeoutException) {
            classStore(context).put(NEVER_ENDED, true);
        }
        throw Failure.explained(Todo.met() != null ? Todo.met() : thrown, bench(context).sql, bench(context).lent());
    }

    /** An answer may throw, or never end, where it is made. */
    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        handleTestExecutionException(context, thrown);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Bench bench = bench(context);
        if (bench == null) {
            return;
        }
        Optional<Leftover> leftover = context.getExecutionException().isEmpty() && isAskedToClose(context)
                ? leftover(bench)
                : Optional.empty();
        Throwable refused = leftover.map(one -> Failure.explained(one.asError(), bench.sql)).orElse(null);
        bench.world.closeWriters();
        List<String> found = new ArrayList<>(returnWhatWasLent(bench));
        found.addAll(bench.world.leftBehind());
        SessionFactories factories = context.getRoot().getStore(OURS).get(SessionFactories.class, SessionFactories.class);
        found.addAll(factories.leftBehind());
        if (classStore(context).get(NEVER_ENDED) != null) {
            // the thread that was cut may still run, and would follow them into the next world
            factories.close();
        }
        bench.world.close();
        if (context.getConfigurationParameter(SqlLog.PUBLISHED).isPresent() && !bench.sql.statements().isEmpty()) {
            context.publishReportEntry(SqlLog.PUBLISHED, String.join("\n", Failure.sent(bench.sql).lines()));
        }
        if (!found.isEmpty()) {
            context.publishReportEntry(LEFT_BEHIND, String.join("; ", found));
        }
        if (refused instanceof AssertionError error) {
            throw error;
        }
    }

    /** The checks of exercises are; examples may show what becomes of what stays open. */
    private static boolean isAskedToClose(ExtensionContext context) {
        return ExerciseName.ofTest(context.getRequiredTestClass().getName()).isPresent()
                && !context.getRequiredTestClass().isAnnotationPresent(MayStayOpen.class)
                && !context.getRequiredTestMethod().isAnnotationPresent(MayStayOpen.class);
    }

    /** What the answer has left open or changed, beginning with what keeps the rest open. */
    private static Optional<Leftover> leftover(Bench bench) {
        Openings openings = bench.sql.openings();
        return Stream.<Supplier<Optional<Leftover>>>of(
                () -> bench.lent.values().stream().filter(SharedSessionContract.class::isInstance).map(SharedSessionContract.class::cast)
                        .flatMap(session -> transaction(session, openings).stream()).findFirst(),
                OwnFactories::leftover, SessionFactories::session, openings::connection, openings::statement,
                () -> bench.lent.values().stream().filter(Session.class::isInstance).map(Session.class::cast)
                        .flatMap(session -> setting(session).stream()).findFirst(),
                () -> bench.lent.values().stream().filter(DSLContext.class::isInstance).map(DSLContext.class::cast)
                        .flatMap(ctx -> setting(ctx, bench.world).stream()).findFirst(),
                () -> bench.lent.values().stream().filter(Connection.class::isInstance).map(Connection.class::cast)
                        .flatMap(lent -> openings.setting(SqlLog.real(lent, Connection.class)).stream()).findFirst())
                .flatMap(look -> look.get().stream()).findFirst();
    }

    private static Optional<Leftover> transaction(SharedSessionContract session, Openings openings) {
        if (!session.isOpen() || !session.getTransaction().isActive()) {
            return Optional.empty();
        }
        Connection connection = ((SharedSessionContractImplementor) session).getJdbcCoordinator().getLogicalConnection()
                .getPhysicalConnection();
        return openings.beginOfTransaction(SqlLog.real(connection, Connection.class))
                .map(line -> new Leftover(
                        "Expected no transaction of the lent session to be active any more. The one begun at " + Openings.at(line)
                                + " is: nothing is committed, and its locks stay. Commit it, and roll it back if something throws.",
                        line));
    }

    /** A session is lent as a factory opens it: it flushes when it must, and loads what can be changed. */
    private static Optional<Leftover> setting(Session lent) {
        if (!lent.isOpen()) {
            return Optional.empty();
        }
        String changed = lent.getHibernateFlushMode() != FlushMode.AUTO
                ? "Its flush mode was AUTO, and is " + lent.getHibernateFlushMode() + " now: the caller's changes may get lost. "
                : lent.isDefaultReadOnly() ? "What it loads is read-only now: the caller's changes get lost. " : "";
        return Optional.of(changed).filter(words -> !words.isEmpty())
                .map(words -> new Leftover("Expected the lent session back as it was. " + words
                        + "Set that for your query alone, or set it back in finally.", null));
    }

    /** A context is lent in the dialect of the world, with jOOQ's own settings. */
    private static Optional<Leftover> setting(DSLContext lent, World world) {
        String changed = lent.dialect() != world.dialect()
                ? "Its dialect was " + world.dialect() + ", and is " + lent.dialect() + " now"
                : !withoutMapping(lent).equals(withoutMapping(DSL.using(world.dialect()))) ? "Its settings were changed" : "";
        return Optional.of(changed).filter(words -> !words.isEmpty())
                .map(words -> new Leftover("Expected the lent DSLContext back as it was. " + words
                        + ", for everyone who shares the context. Derive a copy: ctx.configuration().derive(…).dsl().", null));
    }

    /** As jOOQ renders it makes an empty mapping by itself. */
    private static Settings withoutMapping(DSLContext ctx) {
        return ((Settings) ctx.settings().clone()).withRenderMapping(null);
    }

    /** Closes what the test was lent, so that what is still open afterwards is the answer's. */
    private static List<String> returnWhatWasLent(Bench bench) {
        List<String> found = new ArrayList<>();
        for (Object lent : bench.lent.values()) {
            try {
                if (lent instanceof SharedSessionContract session && session.isOpen() && session.getTransaction().isActive()) {
                    found.add("a transaction of the session was still active");
                    session.getTransaction().rollback();
                }
                if (lent instanceof Connection connection && bench.world.isInTransaction(connection)) {
                    found.add("a transaction of the connection was still active");
                }
                if (lent instanceof AutoCloseable closeable && !(lent instanceof SessionFactory)) {
                    closeable.close();
                }
            } catch (Exception closedByTheAnswer) {
                // then there is nothing left to close
            }
        }
        return found;
    }

    private static Bench bench(ExtensionContext context) {
        return store(context).get(Bench.class, Bench.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(OURS);
    }

    /** A parameterized method stands between its runs and the class. */
    private static ExtensionContext.Store classStore(ExtensionContext context) {
        ExtensionContext testClass = context;
        while (testClass.getTestMethod().isPresent()) {
            testClass = testClass.getParent().orElseThrow();
        }
        return testClass.getStore(OURS);
    }
}
