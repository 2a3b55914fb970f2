package threeways.book;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The book: a folder of plain pages, with the contents in front and a way from each lesson to the next. */
public final class Book {

    private static final Path CONTENTS = Path.of("docs/src/pages/index.adoc");
    private static final Path MISTAKES = Path.of("docs/src/pages/mistakes.adoc");

    private final Path top;
    private final Path folder;
    private final Map<Path, Page> pages;
    private final List<Page> lessons;

    Book(Path top, Path folder, List<Page> rendered) {
        this.top = top;
        this.folder = folder;
        this.pages = rendered.stream().filter(page -> page.place().isPresent()).collect(Collectors.toMap(Page::source, page -> page));
        this.lessons = rendered.stream().filter(page -> page.lesson().isPresent()).toList();
    }

    /** Called by the build, with the top of the repository and the build folder of this module. */
    public static void main(String[] args) throws IOException {
        Path top = Path.of(args[0]).toAbsolutePath().normalize();
        Path target = Path.of(args[1]);
        List<Page> rendered = Page.readAll(top, target.resolve("rendered"));
        List<String> problems = new Check(top, rendered).problems();
        if (!problems.isEmpty()) {
            // Maven shows an exception's message, and no stack trace
            throw new IllegalStateException(
                    "The book is not made. Problems: " + problems.size() + "\n\n" + String.join("\n", problems) + "\n");
        }
        new Book(top, target.resolve("book"), rendered).write();
    }

    /** Writes all pages afresh. */
    void write() throws IOException {
        delete(folder);
        for (Page page : pages.values()) {
            Files.createDirectories(file(page).getParent());
            Files.writeString(file(page), dressed(page).outerHtml());
        }
        Files.copy(top.resolve("docs/src/site/book.css"), stylesheet());
    }

    private Document dressed(Page page) throws IOException {
        Document html = Jsoup.parse("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <link rel="stylesheet">
                </head>
                <body>
                <header></header>
                <main></main>
                <footer></footer>
                </body>
                </html>
                """);
        html.outputSettings().prettyPrint(false);
        html.selectFirst("link").attr("href", link(page, stylesheet()));
        Element main = html.selectFirst("main").append(page.html().body().html());
        main.select("[href], [src]").forEach(element -> repoint(page, element));
        main.select("table.tableblock").wrap("<div class=scroll></div>");
        if (page.source().equals(MISTAKES)) {
            listMistakes(main, page);
        }
        Page contents = pages.get(CONTENTS);
        if (page == contents) {
            html.title(page.title());
            listLessons(main);
        } else {
            html.title(page.title() + " - " + contents.title());
            addWay(html.selectFirst("header"), page, contents, contents.title(), "contents");
            addSteps(html.selectFirst("footer"), page);
        }
        return html;
    }

    /** A link between pages goes to the page in the book; any other goes to the file in the repository. */
    private void repoint(Page page, Element element) {
        String attribute = element.hasAttr("href") ? "href" : "src";
        String old = element.attr(attribute);
        if (Page.isLocal(old) && !old.startsWith("#")) {
            URI uri = URI.create(old);
            Path target = page.target(uri);
            Path file = pages.containsKey(target) ? file(pages.get(target)) : top.resolve(target);
            element.attr(attribute, link(page, file) + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment()));
        }
    }

    private void listLessons(Element contents) {
        Element list = contents.getElementById("lessons").parent().appendElement("ol").addClass("lessons");
        for (Page lesson : lessons) {
            Element item = list.appendElement("li").attr("value", lesson.lesson().orElseThrow().toString());
            addWay(item, pages.get(CONTENTS), lesson, lesson.title(), "lesson");
        }
    }

    /** Lesson by lesson and exercise by exercise, what a right answer does and who doesn't; from the stored files alone. */
    private void listMistakes(Element main, Page page) throws IOException {
        Map<String, List<Mistake>> byLesson = Mistake.all(top).stream()
                .collect(Collectors.groupingBy(Mistake::lesson, TreeMap::new, Collectors.toList()));
        Element overview = main.appendElement("ul").addClass("overview");
        for (Page lesson : lessons) {
            List<Mistake> mistakes = byLesson.getOrDefault(lesson.source().getName(1).toString(), List.of());
            if (!mistakes.isEmpty()) {
                String id = "mistakes-" + mistakes.get(0).lesson();
                overview.appendElement("li").appendElement("a").attr("href", "#" + id).text(lesson.title()).parent()
                        .appendText(": " + mistakes.size());
                main.appendElement("h2").attr("id", id).appendElement("a").attr("href", link(page, file(lesson))).text(lesson.title());
                inGroups(mistakes, Mistake::exercise).values().forEach(ofExercise -> listExercise(main, page, lesson, ofExercise));
            }
        }
    }

    private void listExercise(Element main, Page page, Page lesson, List<Mistake> mistakes) {
        String section = mistakes.get(0).section();
        Element heading = lesson.html().getElementById(section);
        main.appendElement("h3").attr("id", "mistakes-" + section).appendElement("a").attr("href", link(page, file(lesson)) + "#" + section)
                .text(heading == null ? "Exercise " + mistakes.get(0).exercise() : heading.text());
        Element list = main.appendElement("dl").addClass("mistakes");
        inGroups(mistakes, Mistake::check).forEach((check, caught) -> {
            list.appendElement("dt").text("A right answer " + check + ".");
            for (Mistake mistake : caught) {
                Element entry = list.appendElement("dd");
                entry.appendElement("a").attr("href", link(page, top.resolve(mistake.file()))).text(mistake.does());
                entry.appendText(" ").appendElement("q").text(mistake.words());
            }
        });
    }

    /** In the order in which the groups are met. */
    private static <K> Map<K, List<Mistake>> inGroups(List<Mistake> mistakes, Function<Mistake, K> by) {
        return mistakes.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private void addSteps(Element footer, Page page) {
        int place = lessons.indexOf(page);
        if (place > 0) {
            addWay(footer, page, lessons.get(place - 1), lessons.get(place - 1).title(), "prev");
        }
        if (place >= 0 && place < lessons.size() - 1) {
            addWay(footer, page, lessons.get(place + 1), lessons.get(place + 1).title(), "next");
        }
    }

    private void addWay(Element parent, Page from, Page to, String words, String rel) {
        parent.appendElement("a").attr("rel", rel).attr("href", link(from, file(to))).text(words);
    }

    private String link(Page from, Path to) {
        return Page.slashes(file(from).getParent().relativize(to));
    }

    private Path file(Page page) {
        return folder.resolve(page.place().orElseThrow());
    }

    private Path stylesheet() {
        return folder.resolve("book.css");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
