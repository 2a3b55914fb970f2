package threeways.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import threeways.coach.Workshop;
import threeways.workbench.CheckMarks;
import threeways.workbench.Databases;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;
import threeways.workbench.course.Variant;

/** The course on disk, what of it is on trial, and a workshop for each of its lessons. */
final class Course {

    /** The top of the repository. */
    static final Path TOP = Path.of(System.getProperty("basedir")).toAbsolutePath().getParent();

    /** The database that the answers are tried on. */
    static final String DATABASE = Databases.asked();

    private static final Map<Lesson, Workshop> WORKSHOPS = new HashMap<>();

    /** By the source of a test: many variants answer for one exercise. */
    private static final Map<Path, CheckMarks> MARKS = new HashMap<>();

    private Course() {
    }

    static Workshop workshop(Lesson lesson) {
        return WORKSHOPS.computeIfAbsent(lesson, one -> new Workshop(one, TOP.resolve("solutions/target/trials")));
    }

    /** The lesson with this number; empty where it isn't written yet, or where {@code -Dproof.lesson} asks for another. */
    static Optional<Lesson> lesson(String number) {
        return Lesson.all(TOP).stream().filter(lesson -> lesson.name().startsWith(number + "-"))
                .filter(Course::isAskedFor).findFirst();
    }

    /** Whether {@code -Dproof.lesson=06}, or {@code =06,09}, asks for the lesson; without it all are. */
    static boolean isAskedFor(Lesson lesson) {
        return Stream.of(System.getProperty("proof.lesson", "").split(",")).anyMatch(lesson.name()::startsWith);
    }

    /**
     * A test for each of the things. With {@code -Dproof.order=<number>} they are shuffled, with the number as the seed: no trial may depend on
     * the one before.
     */
    static <T> Stream<DynamicTest> each(List<T> things, Consumer<T> test) {
        List<T> all = new ArrayList<>(things);
        Long seed = Long.getLong("proof.order");
        if (seed != null) {
            Collections.shuffle(all, new Random(seed));
        }
        return all.stream().map(thing -> DynamicTest.dynamicTest(thing.toString(), () -> test.accept(thing)));
    }

    /**
     * Whether a stored answer can be tried on the database that runs: some exercises are about H2's own words, and some mistakes are caught by a
     * check that holds there alone.
     */
    static boolean isOnTrial(Variant variant) {
        if (DATABASE.equals("h2")) {
            return true;
        }
        CheckMarks marks = MARKS.computeIfAbsent(variant.task().map(Task::test).orElseThrow(), CheckMarks::in);
        return marks.checks().stream().anyMatch(check -> holdsHere(marks, check))
                && variant.caughtBy().filter(caught -> !holdsHere(marks, caught.check())).isEmpty();
    }

    private static boolean holdsHere(CheckMarks marks, String check) {
        return !marks.isOnH2Alone(check) && !marks.isNotOn(DATABASE, check);
    }

    /** Whether a stored answer says of itself that the database which runs makes an exception of it. */
    static boolean isExceptional(Variant variant) {
        return variant.isExceptionOn(DATABASE);
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
