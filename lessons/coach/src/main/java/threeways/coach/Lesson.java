package threeways.coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A lesson on disk: its folder under {@code lessons}, and ours under {@code solutions}.
 *
 * @param folder
 *            what the learner works in, such as {@code lessons/01-ask-one-question}
 * @param solutions
 *            our answers to it, such as {@code solutions/01-ask-one-question}
 */
public record Lesson(Path folder, Path solutions) {

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
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
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
