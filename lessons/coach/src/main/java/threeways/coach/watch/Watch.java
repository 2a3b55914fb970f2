package threeways.coach.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
final class Watch implements Crew.Listener {

    /** How often the files are looked at, in milliseconds. */
    private static final int LOOK = 50;
    /** How long a save may take to settle, in milliseconds: editors write, rename and delete in one breath. */
    private static final int SETTLE = 20;

    /** After how long without a key or a save the coach looks whether other lessons have changed, in milliseconds, and how long until it looks again. */
    private static final int IDLE = 3000;
    private static final int IDLE_AGAIN = 30_000;

    private static final String KEYS = "h hint  n next  p previous  l list  r run  d page  s answer  x restart  q quit";

    /** What the body shows. */
    private enum View {
        VERDICT, HINTS, LIST, ASK_ANSWER, ANSWER, ASK_RESTART
    }

    /** A lesson under watch, and how its files looked before it first ran: a save right after that is none too early. */
    private record Watched(Lesson lesson, Map<Path, String> before) {

        Watched(Lesson lesson) {
            this(lesson, Scan.of(lesson.folder().resolve("src"), Map.of()));
        }
    }

    private final Path top;
    private final List<Task> course;
    private final Terminal terminal;
    private final Screen screen;
    private final Words words;
    private final Progress progress;
    private final Crew crew;
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Map<Task, Event.Told> told = new HashMap<>();
    private final Map<Task, Integer> hints = new HashMap<>();
    private volatile Watched watched;
    private volatile long touched = System.currentTimeMillis();
    /** The lesson that runs: the current one, or one that is looked at in passing. */
    private Lesson running;
    private Task current;
    private Task chosen;
    private View view = View.VERDICT;
    private List<String> refused = List.of();
    private List<String> note = List.of();
    /** What is said with the next result, since it is about what leads to it. */
    private List<String> noteToCome = List.of();
    private String digits = "";
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
        this.top = top;
        this.course = course;
        this.terminal = terminal;
        screen = new Screen(terminal);
        words = new Words(top, terminal.hasColours() ? Style.ANSI : Style.PLAIN, screen);
        progress = new Progress(top, course.stream().map(Task::lesson).distinct().toList(), top.resolve(".coach/progress.properties"));
        crew = new Crew(top, top.resolve(".coach/work"), queue, this);
    }

    /** Watches from the first open exercise on, of a lesson or of the course, until the learner has enough. */
    void from(Optional<Lesson> lesson) throws InterruptedException {
        named = lesson.isPresent();
        looking = true;
        List<Task> among = course.stream().filter(task -> lesson.isEmpty() || task.lesson().equals(lesson.get())).toList();
        current = among.stream().filter(task -> !progress.isDone(task)).findFirst().orElse(among.get(0));
        terminal.whenItIsAnotherOne(() -> queue.add(screen::forgetWhatIsDrawn));
        start("coach-keys", () -> terminal.read(key -> queue.add(() -> pressed(key))));
        run();
        start("coach-eyes", this::look);
        while (!quit) {
            draw();
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

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Looks at the files of the lesson again and again, and at the clock. */
    private void look() {
        Watched seenOf = null;
        Map<Path, String> seen = Map.of();
        int looks = 0;
        while (true) {
            Watched wanted = watched;
            if (wanted != seenOf) {
                seenOf = wanted;
                seen = wanted.before();
            }
            Path folder = wanted.lesson().folder().resolve("src");
            Map<Path, String> now = Scan.of(folder, seen);
            if (!now.equals(seen)) {
                Map<Path, String> settled = seen;
                while (!now.equals(settled)) {
                    settled = now;
                    pause(SETTLE);
                    now = Scan.of(folder, settled);
                }
                seen = now;
                queue.add(this::saved);
            }
            if (++looks % 5 == 0) {
                if (crew.isBusy()) {
                    queue.add(crew::tick);
                } else if (System.currentTimeMillis() - touched > IDLE) {
                    touched = System.currentTimeMillis() - IDLE + IDLE_AGAIN;
                    queue.add(this::lookAround);
                }
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

    private void saved() {
        touched = System.currentTimeMillis();
        looking = false;
        view = View.VERDICT;
        run();
    }

    private void run() {
        if (watched == null || !watched.lesson().equals(current.lesson())) {
            watched = new Watched(current.lesson());
        }
        note = noteToCome;
        noteToCome = List.of();
        run(current.lesson(), current.testClass());
    }

    private void run(Lesson lesson, String first) {
        slow = false;
        running = lesson;
        sources = progress.sources(lesson);
        crew.run(lesson, first, terminal.hasColours());
    }

    /** Runs a lesson that isn't what it was when it last ran, or of which nothing is known: without its cache the coach finds out again. */
    private void lookAround() {
        if (!crew.isBusy()) {
            course.stream().map(Task::lesson).distinct().filter(lesson -> !progress.isSettled(lesson)).findFirst()
                    .ifPresent(lesson -> run(lesson, ""));
        }
    }

    private boolean isInPassing() {
        return !running.equals(current.lesson());
    }

    @Override
    public void refused(List<CompileError> errors) {
        slow = false;
        course.stream().filter(task -> task.lesson().equals(running))
                .filter(task -> !task.file().toFile().exists()
                        || errors.stream().anyMatch(error -> task.file().equals(Path.of(error.file()))))
                .forEach(progress::open);
        if (!isInPassing()) {
            looking = false;
            refused = words.refused(current, errors);
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
        course.stream().filter(task -> task.testClass().equals(one.testClass())).findFirst().ifPresent(task -> {
            told.put(task, one);
            slow &= !task.equals(current);
            progress.put(task, sources, new Progress.Standing(one.outcome(), one.held(), one.checks()));
            if (task.equals(current)) {
                screen.toTheFirstPage();
            }
        });
    }

    @Override
    public void ended(Event.CheckBegun check, WorkerProcess worker) {
        int line = course.stream().filter(task -> task.testClass().equals(check.testClass())).findFirst()
                .map(task -> new Desk(task.lesson().folder(), task.lesson().stubs()).line(task.stub())).orElse(1);
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
        if (looking && refused.isEmpty() && progress.isDone(current)) {
            goOnLooking();
        } else {
            looking = false;
        }
    }

    /** At the start: past what is done already. */
    private void goOnLooking() {
        Optional<Task> open = course.stream().filter(task -> !progress.isDone(task))
                .filter(task -> !named || task.lesson().equals(current.lesson())).findFirst();
        looking = open.isPresent() && !open.get().lesson().equals(current.lesson());
        if (open.isPresent()) {
            boolean known = told.containsKey(open.get());
            current = open.get();
            if (!known) {
                run();
            }
        }
    }

    private void pressed(String typed) {
        // a capital letter is the same key
        String key = typed.length() == 1 ? typed.toLowerCase(Locale.ROOT) : typed;
        touched = System.currentTimeMillis();
        if (key.equals(" ")) {
            screen.turnThePage();
            return;
        }
        screen.toTheFirstPage();
        note = List.of();
        switch (view) {
            case LIST -> choose(key);
            case ASK_ANSWER -> view = key.equals("y") ? View.ANSWER : View.VERDICT;
            case ASK_RESTART -> {
                view = View.VERDICT;
                if (key.equals("y")) {
                    startOver();
                }
            }
            default -> command(key);
        }
    }

    private void command(String key) {
        switch (key) {
            case "h" -> {
                hints.merge(current, 1, (shown, one) -> Math.min(shown + (view == View.HINTS ? one : 0), Page.hints(current).size()));
                view = View.HINTS;
            }
            case "n" -> go(1);
            case "p" -> go(-1);
            case "l" -> {
                view = View.LIST;
                chosen = current;
                digits = "";
            }
            case "r" -> {
                view = View.VERDICT;
                run();
            }
            case "d" -> openThePage();
            case "s" -> view = progress.isDone(current) ? View.ANSWER : View.ASK_ANSWER;
            case "x" -> view = View.ASK_RESTART;
            case "q" -> quit = true;
            default -> view = View.VERDICT;
        }
    }

    private void go(int steps) {
        int place = course.indexOf(current) + steps;
        if (place < 0 || place >= course.size()) {
            note = List.of(place < 0 ? "  This is the first exercise." : "  This is the last exercise.");
        } else {
            open(course.get(place));
        }
    }

    private void open(Task task) {
        looking = false;
        current = task;
        view = View.VERDICT;
        refused = List.of();
        run();
    }

    /** In the list: arrows and enter, or the two digits of a lesson. */
    private void choose(String key) {
        List<Lesson> lessons = course.stream().map(Task::lesson).distinct().toList();
        int place = lessons.indexOf(chosen.lesson());
        String typed = digits + key;
        if (key.equals(Terminal.UP) || key.equals(Terminal.DOWN)) {
            int next = Math.floorMod(place + (key.equals(Terminal.UP) ? -1 : 1), lessons.size());
            chosen = firstOpen(lessons.get(next));
        } else if (key.equals(Terminal.ENTER)) {
            open(chosen.lesson().equals(current.lesson()) ? current : chosen);
        } else if (typed.matches("\\d")) {
            digits = typed;
        } else if (typed.matches("\\d\\d")) {
            digits = "";
            lessons.stream().filter(lesson -> lesson.name().startsWith(typed)).findFirst().ifPresentOrElse(
                    lesson -> open(firstOpen(lesson)), () -> note = List.of("  There is no lesson " + typed + "."));
        } else {
            view = View.VERDICT;
            if (!List.of("l", "q", "escape").contains(key)) {
                command(key);
            }
        }
    }

    private Task firstOpen(Lesson lesson) {
        List<Task> tasks = course.stream().filter(task -> task.lesson().equals(lesson)).toList();
        return tasks.stream().filter(task -> !progress.isDone(task)).findFirst().orElse(tasks.get(0));
    }

    private void openThePage() {
        Lesson lesson = current.lesson();
        Path page = Browser.page(top, lesson);
        boolean made = page.toFile().exists();
        note = made
                ? List.of("  Opening " + screen.link(words.fromTheTop(page), page))
                : ReportText.wrap("  The book is being made, which takes a minute; this page opens when it is there. Its source: "
                        + words.fromTheTop(lesson.page()), "  ");
        start("coach-book", () -> {
            boolean shown = (made || Browser.makeTheBook(top)) && page.toFile().exists() && Browser.open(page);
            String told = shown
                    ? "Opened: "
                    : page.toFile().exists()
                            ? "Nothing here opens pages. It is at "
                            : "The book could not be made; `mvn package -pl docs` says why. The page's source: ";
            queue.add(() -> note = ReportText.wrap("  " + told + words.fromTheTop(page.toFile().exists() ? page : lesson.page()), "  "));
        });
    }

    private void startOver() {
        try {
            Optional<Path> kept = Stub.restore(top, current, top.resolve(".coach/kept"));
            String words = kept.map(path -> "Started over. Yours is kept: " + this.words.fromTheTop(path)).orElse("Started over.");
            // the change is seen like any other
            noteToCome = ReportText.wrap("  " + words, "  ");
        } catch (NoSuchFileException e) {
            note = ReportText.wrap("  Nothing was changed: the stub as it was published is missing in " + e.getFile() + ".", "  ");
        } catch (IOException | UncheckedIOException e) {
            note = ReportText.wrap("  What was there can't be kept or replaced: " + e.getMessage(), "  ");
        }
    }

    private void draw() {
        List<String> foot = new ArrayList<>();
        foot.add(words.rule(!crew.isBusy() ? "" : isInPassing() ? "looking at " + running : "running"));
        foot.addAll(note);
        List<String> body = new ArrayList<>(body());
        Event.Told shown = told.get(current);
        if (view == View.VERDICT && note.isEmpty() && !isSlow() && refused.isEmpty() && shown != null
                && shown.outcome() == Outcome.DONE) {
            (terminal.hasScreen() ? foot : body).add("  " + next());
        }
        foot.addAll(lines(prompt()));
        if (!terminal.hasScreen()) {
            body.addAll(note);
            if (view != View.VERDICT) {
                body.add(prompt());
            }
        }
        screen.show(words.head(course, current, progress), body, foot);
    }

    /** In a narrow window a key and its word stay together. */
    private List<String> lines(String prompt) {
        String held = prompt.startsWith(KEYS) ? prompt.replaceAll("(?<! ) (?! )", "\u00a0") : prompt;
        return ReportText.wrap(held, "", terminal.columns()).stream().map(line -> line.replace('\u00a0', ' ').strip()).toList();
    }

    private String prompt() {
        return switch (view) {
            case ASK_ANSWER -> "Show our answer before yours is green? y shows it, any other key goes back";
            case ASK_RESTART ->
                "Start " + words.files(current) + " over? What is there is kept aside. y does it, any other key goes back";
            case LIST -> (terminal.hasKeys() ? "up, down, enter; esc closes; or " : "") + "the two digits of a lesson: " + digits;
            default -> KEYS + (terminal.hasKeys() ? "" : "  + Enter");
        };
    }

    private List<String> body() {
        return switch (view) {
            case HINTS, ASK_ANSWER -> view == View.HINTS
                    ? words.hints(current, Page.hints(current), Math.min(hints.get(current), Page.hints(current).size()))
                    : verdict();
            case LIST -> words.list(course, chosen.lesson(), progress);
            case ANSWER -> words.answer(current);
            default -> verdict();
        };
    }

    private List<String> verdict() {
        if (isSlow()) {
            long seconds = crew.inCheckFor(current.testClass()) / 1000;
            return List.of("  " + current, "", seconds > 1
                    ? "  Running for " + seconds + " s now. A check that never ends is cut."
                    : "  Running the next check.");
        }
        if (!refused.isEmpty()) {
            return refused;
        }
        Event.Told one = told.get(current);
        if (one == null) {
            return terminal.hasScreen()
                    ? List.of("  " + current, "", crew.isBusy() ? "  Compiling and running ..." : "  Not run yet. r runs it.")
                    : List.of();
        }
        return words.verdict(current, one);
    }

    private boolean isSlow() {
        slow |= crew.inCheckFor(current.testClass()) >= 2000;
        slow &= crew.isBusy() && !isInPassing() && terminal.hasScreen();
        return slow;
    }

    private String next() {
        int place = course.indexOf(current) + 1;
        Optional<Task> open = course.stream().filter(task -> !progress.isDone(task)).findFirst();
        return open.isEmpty()
                ? "That was the last open exercise of the course."
                : place == course.size()
                        ? "Still open: lesson " + open.get().lesson().name().substring(0, 2) + ", " + open.get() + ". l leads there."
                        : "n goes on: " + (course.get(place).lesson().equals(current.lesson())
                                ? course.get(place).toString()
                                : Words.lesson(course.get(place).lesson()));
    }
}
