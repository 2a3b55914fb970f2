package threeways.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wrong answer that is stored below {@code solutions}. All that the index says of it comes from its path and its first line, which the proof
 * holds against what the test really answers.
 *
 * @param file
 *            its source, from the top of the repository
 * @param lesson
 *            the folder of its lesson
 * @param exercise
 *            the number of the exercise
 * @param check
 *            the check that catches it, as a sentence
 * @param words
 *            words of the answer that a learner reads
 */
record Mistake(Path file, String lesson, int exercise, String check, String words) {

    private static final Pattern FIRST_LINE = Pattern.compile("// Caught by Exercise(\\d+)\\w+Test\\.(\\w+): \"(.+)\"");

    /** All of them in the order of their lessons and exercises. */
    static List<Mistake> all(Path top) throws IOException {
        try (var files = Files.find(top.resolve("solutions"), 5,
                (path, attributes) -> Page.slashes(path).matches(".*/mistakes/[^/]+/\\w+\\.java"))) {
            return files.sorted().map(file -> read(top, file)).sorted(java.util.Comparator.comparing(Mistake::lesson)
                    .thenComparingInt(Mistake::exercise)).toList();
        }
    }

    /** What the wrong answer does, from its folder's name. */
    String does() {
        return sentence(file.getParent().getFileName().toString());
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

    private static Mistake read(Path top, Path file) {
        try (var lines = Files.lines(file)) {
            Matcher line = FIRST_LINE.matcher(lines.findFirst().orElse(""));
            if (!line.matches()) {
                throw new IllegalStateException(
                        top.relativize(file) + " must begin with // Caught by ExerciseNStubTest.the_check: \"its words\"");
            }
            Path relative = top.relativize(file);
            return new Mistake(relative, relative.getName(1).toString(), Integer.parseInt(line.group(1)), sentence(line.group(2)),
                    line.group(3));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
