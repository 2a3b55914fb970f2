package threeways.coach;

import java.nio.file.Path;

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
 *            the full name of the class that the learner completes
 */
public record Task(Lesson lesson, int number, String testClass, String title, String stub) {

    /** The file that the learner completes. */
    public Path file() {
        return lesson.stubs().resolve(path());
    }

    /** Our answer. */
    public Path answer() {
        return lesson.answers().resolve(path());
    }

    private String path() {
        return stub.replace('.', '/') + ".java";
    }

    @Override
    public String toString() {
        return "Exercise " + number + ": " + title;
    }
}
