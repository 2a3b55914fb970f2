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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import threeways.coach.Task;

/** An exercise as it was published: git's history knows it, whatever the learner has committed since. */
final class Stub {

    private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");

    private Stub() {
    }

    /**
     * The newest version that still has a hole; where no version has one, the oldest.
     *
     * @return empty if there is no history to look into
     */
    static Optional<String> published(Path top, Task task) {
        String path = top.relativize(task.file()).toString().replace('\\', '/');
        List<String> versions = new ArrayList<>();
        for (String commit : git(top, "log", "--format=%H", "--", path).map(text -> text.lines().toList()).orElse(List.of())) {
            git(top, "show", commit + ":" + path).ifPresent(versions::add);
        }
        return versions.stream().filter(text -> text.contains("todo()")).findFirst()
                .or(() -> versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1)));
    }

    /**
     * Puts the published text in place of the learner's, which is kept first.
     *
     * @param kept
     *            the folder for what is kept
     * @return where the learner's text is now; empty if there was none
     */
    static Optional<Path> restore(Path top, Task task, String published, Path kept) throws IOException {
        Optional<Path> copy = Optional.empty();
        if (Files.exists(task.file())) {
            copy = Optional.of(kept.resolve(LocalDateTime.now().format(DATED)).resolve(top.relativize(task.file())));
            Files.createDirectories(copy.get().getParent());
            Files.copy(task.file(), copy.get(), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createDirectories(task.file().getParent());
        Path beside = Files.writeString(task.file().resolveSibling("." + task.file().getFileName() + "~"), published);
        Files.move(beside, task.file(), StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    private static Optional<String> git(Path top, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command).directory(top.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            git.getOutputStream().close();
            String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor(5, TimeUnit.SECONDS) && git.exitValue() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
