package threeways.workbench.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a lesson lives on disk.
 *
 * @param lesson
 *            the lesson's folder, which holds its page and its tests
 * @param sources
 *            the folder of the answers that are on trial
 */
public record Desk(Path lesson, Path sources) {

    /** The last one: it is asked for with each line of a stack. */
    private static volatile Told lastTold;

    /** What this JVM was told about its lesson, and what comes of it. */
    private record Told(String basedir, String answers, Desk desk) {
    }

    /** The lesson that this JVM runs: Surefire and most IDEs tell its folder, or start in it. */
    public static Desk current() {
        String basedir = System.getProperty("basedir", "");
        String answers = System.getProperty("answers", "src/main/java");
        Told told = lastTold;
        if (told == null || !told.basedir().equals(basedir) || !told.answers().equals(answers)) {
            Path lesson = Path.of(basedir).toAbsolutePath().normalize();
            told = new Told(basedir, answers, new Desk(lesson, lesson.resolve(answers).normalize()));
            lastTold = told;
        }
        return told.desk();
    }

    /** The lesson's number and slug, such as {@code 01-ask-one-question}. */
    public String name() {
        return onDisk().name();
    }

    private Lesson onDisk() {
        return Lesson.at(lesson);
    }

    /** The title of the lesson's page. */
    public String title() {
        return onDisk().title();
    }

    /** The lesson's page. */
    public Path page() {
        return onDisk().page();
    }

    /** The file of a class that is given to the learner, who has nothing to write in it. */
    public Path given(String className) {
        return onDisk().given().resolve(className.replace('.', '/') + ".java");
    }

    /** A file that the tests find on their class path beside classes. */
    public Path testResource(String name) {
        return onDisk().testResources().resolve(name);
    }

    /**
     * Whether this line is the learner's. Where the sources can't be found, as in an IDE that starts elsewhere, each class that isn't a test passes
     * for the learner's.
     */
    public boolean holds(StackTraceElement frame) {
        String name = frame.getClassName().replaceAll("\\$.*", "");
        if (!Files.isDirectory(sources)) {
            return !name.endsWith("Test");
        }
        // a class that is not public may stand in the file of another
        String file = frame.getFileName() == null ? name.replaceAll(".*\\.", "") + ".java" : frame.getFileName();
        return Files.exists(sources.resolve(name.substring(0, name.lastIndexOf('.') + 1).replace('.', '/')).resolve(file));
    }

    /** The folder of what the learner writes beside sources: scripts, and files of any other kind. */
    public Path resources() {
        return sources.resolveSibling("resources");
    }

    /** The file of a class that the learner completes; where there is none, and scripts are asked for instead, the first of these. */
    public Path file(String className) {
        Path type = sources.resolve(className.replace('.', '/') + ".java");
        return Files.exists(type)
                ? type
                : Tree.files(resources()).stream().filter(file -> ExerciseName.isScriptOf(className, resources().relativize(file)))
                        .findFirst()
                        .orElse(type);
    }

    /** The line to start at, counted from 1: the first hole, or else the class itself. */
    public int line(String className) {
        List<String> lines = Tree.lines(file(className));
        return Stream.of("todo()", "class ", "interface ", "record ")
                .map(word -> lines.stream().filter(line -> line.contains(word) && !line.startsWith("import")
                        && !line.strip().startsWith("*") && !line.strip().startsWith("/")).findFirst())
                .flatMap(Optional::stream).findFirst().map(line -> lines.indexOf(line) + 1).orElse(1);
    }

    /** {@code file} as one types it at the top of the repository. */
    public String fromTheTop(Path file) {
        Path top = lesson.getParent() == null || lesson.getParent().getParent() == null ? lesson : lesson.getParent().getParent();
        return (file.startsWith(top) ? top.relativize(file) : file).toString().replace('\\', '/');
    }

    /** The folder of the lesson after this one. */
    public Optional<Path> next() {
        return onDisk().next().map(Lesson::folder);
    }
}
