package threeways.coach.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import threeways.workbench.course.Lesson;

/** Shows a lesson's page of the book, and has the book made where it isn't there. */
final class Browser {

    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final boolean WINDOWS = SYSTEM.startsWith("windows");

    /** What makes the book, as long as it does. */
    private static volatile Process maker;

    private Browser() {
    }

    /** The lesson's page in the book; it is there once the book is made. */
    static Path page(Path top, Lesson lesson) {
        return top.resolve("docs/target/book").resolve(lesson.name()).resolve("index.html");
    }

    /** Makes the book, which takes a minute; returns whether it could. */
    static boolean makeTheBook(Path top) {
        String home = System.getProperty("maven.home");
        String maven = home == null ? "mvn" : Path.of(home, "bin", WINDOWS ? "mvn.cmd" : "mvn").toString();
        try {
            return run(600, top, List.of(maven, "-B", "-q", "package", "-pl", "docs"), process -> maker = process);
        } finally {
            maker = null;
        }
    }

    /** Ends the making of the book, if it is being made. */
    static void stop() {
        Process process = maker;
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    /** Opens a page; returns whether something took it. */
    static boolean open(Path page) {
        String url = page.toUri().toString();
        List<List<String>> openers = new ArrayList<>();
        if (System.getenv("BROWSER") != null) {
            openers.add(List.of(System.getenv("BROWSER"), url));
        }
        if (WINDOWS) {
            openers.add(List.of("rundll32", "url.dll,FileProtocolHandler", url));
        } else if (SYSTEM.startsWith("mac")) {
            openers.add(List.of("open", url));
        } else {
            openers.add(List.of("wslview", url));
            openers.add(List.of("xdg-open", url));
        }
        return openers.stream().anyMatch(command -> run(5, page.getParent(), command));
    }

    /** Whether a command ended well; one that is still at it after {@code seconds} is left to itself and counts as well. */
    private static boolean run(int seconds, Path folder, List<String> command) {
        return run(seconds, folder, command, process -> {
        });
    }

    private static boolean run(int seconds, Path folder, List<String> command, Consumer<Process> started) {
        try {
            Process process = new ProcessBuilder(command).directory(Files.isDirectory(folder) ? folder.toFile() : null)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            started.accept(process);
            process.getOutputStream().close();
            return !process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
