package threeways.workbench;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Builds a world for each test, and hands out what the test's parameters ask for. */
class BlogWorldExtension implements BeforeEachCallback, BeforeTestExecutionCallback, AfterEachCallback, ParameterResolver {

    /** Where all extensions of a {@link BlogWorld} keep what they know. */
    static final Namespace OURS = Namespace.create(BlogWorldExtension.class);

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

    private static final Map<Class<?>, Function<Tools, Object>> PARAMETERS = Map.of(
            SqlLog.class, tools -> tools.bench.sql(),
            World.class, tools -> tools.bench.world(),
            DataSource.class, tools -> tools.bench.world().dataSource(),
            DSLContext.class, tools -> DSL.using(tools.bench.world().dataSource(), tools.bench.world().dialect()),
            Connection.class, tools -> tools.connect(),
            SessionFactory.class, tools -> tools.factory(),
            Session.class, tools -> tools.factory().openSession(),
            jakarta.persistence.EntityManager.class, tools -> tools.factory().openSession(),
            StatelessSession.class, tools -> tools.factory().openStatelessSession());

    private record Tools(Bench bench) {

        SessionFactory factory() {
            return bench.world().sessionFactory(bench.world().description());
        }

        Connection connect() {
            try {
                Connection connection = bench.world().dataSource().getConnection();
                bench.sql().lent(connection);
                return connection;
            } catch (SQLException e) {
                throw new WorldUnavailableError("The world gave no connection: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        SqlLog sql = new SqlLog(context.getRequiredTestClass());
        Method test = context.getRequiredTestMethod();
        String rows = test.isAnnotationPresent(GeneratedRows.class)
                ? Migrations.GENERATED
                : test.isAnnotationPresent(OtherRows.class) ? "other" : "known";
        WorldDescription description = WorldDescription.of(context.getRequiredTestClass().getAnnotation(BlogWorld.class), rows);
        new Bench(new World(description, sql, factories(context)), sql).isOf(context);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        Bench.of(context).sql().begin();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Tools tools = new Tools(Bench.of(context));
        Wanted wanted = Wanted.by(parameter);
        return tools.bench.lend(wanted, () -> PARAMETERS.get(wanted.type()).apply(tools));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Bench bench = Bench.of(context);
        if (bench == null) {
            return;
        }
        boolean mayStillRun = NeverEndedExtension.hasCut(context);
        if (mayStillRun) {
            // the thread that was cut would follow them into the next world
            factories(context).close();
        }
        if (mayStillRun || context.getExecutionException().isPresent()) {
            bench.world().closeAtOnce(mayStillRun);
        } else {
            bench.world().close();
        }
        if (context.getConfigurationParameter(SqlLog.PUBLISHED).isPresent() && !bench.sql().statements().isEmpty()) {
            context.publishReportEntry(SqlLog.PUBLISHED, String.join("\n", Failure.sent(bench.sql()).lines()));
        }
    }

    /** Those of the whole run. */
    static SessionFactories factories(ExtensionContext context) {
        return context.getRoot().getStore(OURS).getOrComputeIfAbsent(SessionFactories.class, once -> FactoryAhead.take(),
                SessionFactories.class);
    }
}
