package threeways.workbench;

import java.util.Arrays;
import java.util.Optional;
import threeways.workbench.course.Desk;

/** Tells frames of a lesson from those of libraries, of the world and of these instruments. */
public final class LearnersCode {

    private static final String[] OURS = {"threeways.workbench.", "threeways.blog.", "threeways.coach.", "threeways.proof.",
            "threeways.book."};

    /** How the names of the threads begin in which JUnit runs checks that have a time limit. */
    public static final String THREAD_OF_A_CHECK = "junit-timeout-thread";

    private LearnersCode() {
    }

    /** Whether the class belongs to a lesson: its stubs, what is given beside them, or its tests. */
    public static boolean isOfALesson(String className) {
        return className.startsWith("threeways.") && Arrays.stream(OURS).noneMatch(className::startsWith);
    }

    /** Whether the learner writes this line: its source lies on the desk. What is given, and a test with all that helps it, lies elsewhere. */
    public static boolean isOnTheDesk(StackTraceElement frame, Desk desk) {
        return isOfALesson(frame.getClassName()) && desk.holds(frame);
    }

    /** The innermost line of the learner on the way to {@code failure}, in it or in its causes. */
    public static Optional<StackTraceElement> line(Throwable failure) {
        return line(failure, Desk.current());
    }

    /** The same for answers that lie elsewhere than this JVM's. */
    public static Optional<StackTraceElement> line(Throwable failure, Desk desk) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            Optional<StackTraceElement> frame = Arrays.stream(one.getStackTrace()).filter(f -> isOnTheDesk(f, desk)).findFirst();
            if (frame.isPresent()) {
                return frame;
            }
        }
        return Optional.empty();
    }

    /** Takes the frames of libraries out of the stack traces of {@code failure} and of its causes, where a lesson's frame is left. */
    static void trim(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            StackTraceElement[] kept = Arrays.stream(one.getStackTrace()).filter(f -> isOfALesson(f.getClassName()))
                    .toArray(StackTraceElement[]::new);
            if (kept.length > 0 || one != failure) {
                one.setStackTrace(kept);
            }
        }
    }
}
