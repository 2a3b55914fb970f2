package threeways.workbench.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The git of this machine, asked about a folder. */
public final class Git {

    private static final int SECONDS = 5;

    private Git() {
    }

    /**
     * Runs a command, such as {@code show HEAD:./Blog.java}, for at most five seconds.
     *
     * @return what it printed; empty if it failed, took longer, or if there is no git
     */
    public static Optional<byte[]> ask(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            git.getOutputStream().close();
            // read beside, or a git that writes much and one that hangs would both keep us waiting
            CompletableFuture<byte[]> printed = CompletableFuture.supplyAsync(() -> read(git));
            if (git.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return git.exitValue() == 0 ? Optional.of(printed.join()) : Optional.empty();
            }
            git.destroyForcibly();
            return Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static byte[] read(Process git) {
        try {
            return git.getInputStream().readAllBytes();
        } catch (IOException ended) {
            return new byte[0];
        }
    }
}
