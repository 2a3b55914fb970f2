package threeways.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import threeways.coach.Verdict;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Tree;
import threeways.workbench.course.Variant;
import threeways.workbench.report.Check;
import threeways.workbench.report.Exercise;
import threeways.workbench.report.Outcome;

/**
 * Answers of people who haven't read the tests: they lie in a folder outside, {@code -Dproof.tries=<folder>} (a path from the top of the repository), as
 * {@code <lesson>/wrong/<what-it-does>/<Stub>.java} and {@code <lesson>/right/…}. What becomes of each is told. Whether a test does well on them
 * is for its author to judge; only one that can't be tried makes the build fail.
 */
@EnabledIfSystemProperty(named = TriesTest.FOLDER, matches = ".+")
class TriesTest {

    static final String FOLDER = "proof.tries";

    private static final int MESSAGE_LINES = 12;

    private final Map<Variant, Boolean> tried = new LinkedHashMap<>();

    @TestFactory
    Stream<DynamicTest> each_can_be_tried() {
        Path folder = Course.TOP.resolve(System.getProperty(FOLDER)).normalize();
        List<Variant> tries = Lesson.all(Course.TOP).stream()
                .filter(Course::isAskedFor)
                .flatMap(lesson -> Stream.of("wrong", "right")
                        .flatMap(kind -> Variant.all(lesson, kind, folder.resolve(lesson.name()).resolve(kind)).stream()))
                .toList();
        assertThat(Tree.files(folder).stream().map(folder::relativize).filter(file -> file.getNameCount() > 3)
                .map(file -> file.getName(0).toString()).distinct())
                .as("Below %s, call each folder like its lesson, such as 01-ask-one-question: others are never tried.", folder)
                .isSubsetOf(Lesson.all(Course.TOP).stream().map(Lesson::name).toList());
        assertThat(tries).as("There are no tries below %s. Lay them as <folder of the lesson>/wrong/<what-it-does>/<Stub>.java.", folder)
                .isNotEmpty();
        return Stream.concat(Course.each(tries, this::isTried), Stream.of(DynamicTest.dynamicTest("all of them", () -> count(tries))));
    }

    private void isTried(Variant variant) {
        assertThat(variant.task()).as("No exercise is called like %s. Call the file like the stub.", variant).isPresent();
        Verdict verdict = variant.kind().equals("wrong")
                ? Course.workshop(variant.lesson()).mistake(variant)
                : Course.workshop(variant.lesson()).variant(variant);
        assertThat(verdict.compileErrors()).as("%s doesn't compile. Correct it, or take it away.", variant).isEmpty();
        tried.put(variant, verdict.allDone());
        tell(variant, verdict);
    }

    private void count(List<Variant> tries) {
        System.out.printf("%nwrong: %d of %d refused; right: %d of %d accepted%n", count("wrong", false), count("wrong"),
                count("right", true), count("right"));
        tries.stream().filter(variant -> !tried.containsKey(variant))
                .forEach(variant -> System.out.println("not tried, and a failure below says why: " + variant));
    }

    private long count(String kind) {
        return tried.keySet().stream().filter(variant -> variant.kind().equals(kind)).count();
    }

    private long count(String kind, boolean accepted) {
        return tried.entrySet().stream().filter(one -> one.getKey().kind().equals(kind) && one.getValue() == accepted).count();
    }

    private static void tell(Variant variant, Verdict verdict) {
        if (verdict.allDone()) {
            System.out.println(mark(variant, true) + variant + ": accepted");
            return;
        }
        Exercise exercise = verdict.exercises().stream().filter(one -> one.outcome() != Outcome.DONE).findFirst().orElseThrow();
        Check check = exercise.firstOpen().orElseThrow();
        System.out.println(mark(variant, false) + variant + ": " + (check.outcome() == Outcome.WRONG ? "refused" : check.outcome().words())
                + " by " + variant.task().orElseThrow().name().testClass() + "." + check.method());
        check.message().lines().limit(MESSAGE_LINES).forEach(line -> System.out.println("        " + line));
    }

    /** Sets off what an author should look at. */
    private static String mark(Variant variant, boolean accepted) {
        return accepted == variant.kind().equals("right") ? "   " : "!! ";
    }
}
