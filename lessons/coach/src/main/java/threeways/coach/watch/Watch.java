package threeways.coach.watch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import threeways.coach.CompileError;
import threeways.coach.worker.Event;
import threeways.workbench.course.Desk;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;
import threeways.workbench.report.Outcome;
import threeways.workbench.report.ReportText;
import threeways.workbench.report.Style;

/** The watch over one exercise at a time. All that happens (a key, a save, a word of a worker) goes through one queue, one after the other. */
final class Watch implements Crew.Listener, Eyes.Listener, Keys.Deeds {

    /**
     * After how long without a key or a save the coach looks whether other lessons have changed, in milliseconds, and how long until it looks again.
     */
    private static final int IDLE = 3000;
    private static final int IDLE_AGAIN = 30_000;

    /** A check that runs for so long is told of, in milliseconds. */
    private static final int SLOW = 2000;

    private final Terminal terminal;
    private final Screen screen;
    private final Words words;
    private final Progress progress;
    private final Place place;
    private final Keys keys;
    private final Errands errands;
    private final Picture picture;
    private final Crew crew;
    private final Eyes eyes = new Eyes(this);
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Map<Task, Event.Told> told = new HashMap<>();
    private volatile long touched = System.currentTimeMillis();
    /** The lesson that runs: the current one, or one that is looked at in passing. */
    private Lesson running;
    private List<CompileError> refused = List.of();
    private List<String> note = List.of();
    /** What is said with the next result, since it is about what leads to it. */
    private List<String> noteToCome = List.of();
    /** The current lesson's tests and given classes that aren't as they were published. */
    private List<String> edited = List.of();
    private String sources = "";
    private boolean looking;
    /** Whether a check has run for so long that its seconds are shown, until there is a verdict: the one before is about other code. */
    private boolean slow;
    private boolean named;
    private boolean quit;

    /**
     * @param top
     *            the top of the repository
     * @param course
     *            all exercises, in order
     * @param terminal
     *            where to show it
     */
    Watch(Path top, List<Task> course, Terminal terminal) {
        this.terminal = terminal;
        screen = new Screen(terminal);
        words = new Words(top, terminal.hasColours() ? Style.ANSI : Style.PLAIN, screen);
        progress = new Progress(top, course.stream().map(Task::lesson).distinct().toList(), top.resolve(".coach/progress.properties"));
        place = new Place(course, progress);
        keys = new Keys(place, progress, this);
        errands = new Errands(top, words, screen);
        picture = new Picture(terminal, screen, words, place, progress, keys);
        crew = new Crew(top, top.resolve(".coach/work"), queue, this);
    }

    /** Watches from the first open exercise on, of a lesson or of the course, until the learner has enough. */
    void from(Optional<Lesson> lesson) throws InterruptedException {
        named = lesson.isPresent();
        looking = true;
        place.moveTo(lesson.map(place::openOrFirst).orElseGet(() -> place.open().orElse(place.current())));
        terminal.whenItIsAnotherOne(() -> queue.add(screen::forgetWhatIsDrawn));
        start("coach-keys", () -> terminal.read(key -> queue.add(() -> pressed(key))));
        run();
        start("coach-eyes", eyes::look);
        while (!quit) {
            picture.show(now());
            queue.take().run();
            for (Runnable next = queue.poll(); next != null && !quit; next = queue.poll()) {
                next.run();
            }
        }
        screen.end();
        Browser.stop();
        progress.save();
        crew.close();
    }

    static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private Picture.Moment now() {
        boolean isSlow = isSlow();
        return new Picture.Moment(told.get(place.current()), refused, note,
                !crew.isBusy() ? "" : isInPassing() ? "looking at " + running : "running",
                isSlow ? crew.inCheckFor(place.current().testClass()) : -1);
    }

    private boolean isSlow() {
        slow |= crew.inCheckFor(place.current().testClass()) >= SLOW;
        slow &= crew.isBusy() && !isInPassing() && terminal.hasScreen();
        return slow;
    }

    @Override
    public void ticked() {
        if (crew.isBusy()) {
            queue.add(crew::tick);
        } else if (System.currentTimeMillis() - touched > IDLE) {
            touched = System.currentTimeMillis() - IDLE + IDLE_AGAIN;
            queue.add(this::lookAround);
        }
    }

    @Override
    public void saved() {
        queue.add(() -> {
            touched = System.currentTimeMillis();
            looking = false;
            keys.backToTheVerdict();
            run();
        });
    }

    private void pressed(String key) {
        touched = System.currentTimeMillis();
        if (key.equals(" ")) {
            screen.turnThePage();
            return;
        }
        screen.toTheFirstPage();
        note = List.of();
        keys.pressed(key);
    }

    @Override
    public void run() {
        eyes.turnTo(place.current().lesson());
        note = noteToCome;
        noteToCome = List.of();
        lookForEditedTests(place.current().lesson());
        run(place.current().lesson(), place.current().testClass());
    }

    private void run(Lesson lesson, String first) {
        slow = false;
        running = lesson;
        sources = progress.sources(lesson);
        crew.run(lesson, first, terminal.hasColours());
    }

    @Override
    public void open(Task task) {
        looking = false;
        place.moveTo(task);
        keys.backToTheVerdict();
        refused = List.of();
        run();
    }

    @Override
    public void openThePage() {
        note = errands.openThePage(place.current().lesson(), said -> queue.add(() -> note = said));
    }

    @Override
    public void startOver() {
        note = errands.startOver(place.current(), said -> noteToCome = said);
    }

    @Override
    public void quit() {
        quit = true;
    }

    @Override
    public void say(String line) {
        note = List.of(line);
    }

    /** Runs a lesson that isn't what it was when it last ran, or of which nothing is known: without its cache the coach finds out again. */
    private void lookAround() {
        if (!crew.isBusy()) {
            place.lessons().stream().filter(lesson -> !progress.isSettled(lesson)).findFirst()
                    .ifPresent(lesson -> run(lesson, ""));
        }
    }

    private boolean isInPassing() {
        return !place.isIn(running);
    }

    @Override
    public void refused(List<CompileError> errors) {
        slow = false;
        place.of(running).stream().filter(task -> !task.file().toFile().exists()
                || errors.stream().anyMatch(error -> task.file().equals(Path.of(error.file()))))
                .forEach(progress::open);
        if (!isInPassing()) {
            looking = false;
            refused = errors;
            screen.toTheFirstPage();
        }
    }

    @Override
    public void begun(Event.CheckBegun check) {
        if (!isInPassing()) {
            refused = List.of();
        }
    }

    @Override
    public void told(Event.Told one) {
        place.of(one.testClass()).ifPresent(task -> {
            told.put(task, one);
            slow &= !task.equals(place.current());
            progress.put(task, sources, new Progress.Standing(one.outcome(), one.held(), one.checks()));
            if (task.equals(place.current())) {
                screen.toTheFirstPage();
            }
        });
    }

    @Override
    public void ended(Event.CheckBegun check, WorkerProcess worker) {
        int line = place.of(check.testClass()).map(task -> new Desk(task.lesson().folder(), task.lesson().stubs()).line(task.stub()))
                .orElse(1);
        told(new Event.Told(check.id(), check.testClass(), 0, Outcome.WRONG, 0, 0, words.ended(check, worker), List.of(), line, List.of()));
    }

    @Override
    public void failed(List<String> why) {
        looking = false;
        note = why;
    }

    @Override
    public void over(List<String> threads, boolean started) {
        progress.settle(running, sources);
        progress.save();
        if (isInPassing()) {
            lookAround();
            return;
        }
        touched = System.currentTimeMillis();
        if (!threads.isEmpty()) {
            note = Words.running(threads, started);
        }
        if (looking && refused.isEmpty() && progress.isDone(place.current())) {
            goOnLooking();
        } else {
            looking = false;
            tellOfEditedTests();
        }
    }

    /** Asks git beside the checks, which take longer: no verdict waits for it. */
    private void lookForEditedTests(Lesson lesson) {
        edited = List.of();
        start("coach-edited", () -> {
            List<String> files = lesson.edited();
            queue.add(() -> edited = place.isIn(lesson) ? files : edited);
        });
    }

    private void tellOfEditedTests() {
        if (!edited.isEmpty() && note.isEmpty() && (!refused.isEmpty() || !progress.isDone(place.current()))) {
            note = List.of(ReportText.edited(place.current().lesson().folder(), edited));
        }
    }

    /** At the start: past what is done already. */
    private void goOnLooking() {
        Optional<Task> open = named ? place.open(place.current().lesson()) : place.open();
        looking = open.isPresent() && !place.isIn(open.get().lesson());
        open.ifPresent(task -> {
            place.moveTo(task);
            if (!told.containsKey(task)) {
                run();
            }
        });
    }
}
