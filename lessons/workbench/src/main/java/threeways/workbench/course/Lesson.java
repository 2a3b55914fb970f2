package threeways.workbench.course;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lesson on disk: its folder under {@code lessons}, and ours under {@code solutions}.
 *
 * @param folder
 *            what the learner works in, such as {@code lessons/01-ask-one-question}
 * @param solutions
 *            our answers to it, such as {@code solutions/01-ask-one-question}
 */
public record Lesson(Path folder, Path solutions) {

    private static final Pattern TITLE = Pattern.compile("@DisplayName\\(\"(?:Exercise \\d+: )?((?:[^\"\\\\]|\\\\.)*)\"\\)");

    /** All lessons below the top of the repository, in their order. */
    public static List<Lesson> all(Path top) {
        return Tree.children(top.resolve("lessons")).stream().filter(path -> path.getFileName().toString().matches("\\d\\d-.*"))
                .map(path -> in(top, path.getFileName().toString())).toList();
    }

    /** The lesson in this folder. */
    public static Lesson at(Path folder) {
        Path lessons = folder.toAbsolutePath().getParent();
        return new Lesson(folder, lessons.resolveSibling("solutions").resolve(folder.getFileName()));
    }

    /** The lesson after this one. */
    public Optional<Lesson> next() {
        return all(folder.toAbsolutePath().getParent().getParent()).stream().filter(lesson -> lesson.name().compareTo(name()) > 0)
                .findFirst();
    }

    /** The lesson with this name. */
    public static Lesson in(Path top, String name) {
        return new Lesson(top.resolve("lessons").resolve(name), top.resolve("solutions").resolve(name));
    }

    /** The folder's name, which is the lesson's number and slug. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** The number of the lesson, of two digits. */
    public String number() {
        return name().substring(0, 2);
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

    /** What the learner writes: sources in {@code java}, and files of any other kind in {@code resources}. */
    public Path desk() {
        return folder.resolve("src/main");
    }

    /** Our answers, with the same paths as what the learner writes. */
    public Path ours() {
        return solutions.resolve("src/main");
    }

    /** What the learner writes, as it was published, with the same paths: to start over, also where there is no git. */
    public Path published() {
        return solutions.resolve("stubs");
    }

    /** The sources that the learner completes. */
    public Path stubs() {
        return desk().resolve("java");
    }

    /** The sources that are given to the learner: what the stubs speak in, with nothing in it to be written. They exist once, for all answers. */
    public Path given() {
        return folder.resolve("src/given/java");
    }

    /** What is given beside sources. */
    public Path givenResources() {
        return folder.resolve("src/given/resources");
    }

    /** The sources of our answers. */
    public Path answers() {
        return ours().resolve("java");
    }

    /** The sources of the tests. */
    public Path tests() {
        return folder.resolve("src/test/java");
    }

    /** What the tests find on their class path beside classes: the listings of SQL. */
    public Path testResources() {
        return folder.resolve("src/test/resources");
    }

    /** The names of tests and given classes that differ from what was last committed; empty if git can't tell. */
    public List<String> edited() {
        return Git.ask(folder, "--no-optional-locks", "status", "--porcelain", "--", "src/test", "src/given")
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .stream().flatMap(String::lines).filter(line -> line.startsWith(" M") || line.startsWith(" D") || line.startsWith("M"))
                .map(line -> line.replaceFirst("^..\\s+(.*/)?", "")).toList();
    }

    /** The test classes, by full name, in the order of their names. */
    public List<String> testClasses() {
        return Tree.javaFiles(tests()).stream().map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                .filter(name -> name.endsWith("Test")).map(name -> packageName() + "." + name).toList();
    }

    /** The exercises, as the test classes tell of them. */
    public List<Task> tasks() {
        return Tree.javaFiles(tests()).stream().flatMap(file -> task(file).stream()).sorted(Comparator.comparingInt(Task::number)).toList();
    }

    private Optional<Task> task(Path test) {
        return ExerciseName.ofTest(test.toString()).map(name -> {
            Matcher title = TITLE.matcher(Tree.read(test));
            return new Task(this, name.number(), packageName() + "." + name.testClass(),
                    title.find() ? title.group(1).replace("\\\"", "\"") : name.stub(), packageName() + "." + name.stub());
        });
    }

    /** The title of the lesson's page; its name where there is no page. */
    public String title() {
        return Tree.lines(page()).stream().filter(line -> line.startsWith("= ")).map(line -> line.substring(2)).findFirst().orElse(name());
    }

    /** Wrong answers, each with the check that catches it. */
    public List<Variant> mistakes() {
        return Variant.all(this, "mistakes", solutions.resolve("mistakes"));
    }

    /** Other right answers. */
    public List<Variant> alternatives() {
        return Variant.all(this, "alternatives", solutions.resolve("alternatives"));
    }

    @Override
    public String toString() {
        return name();
    }
}
