package threeways.coach.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import threeways.workbench.course.Lesson;

/**
 * Looks at the files of one lesson again and again, and at the clock. The system's events make it look at once; it trusts none of them, since
 * they are missing on network drives and slow where the system has none.
 */
final class Eyes {

    /** How often the files are looked at without an event, in milliseconds, while the learner works. */
    private static final int LOOK = 50;
    /** How often in a pause, in milliseconds. An event of the system still makes it look at once. */
    private static final int LOOK_IN_A_PAUSE = 500;
    /** A pause begins as long as this after the last save, in milliseconds. */
    private static final int PAUSE = 60_000;
    /** How long a save may take to settle, in milliseconds: editors write, rename and delete in one breath. */
    private static final int SETTLE = 10;
    /** How often there is a tick, in milliseconds; in a pause there is one for each look. */
    private static final int TICK = 250;

    /** What is told of what is seen, by the thread that looks. */
    interface Listener {

        /** The files have changed. */
        void saved();

        /** Some time has gone by; told several times a second. */
        void ticked();
    }

    /** A lesson, and how its files looked before it first ran: a save right after that is none too early. */
    private record Watched(Lesson lesson, Map<Path, String> before) {

        Path folder() {
            return folder(lesson);
        }

        static Path folder(Lesson lesson) {
            return lesson.folder().resolve("src");
        }
    }

    private final Listener listener;
    private volatile Watched watched;

    Eyes(Listener listener) {
        this.listener = listener;
    }

    /** Turns to a lesson; it is as it is now from its first look on. */
    void turnTo(Lesson lesson) {
        if (watched == null || !watched.lesson().equals(lesson)) {
            watched = new Watched(lesson, Scan.of(Watched.folder(lesson), Map.of()));
        }
    }

    /** Looks for ever. Before, they must have turned to a lesson. */
    void look() {
        Watched seenOf = null;
        Map<Path, String> seen = Map.of();
        WatchService events = null;
        long ticked = System.nanoTime();
        long saved = ticked;
        while (true) {
            Watched wanted = watched;
            if (wanted != seenOf) {
                seenOf = wanted;
                seen = wanted.before();
                close(events);
                events = events(wanted.folder());
                saved = System.nanoTime();
            }
            Map<Path, String> now = Scan.of(wanted.folder(), seen);
            if (!now.equals(seen)) {
                Map<Path, String> settled = seen;
                while (!now.equals(settled)) {
                    settled = now;
                    pause(SETTLE);
                    now = Scan.of(wanted.folder(), settled);
                }
                seen = now;
                saved = System.nanoTime();
                listener.saved();
                // a folder may be new
                register(wanted.folder(), events);
            }
            if (System.nanoTime() - ticked >= TimeUnit.MILLISECONDS.toNanos(TICK)) {
                ticked = System.nanoTime();
                listener.ticked();
            }
            await(events, System.nanoTime() - saved > TimeUnit.MILLISECONDS.toNanos(PAUSE) ? LOOK_IN_A_PAUSE : LOOK);
        }
    }

    /** The events of the folders below one; null where the system gives none. */
    private static WatchService events(Path folder) {
        try {
            WatchService events = folder.getFileSystem().newWatchService();
            register(folder, events);
            return events;
        } catch (IOException | UnsupportedOperationException none) {
            return null;
        }
    }

    /** Asks for the events of all folders below one; for those that it has asked for already nothing changes. */
    private static void register(Path folder, WatchService events) {
        if (events == null) {
            return;
        }
        try (Stream<Path> folders = Files.walk(folder)) {
            for (Path one : folders.filter(Files::isDirectory).toList()) {
                one.register(events, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
            }
        } catch (IOException | UncheckedIOException gone) {
            // it is looked at without an event
        }
    }

    private static void close(WatchService events) {
        if (events != null) {
            try {
                events.close();
            } catch (IOException ignored) {
                // nothing hangs on it
            }
        }
    }

    /** Waits for an event, and no longer than some milliseconds. */
    private static void await(WatchService events, int millis) {
        if (events == null) {
            pause(millis);
            return;
        }
        try {
            WatchKey event = events.poll(millis, TimeUnit.MILLISECONDS);
            while (event != null) {
                event.pollEvents();
                event.reset();
                event = events.poll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
