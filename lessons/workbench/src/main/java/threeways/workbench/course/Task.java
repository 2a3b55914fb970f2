package threeways.workbench.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An exercise of a lesson, as its files tell of it before anything has run.
 *
 * @param lesson
 *            its lesson
 * @param number
 *            its number in the lesson, from 1
 * @param testClass
 *            the full name of the class that tests it
 * @param title
 *            its title, such as {@code blogs of a year}
 * @param stub
 *            the full name of the class that the learner completes, or would where it is scripts that are asked for
 */
public record Task(Lesson lesson, int number, String testClass, String title, String stub) {

    /** Its number and its stub. */
    public ExerciseName name() {
        return new ExerciseName(number, stub.substring(stub.lastIndexOf('.') + 1));
    }

    /** The source of the class that tests it. */
    public Path test() {
        return lesson.tests().resolve(testClass.replace('.', '/') + ".java");
    }

    /** The file that the learner completes: a class or, where our answer is none, the first script. */
    public Path file() {
        if (Files.exists(lesson.ours().resolve(type())) || Files.exists(lesson.desk().resolve(type()))) {
            return lesson.desk().resolve(type());
        }
        return lesson.desk()
                .resolve(Stream.concat(paths(lesson.desk()).stream(), paths(lesson.ours()).stream()).findFirst().orElse(type()));
    }

    /** Where its class lies below a {@code src/main}, if there is one. */
    public Path type() {
        return Path.of("java", stub.replace('.', '/') + ".java");
    }

    /** What belongs to the exercise below a {@code src/main}, relative to it: the class, then its scripts. */
    public List<Path> paths(Path main) {
        return Stream.concat(Stream.of(type()).filter(path -> Files.exists(main.resolve(path))),
                Tree.files(main.resolve("resources")).stream().map(main::relativize).filter(this::isItsScript)).toList();
    }

    /** Whether a path below {@code src/main} is among the exercise's scripts. */
    public boolean isItsScript(Path path) {
        return path.getNameCount() > 1 && path.startsWith("resources")
                && ExerciseName.isScriptOf(stub, path.subpath(1, path.getNameCount()));
    }

    @Override
    public String toString() {
        return "Exercise " + number + ": " + title;
    }
}
