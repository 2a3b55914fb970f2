package threeways.coach.worker;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import threeways.coach.Trial;
import threeways.workbench.LearnersCode;
import threeways.workbench.course.Desk;

/** Threads that are still in the answer after a run. */
final class Threads {

    /**
     * What was found.
     *
     * @param places
     *            where they are, such as {@code BlogsOfAYear.java:27}
     * @param started
     *            whether the answer started one of them; otherwise it is JUnit's, with a check that was cut
     */
    record Found(List<String> places, boolean started) {

        static final Found NOTHING = new Found(List.of(), false);
    }

    /** How long a thread may take to end after the run, in milliseconds. */
    private static final int GRACE = 200;

    private Threads() {
    }

    /** Threads of the lesson that are not among {@code before} and still run. */
    static Found ofTheLesson(Desk desk, Set<Thread> before) {
        long until = System.nanoTime() + GRACE * 1_000_000L;
        Found found;
        while (!(found = look(desk, before)).places().isEmpty() && System.nanoTime() < until) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return found;
            }
        }
        return found;
    }

    static Set<Thread> now() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    private static Found look(Desk desk, Set<Thread> before) {
        List<Map.Entry<Thread, StackTraceElement[]>> threads = Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> !before.contains(entry.getKey()) && entry.getKey() != Thread.currentThread())
                .filter(entry -> isOfTheLesson(desk, entry.getKey(), entry.getValue())).toList();
        return new Found(threads.stream().map(entry -> place(desk, entry)).distinct().sorted().toList(),
                threads.stream().anyMatch(entry -> !entry.getKey().getName().startsWith(LearnersCode.THREAD_OF_A_CHECK)));
    }

    private static boolean isOfTheLesson(Desk desk, Thread thread, StackTraceElement[] stack) {
        ClassLoader loader = thread.getContextClassLoader();
        return Arrays.stream(stack).anyMatch(frame -> LearnersCode.isOnTheDesk(frame, desk))
                || loader != null && String.valueOf(loader.getName()).startsWith(Trial.LOADER) && isAPool(stack)
                        && !isOfTheJdk(thread);
    }

    /**
     * Whether the JDK has started it for itself. The driver of SQLite starts a process when it is loaded, and the thread that has waited for its end
     * stays for a minute.
     */
    private static boolean isOfTheJdk(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group != null && group.getParent() == null;
    }

    /** A pool that waits for work shows no line of the answer that made it. */
    private static boolean isAPool(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().equals("java.util.concurrent.ThreadPoolExecutor"));
    }

    private static String place(Desk desk, Map.Entry<Thread, StackTraceElement[]> entry) {
        return Arrays.stream(entry.getValue()).filter(frame -> LearnersCode.isOnTheDesk(frame, desk)).findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber()).orElse("a pool of threads, " + entry.getKey().getName());
    }
}
