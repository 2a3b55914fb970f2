package threeways.workbench.report;

import threeways.workbench.course.Desk;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import threeways.workbench.course.Lesson;

/**
 * Prints what a run of a lesson came to, in a terminal and in an IDE alike: JUnit finds it as a service. It prints nothing where no exercise
 * ran.
 */
public final class ConsoleReport extends LessonRun {

    private volatile String running = "";
    private volatile boolean finished;
    private RunningThreads threads;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        super.testPlanExecutionStarted(plan);
        threads = new RunningThreads();
        Runtime.getRuntime().addShutdownHook(new Thread(this::tellOfASuddenEnd));
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            running = test.getDisplayName();
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        finished = true;
        List<Exercise> exercises = exercises();
        if (exercises.stream().anyMatch(exercise -> exercise.number() > 0 || exercise.testClass().endsWith(".ExamplesTest"))) {
            LeftOut leftOut = LeftOut.of(Lesson.at(Desk.current().lesson()), this::planned);
            // a check that was changed by accident would be a riddle
            boolean allDone = exercises.stream().allMatch(exercise -> exercise.outcome() == Outcome.DONE);
            List<String> edited = allDone ? List.of() : Lesson.at(Desk.current().lesson()).edited();
            String text = new ReportText(Desk.current(), Style.ofThisConsole()).of(exercises, leftOut, edited);
            List<String> places = threads.places(Desk.current());
            if (!places.isEmpty()) {
                text += String.format("  A thread of the answer still runs, at %s. End each thread that you start, or wait for%n  it.%n",
                        String.join(", ", places));
            }
            // in one piece: with mvn -T another lesson may print at the same time
            System.out.print(text);
            System.out.flush();
        }
    }

    private void tellOfASuddenEnd() {
        if (!finished && !running.isEmpty()) {
            // Surefire has taken System.out, and takes nothing from it any more when the JVM ends
            PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.err), true);
            console.printf("%n%s%n", ReportText.suddenEnd(running));
        }
    }
}
