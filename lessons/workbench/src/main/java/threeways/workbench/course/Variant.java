package threeways.workbench.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One stored answer to one exercise: files that take the place of our answer's. They lie in a folder that says what the answer does: a stub of
 * the exercise, other classes of the lesson's package, and a folder {@code resources} for {@code src/main/resources}. A folder with stubs of
 * several exercises holds a variant for each; what belongs to none of them belongs to all.
 *
 * @param lesson
 *            the lesson
 * @param kind
 *            the folder that it stands in: {@code mistakes} or {@code alternatives}
 * @param folder
 *            its own folder, whose name is a verb phrase
 * @param stub
 *            the simple name of the class that it answers for; empty where nothing tells
 * @param files
 *            its files
 */
public record Variant(Lesson lesson, String kind, Path folder, String stub, List<Path> files) {

    private static final Pattern ANSWERS = Pattern.compile("(?://|--) (?:Caught by|Answers) (Exercise\\d+\\w+Test)\\b.*");
    private static final Pattern NOT_ON = Pattern.compile("(?://|--) Not on ([\\w, ]+): .+");

    /** The variants in the folders of {@code parent}. */
    public static List<Variant> all(Lesson lesson, String kind, Path parent) {
        List<Task> tasks = lesson.tasks();
        return Tree.children(parent).stream().flatMap(folder -> in(lesson, kind, folder, tasks).stream()).toList();
    }

    private static List<Variant> in(Lesson lesson, String kind, Path folder, List<Task> tasks) {
        List<Path> files = Tree.files(folder);
        if (files.isEmpty()) {
            return List.of();
        }
        Map<String, List<Path>> own = new TreeMap<>();
        List<Path> shared = new ArrayList<>();
        for (Path file : files) {
            Path path = folder.relativize(file);
            tasks.stream().filter(task -> path.toString().equals(task.name().stub() + ".java") || task.isItsScript(path)).findFirst()
                    .ifPresentOrElse(task -> own.computeIfAbsent(task.name().stub(), none -> new ArrayList<>()).add(file),
                            () -> shared.add(file));
        }
        if (own.isEmpty()) {
            Set<String> stubs = new LinkedHashSet<>(files.stream().flatMap(file -> said(file).stream()).map(ExerciseName::stub).toList());
            return List.of(new Variant(lesson, kind, folder, stubs.stream().findFirst().orElse(""), files));
        }
        return own.entrySet().stream().map(entry -> {
            List<Path> all = new ArrayList<>(entry.getValue());
            all.addAll(shared);
            return new Variant(lesson, kind, folder, entry.getKey(), all);
        }).toList();
    }

    private static Optional<ExerciseName> said(Path file) {
        Matcher line = ANSWERS.matcher(Tree.read(file).lines().findFirst().orElse(""));
        return line.matches() ? ExerciseName.ofTest(line.group(1)) : Optional.empty();
    }

    /** What it does, as a verb phrase. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** The exercise that it answers for; empty where nothing tells. */
    public Optional<Task> task() {
        return lesson.tasks().stream().filter(task -> task.name().stub().equals(stub)).findFirst();
    }

    /** The file that tells of the variant: the first that says who catches it, or else the first of all. */
    public Path head() {
        return files.stream().filter(file -> said(file).isPresent()).findFirst().orElse(files.get(0));
    }

    /** Its first line, where a mistake says who catches it. */
    public String firstLine() {
        return Tree.read(head()).lines().findFirst().orElse("");
    }

    /** The check that catches it, as a mistake's first line says. */
    public Optional<CaughtBy> caughtBy() {
        return CaughtBy.of(firstLine());
    }

    /**
     * Whether it says of itself that this database makes an exception of it, {@code // Not on sqlite: why}: an alternative that isn't an answer
     * there, or a mistake that goes unnoticed there.
     */
    public boolean isExceptionOn(String database) {
        return Tree.read(head()).lines().limit(2).map(NOT_ON::matcher).filter(Matcher::matches)
                .anyMatch(line -> List.of(line.group(1).split(", ")).contains(database));
    }

    /** Where its files belong below {@code src/main}. */
    public Map<Path, Path> tree() {
        Map<Path, Path> tree = new TreeMap<>();
        for (Path file : files) {
            Path path = folder.relativize(file);
            tree.put(path.startsWith("resources") ? path : Path.of("java", lesson.packageName().replace('.', '/')).resolve(path), file);
        }
        return tree;
    }

    @Override
    public String toString() {
        return lesson.name() + "/" + kind + "/" + name() + "/" + folder.relativize(head()).toString().replace('\\', '/');
    }
}
