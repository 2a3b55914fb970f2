package threeways.workbench;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SharedSessionContract;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What one test has: its world, its log, and what it was lent. */
final class Bench {

    private final World world;
    private final SqlLog sql;
    private final Map<Object, Object> lent = new LinkedHashMap<>();

    Bench(World world, SqlLog sql) {
        this.world = world;
        this.sql = sql;
        sql.sessionsAreLentBy(() -> lent(Session.class));
    }

    /** That of a test; null if its world couldn't be built. */
    static Bench of(ExtensionContext context) {
        return context.getStore(BlogWorldExtension.OURS).get(Bench.class, Bench.class);
    }

    void isOf(ExtensionContext context) {
        context.getStore(BlogWorldExtension.OURS).put(Bench.class, this);
    }

    World world() {
        return world;
    }

    SqlLog sql() {
        return sql;
    }

    /** Lends what is made for this key, once. */
    Object lend(Object key, Supplier<Object> made) {
        return lent.computeIfAbsent(key, once -> made.get());
    }

    /** What was lent, in the order of lending. */
    List<Object> lent() {
        return List.copyOf(lent.values());
    }

    /** What was lent of a kind. */
    <T> Stream<T> lent(Class<T> kind) {
        return lent.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Which way to the database was lent. */
    Failure.Lent way() {
        return lent.values().stream().anyMatch(one -> one instanceof SharedSessionContract || one instanceof Connection)
                ? Failure.Lent.THE_CALLERS
                : lent.values().stream().allMatch(one -> one instanceof World || one instanceof SqlLog)
                        ? Failure.Lent.NOTHING
                        : Failure.Lent.A_SOURCE;
    }
}
