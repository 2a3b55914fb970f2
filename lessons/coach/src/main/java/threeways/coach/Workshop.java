package threeways.coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import threeways.workbench.report.LessonRun;

/**
 * Puts answers to one lesson on trial. Our answers and the tests are compiled once, a variant alone on top of them; each trial gets a class
 * loader of its own. Not for several threads at a time: tests find the sources on trial through system properties.
 */
public final class Workshop implements AutoCloseable {

    private final Lesson lesson;
    private final Path work;
    private final Javac javac;
    private final Path answers;
    private final Path tests;
    private List<String> errorsOfOurs;

    /**
     * @param lesson
     *            the lesson
     * @param work
     *            a folder for class files
     */
    public Workshop(Lesson lesson, Path work) {
        this.lesson = lesson;
        this.work = work.resolve(lesson.name());
        this.javac = new Javac();
        this.answers = this.work.resolve("answers");
        this.tests = this.work.resolve("tests");
    }

    /** Runs all tests on the stubs as they are on disk. */
    public Verdict stubs() {
        return onSources(lesson.stubs(), work.resolve("stubs"));
    }

    /** Runs all tests on our answers. */
    public Verdict answers() {
        List<String> errors = compileOurs();
        return errors.isEmpty() ? run(List.of(answers, tests), lesson.answers(), testClasses()) : new Verdict(errors, List.of());
    }

    /** Runs the tests of one exercise on our answers with one file replaced. */
    public Verdict variant(Variant variant) {
        List<String> errors = new ArrayList<>(compileOurs());
        Path sources = work.resolve(variant.kind()).resolve(variant.name()).resolve("sources");
        Path classes = sources.resolveSibling("classes");
        if (errors.isEmpty()) {
            Path source = sources.resolve(variant.className().replace('.', '/') + ".java");
            // a report looks among all answers for the line that is to blame
            Lesson.javaFiles(lesson.answers())
                    .forEach(answer -> copy(answer, sources.resolve(lesson.answers().relativize(answer).toString())));
            copy(variant.file(), source);
            errors.addAll(javac.compile(List.of(source), List.of(answers), classes));
        }
        String suffix = variant.stub() + "Test";
        return errors.isEmpty()
                ? run(List.of(classes, answers, tests), sources,
                        testClasses().stream().filter(name -> name.replaceFirst(".*\\.Exercise\\d+", "").equals(suffix)).toList())
                : new Verdict(errors, List.of());
    }

    /** The public and protected members of the lesson's classes, by class: what tests and other exercises may rely on. */
    public Map<String, List<String>> face(boolean ofStubs) {
        Path sources = ofStubs ? lesson.stubs() : lesson.answers();
        Path classes = work.resolve(ofStubs ? "face-of-stubs" : "face-of-answers");
        List<String> errors = javac.compile(withGiven(sources), List.of(), classes);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(sources + " doesn't compile: " + String.join("\n", errors));
        }
        Map<String, List<String>> faces = new TreeMap<>();
        try (URLClassLoader loader = Trial.loader("faces", List.of(classes))) {
            for (Path file : Lesson.javaFiles(sources)) {
                String className = sources.relativize(file).toString().replaceAll("[/\\\\]", ".").replaceFirst("\\.java$", "");
                if (!className.endsWith("package-info")) {
                    faces.put(className, Face.of(loader.loadClass(className)));
                }
            }
            return faces;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Verdict onSources(Path sources, Path folder) {
        List<String> errors = new ArrayList<>(javac.compile(withGiven(sources), List.of(), folder.resolve("classes")));
        if (errors.isEmpty()) {
            errors.addAll(javac.compile(Lesson.javaFiles(lesson.tests()), List.of(folder.resolve("classes")), folder.resolve("tests")));
        }
        return errors.isEmpty()
                ? run(List.of(folder.resolve("classes"), folder.resolve("tests")), sources, testClasses())
                : new Verdict(errors, List.of());
    }

    private List<Path> withGiven(Path sources) {
        return Stream.of(sources, lesson.given()).flatMap(folder -> Lesson.javaFiles(folder).stream()).toList();
    }

    private List<String> compileOurs() {
        if (errorsOfOurs == null) {
            errorsOfOurs = new ArrayList<>(javac.compile(withGiven(lesson.answers()), List.of(), answers));
            if (errorsOfOurs.isEmpty()) {
                errorsOfOurs.addAll(javac.compile(Lesson.javaFiles(lesson.tests()), List.of(answers), tests));
            }
        }
        return errorsOfOurs;
    }

    /** The test classes of the lesson, by name. */
    public List<String> testClasses() {
        return lesson.testClasses();
    }

    private Verdict run(List<Path> classes, Path sources, List<String> testClasses) {
        LessonRun run = new LessonRun();
        new Trial(lesson, sources, classes, Map.of()).of(testClasses, run);
        return new Verdict(List.of(), run.exercises());
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        javac.close();
    }
}
