package threeways.workbench.report;

import threeways.workbench.course.Desk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import threeways.workbench.Databases;
import threeways.workbench.Effort;
import threeways.workbench.course.Tree;

/** The words of a report, for a console of 80 columns, in ASCII: a Windows console shows them as they are. */
public final class ReportText {

    private static final int WIDTH = 80;
    /** How many lines of a message are shown, and of the SQL below it. */
    private static final int MESSAGE_LINES = 14;
    private static final int SQL_LINES = 9;
    /** How many of them are the last ones: what was wrong about a long list stands below it, and the call that failed sent the last statement. */
    private static final int LAST_LINES = 4;

    private final Desk desk;
    private final Style style;
    private final int width;
    private final List<Path> classes;

    /** For a console of 80 columns, with the answers on the class path of this JVM. */
    public ReportText(Desk desk, Style style) {
        this(desk, style, WIDTH);
    }

    /**
     * @param width
     *            how many columns a line takes at most
     * @param classes
     *            folders of the compiled answers, where they aren't on the class path of this JVM
     */
    public ReportText(Desk desk, Style style, int width, Path... classes) {
        this.desk = desk;
        this.style = style;
        this.width = width;
        this.classes = List.of(classes);
    }

    /** The report of a run that was asked for the whole lesson, as one text. */
    public String of(List<Exercise> exercises, List<String> editedTests) {
        return of(exercises, LeftOut.NOTHING, editedTests);
    }

    /** The report of a run, as one text. */
    String of(List<Exercise> exercises, LeftOut leftOut, List<String> editedTests) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        List<Exercise> own = exercises.stream().filter(exercise -> exercise.number() > 0).toList();
        Optional<Exercise> open = exercises.stream().filter(exercise -> exercise.outcome() != Outcome.DONE).findFirst();
        if (open.isEmpty() && leftOut.isEmpty()) {
            lines.add(style.bold(title()) + style.of(Outcome.DONE, "  all done: " + own.size() + " of " + own.size()));
            own.forEach(exercise -> {
                List<String> receipt = receipt(exercise);
                if (!receipt.isEmpty()) {
                    lines.addAll(List.of("", "  " + exercise.title()));
                    lines.addAll(receipt);
                }
            });
            if (own.size() > 0) {
                if (lines.size() > 2) {
                    lines.add("");
                }
                lines.add("  " + desk.next().map(path -> "Next: " + desk.fromTheTop(path.resolve("README.adoc")))
                        .orElse("That was the last lesson so far."));
            }
            return String.join(System.lineSeparator(), lines) + System.lineSeparator();
        }
        wrap(title(), "  ").forEach(line -> lines.add(style.bold(line)));
        lines.add("");
        Stream.concat(exercises.stream(), leftOut.exercises().stream()).sorted(Comparator.comparingInt(Exercise::number))
                .forEach(exercise -> {
                    lines.addAll(row(exercise, open.orElse(null), leftOut));
                    lines.addAll(receipt(exercise));
                });
        lines.add("");
        if (open.isEmpty()) {
            lines.addAll(soFar(own.size(), leftOut));
            return String.join(System.lineSeparator(), lines) + System.lineSeparator();
        }
        lines.addAll(detail(open.get()));
        if (own.stream().noneMatch(exercise -> exercise.outcome() == Outcome.DONE || exercise.outcome() == Outcome.WRONG)
                && open.get().outcome() == Outcome.NOT_BEGUN) {
            lines.add("");
            lines.add("  A lesson starts red. Ignore Maven's own lines below: they only repeat that.");
        }
        if (!editedTests.isEmpty()) {
            lines.addAll(wrap(edited(desk.lesson(), editedTests), "  "));
        }
        lines.add("");
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    /**
     * What to say of tests and given classes that were edited.
     *
     * @param lesson
     *            the lesson's folder
     * @param files
     *            their names, at least one
     */
    public static String edited(Path lesson, List<String> files) {
        return "  Note: " + String.join(", ", files) + (files.size() == 1 ? " differs" : " differ")
                + " from what was published; `git restore "
                + (Files.isDirectory(lesson.resolve("src/given")) ? "src/test src/given" : "src/test")
                + "` in the lesson's folder brings ours back.";
    }

    private String title() {
        return "Lesson " + desk.name().replaceFirst("-.*", "") + ": " + desk.title();
    }

    /** What is said of a green run that left something out. */
    private List<String> soFar(int ran, LeftOut leftOut) {
        String what = leftOut.exercises().isEmpty()
                ? "some checks"
                : leftOut.exercises().size() + " of " + (ran + leftOut.exercises().size()) + " exercises";
        return List.of("  What ran holds, but " + what + " didn't run. All of them:", "", "  " + style.bold("again ") + command());
    }

    private String command() {
        return "mvn test -pl lessons/" + desk.name() + (Databases.isH2() ? "" : " -Dworld.database=" + Databases.asked());
    }

    private List<String> row(Exercise exercise, Exercise open, LeftOut leftOut) {
        String state = String.format("  %-11s  ", exercise.outcome().words());
        String held = exercise.outcome() == Outcome.WRONG
                ? "  (" + exercise.held() + " of " + exercise.checks().size() + " checks hold)"
                : leftOut.checksThatRan(exercise);
        String here = exercise == open ? "  <- here" : "";
        List<String> lines = wrap(state + exercise.title(), " ".repeat(state.length()));
        int last = lines.size() - 1;
        if (lines.get(last).length() + held.length() + here.length() > WIDTH) {
            lines.add(" ".repeat(state.length() - 2));
            last++;
        }
        lines.set(last, lines.get(last) + held + (here.isEmpty() ? here : style.bold(here)));
        lines.set(0, style.of(exercise.outcome(), state) + lines.get(0).substring(state.length()));
        return lines;
    }

    private List<String> detail(Exercise exercise) {
        Check check = exercise.firstOpen().orElseThrow();
        List<String> lines = new ArrayList<>(told(exercise, check, MESSAGE_LINES));
        lines.addAll(sent(check.sent(), SQL_LINES));
        if (exercise.outcome() == Outcome.ENVIRONMENT) {
            return lines;
        }
        lines.add("");
        exercise.stub().ifPresent(stub -> {
            Path file = desk.file(stub);
            lines.add("  " + style.bold("edit  ") + file.getFileName() + ":" + check.line(desk, stub));
            lines.add("        in " + desk.fromTheTop(file.getParent()));
            lines.add("  " + style.bold("read  ") + desk.fromTheTop(desk.page()) + ", Exercise " + exercise.number());
            lines.add("        its hints fold out one by one");
        });
        lines.add("  " + style.bold("again ") + command());
        return lines;
    }

    /** What the answer to an exercise took, beside ours; empty as long as a check is open, and for exercises that have no receipt. */
    public List<String> receipt(Exercise exercise) {
        Optional<Path> answer = exercise.stub().map(desk::file).filter(Files::exists);
        return exercise.receipt().filter(receipt -> answer.isPresent() && Files.exists(desk.testResource(receipt.ours())))
                .filter(receipt -> ToolProvider.getSystemJavaCompiler() != null)
                .map(receipt -> beside(Tree.lines(desk.testResource(receipt.ours())),
                        receipt.figures(Effort.of(answer.get(), List.of(), classes.toArray(Path[]::new)))))
                .orElse(List.of());
    }

    /** The rows of a table of ours with a column put in front; where a window has no room for them, each row in words. */
    private List<String> beside(List<String> ours, Map<String, Long> figures) {
        List<String> lines = new ArrayList<>(wrap("    What your answer took, beside ours with each tool:", "    "));
        String[] tools = ours.get(0).split(",");
        for (int number = 0; number < ours.size(); number++) {
            String[] cells = ours.get(number).split(",");
            String yours = number == 0 ? "Yours" : String.valueOf(figures.get(cells[0]));
            String row = "    %-32s%9s".formatted(number == 0 ? "" : cells[0], yours)
                    + Stream.of(cells).skip(1).map("%11s"::formatted).collect(Collectors.joining());
            if (row.length() <= width) {
                lines.add(row);
            } else if (number > 0) {
                lines.addAll(wrap("    " + cells[0] + ": yours " + yours + IntStream.range(1, cells.length)
                        .mapToObj(tool -> ", " + tools[tool] + " " + cells[tool]).collect(Collectors.joining()), "      "));
            }
        }
        return lines;
    }

    /**
     * What an open check says about the answer, without the SQL.
     *
     * @param mostLines
     *            how many lines of the message are shown, of 80 columns each
     */
    public List<String> told(Exercise exercise, Check check, int mostLines) {
        List<String> lines = new ArrayList<>();
        if (exercise.outcome() == Outcome.WRONG) {
            List<String> sentence = wrap("  Check: " + check.sentence(), "         ");
            lines.add(sentence.get(0).replace("Check: ", style.bold("Check: ")));
            lines.addAll(sentence.subList(1, sentence.size()));
        }
        lines.addAll(shortened(check.words().lines().toList(), mostLines));
        if (!check.leftBehind().isEmpty()) {
            lines.addAll(wrap("  Left behind, and cleared away: " + check.leftBehind() + ".", "  "));
        }
        if (exercise.outcome() == Outcome.ENVIRONMENT) {
            lines.addAll(wrap("  This is about the machine or the command. It says nothing about your answer.", "  "));
        }
        return lines;
    }

    /** The statements that were sent, at most so many lines of 80 columns of them. */
    public List<String> sent(List<String> statements, int mostLines) {
        return shortened(statements, mostLines);
    }

    /** What is said when the JVM ended while the check with this name ran. */
    public static String suddenEnd(String running) {
        return "The JVM was ended in the middle of \"" + running + "\". Does the answer call System.exit?";
    }

    /** Cuts what is longer than {@code most} lines, and keeps the last few of them. */
    private List<String> shortened(List<String> text, int most) {
        List<String> lines = indented(text, WIDTH);
        if (lines.size() <= most) {
            return indented(text, width);
        }
        List<String> head = new ArrayList<>(lines.subList(0, most - 1 - LAST_LINES));
        head.add(style.faint("    ... the rest: lessons/" + desk.name() + "/target/surefire-reports, or your IDE"));
        head.addAll(lines.subList(lines.size() - LAST_LINES, lines.size()));
        return head;
    }

    private static List<String> indented(List<String> text, int width) {
        return text.stream().flatMap(line -> wrap("    " + printable(line).stripTrailing(), "    ", width).stream()).toList();
    }

    /** Without the codes with which a text, be it a row's or an exception's, could move about on the terminal. */
    public static String printable(String line) {
        return line.replaceAll("[\\x00-\\x08\\x0b-\\x1f\\x7f\\x80-\\x9f]", "?");
    }

    private List<String> wrap(String line, String indent) {
        return wrap(line, indent, width);
    }

    /** Breaks a line at spaces; a word that is wider than that stays whole, since a broken path can't be opened. */
    public static List<String> wrap(String line, String indent, int width) {
        List<String> lines = new ArrayList<>();
        String rest = line;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            if (space <= indent.length()) {
                space = rest.indexOf(' ', width);
            }
            if (space < 0) {
                break;
            }
            lines.add(rest.substring(0, space));
            rest = indent + rest.substring(space + 1);
        }
        lines.add(rest);
        return lines;
    }
}
