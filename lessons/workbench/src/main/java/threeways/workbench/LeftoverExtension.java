package threeways.workbench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.CacheMode;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.SharedSessionContract;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import threeways.workbench.course.ExerciseName;

/** Takes back what a test was lent, tells what the answer has left behind, and lets a check fail if that is for the answer to close. */
class LeftoverExtension implements AfterEachCallback {

    /** Under this key a check publishes what its answer left behind. */
    static final String LEFT_BEHIND = "left behind";

    @Override
    public void afterEach(ExtensionContext context) {
        Bench bench = Bench.of(context);
        if (bench == null) {
            return;
        }
        boolean asked = context.getExecutionException().isEmpty() && isAskedToClose(context);
        Optional<Leftover> leftover = asked ? leftover(bench) : Optional.empty();
        bench.world().closeWriters();
        List<String> found = new ArrayList<>(returnWhatWasLent(bench));
        if (asked && leftover.isEmpty()) {
            leftover = bench.world().connectionOfItsOwn();
        }
        found.addAll(bench.world().leftBehind());
        found.addAll(BlogWorldExtension.factories(context).leftBehind());
        if (!found.isEmpty()) {
            context.publishReportEntry(LEFT_BEHIND, String.join("; ", found));
        }
        leftover.map(one -> (AssertionError) Failure.explained(one.asError(), bench.sql())).ifPresent(refused -> {
            throw refused;
        });
    }

    /** The checks of exercises are; examples may show what becomes of what stays open. */
    private static boolean isAskedToClose(ExtensionContext context) {
        return ExerciseName.ofTest(context.getRequiredTestClass().getName()).isPresent()
                && !context.getRequiredTestClass().isAnnotationPresent(MayStayOpen.class)
                && !context.getRequiredTestMethod().isAnnotationPresent(MayStayOpen.class);
    }

    /** What the answer has left open or changed, beginning with what keeps the rest open. */
    private static Optional<Leftover> leftover(Bench bench) {
        Openings openings = bench.sql().openings();
        return Stream.<Supplier<Optional<Leftover>>>of(
                openings::endOfTheCallersTransaction,
                () -> bench.lent(SharedSessionContract.class).flatMap(session -> transaction(session, openings).stream()).findFirst(),
                OwnFactories::leftover, SessionFactories::session, openings::connection, openings::statement, openings::changedAtItsReturn,
                () -> bench.lent(Session.class).flatMap(session -> setting(session).stream()).findFirst(),
                () -> bench.lent(DSLContext.class).flatMap(ctx -> setting(ctx, bench.world()).stream()).findFirst(),
                () -> bench.lent(Connection.class).flatMap(lent -> openings.setting(SqlLog.real(lent, Connection.class)).stream())
                        .findFirst(),
                () -> bench.lent(SharedSessionContract.class).findFirst().flatMap(session -> openings.settingOfASession()))
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
                        "The transaction begun at " + Openings.at(line) + " in the caller's session is still active. Begin none here: "
                                + "beginning and ending are the caller's. Only if the task has you begin one, end it, even after an exception.",
                        line));
    }

    /** A session is lent as a factory opens it: it flushes when it must, loads what can be changed, and uses its caches. */
    private static Optional<Leftover> setting(Session lent) {
        if (!lent.isOpen()) {
            return Optional.empty();
        }
        String changed = lent.getHibernateFlushMode() != FlushMode.AUTO
                ? "Its flush mode was AUTO, and is " + lent.getHibernateFlushMode() + " now: the caller's changes may get lost. "
                : lent.isDefaultReadOnly()
                        ? "What it loads is read-only now: the caller's changes get lost. "
                        : lent.getCacheMode() != CacheMode.NORMAL
                                ? "Its cache mode was NORMAL, and is " + lent.getCacheMode() + " now, for all later queries of the caller. "
                                : "";
        return Optional.of(changed).filter(words -> !words.isEmpty())
                .map(words -> new Leftover("The caller's session must keep its settings. " + words
                        + "Set that for your query alone, or set it back in finally.", null));
    }

    /** A context is lent in the dialect of the world, with jOOQ's own settings. */
    private static Optional<Leftover> setting(DSLContext lent, World world) {
        String changed = lent.dialect() != world.dialect()
                ? "Its dialect was " + world.dialect() + ", and is " + lent.dialect() + " now"
                : !withoutMapping(lent).equals(withoutMapping(DSL.using(world.dialect())))
                        ? "Its settings were changed"
                        : hasListeners(lent.configuration()) ? "It has a listener now, which every call adds again" : "";
        return Optional.of(changed).filter(words -> !words.isEmpty())
                .map(words -> new Leftover("The caller's DSLContext must keep its settings. " + words
                        + ", for everyone who shares the context. Derive a copy first, since with…(…) and set(…) change what they are called on: "
                        + "ctx.configuration().deriveSettings(…).dsl().", null));
    }

    private static boolean hasListeners(Configuration lent) {
        return Stream.of(lent.executeListenerProviders(), lent.visitListenerProviders(), lent.recordListenerProviders(),
                lent.transactionListenerProviders()).anyMatch(some -> some.length > 0);
    }

    /** As jOOQ renders it makes an empty mapping by itself. */
    private static Settings withoutMapping(DSLContext ctx) {
        return ((Settings) ctx.settings().clone()).withRenderMapping(null);
    }

    /** Closes what the test was lent, so that what is still open afterwards is the answer's. */
    private static List<String> returnWhatWasLent(Bench bench) {
        List<String> found = new ArrayList<>();
        for (Object lent : bench.lent()) {
            try {
                if (lent instanceof SharedSessionContract session && session.isOpen() && session.getTransaction().isActive()) {
                    found.add("a transaction of the session was still active");
                    session.getTransaction().rollback();
                }
                if (lent instanceof Connection connection && bench.world().isInTransaction(connection)) {
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
}
