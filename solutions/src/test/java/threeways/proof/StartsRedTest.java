package threeways.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import threeways.coach.Verdict;
import threeways.workbench.course.Lesson;
import threeways.workbench.report.Exercise;
import threeways.workbench.report.Outcome;

/** An exercise that nobody has touched is red because nobody has touched it, and for no other reason. */
class StartsRedTest {

    @TestFactory
    Stream<DynamicTest> every_check_of_an_untouched_exercise_says_not_begun() {
        return Course.eachLesson(StartsRedTest::startsRed);
    }

    private static void startsRed(Lesson lesson) {
        Verdict verdict = Course.workshop(lesson).stubs();

        assertThat(verdict.compileErrors()).as("stubs of %s must compile", lesson).isEmpty();
        assertThat(verdict.exercises()).as("exercises of %s", lesson).hasSizeGreaterThan(3);
        for (Exercise exercise : verdict.exercises()) {
            Outcome expected = exercise.number() == 0 ? Outcome.DONE : Outcome.NOT_BEGUN;
            assertThat(exercise.checks()).as("""
                    %s on the stubs: every check must be "%s". If you have been doing the exercises here, that is why this fails, \
                    and all is well: `git stash` puts your answers aside. An author: let the check reach the hole before it asserts anything.
                    %s""", exercise.testClass(), expected.words(), verdict).allMatch(check -> check.outcome() == expected);
        }
    }
}
