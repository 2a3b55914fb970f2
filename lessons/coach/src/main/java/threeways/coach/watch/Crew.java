package threeways.coach.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import threeways.coach.CompileError;
import threeways.coach.worker.Event;
import threeways.coach.worker.Request;
import threeways.workbench.course.Lesson;

/**
 * The worker that runs things, and the one that takes its place: an answer may end its worker, never give an answer, or leave threads in it.
 * All that workers tell goes through one queue of things to do, so that nothing here happens at the same time as something else.
 */
final class Crew implements WorkerProcess.Ear, AutoCloseable {

    /** What becomes of a request. */
    interface Listener {

        /** The compiler refuses the sources. */
        void refused(List<CompileError> errors);

        void begun(Event.CheckBegun check);

        void told(Event.Told told);

        /** The worker ended in the middle of a check. The other exercises go on in another worker. */
        void ended(Event.CheckBegun check, WorkerProcess worker);

        /** There is no result, and no check is to blame: what to say of it. */
        void failed(List<String> words);

        /** All is told; {@code running} says where threads were still at it, {@code started} whether the answer had started one. */
        void over(List<String> running, boolean started);
    }

    /** A newer save waits as long as this for a check to end, in milliseconds; then the worker is replaced. */
    private static final long PATIENCE = 1500;
    /** A check that takes longer, in milliseconds, may never end: somebody gets ready. */
    private static final long SUSPICIOUS = 3000;
    /** The first checks of a worker load its libraries: they may take as long as this, in milliseconds, and mean no harm. */
    private static final long COLD = 8000;
    /** Without a word for as long as this, in milliseconds, a worker is given up. */
    private static final long LIMIT = 40_000;

    private static final class Hand {

        private final Path folder;
        private WorkerProcess process;
        private Event last;
        private long heard = System.currentTimeMillis();
        private boolean cold = true;

        Hand(Path folder) {
            this.folder = folder;
        }

        long quiet() {
            return System.currentTimeMillis() - heard;
        }

        /** Whether it has been in one check for longer than this, in milliseconds. */
        boolean hangsFor(long millis) {
            return last instanceof Event.CheckBegun && quiet() > (cold ? COLD : millis);
        }
    }

    private final Path top;
    private final Path work;
    private final BlockingQueue<Runnable> queue;
    private final Listener listener;
    /** These three are read when the JVM ends too, in another thread. */
    private final List<Hand> retired = new CopyOnWriteArrayList<>();
    private volatile Hand current;
    private volatile Hand spare;
    private volatile Request active;
    private Event.CheckBegun check;
    private int id;
    private int hired;
    /** Set while the JVM ends, when those who are let go must not be replaced. */
    private volatile boolean closed;

    /**
     * @param top
     *            the top of the repository
     * @param work
     *            a folder for class files
     * @param queue
     *            takes what is to be done when a worker tells something; the owner of the queue does it
     * @param listener
     *            hears what becomes of requests
     */
    Crew(Path top, Path work, BlockingQueue<Runnable> queue, Listener listener) {
        this.top = top;
        this.work = work.resolve(String.valueOf(ProcessHandle.current().pid()));
        this.queue = queue;
        this.listener = listener;
        clearWhatOthersLeft(work);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Whether a request is being dealt with. */
    boolean isBusy() {
        return active != null;
    }

    /** For how long a check of this test class has been running, in milliseconds; 0 if none is. */
    long inCheckFor(String testClass) {
        return active != null && current != null && check != null && check.id() == active.id() && check.testClass().equals(testClass)
                ? current.quiet()
                : 0;
    }

    /** Compiles a lesson and runs its tests, those of {@code first} before the others. An earlier request is forgotten. */
    void run(Lesson lesson, String first, boolean colours) {
        request(lesson.name(), first, Set.of(), colours);
    }

    private void request(String lesson, String first, Set<String> without, boolean colours) {
        active = new Request(++id, lesson, false, first, without, colours);
        if (current == null) {
            current = takeSpare();
        } else if (current.hangsFor(PATIENCE)) {
            retire();
        }
        current.process.send(active);
    }

    /** To another worker, which may be busy warming itself: a newer number ends that. */
    private void sendAgain() {
        active = active.renumbered(++id);
        current.process.send(active);
    }

    /** Looks after the time; to be called several times a second. */
    void tick() {
        if (closed || active == null || current == null) {
            return;
        }
        if (current.hangsFor(PATIENCE) && current.last.id() != active.id()) {
            retire();
            sendAgain();
        } else if (current.hangsFor(SUSPICIOUS) && spare == null) {
            spare = hire();
            warm(spare);
        } else if (current.quiet() > LIMIT) {
            current.process.kill();
        }
    }

    private Hand hire() {
        Hand hand = new Hand(work.resolve(String.valueOf(++hired)));
        hand.process = new WorkerProcess(top, hand.folder, this);
        return hand;
    }

    private Hand takeSpare() {
        Hand next = spare == null ? hire() : spare;
        spare = null;
        next.heard = System.currentTimeMillis();
        return next;
    }

    /** Lets a worker go that can't be trusted any more. */
    private void retire() {
        retired.add(current);
        current.process.kill();
        current = takeSpare();
    }

    /** Our answers teach a worker what the learner's will need, and they end. */
    private void warm(Hand hand) {
        hand.process.send(new Request(++id, active.lesson(), true, "", Set.of(), false));
    }

    @Override
    public void told(WorkerProcess worker, Event event) {
        queue.add(() -> {
            if (!closed) {
                hear(worker, event);
            }
        });
    }

    private void hear(WorkerProcess worker, Event event) {
        Stream.of(current, spare).filter(hand -> hand != null && hand.process == worker).forEach(hand -> {
            hand.last = event;
            hand.heard = System.currentTimeMillis();
            hand.cold &= !(event instanceof Event.Told);
        });
        if (active == null || current == null || worker != current.process || event.id() != active.id()) {
            return;
        }
        if (event instanceof Event.Refused refused) {
            listener.refused(refused.errors());
        } else if (event instanceof Event.Failed failed) {
            listener.failed(Words.unwritten(work, failed.because()));
        } else if (event instanceof Event.CheckBegun begun) {
            check = begun;
            listener.begun(begun);
        } else if (event instanceof Event.Told told) {
            listener.told(told);
        } else if (event instanceof Event.Over over) {
            if (!over.running().isEmpty()) {
                boolean warmedAlready = spare != null;
                retire();
                if (!warmedAlready) {
                    warm(current);
                }
            }
            active = null;
            listener.over(over.running(), over.started());
        }
    }

    @Override
    public void ended(WorkerProcess worker) {
        queue.add(() -> {
            if (!closed) {
                bury(worker);
            }
        });
    }

    private void bury(WorkerProcess worker) {
        retired.stream().filter(hand -> hand.process == worker).forEach(hand -> clear(hand.folder));
        retired.removeIf(hand -> hand.process == worker);
        if (spare != null && spare.process == worker) {
            clear(spare.folder);
            spare = null;
        }
        if (current == null || current.process != worker) {
            return;
        }
        clear(current.folder);
        boolean ofAnOlderSave = active != null && current.last != null && current.last.id() < active.id();
        current = null;
        if (active == null) {
            return;
        }
        if (ofAnOlderSave) {
            // it ended in what nobody asks for any more
            current = takeSpare();
            sendAgain();
            return;
        }
        if (check == null || check.id() != active.id()) {
            active = null;
            listener.failed(Words.ended(worker.lastWords()));
            listener.over(List.of(), false);
            return;
        }
        Set<String> without = new TreeSet<>(active.without());
        without.add(check.testClass());
        listener.ended(check, worker);
        request(active.lesson(), active.first(), without, active.colours());
    }

    /** Ends all workers. */
    @Override
    public void close() {
        closed = true;
        Stream.concat(Stream.of(current, spare).filter(hand -> hand != null), retired.stream()).forEach(hand -> hand.process.killAndWait());
        clear(work);
    }

    private static void clearWhatOthersLeft(Path work) {
        if (!Files.isDirectory(work)) {
            return;
        }
        try (Stream<Path> folders = Files.list(work)) {
            folders.filter(folder -> !isAlive(folder.getFileName().toString())).toList().forEach(Crew::clear);
        } catch (IOException unreadable) {
            // it will be cleared another time
        }
    }

    private static boolean isAlive(String pid) {
        return pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    private static void clear(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | java.io.UncheckedIOException busy) {
            // the next start clears it
        }
    }
}
