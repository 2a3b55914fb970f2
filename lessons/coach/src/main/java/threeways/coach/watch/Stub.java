package threeways.coach.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import threeways.workbench.course.Task;
import threeways.workbench.course.Tree;

/** An exercise as it was published, its class and its scripts. */
final class Stub {

    private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");

    private Stub() {
    }

    /** Whether nothing of an exercise differs from what was published; false where it can't be compared. */
    static boolean isAsPublished(Task task) {
        Path published = task.lesson().published();
        List<Path> paths = task.paths(published);
        return !paths.isEmpty() && paths.equals(task.paths(task.lesson().desk()))
                && paths.stream().allMatch(path -> isTheSame(published.resolve(path), task.lesson().desk().resolve(path)));
    }

    private static boolean isTheSame(Path one, Path other) {
        try {
            return Files.mismatch(one, other) == -1;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Puts the published files in place of the learner's, which are kept first. A script that wasn't published goes.
     *
     * @param top
     *            the top of the repository
     * @param kept
     *            the folder for what is kept
     * @return where the learner's files are now: the only one, or the folder of several; empty if there was none
     */
    static Optional<Path> restore(Path top, Task task, Path kept) throws IOException {
        List<Path> published = task.paths(task.lesson().published());
        if (published.isEmpty()) {
            throw new NoSuchFileException(task.lesson().published().toString());
        }
        Path main = task.lesson().desk();
        Path aside = kept.resolve(LocalDateTime.now().format(DATED)).resolve(top.relativize(main));
        List<Path> yours = new ArrayList<>();
        for (Path path : task.paths(main)) {
            Tree.copy(main.resolve(path), aside.resolve(path));
            yours.add(aside.resolve(path));
            if (!published.contains(path)) {
                Files.delete(main.resolve(path));
            }
        }
        for (Path path : published) {
            Path file = main.resolve(path);
            Path beside = file.resolveSibling("." + file.getFileName() + "~");
            Tree.copy(task.lesson().published().resolve(path), beside);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return yours.size() > 1 ? Optional.of(aside) : yours.stream().findFirst();
    }
}
