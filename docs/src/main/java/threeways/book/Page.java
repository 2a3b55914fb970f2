package threeways.book;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * An AsciiDoc file and the HTML that Asciidoctor made of it.
 *
 * @param source
 *            the file, from the top of the repository
 * @param lines
 *            what the file says; its attributes and the names of included files don't reach the HTML
 * @param html
 *            what Asciidoctor made of it
 */
record Page(Path source, List<String> lines, Document html) {

    private static final Pattern LESSON = Pattern.compile("lessons/((\\d\\d)-[^/]+)/README\\.adoc");
    private static final Pattern DISCUSSION = Pattern.compile("solutions/(\\d\\d-[^/]+)/DISCUSSION\\.adoc");
    private static final Path CONTRIBUTING = Path.of("CONTRIBUTING.adoc");
    private static final Pattern OTHER = Pattern.compile("docs/src/pages/(.+)\\.adoc");
    /** What isn't the page of a lesson and belongs to one all the same. */
    private static final Pattern BESIDE = Pattern.compile("(?:lessons/|solutions/|docs/src/pages/mistakes/)(\\d\\d-[^/.]+).*");

    /** Reads all that was rendered, in the order of the paths; what an earlier run left of a file that is gone is not a page. */
    static List<Page> readAll(Path top, Path rendered) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (var files = Files.walk(rendered)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html")).sorted().toList()) {
                Path source = asciidoc(rendered.relativize(file));
                if (Files.exists(top.resolve(source))) {
                    Document html = Jsoup.parse(file);
                    html.outputSettings().prettyPrint(false);
                    pages.add(new Page(source, Files.readAllLines(top.resolve(source)), html));
                }
            }
        }
        return pages;
    }

    String title() {
        return html.select("h1").text();
    }

    /** Its place in the book; AsciiDoc files that are not pages of the book have none. */
    Optional<Path> place() {
        Matcher lesson = LESSON.matcher(slashes(source));
        Matcher other = OTHER.matcher(slashes(source));
        Matcher discussion = DISCUSSION.matcher(slashes(source));
        if (lesson.matches()) {
            return Optional.of(Path.of(lesson.group(1), "index.html"));
        } else if (discussion.matches()) {
            return Optional.of(Path.of(discussion.group(1), "discussion.html"));
        } else if (other.matches()) {
            return Optional.of(Path.of(other.group(1) + ".html"));
        } else if (source.equals(CONTRIBUTING)) {
            return Optional.of(Path.of("contributing.html"));
        }
        return isFile() ? Optional.of(Path.of("files", slashes(source) + ".html")) : Optional.empty();
    }

    /** Whether it shows a file of the repository as it is. */
    boolean isFile() {
        return !source.toString().endsWith(".adoc");
    }

    /** The name under which a browser remembers it: a lesson's folder, or the name of the file. */
    String id() {
        return folder().orElseGet(() -> slashes(place().orElseThrow()).replace(".html", ""));
    }

    /** The number of the lesson, from its folder's name; empty if this is not a lesson. */
    Optional<Integer> lesson() {
        Matcher lesson = LESSON.matcher(slashes(source));
        return lesson.matches() ? Optional.of(Integer.valueOf(lesson.group(2))) : Optional.empty();
    }

    /** The folder of the lesson, {@code 01-ask-one-question}; empty if this is not a lesson. */
    Optional<String> folder() {
        return lesson().map(number -> source.getName(1).toString());
    }

    /** The folder of the lesson that it belongs to without being its page; empty if there is none. */
    Optional<String> beside() {
        Matcher beside = BESIDE.matcher(slashes(source));
        return lesson().isEmpty() && beside.matches() ? Optional.of(beside.group(1)) : Optional.empty();
    }

    /** The leg of the course that it belongs to: a lesson's number says it, another page's attribute {@code stage}. */
    Optional<Stage> stage() {
        return lesson().or(() -> beside().map(folder -> Integer.valueOf(folder.substring(0, 2)))).map(Stage::of)
                .or(() -> attribute("stage").flatMap(Stage::named));
    }

    /** An attribute of the page's header, {@code :minutes: 30}. */
    Optional<String> attribute(String name) {
        String start = ":" + name + ":";
        return lines.stream().takeWhile(line -> !line.isBlank()).filter(line -> line.startsWith(start)).findFirst()
                .map(line -> line.substring(start.length()).strip());
    }

    /** The listings, in the order in which Asciidoctor renders them. */
    List<Listing> listings() {
        return Listing.in(source, lines);
    }

    /** The number of the first line that holds the words, from 1; 0 if they come from an included file. */
    int line(String words) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * The file that a link of this page means. Asciidoctor has turned {@code ../06-x/README.adoc} into {@code ../06-x/README.html}, which is nowhere
     * in the repository; it goes back to its source here.
     */
    Path target(URI link) {
        if (link.getPath().isEmpty()) {
            return source;
        }
        Path target = source.resolveSibling(link.getPath()).normalize();
        return target.toString().endsWith(".html") ? asciidoc(target) : target;
    }

    /** Whether a link stays in the repository. */
    static boolean isLocal(String link) {
        return !link.matches("(?s)([A-Za-z][A-Za-z0-9+.-]*:|//).*");
    }

    static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static Path asciidoc(Path html) {
        return html.resolveSibling(html.getFileName().toString().replaceFirst("\\.html$", ".adoc"));
    }
}
