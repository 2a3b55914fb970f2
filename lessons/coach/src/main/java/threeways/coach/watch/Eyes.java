package threeways.coach.watch;

import java.nio.file.Path;
import java.util.Map;
import threeways.workbench.course.Lesson;

/** Looks at the files of one lesson again and again, and at the clock. */
final class Eyes {

    /** How often the files are looked at, in milliseconds. */
    private static final int LOOK = 50;
    /** How long a save may take to settle, in milliseconds: editors write, rename and delete in one breath. */
    private static final int SETTLE = 20;
    /** Every so many looks there is a tick. */
    private static final int TICK = 5;

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
        int looks = 0;
        while (true) {
            Watched wanted = watched;
            if (wanted != seenOf) {
                seenOf = wanted;
                seen = wanted.before();
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
                listener.saved();
            }
            if (++looks % TICK == 0) {
                listener.ticked();
            }
            pause(LOOK);
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
