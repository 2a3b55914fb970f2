package threeways.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.launcher.TestExecutionListener;
import threeways.trial.Endless;
import threeways.trial.OnTrial;
import threeways.trial.SmallLesson;
import threeways.trial.TrialRun;

/** Which report speaks, and which is silent: JUnit finds both, and calls both after each run. */
class PrintedReportsTest {

    @Test
    void junit_finds_both() {
        assertThat(java.util.ServiceLoader.load(TestExecutionListener.class)).hasAtLeastOneElementOfType(ConsoleReport.class)
                .hasAtLeastOneElementOfType(OwnTestsReport.class);
    }

    @Test
    void a_lesson_is_told_by_the_console_report_alone() {
        assertThat(TrialRun.printedBy(new ConsoleReport(), SmallLesson.EXAMPLES, SmallLesson.NOT_BEGUN))
                .contains("  done         Examples: what the page shows").contains("Blank.titles is still blank.");
        assertThat(TrialRun.printedBy(new OwnTestsReport(), SmallLesson.EXAMPLES, SmallLesson.NOT_BEGUN)).isEmpty();
    }

    @Test
    void an_exercise_alone_is_told_too() {
        assertThat(TrialRun.printedBy(new ConsoleReport(), SmallLesson.DONE)).contains("all done: 1 of 1");
    }

    @Test
    void a_thread_that_an_answer_leaves_running_is_told() {
        try {
            assertThat(TrialRun.printedBy(new ConsoleReport(), SmallLesson.LEAVES_A_THREAD)).contains("all done: 1 of 1")
                    .contains("  A thread of the answer still runs, at Endless.java:");
        } finally {
            Endless.end();
        }
        assertThat(TrialRun.printedBy(new ConsoleReport(), SmallLesson.DONE)).doesNotContain("A thread of the answer");
    }

    @Test
    void tests_of_ours_are_counted_and_told_by_name() {
        String printed = TrialRun.printedBy(new OwnTestsReport(), Ours.class);

        assertThat(printed).contains("=> java.lang.AssertionError: it was the butler")
                .endsWith("workbench, PrintedReportsTest$Ours: 2 passed, 1 failed%n".formatted());
        assertThat(TrialRun.printedBy(new ConsoleReport(), Ours.class)).isEmpty();
    }

    @Test
    void a_factory_that_fails_before_it_has_made_a_test_is_told_too() {
        assertThat(TrialRun.printedBy(new OwnTestsReport(), Factory.class)).contains("=> java.lang.AssertionError: there are no suspects")
                .endsWith("workbench, PrintedReportsTest$Factory: 0 passed, 1 failed%n".formatted());
    }

    @Test
    void nobody_speaks_where_nothing_ran() {
        assertThat(TrialRun.printedBy(new OwnTestsReport()) + TrialRun.printedBy(new ConsoleReport())).isEmpty();
    }

    @OnTrial
    static class Ours {

        @Test
        void one() {
            assertThat(1).isPositive();
        }

        @Test
        void two() {
            assertThat(2).isPositive();
        }

        @Test
        void three() {
            throw new AssertionError("it was the butler");
        }
    }

    @OnTrial
    static class Factory {

        @TestFactory
        Stream<DynamicTest> suspects() {
            throw new AssertionError("there are no suspects");
        }
    }
}
