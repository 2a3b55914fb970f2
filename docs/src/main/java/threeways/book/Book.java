package threeways.book;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import threeways.workbench.course.Tree;

/** The book: a folder of pages that needs no server, each in the same shell, with the stages of the course beside it. */
public final class Book {

    /** What the pages are called that belong to no stage. */
    static final String LOOK_UP = "To look up";

    private static final Path SITE = Path.of("docs/src/site");
    private static final Path CONTENTS = Path.of("docs/src/pages/index.adoc");
    private static final Path MISTAKES = Path.of("docs/src/pages/mistakes.adoc");
    private static final Path DOOR = Path.of("README.adoc");

    private final Path top;
    private final Path folder;
    private final String repository;
    private final Map<Path, Page> pages = new LinkedHashMap<>();
    private final List<Page> lessons;
    private final Map<Path, String> subjects;
    private final Highlighter highlighter = new Highlighter();
    private final SearchData search = new SearchData();

    /**
     * @param repository
     *            where the files of the repository can be read, with a slash at the end; empty for the working copy that the book is made in
     */
    Book(Path top, Path folder, List<Page> rendered, String repository) {
        this.top = top;
        this.folder = folder;
        this.repository = repository;
        rendered.stream().filter(page -> page.place().isPresent()).forEach(page -> pages.put(page.source(), page));
        this.lessons = rendered.stream().filter(page -> page.lesson().isPresent()).toList();
        this.subjects = rendered.stream().filter(page -> page.source().equals(DOOR)).findFirst().map(Book::subjects).orElse(Map.of());
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
        new Book(top, target.resolve("book"), rendered, System.getProperty("book.repository", "")).write();
    }

    /** Writes all pages afresh. */
    void write() throws IOException {
        Tree.delete(folder);
        for (Page page : pages.values()) {
            if (page.source().equals(MISTAKES)) {
                writeMistakes();
            } else {
                write(page, body(page));
            }
        }
        Path assets = Files.createDirectories(folder.resolve("assets"));
        for (String asset : List.of("book.css", "book.js", "icon.svg")) {
            Files.copy(top.resolve(SITE).resolve(asset), assets.resolve(asset));
        }
        Files.write(assets.resolve("lunr.js"), WebJar.LUNR.read("lunr.min.js"));
        Files.write(assets.resolve("lunr-LICENSE.txt"), WebJar.LUNR.read("LICENSE"));
        Files.writeString(assets.resolve("search-data.js"), search.script());
    }

    private void write(Page page, Element body) throws IOException {
        search.add(page, body);
        Files.createDirectories(file(page).getParent());
        Files.writeString(file(page), shell(page, body).outerHtml());
    }

    // What a page says

    private Element body(Page page) throws IOException {
        Element body = page.html().clone().body();
        body.select("[href], [src]").forEach(element -> repoint(page, element));
        new Body(top, page, body, highlighter, file -> repository(page, file)).dress();
        if (page.source().equals(CONTENTS)) {
            listLessons(body, page);
        }
        return body;
    }

    /** A link between pages goes to the page in the book; any other goes to the file in the repository. */
    private void repoint(Page page, Element element) {
        String attribute = element.hasAttr("href") ? "href" : "src";
        String old = element.attr(attribute);
        if (Page.isLocal(old) && !old.startsWith("#")) {
            URI uri = URI.create(old);
            Path target = page.target(uri);
            String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
            element.attr(attribute, pages.containsKey(target)
                    ? link(page, file(pages.get(target))) + fragment
                    : repository(page, Page.slashes(target) + fragment));
        }
    }

    /** The stages and their lessons, on the page of contents. */
    private void listLessons(Element body, Page contents) {
        Element list = body.getElementById("lessons").parent();
        for (Stage stage : Stage.values()) {
            List<Page> ofStage = pagesOf(stage);
            if (!ofStage.isEmpty()) {
                Element section = list.appendElement("section").addClass("stage " + stage.key());
                Element heading = section.appendElement("h3").text(stage.title);
                heading.appendText(" ").appendElement("small").text(stage.tool);
                Element items = section.appendElement("ol").attr("role", "list");
                for (Page page : ofStage) {
                    Element way = addEntry(items, contents, page);
                    Optional.ofNullable(subjects.get(page.source()))
                            .ifPresent(subject -> way.appendText(" ").appendElement("span").addClass("subject").text(subject));
                }
            }
        }
    }

    /** What each lesson is about, as the table in the README says. */
    private static Map<Path, String> subjects(Page door) {
        return door.html().select("td a[href$=README.html], td a[href$=README.adoc]").stream()
                .collect(Collectors.toMap(link -> door.target(URI.create(link.attr("href"))),
                        link -> link.closest("tr").child(2).text(), (one, other) -> one));
    }

    /** A page of mistakes for each lesson, from the stored files alone, and their list on the page that speaks of them. */
    private void writeMistakes() throws IOException {
        Map<String, List<Mistake>> byLesson = Mistake.all(top).stream().collect(Collectors.groupingBy(Mistake::lesson));
        Page overview = pages.get(MISTAKES);
        Element body = body(overview);
        Element list = body.appendElement("section").addClass("stage").appendElement("ol").attr("role", "list");
        for (Page lesson : lessons) {
            List<Mistake> mistakes = byLesson.getOrDefault(lesson.folder().orElseThrow(), List.of());
            Page page = new Page(MISTAKES.resolveSibling("mistakes").resolve(lesson.folder().get() + ".adoc"),
                    List.of(":stage: " + lesson.stage().orElseThrow().key()), Jsoup.parse("<h1></h1>"));
            page.html().selectFirst("h1").text("Mistakes of lesson %02d".formatted(lesson.lesson().orElseThrow()));
            Element text = page.html().clone().body();
            inGroups(mistakes, Mistake::exercise).values().forEach(ofExercise -> listExercise(text, page, lesson, ofExercise));
            write(page, text);
            Element way = list.appendElement("li").addClass(lesson.stage().get().key()).appendElement("a").attr("href",
                    link(overview, file(page)));
            way.appendElement("span").addClass("number").text("%02d".formatted(lesson.lesson().get()));
            way.appendText(" ").appendElement("span").addClass("title").text(lesson.title());
            way.appendText(" ").appendElement("span").addClass("minutes").text(mistakes.size() + " mistakes");
        }
        write(overview, body);
    }

    private void listExercise(Element text, Page page, Page lesson, List<Mistake> mistakes) {
        String section = mistakes.get(0).section();
        Element heading = lesson.html().getElementById(section);
        text.appendElement("h2").attr("id", "mistakes-" + section).appendElement("a").attr("href", link(page, file(lesson)) + "#" + section)
                .text(heading == null ? "Exercise " + mistakes.get(0).exercise() : heading.text());
        Element list = text.appendElement("dl").addClass("mistakes");
        inGroups(mistakes, Mistake::check).forEach((check, caught) -> {
            list.appendElement("dt").text("A right answer " + check + ".");
            for (Mistake mistake : caught) {
                Element entry = list.appendElement("dd");
                entry.appendElement("a").attr("href", repository(page, Page.slashes(mistake.file()))).text(mistake.does());
                entry.appendText(" ").appendElement("q").text(mistake.words());
            }
        });
    }

    /** In the order in which the groups are met. */
    private static <K> Map<K, List<Mistake>> inGroups(List<Mistake> mistakes, Function<Mistake, K> by) {
        return mistakes.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    // What stands around it

    private Document shell(Page page, Element body) throws IOException {
        Document html = Jsoup.parse(top.resolve(SITE).resolve("page.html"));
        html.outputSettings().prettyPrint(false);
        Page contents = pages.get(CONTENTS);
        String title = page.lesson().map("%02d "::formatted).orElse("") + page.title();
        html.title(page == contents ? title : title + " – " + contents.title());
        String about = Optional.ofNullable(body.selectFirst("p")).map(Element::text).orElse(page.title());
        html.select("meta[name=description], meta[property=og:description]").attr("content", about);
        html.select("meta[property=og:title]").attr("content", title);
        html.select("meta[property=og:site_name]").attr("content", contents.title());
        html.body().attr("data-root", page.place().orElseThrow().getNameCount() == 1 ? "" : "../").attr("data-page", id(page));
        page.stage().ifPresent(stage -> html.body().addClass(stage.key()));
        html.select("[href], [src]").forEach(element -> {
            String attribute = element.hasAttr("href") ? "href" : "src";
            if (!element.attr(attribute).startsWith("#")) {
                element.attr(attribute, link(page, folder.resolve(element.attr(attribute))));
            }
        });
        html.selectFirst("nav.stages").appendChildren(stages(page, body));
        Element article = html.selectFirst("article");
        eyebrow(page).ifPresent(words -> article.appendElement("p").addClass("eyebrow").text(words));
        article.insertChildren(-1, body.childNodes());
        addContents(html.selectFirst("nav.toc"), article.select("h2[id], h3[id]"));
        addSteps(html.selectFirst("nav.steps"), page);
        if (pages.containsValue(page)) {
            html.selectFirst("a.edit").attr("href", repository(page, Page.slashes(page.source())));
        } else {
            html.select("a.edit").remove();
        }
        Element python = html.selectFirst("footer .python");
        if (article.select("[data-lang=python]").isEmpty()) {
            python.remove();
        } else {
            python.text("The Python was run beside it, on " + PythonReceipt.of(top).ranOn() + ", and is unchanged since.");
        }
        if (page.lesson().isEmpty()) {
            html.select(".done").remove();
        }
        return html;
    }

    private static Optional<String> eyebrow(Page page) {
        return page.lesson().map(number -> {
            Stage stage = page.stage().orElseThrow();
            return "Lesson %02d".formatted(number) + " · " + (stage.tool.isEmpty() ? stage.title : stage.tool)
                    + page.attribute("minutes").map(minutes -> " · " + minutes + " minutes").orElse("");
        });
    }

    private List<Element> stages(Page page, Element body) {
        List<Element> groups = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            groups.add(group(stage.key(), stage.title, pagesOf(stage), page, body));
        }
        groups.add(group("other", LOOK_UP, pages.values().stream()
                .filter(other -> other.stage().isEmpty() && !other.source().equals(CONTENTS)).sorted(Comparator.comparing(Book::id))
                .toList(), page, body));
        groups.removeIf(group -> group.select("li").isEmpty());
        return groups;
    }

    private Element group(String key, String title, List<Page> members, Page page, Element body) {
        Element group = new Element("section").addClass(key);
        group.appendElement("h2").text(title);
        Element items = group.appendElement("ol").attr("role", "list");
        for (Page member : members) {
            Element entry = addEntry(items, page, member);
            if (member == page) {
                entry.attr("aria-current", "page");
                // Where there is no room for the contents list of the page
                Element sections = entry.parent().appendElement("ol").addClass("sections").attr("role", "list");
                body.select("h2[id]").forEach(heading -> sections.appendElement("li").appendElement("a").attr("href", "#" + heading.id())
                        .text(words(heading)));
            }
        }
        return group;
    }

    /** A lesson's number, title and minutes. The tick is the browser's to set. */
    private Element addEntry(Element items, Page from, Page to) {
        Element entry = items.appendElement("li").attr("data-entry", id(to)).appendElement("a").attr("href", link(from, file(to)));
        to.lesson().ifPresent(number -> entry.appendElement("span").addClass("number").text("%02d".formatted(number)));
        entry.appendText(" ").appendElement("span").addClass("title").text(to.title());
        to.attribute("minutes")
                .ifPresent(minutes -> entry.appendText(" ").appendElement("span").addClass("minutes").text(minutes + " min"));
        return entry;
    }

    private static void addContents(Element toc, List<Element> headings) {
        if (headings.size() < 2) {
            toc.remove();
            return;
        }
        Element list = toc.appendElement("ol").attr("role", "list");
        headings.forEach(heading -> list.appendElement("li").addClass(heading.normalName()).appendElement("a")
                .attr("href", "#" + heading.id()).text(words(heading)));
    }

    private void addSteps(Element steps, Page page) {
        List<Page> road = new ArrayList<>(List.of(pages.get(CONTENTS)));
        road.addAll(lessons);
        pagesOf(Stage.CHOOSING).stream().filter(other -> !road.contains(other)).forEach(road::add);
        int place = road.indexOf(page);
        if (place > 0) {
            addStep(steps, page, road.get(place - 1), "prev", "Previous");
        }
        if (place >= 0 && place < road.size() - 1) {
            addStep(steps, page, road.get(place + 1), "next", place == 0 ? "Begin" : "Next");
        }
        if (steps.childrenSize() == 0) {
            steps.remove();
        }
    }

    private void addStep(Element steps, Page from, Page to, String rel, String words) {
        Element step = steps.appendElement("a").attr("rel", rel).attr("href", link(from, file(to)));
        to.stage().ifPresent(stage -> step.addClass(stage.key()));
        step.appendElement("small").text(words);
        step.appendText(" ").appendElement("span").text(to.lesson().map(number -> "%02d ".formatted(number)).orElse("") + to.title());
    }

    // Places

    private List<Page> pagesOf(Stage stage) {
        return pages.values().stream().filter(page -> page.stage().filter(stage::equals).isPresent())
                .sorted(Comparator.comparing(page -> page.lesson().orElse(Integer.MAX_VALUE))).toList();
    }

    /** The name under which a browser remembers a page: a lesson's folder, or the name of the file. */
    private static String id(Page page) {
        return page.folder().orElseGet(() -> Page.slashes(page.place().orElseThrow()).replace(".html", ""));
    }

    private static String words(Element heading) {
        Element copy = heading.clone();
        copy.select(".anchor").remove();
        return copy.text();
    }

    private String link(Page from, Path to) {
        return Page.slashes(file(from).getParent().relativize(to));
    }

    private String repository(Page from, String file) {
        return repository.isEmpty() ? link(from, top) + "/" + file : repository + file;
    }

    private Path file(Page page) {
        return folder.resolve(page.place().orElseThrow());
    }

}
