package threeways.workbench.report;

import threeways.workbench.course.Desk;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import threeways.workbench.LearnersCode;

/** The threads that an answer started and that are still in one of its lines. */
final class RunningThreads {

    /** How long a thread may take to end after the run, in milliseconds. */
    private static final int GRACE = 200;

    private final Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());

    /** Where they are, such as {@code BlogsOfAYear.java:27}; it waits a moment for them to end. */
    List<String> places(Desk desk) {
        long end = System.nanoTime() + GRACE * 1_000_000L;
        List<String> found = look(desk);
        while (!found.isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
            found = look(desk);
        }
        return found;
    }

    private List<String> look(Desk desk) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> !before.contains(entry.getKey()) && entry.getKey() != Thread.currentThread())
                // a check that was cut tells so itself
                .filter(entry -> !entry.getKey().getName().startsWith(LearnersCode.THREAD_OF_A_CHECK))
                .map(entry -> Arrays.stream(entry.getValue()).filter(frame -> LearnersCode.isOnTheDesk(frame, desk)).findFirst())
                .flatMap(Optional::stream).map(frame -> frame.getFileName() + ":" + frame.getLineNumber()).distinct().sorted().toList();
    }
}
