package threeways.coach.worker;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import threeways.coach.Trial;
import threeways.workbench.LearnersCode;
import threeways.workbench.course.Desk;

/** Threads that an answer started and nobody ended. */
final class Threads {

    /** How long a thread may take to end after the run, in milliseconds. */
    private static final int GRACE = 200;

    private Threads() {
    }

    /** Where threads of the lesson that are not among {@code before} still run, such as {@code BlogsOfAYear.java:27}. */
    static List<String> ofTheLesson(Desk desk, Set<Thread> before) {
        long until = System.nanoTime() + GRACE * 1_000_000L;
        List<String> found;
        while (!(found = look(desk, before)).isEmpty() && System.nanoTime() < until) {
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

    private static List<String> look(Desk desk, Set<Thread> before) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> !before.contains(entry.getKey()) && entry.getKey() != Thread.currentThread())
                .filter(entry -> isOfTheLesson(desk, entry.getKey(), entry.getValue())).map(entry -> place(desk, entry)).distinct().sorted()
                .toList();
    }

    private static boolean isOfTheLesson(Desk desk, Thread thread, StackTraceElement[] stack) {
        ClassLoader loader = thread.getContextClassLoader();
        return Arrays.stream(stack).anyMatch(frame -> LearnersCode.isOnTheDesk(frame, desk))
                || loader != null && String.valueOf(loader.getName()).startsWith(Trial.LOADER) && isAPool(stack);
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
