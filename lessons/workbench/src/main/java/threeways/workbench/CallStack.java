package threeways.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import threeways.workbench.course.Desk;

/**
 * The calls that led here, the innermost first. It ends where JUnit runs the test: beyond that no answer is at work. To read the stack takes as long
 * as a small statement, so it is read when something is asked of it, and most are never asked: what was opened is closed again, what was sent is as
 * expected.
 */
final class CallStack {

    private static final String RUNNER = "org.junit.jupiter.engine.";

    /** Whether a class of a lesson is the learner's; for each it takes a look at the disk. */
    private static final Map<Source, Boolean> IS_THE_LEARNERS = new ConcurrentHashMap<>();

    private record Source(Desk desk, String type, String file) {
    }

    /** The JVM notes where an exception was made much sooner than it puts that into words. */
    private Throwable unread;
    private List<StackTraceElement> calls;

    private CallStack(Throwable madeNow) {
        unread = madeNow;
    }

    static CallStack now() {
        return new CallStack(new Throwable());
    }

    private synchronized Stream<StackTraceElement> calls() {
        if (calls == null) {
            calls = Stream.of(unread.getStackTrace()).takeWhile(call -> !call.getClassName().startsWith(RUNNER)).toList();
            unread = null;
        }
        return calls.stream();
    }

    /** Whether one of the calls is of a class whose name begins so. */
    boolean leadsThrough(String classes) {
        return calls().anyMatch(call -> call.getClassName().startsWith(classes));
    }

    /** The names of the classes that the innermost line of a lesson has called, the innermost first. */
    List<String> calledByTheLesson() {
        return calls().map(StackTraceElement::getClassName).takeWhile(name -> !LearnersCode.isOfALesson(name)).toList();
    }

    /** The innermost line of the answer; empty where the test acts by itself. */
    Optional<StackTraceElement> lineOfTheAnswer() {
        return ofTheLesson().filter(CallStack::isTheLearners).findFirst();
    }

    /** The innermost line of the lesson that is not the test's; where there is none, the test's. */
    Optional<StackTraceElement> lineBeyond(Class<?> testClass) {
        return ofTheLesson().filter(call -> !call.getClassName().startsWith(testClass.getName())).findFirst()
                .or(() -> ofTheLesson().findFirst());
    }

    private Stream<StackTraceElement> ofTheLesson() {
        return calls().filter(call -> LearnersCode.isOfALesson(call.getClassName()));
    }

    /** The same as {@link LearnersCode#isOnTheDesk}, without a look at the disk for each line. */
    static boolean isTheLearners(StackTraceElement call) {
        Desk desk = Desk.current();
        return IS_THE_LEARNERS.computeIfAbsent(new Source(desk, call.getClassName(), call.getFileName()),
                once -> LearnersCode.isOnTheDesk(call, desk));
    }
}
