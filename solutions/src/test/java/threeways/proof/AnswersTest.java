package threeways.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import threeways.coach.Verdict;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Variant;
import threeways.workbench.report.Exercise;

/** Our answers are right, other right answers are accepted, and nobody has to rename anything to get there. */
class AnswersTest {

    @TestFactory
    Stream<DynamicTest> our_answers_are_green() {
        return Course.eachLesson(lesson -> {
            Verdict verdict = Course.workshop(lesson).answers();
            assertThat(verdict.allDone()).as("solutions/%s must pass every check:%n%s", lesson, verdict).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> alternatives_are_green() {
        return Course.eachOnTrial(Lesson::alternatives, AnswersTest::accepted);
    }

    @TestFactory
    Stream<DynamicTest> answers_and_stubs_have_the_same_public_face() {
        return Course.eachLesson(lesson -> {
            Map<String, List<String>> stubs = Course.workshop(lesson).face(true);
            Map<String, List<String>> answers = Course.workshop(lesson).face(false);
            assertThat(answers).as("public members of the answers to %s: a learner fills holes, and renames nothing", lesson)
                    .isEqualTo(stubs);
        });
    }

    private static void accepted(Variant alternative) {
        Verdict verdict = Course.workshop(alternative.lesson()).variant(alternative);

        if (Course.isExceptional(alternative)) {
            assertThat(verdict.allDone()).as("solutions/%s says that it doesn't work on this database, and it does. Take the line away.",
                    alternative).isFalse();
            return;
        }
        assertThat(verdict.allDone())
                .as("solutions/%s is a right answer and must pass. A check that refuses it asks for more than the exercise "
                        + "does:%n%s", alternative, verdict)
                .isTrue();
        assertThat(verdict.exercises()).as("exercises that answer for %s", alternative.stub()).extracting(Exercise::number).hasSize(1);
    }
}
