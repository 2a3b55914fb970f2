package threeways.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import threeways.coach.Verdict;
import threeways.workbench.course.CaughtBy;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Tree;
import threeways.workbench.course.Variant;
import threeways.workbench.report.Check;
import threeways.workbench.report.Exercise;
import threeways.workbench.report.Outcome;

/** Our answers are right, other right answers are accepted, wrong ones refused, and an exercise that nobody has touched is not begun. */
final class Answers {

    private Answers() {
    }

    static void areGreen(Lesson lesson) {
        // on H2 the examples have been looked at with the stubs
        Verdict verdict = GradedData.watching(lesson, GradedData.OURS, () -> Course.DATABASE.equals("h2")
                ? Course.workshop(lesson).answersToExercises()
                : Course.workshop(lesson).answers());
        assumeFalse(!Course.DATABASE.equals("h2") && verdict.compileErrors().isEmpty() && verdict.exercises().isEmpty(),
                "all exercises of " + lesson + " are about H2");
        assertThat(verdict.allDone()).as("solutions/%s must pass every check:%n%s", lesson, verdict).isTrue();
        verdict.exercises().forEach(exercise -> hasTheReceiptOfAColumn(lesson, exercise));
    }

    /** What a check counts, and what the table beside it says of our answers, are about the same call. */
    private static void hasTheReceiptOfAColumn(Lesson lesson, Exercise exercise) {
        exercise.receipt().ifPresent(receipt -> {
            List<String[]> table = Tree.lines(lesson.testResources().resolve(receipt.ours())).stream().map(line -> line.split(","))
                    .toList();
            List<Map<String, Long>> columns = IntStream.range(1, table.get(0).length)
                    .mapToObj(column -> table.stream().filter(row -> receipt.sent().containsKey(row[0]))
                            .collect(Collectors.toMap(row -> row[0], row -> Long.valueOf(row[column]))))
                    .toList();
            assertThat(columns)
                    .as("%s: what the check with the receipt counts must stand in a column of %s, which was counted elsewhere. Let both "
                            + "call the answer in the same way.", exercise.testClass(), receipt.ours())
                    .contains(receipt.sent());
        });
    }

    static void haveTheFaceOfTheStubs(Lesson lesson) {
        Map<String, List<String>> stubs = Course.workshop(lesson).face(true);
        Map<String, List<String>> answers = Course.workshop(lesson).face(false);
        assertThat(withoutThoseOfObject(answers))
                .as("The answers to %s must have the public members of the stubs: a learner fills holes, and adds or renames nothing.",
                        lesson)
                .isEqualTo(withoutThoseOfObject(stubs));
    }

    /** Each class has equals, hashCode and toString already; an answer that overrides them adds nothing to what can be called. */
    private static Map<String, List<String>> withoutThoseOfObject(Map<String, List<String>> faces) {
        return faces.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, face -> face.getValue().stream()
                .filter(member -> !member.matches("public \\S+ \\S+\\.(equals\\(java\\.lang\\.Object\\)|hashCode\\(\\)|toString\\(\\))"))
                .toList()));
    }

    static void isAccepted(Variant alternative) {
        Verdict verdict = GradedData.watching(alternative.lesson(), alternative.toString(),
                () -> Course.workshop(alternative.lesson()).variant(alternative));

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
        if (alternative.name().startsWith("uses-")) {
            hasTheReceiptOfAColumn(alternative.lesson(), verdict.exercises().get(0));
        }
    }

    /** By the check that the mistake names, and that is the check which a learner reads first. */
    static void isCaught(Variant mistake) {
        assertThat(mistake.task()).as("solutions/%s doesn't say which exercise it answers.", mistake).isPresent();
        Verdict verdict = Course.isExceptional(mistake)
                ? Course.workshop(mistake.lesson()).variant(mistake)
                : Course.workshop(mistake.lesson()).mistake(mistake);
        assertThat(mistake.caughtBy()).as("solutions/%s must begin with the first check that fails, and words of its message:%n"
                + "// Caught by <test>.<check>: \"<words>\"%nThese are its checks:%n%s", mistake,
                verdict)
                .isPresent();
        CaughtBy header = mistake.caughtBy().get();
        String test = header.exercise().testClass();
        assertThat(verdict.compileErrors()).as("solutions/%s must compile: what javac refuses needs no test", mistake).isEmpty();
        Exercise exercise = verdict.exercise(mistake.lesson().packageName() + "." + test).orElseThrow(
                () -> new AssertionError(
                        "The first line of solutions/" + mistake + " names " + test + ", which doesn't test " + mistake.stub()
                                + ". Correct one of them."));

        if (Course.isExceptional(mistake)) {
            assertThat(exercise.outcome())
                    .as("solutions/%s says that it goes unnoticed on this database, and it doesn't. Take the line away.",
                            mistake)
                    .isEqualTo(Outcome.DONE);
            return;
        }
        assertThat(exercise.outcome())
                .as("solutions/%s is stored as a mistake, so %s must refuse it. If it passes, add a check, or move it to alternatives if it is right. If "
                        + "it isn't begun, write the wrong answer in place of todo().%n%s", mistake, test, verdict)
                .isEqualTo(Outcome.WRONG);
        if (!Course.DATABASE.equals("h2")) {
            return; // refused it must be everywhere; by which check, and in which words, is told for H2, where the learners are
        }
        Check first = exercise.firstOpen().orElseThrow();
        assertThat(first.method())
                .as("The first line of solutions/%s must name the first check that fails, since that is what a learner reads. Correct the line, or the "
                        + "order of the checks.%n%s", mistake, verdict)
                .isEqualTo(header.check());
        assertThat(folded(first.message()))
                .as("The message must have the words that the first line of solutions/%s quotes. Correct the words, or the message.",
                        mistake)
                .contains(folded(header.words()));
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Red because nobody has touched it, and for no other reason. */
    static void startsRed(Lesson lesson) {
        Verdict verdict = Course.workshop(lesson).stubs();

        assertThat(verdict.compileErrors()).as("stubs of %s must compile", lesson).isEmpty();
        assertThat(verdict.exercises()).extracting(Exercise::title)
                .as("The test classes of %s: ExamplesTest, and three exercises at least. Write more, or make them a part of another lesson.",
                        lesson)
                .hasSizeGreaterThan(3);
        for (Exercise exercise : verdict.exercises()) {
            Outcome expected = exercise.number() == 0 ? Outcome.DONE : Outcome.NOT_BEGUN;
            assertThat(exercise.checks()).as("""
                    %s on the stubs: every check must be "%s". If you have been doing the exercises here, that is why this fails, \
                    and all is well: `git stash` puts your answers aside. An author: let the check reach the hole before it asserts anything.
                    %s""", exercise.testClass(), expected.words(), verdict).allMatch(check -> check.outcome() == expected);
        }
    }
}
