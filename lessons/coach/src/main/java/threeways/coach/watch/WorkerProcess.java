package threeways.coach.watch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import threeways.coach.TaskPool;
import threeways.coach.worker.Event;
import threeways.coach.worker.Request;
import threeways.coach.worker.Wire;
import threeways.coach.worker.Worker;

/** A {@linkplain Worker worker} in a JVM of its own, seen from the coach. */
final class WorkerProcess {

    /** What a listener hears of a worker. */
    interface Ear {

        void told(WorkerProcess worker, Event event);

        void ended(WorkerProcess worker);
    }

    /** The worker's heap, in megabytes. */
    static final int HEAP = 288;

    /**
     * Enough for every lesson; an answer that eats more is stopped the sooner. Without a size of its own, the part for new objects is as large as the
     * machine's memory suggests, and all of it is in use after a few saves. In a smaller part what a check has made outlives it, and fills the rest.
     * The rest grows as it needs. The worker gives back what is free when the learner pauses. Figures for other JVMs to read are written twenty times
     * a second, an eighth of what an idle coach does: it goes without.
     */
    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m", "-XX:+UseSerialGC",
            "-Xms128m", "-Xmx" + HEAP + "m", "-Xmn84m", "-XX:SurvivorRatio=5", "-XX:-ShrinkHeapInSteps", "-XX:TrimNativeHeapInterval=10000",
            "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", TaskPool.FLAG, "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    private static final int LAST_WORDS = 12;

    private final Process process;
    private final Deque<String> lastWords = new ArrayDeque<>();

    WorkerProcess(Path top, Path work, Ear ear) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(FLAGS);
        System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("world.") || name.startsWith("junit."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-cp", classPath(), Worker.class.getName(), top.toString(), work.toString()));
        try {
            process = new ProcessBuilder(command).redirectErrorStream(false).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread errors = listen(process.getErrorStream(), line -> {
        });
        listen(process.getInputStream(), line -> Wire.read(line, Event.class).ifPresent(event -> ear.told(this, event)), () -> {
            try {
                process.waitFor();
                errors.join(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ear.ended(this);
        });
    }

    /** The class path of this JVM: Maven runs the coach in a class loader of its own. */
    static String classPath() {
        return WorkerProcess.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(WorkerProcess::file).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String file(URL url) {
        return Path.of(java.net.URI.create(url.toString().replace(" ", "%20"))).toString();
    }

    private Thread listen(InputStream in, java.util.function.Consumer<String> hear) {
        return listen(in, hear, () -> {
        });
    }

    private Thread listen(InputStream in, java.util.function.Consumer<String> hear, Runnable atTheEnd) {
        Thread thread = new Thread(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    remember(line);
                    hear.accept(line);
                }
            } catch (IOException gone) {
                // the same as its end
            }
            atTheEnd.run();
        }, "coach-worker");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void remember(String line) {
        if (!line.isBlank() && Wire.isNoneOfOurs(line)) {
            synchronized (lastWords) {
                lastWords.add(line);
                if (lastWords.size() > LAST_WORDS) {
                    lastWords.remove();
                }
            }
        }
    }

    void send(Request request) {
        try {
            process.getOutputStream().write(Wire.line(request));
            process.getOutputStream().flush();
        } catch (IOException ended) {
            // its end is told by itself
        }
    }

    /** Ends it at once. Its listener hears of it no more than of another end. */
    void kill() {
        process.destroyForcibly();
    }

    /** Ends it, and waits until it is gone. */
    void killAndWait() {
        kill();
        try {
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** With which code it ended; -1 as long as it lives. */
    int exitCode() {
        return process.isAlive() ? -1 : process.exitValue();
    }

    /** Whether it ran out of memory: the JVM says so itself. */
    boolean ranOutOfMemory() {
        return lastWords().stream().anyMatch(line -> line.contains("java.lang.OutOfMemoryError"));
    }

    /** What it printed beside its events, the last lines. */
    List<String> lastWords() {
        synchronized (lastWords) {
            return List.copyOf(lastWords);
        }
    }
}
