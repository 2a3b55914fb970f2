package threeways.coach.watch;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import threeways.coach.CompileError;
import threeways.coach.worker.Event;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;
import threeways.workbench.course.Tree;
import threeways.workbench.report.Outcome;
import threeways.workbench.report.ReportText;
import threeways.workbench.report.Style;

/** The texts of the screen. What a check says comes from the check, what a hint says from the page; the rest is here. */
final class Words {

    private static final int BAR = 10;
    private static final int MOST_ERRORS = 5;

    private final Path top;
    private final Style style;
    private final Screen screen;

    Words(Path top, Style style, Screen screen) {
        this.top = top;
        this.style = style;
        this.screen = screen;
    }

    /** Where one is: the lesson and its exercises, and how much of the course is done. */
    List<String> head(List<Task> course, Task current, Progress progress) {
        long done = course.stream().filter(progress::isDone).count();
        int filled = (int) (done * BAR / Math.max(1, course.size()));
        String bar = done + " of " + course.size() + " done [" + "#".repeat(filled) + "-".repeat(BAR - filled) + "]";
        String title = lesson(current.lesson());
        int between = screen.columns() - title.length() - bar.length();
        List<String> head = new ArrayList<>();
        if (between < 2) {
            head.addAll(List.of(style.bold(title), bar));
        } else {
            head.add(style.bold(title) + " ".repeat(between) + bar);
        }
        StringBuilder row = new StringBuilder();
        for (Task task : course) {
            if (task.lesson().equals(current.lesson())) {
                String state = task.number() + " " + state(task, progress);
                if (Screen.width(row.toString()) + state.length() + 2 > screen.columns()) {
                    head.add(row.toString());
                    row.setLength(0);
                }
                String coloured = progress.of(task).map(standing -> style.of(standing.outcome(), state)).orElse(state);
                row.append(task.equals(current) ? style.bold("[") + coloured + style.bold("] ") : " " + coloured + "  ");
            }
        }
        head.add(row.toString().stripTrailing());
        head.add(rule(""));
        return head;
    }

    static String lesson(Lesson lesson) {
        return "Lesson " + lesson.number() + ": " + lesson.title();
    }

    static String state(Task task, Progress progress) {
        return progress.of(task).map(standing -> standing.outcome().words()).orElse("not run");
    }

    /** A line from side to side with a word in it. */
    String rule(String word) {
        String beginning = word.isEmpty() ? "" : "-- " + word + " ";
        return style.faint(beginning + "-".repeat(Math.max(0, screen.columns() - beginning.length())));
    }

    /** What an exercise came to. */
    List<String> verdict(Task task, Event.Told told) {
        List<String> lines = new ArrayList<>();
        String state = told.outcome().words() + switch (told.outcome()) {
            case DONE -> ": all " + told.checks() + " checks hold";
            case WRONG -> told.checks() == 0 ? "" : ": " + told.held() + " of " + told.checks() + " checks hold";
            default -> "";
        };
        lines.add("  " + style.bold(task.toString()) + "  " + style.of(told.outcome(), state));
        lines.add("");
        lines.addAll(screen.wrapped(told.report()));
        if (told.outcome() != Outcome.DONE) {
            sql(told, lines);
        }
        printed(told, lines);
        if (told.outcome() == Outcome.DONE) {
            why(task, told, lines);
        } else if (told.outcome() != Outcome.ENVIRONMENT) {
            lines.add("");
            lines.addAll(edit(task.file(), told.line()));
        }
        return lines;
    }

    private void why(Task task, Event.Told told, List<String> lines) {
        if (!told.report().isEmpty() || !told.printed().isEmpty()) {
            lines.add("");
        }
        List<String> why = screen.wrapped(PageText.why(task));
        if (!why.isEmpty()) {
            lines.add("  " + style.bold("Why it works") + ", as the discussion says of our answer:");
            lines.addAll(why);
            lines.add(style.faint("    (more in " + fromTheTop(task.lesson().solutions().resolve("DISCUSSION.adoc")) + ")"));
        }
        sql(told, lines);
    }

    private void sql(Event.Told told, List<String> lines) {
        if (!told.sql().isEmpty()) {
            lines.add("");
            told.sql().forEach(line -> lines.addAll(screen.wrapped(sql(line))));
        }
    }

    private void printed(Event.Told told, List<String> lines) {
        if (!told.printed().isEmpty()) {
            lines.add("  " + style.bold("Printed meanwhile:"));
            told.printed().forEach(line -> lines.add("    " + ReportText.printable(line)));
        }
    }

    private String sql(String line) {
        return style == Style.ANSI ? Sql.highlighted(line) : line;
    }

    private List<String> edit(Path file, int line) {
        return List.of("  " + style.bold("edit  ") + screen.link(file.getFileName() + ":" + line, file) + about(file),
                "        in " + fromTheTop(file.getParent()));
    }

    /** What the compiler refuses: the line, a caret, the compiler's sentence. */
    List<String> refused(Task task, List<CompileError> errors) {
        boolean ofTheTests = errors.stream().noneMatch(error -> Path.of(error.file()).startsWith(task.lesson().stubs()));
        List<String> lines = new ArrayList<>();
        lines.add("  " + style.bold("Not Java yet") + ", so nothing was run. The compiler says:");
        if (ofTheTests) {
            lines.clear();
            lines.addAll(screen.wrapped("  " + style.bold("The tests can't use these classes")
                    + ", so nothing was run. Did you delete or rename "
                    + "something, or change a signature? x brings the stub of this exercise back, git restore any other file. The compiler "
                    + "says:"));
        }
        for (CompileError error : errors.subList(0, Math.min(MOST_ERRORS, errors.size()))) {
            lines.add("");
            Path file = Path.of(error.file());
            lines.add("  " + (error.file().isEmpty()
                    ? ""
                    : screen.link(style.bold(error.fileName() + ":" + error.line()), file)
                            + (file.startsWith(task.lesson().stubs()) ? about(file) : "")));
            lines.addAll(caret(error));
            error.sentence().lines().forEach(line -> lines.addAll(screen.wrapped("    " + line)));
        }
        if (errors.size() > MOST_ERRORS) {
            lines.add("");
            lines.add("  and " + (errors.size() - MOST_ERRORS) + " more, which often go with the first");
        }
        return lines;
    }

    /** The line without the white space at its beginning, and the place in it. */
    private List<String> caret(CompileError error) {
        String code = error.code().stripTrailing();
        if (code.isBlank()) {
            return List.of();
        }
        int indent = code.length() - code.stripLeading().length();
        int column = Math.max(0, error.column() - 1 - indent);
        String shown = code.strip().replace('\t', ' ');
        int room = Math.max(20, screen.columns() - 8);
        int left = column > room - 10 ? column - room / 2 : 0;
        return List.of("        " + shown.substring(Math.min(left, shown.length()), Math.min(shown.length(), left + room)),
                "        " + " ".repeat(column - left) + style.of(Outcome.WRONG, "^"));
    }

    /** What the compiler doesn't say of a file that it can't read. */
    private static String about(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String beginning = HexFormat.of().formatHex(bytes, 0, Math.min(3, bytes.length));
            return new String(bytes, StandardCharsets.UTF_8).isBlank()
                    ? "  (the file is empty)"
                    : beginning.equals("efbbbf")
                            ? "  (the file begins with a byte order mark: save it as UTF-8 without one)"
                            : beginning.startsWith("feff") || beginning.startsWith("fffe")
                                    ? "  (the file is in UTF-16: save it as UTF-8)"
                                    : isUtf8(bytes) ? "" : "  (the file is not in UTF-8: save it as UTF-8)";
        } catch (IOException gone) {
            return "";
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** What to say of a check in which the worker ended. */
    List<String> ended(Event.CheckBegun check, WorkerProcess worker) {
        String words = worker.ranOutOfMemory()
                ? "Out of memory in the middle of \"" + check.sentence()
                        + "\": it may take " + WorkerProcess.HEAP
                        + " MB. Look for a loop that never ends and adds to a collection or a text, or for a huge array."
                : ReportText.suddenEnd(check.sentence()) + " (Exit code " + worker.exitCode() + ".)";
        return List.of("    " + words);
    }

    /** What to say if class files can't be written. */
    static List<String> unwritten(Path work, String because) {
        return List.of("  Nothing was run: the coach can't write its class files. The cause:", "    " + because,
                "  Is the disk full, or does another user own " + work.getParent() + "? Then r tries again.");
    }

    static List<String> ended(List<String> lastWords) {
        List<String> lines = new ArrayList<>(List.of("  The worker ended before any check began, which no answer should be able to do."));
        lastWords.forEach(line -> lines.add("    " + line));
        lines.add("  r tries again.");
        return lines;
    }

    static List<String> running(List<String> where, boolean started) {
        return List.of(started
                ? "  A thread of the answer was still running (" + String.join(", ", where)
                        + "), so it was ended with its worker. End each thread that you start, or wait for it."
                : "  The check that was cut was still running (" + String.join(", ", where) + "), so it was ended with its worker.");
    }

    List<String> hints(Task task, List<PageText.Hint> hints, int shown) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + style.bold(task.toString()));
        for (int i = 0; i < shown; i++) {
            lines.add("");
            lines.add("  " + style.bold(hints.get(i).title()) + "  (" + (i + 1) + " of " + hints.size() + ")");
            lines.addAll(screen.wrapped(hints.get(i).lines()));
        }
        lines.add("");
        lines.add(hints.isEmpty()
                ? "  There is no hint for this one."
                : shown < hints.size() ? "  h shows the next one." : "  That was the last one. s shows our answer.");
        return lines;
    }

    /** All lessons with what is done of each. */
    List<String> list(List<Task> course, Lesson chosen, Progress progress) {
        List<String> lines = new ArrayList<>();
        for (Lesson lesson : course.stream().map(Task::lesson).distinct().toList()) {
            List<Task> tasks = course.stream().filter(task -> task.lesson().equals(lesson)).toList();
            long done = tasks.stream().filter(progress::isDone).count();
            String line = String.format("%s %s  %d of %d  %s", lesson.equals(chosen) ? ">" : " ", lesson.number(), done,
                    tasks.size(), lesson.title());
            lines.add(" " + (lesson.equals(chosen) ? style.bold(line) : line)
                    + (done == tasks.size() ? style.of(Outcome.DONE, "  done") : ""));
        }
        return lines;
    }

    /** What our answer changes in the learner's. */
    List<String> answer(Task task) {
        List<String> lines = new ArrayList<>(List.of("  " + style.bold("Our answer") + " to " + task + ": - is yours, + is ours."));
        lines.add(style.faint("  (why: " + fromTheTop(task.lesson().solutions().resolve("DISCUSSION.adoc")) + ")"));
        lines.add("");
        Set<Path> paths = new TreeSet<>(task.paths(task.lesson().desk()));
        paths.addAll(task.paths(task.lesson().ours()));
        boolean same = true;
        for (Path path : paths) {
            List<String> diff = diff(task.lesson().desk().resolve(path), task.lesson().ours().resolve(path));
            same &= diff.isEmpty();
            if (paths.size() > 1 && !diff.isEmpty()) {
                lines.add("  " + style.bold(path.toString().replace('\\', '/')));
            }
            diff.forEach(line -> lines.add(line.startsWith("  -")
                    ? style.of(Outcome.WRONG, line)
                    : line.startsWith("  +") ? style.of(Outcome.DONE, line) : line.startsWith("  @@") ? style.faint(line) : line));
        }
        if (same) {
            lines.add("  They are the same, to the letter.");
        }
        return lines;
    }

    private static List<String> diff(Path yours, Path ours) {
        List<String> before = Tree.lines(yours);
        return UnifiedDiffUtils.generateUnifiedDiff("yours", "ours", before, DiffUtils.diff(before, Tree.lines(ours)), 2).stream().skip(2)
                .map(line -> "  " + line).toList();
    }

    /** The name of the file that the learner completes, and how many there are beside it. */
    String files(Task task) {
        int more = task.paths(task.lesson().desk()).size() - 1;
        return task.file().getFileName() + (more > 0 ? " and " + more + " more" : "");
    }

    String fromTheTop(Path file) {
        return (file.startsWith(top) ? top.relativize(file) : file).toString().replace('\\', '/');
    }
}
