package threeways.coach;

import com.sun.source.util.JavacTask;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import threeways.workbench.course.Tree;

/**
 * The compiler's own pool of tasks, which keeps what it has read of the libraries for the next task: half of what it takes to compile a short source.
 * It lies in a package that the JDK keeps to itself, so it is there only in a JVM that was started with {@link #FLAG}.
 */
public final class TaskPool {

    /** What opens the package. */
    public static final String FLAG = "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED";

    private static final String NAME = "com.sun.tools.javac.api.JavacTaskPool";

    private final Object pool;
    private final Method getTask;
    private final Class<?> worker;

    private TaskPool(Object pool, Method getTask, Class<?> worker) {
        this.pool = pool;
        this.getTask = getTask;
        this.worker = worker;
    }

    /** A pool; empty where this JVM has none to lend. */
    static Optional<TaskPool> open() {
        try {
            Class<?> type = Class.forName(NAME);
            Class<?> worker = Class.forName(NAME + "$Worker");
            for (Method method : type.getMethods()) {
                if (method.getName().equals("getTask")) {
                    return Optional.of(new TaskPool(type.getConstructor(int.class).newInstance(1), method, worker));
                }
            }
            return Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException keptToItself) {
            return Optional.empty();
        }
    }

    /**
     * Whether the pool can be trusted with a source: it remembers a declared record without its accessors, and the compiler of JDK 17 fails on the
     * next.
     */
    static boolean takes(Path source) {
        return Tree.lines(source).stream().noneMatch(line -> line.matches(".*\\brecord\\s+[\\w$]+\\s*[<(].*"));
    }

    /**
     * Whether the compiler accepts these sources. It may refuse what a fresh compiler accepts, since it remembers; the other way round it doesn't.
     *
     * @param prepare
     *            what is done to the task before it runs
     */
    boolean accepts(JavaFileManager files, List<String> options, Iterable<? extends JavaFileObject> sources, Consumer<JavacTask> prepare) {
        Object call = Proxy.newProxyInstance(TaskPool.class.getClassLoader(), new Class<?>[]{worker},
                (self, method, arguments) -> {
                    JavacTask task = (JavacTask) arguments[0];
                    prepare.accept(task);
                    return task.call();
                });
        try {
            return Boolean.TRUE
                    .equals(getTask.invoke(pool, Writer.nullWriter(), files, new DiagnosticCollector<JavaFileObject>(), options, null,
                            sources, call));
        } catch (IllegalAccessException | InvocationTargetException | RuntimeException ofNoUse) {
            return false;
        }
    }
}
