package threeways.coach.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import threeways.coach.CompileError;
import threeways.coach.Javac;
import threeways.coach.LessonLoader;
import threeways.coach.Trial;
import threeways.workbench.SqlLog;
import threeways.workbench.course.Lesson;
import threeways.workbench.report.Check;
import threeways.workbench.course.Desk;
import threeways.workbench.report.Exercise;
import threeways.workbench.report.LessonRun;
import threeways.workbench.report.Outcome;
import threeways.workbench.report.ReportText;
import threeways.workbench.report.Style;

/** Takes requests from standard input and tells on standard output what became of them; ends when its input ends. */
public final class Worker {

    /** The screen of the coach shows as much of this as fits, and turns pages. */
    private static final int MOST_LINES = 200;
    /** The window may be of any width, and of another one a moment later: the screen wraps the lines. */
    private static final int UNWRAPPED = Integer.MAX_VALUE;

    /** In seconds: a learner who saves every few seconds waits for no collection. */
    private static final int PAUSE_BEFORE_SHRINKING = 8;

    private final Path top;
    private final Path work;
    private final Events events = new Events();
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final AtomicInteger newest = new AtomicInteger();
    private final Javac javac = new Javac();
    private final Map<Path, Build> builds = new HashMap<>();
    private final Printed printed = new Printed();
    private final Ahead ahead = new Ahead();

    private Worker(Path top, Path work) {
        this.top = top;
        this.work = work;
    }

    /** Arguments: the top of the repository, and a folder for class files. */
    public static void main(String[] arguments) throws InterruptedException {
        Worker worker = new Worker(Path.of(arguments[0]), Path.of(arguments[1]));
        PrintStream console = new PrintStream(worker.printed, true, StandardCharsets.UTF_8);
        System.setOut(console);
        System.setErr(console);
        System.setIn(InputStream.nullInputStream());
        Thread reader = new Thread(worker::listen, "coach-requests");
        reader.setDaemon(true);
        reader.start();
        while (true) {
            worker.serve(worker.next());
        }
    }

    private void listen() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.US_ASCII))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Wire.read(line, Request.class).ifPresent(request -> {
                    newest.set(request.id());
                    requests.add(request);
                });
            }
        } catch (IOException theCoachIsGone) {
            // the same as its end
        }
        Runtime.getRuntime().halt(0);
    }

    /** The next request. While the learner reads and writes, the heap shrinks to what is in use. */
    private Request next() throws InterruptedException {
        Request soon = requests.poll(PAUSE_BEFORE_SHRINKING, TimeUnit.SECONDS);
        if (soon != null) {
            return soon;
        }
        Heap.shrink();
        return requests.take();
    }

    private boolean isOutdated(Request request) {
        return request.id() < newest.get();
    }

    private void serve(Request request) {
        Set<Thread> before = Threads.now();
        Threads.Found running = Threads.Found.NOTHING;
        Trial next = null;
        if (!isOutdated(request)) {
            Lesson lesson = Lesson.in(top, request.lesson());
            Path sources = request.ours() ? lesson.answers() : lesson.stubs();
            Build build = builds.computeIfAbsent(sources,
                    path -> new Build(lesson, path, work.resolve(request.ours() ? "ours" : "yours").resolve(lesson.name()), javac));
            try {
                List<CompileError> errors = build.bringUpToDate();
                if (!errors.isEmpty()) {
                    events.send(new Event.Refused(request.id(), errors));
                } else {
                    running = run(request, lesson, sources, build, before);
                    next = lesson.testClasses().contains(request.first()) ? trial(lesson, sources, build) : null;
                }
            } catch (UncheckedIOException e) {
                builds.remove(sources);
                events.send(new Event.Failed(request.id(), because(e.getCause())));
            }
        }
        events.send(new Event.Over(request.id(), isOutdated(request), running.places(), running.started()));
        if (next != null && running.places().isEmpty() && requests.isEmpty()) {
            ahead.prepare(next, request.first());
        }
    }

    /** The exceptions of files tell the file, and by their class alone what is the matter with it. */
    private static String because(IOException e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof FileAlreadyExistsException
                ? message + " is a file, and a folder is needed there"
                : e instanceof AccessDeniedException ? message + ": access denied" : message;
    }

    /** Runs the exercise that was asked for, then the rest unless a thread of the answer is still at it. */
    private Threads.Found run(Request request, Lesson lesson, Path sources, Build build, Set<Thread> before) {
        List<String> rest = new ArrayList<>(lesson.testClasses());
        rest.removeAll(request.without());
        Trial trial = trial(lesson, sources, build);
        if (rest.remove(request.first())) {
            tell(request, trial, List.of(request.first()), ahead.loader(trial));
            Threads.Found running = Threads.ofTheLesson(trial.desk(), before);
            if (!running.places().isEmpty()) {
                return running;
            }
        }
        if (!rest.isEmpty() && !isOutdated(request)) {
            tell(request, trial, rest, trial.loader());
        }
        return Threads.ofTheLesson(trial.desk(), before);
    }

    private static Trial trial(Lesson lesson, Path sources, Build build) {
        return new Trial(lesson, sources, build.folders(), Map.of(SqlLog.PUBLISHED, "true"));
    }

    private void tell(Request request, Trial trial, List<String> testClasses, LessonLoader loader) {
        printed.take();
        trial.of(testClasses, new Listener(request, trial), () -> isOutdated(request), loader);
    }

    /** Tells of an exercise as soon as its last check has ended: what the run clears away behind it comes later. */
    private void tell(Request request, Exercise exercise, Trial trial, Listener listener) {
        List<String> words = printed.take();
        if (!isOutdated(request)) {
            Desk desk = trial.desk();
            ReportText report = new ReportText(desk, request.colours() ? Style.ANSI : Style.PLAIN,
                    UNWRAPPED, trial.classes().toArray(Path[]::new));
            events.send(told(request, exercise, report, desk, listener, words, List.of()));
            // a receipt takes the compiler once more, and that all is well is told before
            List<String> receipt = exercise.outcome() == Outcome.DONE ? report.receipt(exercise) : List.of();
            if (!receipt.isEmpty()) {
                events.send(told(request, exercise, report, desk, listener, words, receipt));
            }
        }
    }

    private static Event.Told told(Request request, Exercise exercise, ReportText report, Desk desk, Listener listener,
            List<String> words, List<String> receipt) {
        List<String> lines = new ArrayList<>();
        exercise.firstOpen().ifPresent(check -> lines.addAll(report.told(exercise, check, MOST_LINES)));
        if (exercise.outcome() == Outcome.DONE) {
            exercise.checks().stream().map(Check::leftBehind).filter(left -> !left.isEmpty()).distinct()
                    .forEach(left -> lines.add("  Left behind, and cleared away: " + left + "."));
            lines.addAll(receipt);
        }
        List<String> sql = report.sent(exercise.firstOpen().map(Check::sent)
                .orElseGet(() -> listener.sent.getOrDefault(exercise.testClass(), "").lines().toList()), MOST_LINES);
        int line = exercise.stub()
                .map(stub -> exercise.firstOpen().map(check -> check.line(desk, stub)).orElseGet(() -> desk.line(stub)))
                .orElse(1);
        return new Event.Told(request.id(), exercise.testClass(), exercise.number(), exercise.outcome(), (int) exercise.held(),
                exercise.checks().size(), lines, sql, line, words);
    }

    /** Knows in addition which check runs, and what the last check of each class sent. */
    private final class Listener extends LessonRun {

        private final Request request;
        private final Trial trial;
        private final Map<String, String> sent = new HashMap<>();

        Listener(Request request, Trial trial) {
            this.request = request;
            this.trial = trial;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            super.executionFinished(test, result);
            tellOf(test);
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            super.executionSkipped(test, reason);
            tellOf(test);
        }

        private void tellOf(TestIdentifier ended) {
            if (ended.getSource().orElse(null) instanceof ClassSource testClass) {
                exercises().stream().filter(exercise -> exercise.testClass().equals(testClass.getClassName()))
                        .forEach(exercise -> tell(request, exercise, trial, this));
            }
        }

        @Override
        public void executionStarted(TestIdentifier test) {
            if (test.getSource().orElse(null) instanceof MethodSource method) {
                events.send(
                        new Event.CheckBegun(request.id(), method.getClassName(), test.getDisplayName().replaceAll("\\s*\\(.*\\)$", "")));
            }
        }

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            super.reportingEntryPublished(test, entry);
            String sql = entry.getKeyValuePairs().getOrDefault(SqlLog.PUBLISHED, "");
            if (!sql.isBlank() && test.getSource().orElse(null) instanceof MethodSource method) {
                sent.put(method.getClassName(), sql);
            }
        }
    }

    private static final class Events {

        private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

        synchronized void send(Event event) {
            try {
                out.write(Wire.line(event));
            } catch (IOException theCoachIsGone) {
                Runtime.getRuntime().halt(0);
            }
        }
    }
}
