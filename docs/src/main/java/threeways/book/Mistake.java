package threeways.book;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import threeways.workbench.course.CaughtBy;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Variant;

/**
 * A wrong answer that is stored below {@code solutions}. All that the index says of it comes from its path and its first line, which the proof
 * holds against what the test really answers.
 *
 * @param file
 *            the file that says who catches it, from the top of the repository
 * @param lesson
 *            the folder of its lesson
 * @param name
 *            the name of its folder
 * @param exercise
 *            the number of the exercise
 * @param check
 *            the check that catches it, as a sentence
 * @param words
 *            words of the answer that a learner reads
 */
record Mistake(Path file, String lesson, String name, int exercise, String check, String words) {

    /** All of them in the order of their lessons and exercises. */
    static List<Mistake> all(Path top) {
        return Lesson.all(top).stream().flatMap(lesson -> lesson.mistakes().stream()).map(mistake -> of(top, mistake))
                .sorted(Comparator.comparing(Mistake::lesson).thenComparingInt(Mistake::exercise)).toList();
    }

    /** What the wrong answer does, from its folder's name. */
    String does() {
        return sentence(name);
    }

    /** The id of the exercise's section on the page of its lesson. */
    String section() {
        return lesson.replaceFirst("\\d\\d-", "") + "-exercise-" + exercise;
    }

    /** The words of a name, in which proper names have lost their capitals. */
    static String sentence(String name) {
        String words = name.replaceAll("[-_]", " ");
        for (String proper : List.of("Hibernate", "Java", "SQL", "HQL", "JDBC", "jOOQ", "H2", "MariaDB")) {
            words = words.replaceAll("(?i)\\b" + proper + "\\b", proper);
        }
        return words;
    }

    private static Mistake of(Path top, Variant mistake) {
        Path file = top.relativize(mistake.head());
        CaughtBy caught = mistake.caughtBy().orElseThrow(() -> new IllegalStateException(
                file + " must begin with // Caught by ExerciseNStubTest.the_check: \"its words\""));
        return new Mistake(file, mistake.lesson().name(), mistake.name(), caught.exercise().number(), sentence(caught.check()),
                caught.words());
    }
}
