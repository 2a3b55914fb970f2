package threeways.coach.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import threeways.workbench.report.ReportText;

/** Draws on a terminal: a head, a body that may have several pages, and a foot. Where there is no screen, it prints what is new. */
final class Screen {

    /** As wide as a report of the workbench. */
    static final int WIDTH = 80;

    private static final Pattern CODE = Pattern.compile("\u001b\\[[\\d;]*m|\u001b]8;;[^\u001b]*\u001b\\\\");

    private static final String RESET = "\u001b[0m";

    private static final String END_OF_LINK = "\u001b]8;;\u001b\\";

    private final Terminal terminal;
    private int skipped;
    private int pageRows;
    private boolean hasMore;
    private String printed = "";
    private boolean drawn;

    Screen(Terminal terminal) {
        this.terminal = terminal;
    }

    /** How many columns its lines take: no more than those of a report, and no more than the window has. */
    int columns() {
        return Math.min(WIDTH, terminal.columns());
    }

    /** A line of prose in as many as it takes, however wide the window is now. */
    List<String> wrapped(String line) {
        return terminal.hasScreen()
                ? folded(line, columns())
                : ReportText.wrap(line, " ".repeat(line.length() - line.stripLeading().length()), WIDTH);
    }

    /** The same for several lines. */
    List<String> wrapped(List<String> lines) {
        return lines.stream().flatMap(line -> wrapped(line).stream()).toList();
    }

    /** Shows what there is to show. */
    void show(List<String> head, List<String> body, List<String> foot) {
        if (terminal.hasScreen()) {
            draw(head, body, foot);
        } else {
            print(head, body);
        }
    }

    /** The next page of the body, or the first one after the last. */
    void turnThePage() {
        skipped = hasMore ? skipped + pageRows : 0;
    }

    /** Clears the screen the next time: something else has been written on it. */
    void forgetWhatIsDrawn() {
        drawn = false;
    }

    /** Back to the first page. */
    void toTheFirstPage() {
        skipped = 0;
    }

    private void draw(List<String> head, List<String> body, List<String> foot) {
        List<String> below = foot.stream().flatMap(line -> folded(line, terminal.columns()).stream()).toList();
        int room = Math.max(3, terminal.rows() - head.size() - below.size());
        List<String> lines = new ArrayList<>(head);
        List<String> all = body.stream().flatMap(line -> folded(line, terminal.columns()).stream()).toList();
        List<String> rest = all.subList(Math.min(skipped, all.size()), all.size());
        hasMore = rest.size() > room;
        pageRows = room - 1;
        if (hasMore) {
            lines.addAll(rest.subList(0, pageRows));
            lines.add("  -- " + (rest.size() - pageRows) + " more lines: space --");
        } else {
            lines.addAll(rest);
            for (int row = rest.size(); row < room; row++) {
                lines.add("");
            }
        }
        lines.addAll(below);
        StringBuilder frame = new StringBuilder(drawn ? "\u001b[H" : "\u001b[2J\u001b[H");
        for (int i = 0; i < lines.size(); i++) {
            frame.append(i == 0 ? "" : "\r\n").append(cut(lines.get(i), terminal.columns())).append("\u001b[K");
        }
        terminal.print(frame.append("\u001b[J").toString());
        drawn = true;
    }

    /** Line after line, so nothing is told twice. */
    private void print(List<String> head, List<String> body) {
        String text = String.join(System.lineSeparator(), body).strip();
        if (text.isEmpty() || text.equals(printed)) {
            return;
        }
        boolean more = !printed.isEmpty() && text.startsWith(printed + System.lineSeparator());
        List<String> lines = new ArrayList<>(more ? List.of() : head);
        lines.addAll(more ? text.substring(printed.length()).lines().skip(1).toList() : body);
        printed = text;
        terminal.print(System.lineSeparator() + String.join(System.lineSeparator(), lines) + System.lineSeparator());
    }

    /** Says a last word below all that was shown. */
    void end() {
        terminal.print(System.lineSeparator());
    }

    /** A text that leads to a file, where the terminal knows how. */
    String link(String text, Path file) {
        return terminal.hasLinks() ? "\u001b]8;;" + file.toUri() + "\u001b\\" + text + END_OF_LINK : text;
    }

    /** How many columns a text takes. */
    static int width(String text) {
        return CODE.matcher(text).replaceAll("").length();
    }

    /** The beginning of a text that takes no more columns than there are; codes take none. */
    static String cut(String text, int columns) {
        return pieces(text, List.of(new Span(0, Math.min(columns, width(text)))), 0).get(0);
    }

    /**
     * A text in pieces that take no more columns than there are: between words, unless that leaves a piece half empty before a word that must be cut
     * all the same. The next pieces begin as far in as the text does. A colour and a link go on from one piece to the next.
     */
    static List<String> folded(String text, int columns) {
        String plain = CODE.matcher(text).replaceAll("");
        int blank = plain.length() - plain.stripLeading().length();
        int indent = blank > columns / 2 ? 0 : blank;
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int room = columns; plain.length() - from > room; room = columns - indent) {
            int space = plain.lastIndexOf(' ', from + room);
            int end = plain.indexOf(' ', space + 1);
            boolean fits = (end < 0 ? plain.length() : end) - space - 1 <= columns - indent;
            int to = space > Math.max(fits ? from : from + room / 2, blank) ? space : from + room;
            spans.add(new Span(from, to));
            from = to;
            while (from < plain.length() && plain.charAt(from) == ' ') {
                from++;
            }
        }
        if (spans.isEmpty() || from < plain.length()) {
            spans.add(new Span(from, plain.length()));
        }
        return pieces(text, spans, indent);
    }

    /** Some characters of a text, counted without its codes. */
    private record Span(int from, int to) {
    }

    private static List<String> pieces(String text, List<Span> spans, int indent) {
        List<String> pieces = new ArrayList<>();
        String colour = "";
        String link = "";
        Matcher code = CODE.matcher(text);
        int at = 0;
        int column = 0;
        for (Span span : spans) {
            StringBuilder piece = new StringBuilder(" ".repeat(pieces.isEmpty() ? 0 : indent)).append(link).append(colour);
            while (at < text.length()) {
                if (code.region(at, text.length()).lookingAt()) {
                    if (code.group().endsWith("m")) {
                        colour = code.group().equals(RESET) ? "" : code.group();
                    } else {
                        link = code.group().equals(END_OF_LINK) ? "" : code.group();
                    }
                    piece.append(code.group());
                    at = code.end();
                    continue;
                }
                if (column == span.to()) {
                    break;
                }
                if (column >= span.from()) {
                    piece.append(text.charAt(at));
                }
                column++;
                at++;
            }
            pieces.add(piece.append(colour.isEmpty() ? "" : RESET).append(link.isEmpty() ? "" : END_OF_LINK).toString());
        }
        return pieces;
    }
}
