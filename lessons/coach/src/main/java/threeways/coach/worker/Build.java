package threeways.coach.worker;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import threeways.coach.CompileError;
import threeways.coach.Javac;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Tree;

/**
 * Class files of a lesson that follow its sources. One changed source is compiled alone, and that is enough as long as its face stays: what
 * other sources can know of it. Otherwise all are compiled again, and the tests with them.
 */
final class Build {

    private static final int MOST_TRIES = 3;

    private final Path sources;
    private final Path given;
    private final Path tests;
    private final Path classes;
    private final Path testClasses;
    private final Javac javac;

    /** What the class files were made of; null where they can't be built upon. */
    private Map<Path, Integer> made;
    private Map<Path, String> faces = Map.of();
    private Map<Path, Integer> testsMade;
    private Map<Path, String> testsSaw = Map.of();
    /** Whether the sources were other ones after they were compiled than before. */
    private boolean changing;

    /**
     * @param lesson
     *            the lesson
     * @param sources
     *            the folder of the answers
     * @param work
     *            a folder for class files
     * @param javac
     *            the compiler
     */
    Build(Lesson lesson, Path sources, Path work, Javac javac) {
        this.sources = sources;
        this.given = lesson.given();
        this.tests = lesson.tests();
        this.classes = work.resolve("classes");
        this.testClasses = work.resolve("test-classes");
        this.javac = javac;
    }

    /** The folders of class files: the answers, the tests. */
    List<Path> folders() {
        return List.of(classes, testClasses);
    }

    /**
     * Compiles what has changed since the last time. What is refused while an editor saves is compiled again: a file may be gone for a moment.
     *
     * @return what the compiler refuses; empty for nothing
     */
    List<CompileError> bringUpToDate() {
        for (int tries = 1;; tries++) {
            try {
                changing = false;
                List<CompileError> errors = compileAnswers();
                errors = errors.isEmpty() ? compileTests() : errors;
                if (errors.isEmpty() || !changing || tries == MOST_TRIES) {
                    return errors;
                }
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof NoSuchFileException) || tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private List<CompileError> compileAnswers() {
        Map<Path, Integer> now = contents(sources, given);
        if (made != null && made.keySet().equals(now.keySet())) {
            List<Path> changed = now.keySet().stream().filter(file -> !now.get(file).equals(made.get(file))).toList();
            if (changed.size() <= 1) {
                Javac.Compilation alone = javac.translateNext(changed, List.of(classes), classes);
                if (!alone.errors().isEmpty()) {
                    return alone.errors();
                }
                if (changed.stream().allMatch(file -> faces.getOrDefault(file, "").equals(alone.faces().getOrDefault(file, "")))) {
                    remember(now);
                    return List.of();
                }
            }
        }
        made = null;
        javac.forget();
        Tree.delete(classes);
        Javac.Compilation all = javac.translate(now.keySet(), List.of(), classes);
        if (all.errors().isEmpty()) {
            remember(now);
            faces = all.faces();
        }
        return all.errors();
    }

    /** What was saved while the compiler read it is anybody's guess, so nothing is built upon it. */
    private void remember(Map<Path, Integer> before) {
        changing = !contents(sources, given).equals(before);
        made = changing ? null : before;
    }

    private List<CompileError> compileTests() {
        Map<Path, Integer> now = contents(tests);
        if (now.equals(testsMade) && faces.equals(testsSaw)) {
            return List.of();
        }
        testsMade = null;
        Tree.delete(testClasses);
        List<CompileError> errors = javac.translate(now.keySet(), List.of(classes), testClasses).errors();
        if (errors.isEmpty()) {
            testsMade = now;
            testsSaw = faces;
        }
        return errors;
    }

    private static Map<Path, Integer> contents(Path... folders) {
        Map<Path, Integer> contents = new TreeMap<>();
        for (Path file : Stream.of(folders).flatMap(folder -> Tree.javaFiles(folder).stream()).toList()) {
            // a file that has been deleted since it was listed is left out
            Tree.hash(file).ifPresent(hash -> contents.put(file, hash));
        }
        return contents;
    }
}
