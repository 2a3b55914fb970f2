package threeways.coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import threeways.workbench.report.Desk;

/**
 * A lesson on disk: its folder under {@code lessons}, and ours under {@code solutions}.
 *
 * @param folder
 *            what the learner works in, such as {@code lessons/01-ask-one-question}
 * @param solutions
 *            our answers to it, such as {@code solutions/01-ask-one-question}
 */
public record Lesson(Path folder, Path solutions) {

    private static final Pattern EXERCISE = Pattern.compile("Exercise(\\d+)(\\w+)Test\\.java");
    private static final Pattern TITLE = Pattern.compile("@DisplayName\\(\"(?:Exercise \\d+: )?((?:[^\"\\\\]|\\\\.)*)\"\\)");

    /** All lessons below the top of the repository, in their order. */
    public static List<Lesson> all(Path top) {
        return children(top.resolve("lessons")).stream().filter(path -> path.getFileName().toString().matches("\\d\\d-.*"))
                .map(path -> new Lesson(path, top.resolve("solutions").resolve(path.getFileName()))).toList();
    }

    /** The folder's name, which is the lesson's number and slug. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** The name without its number, as it begins the ids on the lesson's page. */
    public String slug() {
        return name().replaceFirst("\\d\\d-", "");
    }

    /** The package of the lesson's classes. */
    public String packageName() {
        return "threeways." + slug().replace("-", "");
    }

    /** The lesson's page. */
    public Path page() {
        return folder.resolve("README.adoc");
    }

    /** The sources that the learner completes. */
    public Path stubs() {
        return folder.resolve("src/main/java");
    }

    /** The sources that are given to the learner: what the stubs speak in, with nothing in it to be written. They exist once, for all answers. */
    public Path given() {
        return folder.resolve("src/given/java");
    }

    /** Our answers, with the same paths as the stubs. */
    public Path answers() {
        return solutions.resolve("src/main/java");
    }

    /** The sources of the tests. */
    public Path tests() {
        return folder.resolve("src/test/java");
    }

    /** What the tests find on their class path beside classes: the listings of SQL. */
    public Path testResources() {
        return folder.resolve("src/test/resources");
    }

    /** The test classes, by full name, in the order of their names. */
    public List<String> testClasses() {
        return javaFiles(tests()).stream().map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                .filter(name -> name.endsWith("Test")).map(name -> packageName() + "." + name).toList();
    }

    /** The exercises, as the test classes tell of them. */
    public List<Task> tasks() {
        return javaFiles(tests()).stream().flatMap(file -> task(file).stream()).sorted(Comparator.comparingInt(Task::number)).toList();
    }

    private Optional<Task> task(Path test) {
        Matcher name = EXERCISE.matcher(test.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        Matcher title = TITLE.matcher(read(test));
        return Optional.of(new Task(this, Integer.parseInt(name.group(1)), packageName() + "." + name.group().replace(".java", ""),
                title.find() ? title.group(1).replace("\\\"", "\"") : name.group(2), packageName() + "." + name.group(2)));
    }

    /** The title of the lesson's page. */
    public String title() {
        return new Desk(folder, stubs()).title();
    }

    /** Wrong answers, each with the check that catches it. */
    public List<Variant> mistakes() {
        return variants("mistakes");
    }

    /** Other right answers. */
    public List<Variant> alternatives() {
        return variants("alternatives");
    }

    private List<Variant> variants(String kind) {
        return children(solutions.resolve(kind)).stream()
                .flatMap(folder -> children(folder).stream().map(file -> new Variant(this, kind, folder.getFileName().toString(), file)))
                .toList();
    }

    /** The Java files below a folder; none where it doesn't exist. */
    public static List<Path> javaFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            // a name that begins with a dot is an editor's own
            return files.filter(file -> file.toString().endsWith(".java") && !file.getFileName().toString().startsWith(".")).sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
