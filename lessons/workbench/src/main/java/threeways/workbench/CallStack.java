package threeways.workbench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import threeways.workbench.course.Desk;

/**
 * The calls that led here, the innermost first. It ends where JUnit runs the test: beyond that no answer is at work. To walk the stack takes as long as a
 * small statement, so a call of JDBC is looked at through one of these, whatever is asked of it.
 */
final class CallStack {

    private static final String RUNNER = "org.junit.jupiter.engine.";

    /**
     * With a depth from the start the walk takes two steps instead of five. The frames of reflection stay, since leaving them out takes a
     * look at each class.
     */
    private static final StackWalker WALKER = StackWalker
            .getInstance(Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_REFLECT_FRAMES), 48);

    /** Whether a class of a lesson is the learner's; for each it takes a look at the disk. */
    private static final ClassValue<AtomicReference<Boolean>> IS_THE_LEARNERS = new ClassValue<>() {

        @Override
        protected AtomicReference<Boolean> computeValue(Class<?> type) {
            return new AtomicReference<>();
        }
    };

    private final List<StackWalker.StackFrame> frames;

    private CallStack(List<StackWalker.StackFrame> frames) {
        this.frames = frames;
    }

    static CallStack now() {
        return new CallStack(WALKER.walk(all -> all.takeWhile(frame -> !frame.getClassName().startsWith(RUNNER)).toList()));
    }

    /** Whether one of the calls is of a class whose name begins so. */
    boolean leadsThrough(String classes) {
        return frames.stream().anyMatch(frame -> frame.getClassName().startsWith(classes));
    }

    /** The names of the classes that the innermost line of a lesson has called, the innermost first. */
    List<String> calledByTheLesson() {
        return frames.stream().map(StackWalker.StackFrame::getClassName).takeWhile(name -> !LearnersCode.isOfALesson(name)).toList();
    }

    /** The innermost line of the answer; empty where the test acts by itself. */
    Optional<StackTraceElement> lineOfTheAnswer() {
        return ofTheLesson().filter(CallStack::isTheLearners).findFirst().map(StackWalker.StackFrame::toStackTraceElement);
    }

    /** The innermost line of the lesson that is not the test's; where there is none, the test's. */
    Optional<StackTraceElement> lineBeyond(Class<?> testClass) {
        return ofTheLesson().filter(frame -> !frame.getClassName().startsWith(testClass.getName())).findFirst()
                .or(() -> ofTheLesson().findFirst()).map(StackWalker.StackFrame::toStackTraceElement);
    }

    private Stream<StackWalker.StackFrame> ofTheLesson() {
        return frames.stream().filter(frame -> LearnersCode.isOfALesson(frame.getClassName()));
    }

    private static boolean isTheLearners(StackWalker.StackFrame frame) {
        AtomicReference<Boolean> known = IS_THE_LEARNERS.get(frame.getDeclaringClass());
        if (known.get() == null) {
            known.set(LearnersCode.isOnTheDesk(frame.toStackTraceElement(), Desk.current()));
        }
        return known.get();
    }
}
