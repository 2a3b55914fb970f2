package threeways.coach;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;
import threeways.workbench.course.Tree;
import threeways.workbench.course.Variant;
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
        return answers(testClasses());
    }

    /** Runs the tests of the exercises on our answers, and not the examples, which the stubs run as well. */
    public Verdict answersToExercises() {
        return answers(lesson.tasks().stream().map(Task::testClass).toList());
    }

    private Verdict answers(List<String> testClasses) {
        List<String> errors = compileOurs();
        return errors.isEmpty() ? run(List.of(answers, tests), lesson.answers(), testClasses, false) : new Verdict(errors, List.of());
    }

    /** Runs the tests of one exercise on our answers with the variant's files in the place of theirs. */
    public Verdict variant(Variant variant) {
        return variant(variant, false);
    }

    /** The same for an answer that should be wrong: the first check that says so settles it, and the rest isn't run. */
    public Verdict mistake(Variant variant) {
        return variant(variant, true);
    }

    private Verdict variant(Variant variant, boolean untilRed) {
        List<String> errors = new ArrayList<>(compileOurs());
        Path main = work.resolve(variant.kind()).resolve(variant.name()).resolve(variant.stub());
        Path sources = main.resolve("java");
        Path classes = main.resolve("classes");
        if (errors.isEmpty()) {
            Tree.delete(main);
            List<Path> changed = lay(variant, main);
            errors.addAll(javac.compileNext(changed.stream().filter(file -> file.startsWith(sources)).toList(), List.of(answers), classes));
        }
        List<String> tests = variant.task().map(Task::testClass).stream().toList();
        return errors.isEmpty() ? run(List.of(classes, answers, this.tests), sources, tests, untilRed) : new Verdict(errors, List.of());
    }

    /** Lays out a whole answer: ours, with the variant upon it. Where that has scripts of the exercise, none of ours is left. */
    private List<Path> lay(Variant variant, Path main) {
        Map<Path, Path> tree = variant.tree();
        boolean itsOwnScripts = variant.task().filter(task -> tree.keySet().stream().anyMatch(task::isItsScript)).isPresent();
        for (Path ours : Tree.files(lesson.ours())) {
            Path path = lesson.ours().relativize(ours);
            if (!itsOwnScripts || !variant.task().get().isItsScript(path)) {
                Tree.copy(ours, main.resolve(path.toString()));
            }
        }
        tree.forEach((path, file) -> Tree.copy(file, main.resolve(path.toString())));
        return tree.keySet().stream().map(path -> main.resolve(path.toString())).filter(file -> file.toString().endsWith(".java")).toList();
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
        try (LessonLoader loader = new LessonLoader("faces", List.of(classes))) {
            for (Path file : Tree.javaFiles(sources)) {
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
            errors.addAll(javac.compile(Tree.javaFiles(lesson.tests()), List.of(folder.resolve("classes")), folder.resolve("tests")));
        }
        return errors.isEmpty()
                ? run(List.of(folder.resolve("classes"), folder.resolve("tests")), sources, testClasses(), false)
                : new Verdict(errors, List.of());
    }

    private List<Path> withGiven(Path sources) {
        return Stream.of(sources, lesson.given()).flatMap(folder -> Tree.javaFiles(folder).stream()).toList();
    }

    private List<String> compileOurs() {
        if (errorsOfOurs == null) {
            errorsOfOurs = new ArrayList<>(javac.compile(withGiven(lesson.answers()), List.of(), answers));
            if (errorsOfOurs.isEmpty()) {
                errorsOfOurs.addAll(javac.compile(Tree.javaFiles(lesson.tests()), List.of(answers), tests));
            }
        }
        return errorsOfOurs;
    }

    /** The test classes of the lesson, by name. */
    public List<String> testClasses() {
        return lesson.testClasses();
    }

    private Verdict run(List<Path> classes, Path sources, List<String> testClasses, boolean untilRed) {
        LessonRun run = new LessonRun();
        new Trial(lesson, sources, classes, Map.of()).of(testClasses, run, () -> untilRed && run.isRed());
        return new Verdict(List.of(), run.exercises());
    }

    @Override
    public void close() {
        javac.close();
    }
}
