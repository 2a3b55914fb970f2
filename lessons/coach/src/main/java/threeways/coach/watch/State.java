package threeways.coach.watch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import threeways.coach.CompileError;
import threeways.coach.worker.Event;
import threeways.workbench.course.Json;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;
import threeways.workbench.report.Outcome;

/** The state of the whole course, from a run of all its tests. */
final class State implements Crew.Listener {

    private static final String REFUSED = "not Java yet";

    /** What an exercise came to, in words. */
    private record Row(Task task, String state, int held, int checks) {

        boolean isDone() {
            return state.equals(Outcome.DONE.words());
        }
    }

    private final Path top;
    private final Path json;
    private final List<Task> course;
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Crew crew;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private boolean over;
    /** Why a lesson has no result; empty as long as all have one. */
    private List<String> failed = List.of();
    private Lesson lesson;

    State(Path top, List<Task> course) {
        this.top = top;
        this.json = top.resolve(".coach/state.json");
        this.course = course;
        crew = new Crew(top, top.resolve(".coach/work"), queue, this);
        course.forEach(task -> rows.put(task.testClass(), new Row(task, Outcome.NOT_RUN.words(), 0, 0)));
    }

    /**
     * Runs everything, prints it as a table, and writes it as JSON: Maven adds codes of colour to what a program prints, so a file it is.
     *
     * @return 0 if all is done, 1 if something is open, and 2 if that couldn't be found out or written down
     */
    int print() throws InterruptedException {
        for (Lesson one : course.stream().map(Task::lesson).distinct().toList()) {
            lesson = one;
            over = false;
            crew.run(one, "", false);
            while (!over) {
                Runnable next = queue.poll(250, java.util.concurrent.TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
                crew.tick();
            }
        }
        crew.close();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.print(table());
        String name = top.relativize(json).toString().replace('\\', '/');
        try {
            Files.createDirectories(json.getParent());
            Files.writeString(json, json());
        } catch (IOException e) {
            out.printf("%s can't be written, so it is missing or old: %s%n", name, e);
            return 2;
        }
        out.printf("(as JSON: %s)%n", name);
        return !failed.isEmpty() ? 2 : rows.values().stream().allMatch(Row::isDone) ? 0 : 1;
    }

    private String table() {
        StringBuilder text = new StringBuilder();
        Lesson last = null;
        for (Row row : rows.values()) {
            if (!row.task().lesson().equals(last)) {
                last = row.task().lesson();
                text.append(last == course.get(0).lesson() ? "" : "\n").append(Words.lesson(last)).append('\n');
            }
            String checks = row.checks() == 0 ? "" : row.held() + " of " + row.checks();
            text.append(String.format("  %-13s%-9s%s%n", row.state(), checks, row.task()));
        }
        long done = rows.values().stream().filter(Row::isDone).count();
        return text.append(String.format("%n%d of %d exercises done%n", done, rows.size())).toString();
    }

    private String json() {
        List<String> exercises = new ArrayList<>();
        for (Row row : rows.values()) {
            exercises.add(String.format("""
                      {"lesson": %s, "exercise": %d, "title": %s, "state": %s, "checksHeld": %d, "checks": %d}""",
                    Json.quoted(row.task().lesson().name()), row.task().number(), Json.quoted(row.task().title()), Json.quoted(row.state()),
                    row.held(),
                    row.checks()));
        }
        long done = rows.values().stream().filter(Row::isDone).count();
        return "{\n  \"done\": " + done + ",\n  \"of\": " + rows.size() + ",\n  \"exercises\": [\n"
                + exercises.stream().map(line -> "    " + line.strip()).collect(Collectors.joining(",\n")) + "\n  ]\n}\n";
    }

    @Override
    public void refused(List<CompileError> errors) {
        course.stream().filter(task -> task.lesson().equals(lesson)).forEach(task -> put(task.testClass(), REFUSED, 0, 0));
    }

    @Override
    public void begun(Event.CheckBegun check) {
        // what counts is what becomes of it
    }

    @Override
    public void told(Event.Told told) {
        put(told.testClass(), told.outcome().words(), told.held(), told.checks());
    }

    @Override
    public void ended(Event.CheckBegun check, WorkerProcess worker) {
        put(check.testClass(), Outcome.WRONG.words(), 0, 0);
    }

    private void put(String testClass, String state, int held, int checks) {
        rows.computeIfPresent(testClass, (name, row) -> new Row(row.task(), state, held, checks));
    }

    @Override
    public void failed(List<String> why) {
        if (failed.isEmpty()) {
            why.forEach(System.err::println);
        }
        failed = why;
    }

    @Override
    public void over(List<String> running, boolean started) {
        over = true;
    }
}
