package threeways.workbench.report;

import threeways.workbench.course.Desk;
import java.io.PrintWriter;
import java.util.List;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import threeways.workbench.course.ExerciseName;

/**
 * Speaks for the tests of the course's own parts (workbench, coach, proof, book). Surefire is kept silent for the learner's sake, and its words
 * would be missed here. It prints nothing where a lesson ran.
 */
public final class OwnTestsReport extends SummaryGeneratingListener {

    private static final int STACK_TRACE_LINES = 5;

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        super.testPlanExecutionFinished(plan);
        TestExecutionSummary summary = getSummary();
        // what makes tests may itself fail, and then there are none
        if (isOfALesson(plan) || summary.getTestsFoundCount() + summary.getTotalFailureCount() == 0) {
            return;
        }
        PrintWriter out = new PrintWriter(System.out);
        if (summary.getTotalFailureCount() > 0) {
            summary.printFailuresTo(out, STACK_TRACE_LINES);
        }
        // where several JVMs share the work, Surefire runs class by class
        List<String> classes = plan.getRoots().stream().flatMap(root -> plan.getChildren(root).stream()).map(TestIdentifier::getDisplayName)
                .toList();
        out.printf("%s%s: %d passed, %d failed%n", Desk.current().name(), classes.size() == 1 ? ", " + classes.get(0) : "",
                summary.getTestsSucceededCount(), summary.getTotalFailureCount());
        out.flush();
    }

    private static boolean isOfALesson(TestPlan plan) {
        return plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream())
                .anyMatch(test -> test.getSource().orElse(null) instanceof ClassSource source
                        && (source.getClassName().endsWith(".ExamplesTest") || ExerciseName.ofTest(source.getClassName()).isPresent()));
    }
}
