package threeways.coach.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import threeways.workbench.course.Git;
import threeways.workbench.course.Task;
import threeways.workbench.course.Tree;

/** An exercise as it was published, its class and its scripts: git's history knows it, whatever the learner has committed since. */
final class Stub {

    private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");

    private Stub() {
    }

    /**
     * The files of the newest version that still has a hole; where no version has one, of the oldest.
     *
     * @return by path below the lesson's {@code src/main}; empty if there is no history to look into
     */
    static Map<Path, byte[]> published(Path top, Task task) {
        Path main = task.lesson().desk();
        // git knows paths by slashes
        String folder = slashes(top.relativize(main));
        Map<Path, byte[]> version = new TreeMap<>();
        for (String commit : lines(Git.ask(top, "log", "--format=%H", "--", folder + "/" + slashes(task.type()),
                folder + "/resources/" + task.name().scripts(), folder + "/resources/" + task.name().scripts() + ".*"))) {
            Map<Path, byte[]> older = new TreeMap<>();
            for (String file : lines(Git.ask(top, "ls-tree", "-r", "--name-only", commit, "--", folder + "/"))) {
                Path path = main.relativize(top.resolve(file));
                if (path.equals(task.type()) || task.isItsScript(path)) {
                    Git.ask(top, "show", commit + ":" + file).ifPresent(text -> older.put(path, text));
                }
            }
            if (!older.isEmpty()) {
                version = older;
            }
            if (older.values().stream().anyMatch(text -> new String(text, StandardCharsets.UTF_8).contains("todo()"))) {
                break;
            }
        }
        return version;
    }

    /**
     * Puts the published files in place of the learner's, which are kept first. A script that wasn't published goes.
     *
     * @param kept
     *            the folder for what is kept
     * @return where the learner's files are now: the only one, or the folder of several; empty if there was none
     */
    static Optional<Path> restore(Path top, Task task, Map<Path, byte[]> published, Path kept) throws IOException {
        Path main = task.lesson().desk();
        Path aside = kept.resolve(LocalDateTime.now().format(DATED)).resolve(top.relativize(main));
        List<Path> yours = new ArrayList<>();
        for (Path path : task.paths(main)) {
            Tree.copy(main.resolve(path), aside.resolve(path));
            yours.add(aside.resolve(path));
            if (!published.containsKey(path)) {
                Files.delete(main.resolve(path));
            }
        }
        for (Map.Entry<Path, byte[]> one : published.entrySet()) {
            Path file = main.resolve(one.getKey());
            Files.createDirectories(file.getParent());
            Path beside = Files.write(file.resolveSibling("." + file.getFileName() + "~"), one.getValue());
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return yours.size() > 1 ? Optional.of(aside) : yours.stream().findFirst();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static List<String> lines(Optional<byte[]> text) {
        return text.map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList()).orElse(List.of());
    }
}
