package threeways.coach.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import threeways.workbench.course.Task;

/** What a lesson's pages say about an exercise, as text for a console. */
final class PageText {

    private static final Pattern HINT = Pattern.compile("(?ms)^\\.([^\\n]+)\\n\\[%collapsible\\]\\n====\\n(.*?)\\n====$");

    private static final Pattern LINK = Pattern.compile("(?:xref|link):[^\\[\\s]*\\[([^\\]]*)\\]");
    private static final Pattern CODE_OR_TEXT = Pattern.compile("`[^`]*`|[^`]+");

    /** A hint of an exercise, from the folded blocks of the lesson's page. */
    record Hint(String title, List<String> lines) {
    }

    private PageText() {
    }

    /** The hints, the most general one first. */
    static List<Hint> hints(Task task) {
        String page = read(task.lesson().page());
        int start = page.indexOf("[#" + task.lesson().slug() + "-exercise-" + task.number() + "]");
        if (start < 0) {
            return List.of();
        }
        int end = page.indexOf("\n[#", start + 1);
        return HINT.matcher(page.substring(start, end < 0 ? page.length() : end)).results()
                .map(hint -> new Hint(plain(hint.group(1)), lines(hint.group(2)))).toList();
    }

    /** Why our answer works: the first paragraph of what DISCUSSION.adoc says about the exercise. */
    static List<String> why(Task task) {
        String discussion = read(task.lesson().solutions().resolve("DISCUSSION.adoc"));
        String[] sections = discussion.split("(?m)^== Exercise " + task.number() + "\\b.*\\n", 2);
        return sections.length < 2 ? List.of() : lines(sections[1].strip().split("\\n\\s*\\n", 2)[0]);
    }

    private static List<String> lines(String adoc) {
        List<String> lines = new ArrayList<>();
        for (String line : adoc.lines().toList()) {
            if (!line.matches("\\[.*\\]|-{4}|={4}|\\|={3}|\\+")) {
                lines.add("    " + plain(line));
            }
        }
        return lines;
    }

    /** A line of AsciiDoc without its marks; code keeps its backticks, as in the message of a test. */
    static String plain(String line) {
        return CODE_OR_TEXT.matcher(LINK.matcher(line).replaceAll("$1")).replaceAll(piece -> Matcher.quoteReplacement(
                piece.group().startsWith("`")
                        ? piece.group().replaceAll("^`\\+|\\+`$", "`")
                        : piece.group().replaceAll("(?<!\\w)[_*]([^_*]+)[_*](?!\\w)", "$1")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException missing) {
            return "";
        }
    }
}
