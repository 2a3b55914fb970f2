package threeways.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import threeways.coach.Verdict;
import threeways.workbench.course.CaughtBy;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Variant;
import threeways.workbench.report.Check;
import threeways.workbench.report.Exercise;
import threeways.workbench.report.Outcome;

/** Every stored mistake is caught by the check that it names, and that is the check which a learner reads first. */
class MistakesTest {

    @TestFactory
    Stream<DynamicTest> each_is_caught_by_the_named_check_with_the_named_words() {
        return Course.eachOnTrial(Lesson::mistakes, MistakesTest::caught);
    }

    private static void caught(Variant mistake) {
        assertThat(mistake.caughtBy()).as("solutions/%s must begin with a line such as%n"
                + "// Caught by Exercise2BlogsOfAYearTest.knows_where_a_year_ends: \"words of the message\"", mistake).isPresent();
        CaughtBy header = mistake.caughtBy().get();
        String test = header.exercise().testClass();

        Verdict verdict = Course.workshop(mistake.lesson()).variant(mistake);
        assertThat(verdict.compileErrors()).as("solutions/%s must compile: what javac refuses needs no test", mistake).isEmpty();
        Exercise exercise = verdict.exercise(mistake.lesson().packageName() + "." + test).orElseThrow(
                () -> new AssertionError(
                        "solutions/" + mistake + " names " + test + ", which is no test for " + mistake.stub()));

        if (Course.isExceptional(mistake)) {
            assertThat(exercise.outcome())
                    .as("solutions/%s says that it goes unnoticed on this database, and it doesn't. Take the line away.",
                            mistake)
                    .isEqualTo(Outcome.DONE);
            return;
        }
        assertThat(exercise.outcome()).as("solutions/%s is wrong, so %s must say so:%n%s", mistake, test, verdict)
                .isEqualTo(Outcome.WRONG);
        if (!Course.DATABASE.equals("h2")) {
            return; // refused it must be everywhere; by which check, and in which words, is told for H2, where the learners are
        }
        Check first = exercise.firstOpen().orElseThrow();
        assertThat(first.method())
                .as("the first check to fail on solutions/%s, which is the one that a learner reads:%n%s", mistake, verdict)
                .isEqualTo(header.check());
        assertThat(folded(first.message())).as("what the check says about solutions/%s", mistake).contains(folded(header.words()));
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
