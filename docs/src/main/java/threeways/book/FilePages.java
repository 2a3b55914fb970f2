package threeways.book;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;
import threeways.workbench.course.Tree;

/**
 * Pages that show a file of the repository, line by line, so that a link to a stub, a test or an answer leads somewhere where there is only the book.
 */
final class FilePages {

    /** What a file is, by where it lies; the first that fits. */
    private static final List<Map.Entry<String, String>> KINDS = List.of(Map.entry("lessons/\\d\\d-[^/]+/src/main/.*", "to edit"),
            Map.entry("lessons/\\d\\d-[^/]+/src/given/.*", "given"),
            Map.entry("lessons/\\d\\d-[^/]+/src/test/java/.*", "the test"),
            Map.entry("lessons/\\d\\d-[^/]+/src/test/resources/.*", "what the test holds"),
            Map.entry("solutions/\\d\\d-[^/]+/mistakes/.*", "a mistake"),
            Map.entry("solutions/\\d\\d-[^/]+/alternatives/.*", "another right answer"),
            Map.entry("solutions/\\d\\d-[^/]+/src/main/.*", "our answer"),
            Map.entry("lessons/workbench/.*", "the workbench"));

    private static final Map<String, String> LANGUAGES = Map.of("java", "java", "sql", "sql", "xml", "xml", "py", "python", "properties",
            "properties");

    private final Path top;
    private final Places places;
    private final Highlighter highlighter;
    private final Map<String, Page> lessons;
    private final Map<String, List<Task>> tasks = new TreeMap<>();

    FilePages(Path top, List<Page> lessons, Places places, Highlighter highlighter) {
        this.top = top;
        this.places = places;
        this.highlighter = highlighter;
        this.lessons = lessons.stream().collect(Collectors.toMap(lesson -> lesson.folder().orElseThrow(), lesson -> lesson));
    }

    /** The page of a file, by the file's path from the top of the repository. */
    Page of(Path file) {
        Page page = new Page(file, Tree.lines(top.resolve(file)), Jsoup.parse("<h1></h1>"));
        page.html().selectFirst("h1").text(file.getFileName().toString());
        return page;
    }

    /** What the page says: what the file is, with the ways back to its lesson, and its lines. */
    Element body(Page page) {
        Element body = page.html().clone().body();
        String path = Page.slashes(page.source());
        body.prependChild(origin(page, path));
        body.appendElement("p").addClass("path").appendElement("code").text(path);
        String name = page.title();
        Element figure = body.appendElement("figure").addClass("code").attr("data-lang",
                LANGUAGES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text"));
        figure.appendElement("pre").addClass("lines").appendElement("code").html(numbered(page, figure.attr("data-lang")));
        return body;
    }

    private Element origin(Page page, String path) {
        Element origin = new Element("p").addClass("eyebrow");
        Optional<Page> lesson = page.beside().map(lessons::get);
        lesson.ifPresent(of -> {
            origin.appendElement("a").attr("href", places.link(page, of)).text("Lesson %02d".formatted(of.lesson().orElseThrow()));
            exercise(page, path).ifPresent(task -> origin.appendText(" · ").appendElement("a")
                    .attr("href", places.link(page, of) + "#" + task.lesson().slug() + "-exercise-" + task.number())
                    .text("Exercise " + task.number()));
        });
        KINDS.stream().filter(kind -> path.matches(kind.getKey())).findFirst()
                .ifPresent(kind -> origin.appendText((lesson.isPresent() ? " · " : "") + kind.getValue()));
        return origin;
    }

    private Optional<Task> exercise(Page page, String path) {
        return tasks.computeIfAbsent(page.beside().orElseThrow(), folder -> Lesson.in(top, folder).tasks()).stream()
                .filter(task -> path.endsWith("/" + task.name().stub() + ".java")
                        || path.endsWith("/" + task.test().getFileName())
                        || task.isItsScript(Path.of(path.replaceFirst(".*?/(?=resources/)", ""))))
                .findFirst();
    }

    /** The lines with an element before each that a link can lead to. The stylesheet counts them. */
    private String numbered(Page page, String language) {
        String html = highlighter.html(String.join("\n", page.lines()), language);
        StringBuilder numbered = new StringBuilder();
        int line = 0;
        for (String text : html.split("\n", -1)) {
            line++;
            numbered.append(line == 1 ? "" : "\n").append("<i id=\"L").append(line).append("\"></i>").append(text);
        }
        return numbered.toString();
    }
}
