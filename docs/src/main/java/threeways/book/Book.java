package threeways.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import threeways.workbench.course.Tree;

/** The book: a folder of pages that needs no server, each in the same shell, with the stages of the course beside it. */
public final class Book {

    private static final Path SITE = Path.of("docs/src/site");
    private static final Path GLOSSARY = Path.of("docs/src/pages/glossary.adoc");
    private static final Path ALSO_CALLED = Path.of("docs/src/pages/also-called.csv");
    private static final Path CONTENTS = Path.of("docs/src/pages/index.adoc");

    private final Path top;
    private final Path folder;
    private final Map<Path, Page> pages = new LinkedHashMap<>();
    private final List<Page> lessons;
    private final Places places;
    private final Navigation navigation;
    private final MistakePages mistakes;
    private final FilePages files;
    private final Afterwards afterwards;
    private final Document shell;
    private final Highlighter highlighter = new Highlighter();
    private final SearchData search;

    /**
     * @param repository
     *            where the files of the repository can be read, with a slash at the end; empty if the book shows them itself
     */
    Book(Path top, Path folder, List<Page> rendered, String repository) throws IOException {
        this.top = top;
        this.folder = folder;
        rendered.stream().filter(page -> page.place().isPresent()).forEach(page -> pages.put(page.source(), page));
        this.lessons = rendered.stream().filter(page -> page.lesson().isPresent()).toList();
        this.places = new Places(folder, pages.values(), repository);
        this.navigation = new Navigation(rendered, pages.values(), pages.get(CONTENTS), places);
        this.search = new SearchData(alsoCalled());
        this.shell = Jsoup.parse(top.resolve(SITE).resolve("page.html"));
        this.shell.outputSettings().prettyPrint(false);
        this.mistakes = new MistakePages(top, places);
        this.afterwards = new Afterwards(top, places, pages, mistakes);
        this.files = new FilePages(top, lessons, places, highlighter);
    }

    /** Called by the build, with the top of the repository and the build folder of this module. */
    public static void main(String[] args) throws IOException {
        Path top = Path.of(args[0]).toAbsolutePath().normalize();
        Path target = Path.of(args[1]);
        List<Page> rendered = Page.readAll(top, target.resolve("rendered"));
        List<String> problems = new PageCheck(top, rendered).problems();
        if (!problems.isEmpty()) {
            // Maven shows an exception's message, and no stack trace
            throw new IllegalStateException(
                    "The book is not made. Problems: " + problems.size() + "\n\n" + String.join("\n", problems) + "\n");
        }
        new Book(top, target.resolve("book"), rendered, System.getProperty("book.repository", "")).write();
    }

    /** Writes all pages again. */
    void write() throws IOException {
        Tree.delete(folder);
        for (Page page : pages.values()) {
            write(page, body(page));
        }
        for (Page lesson : lessons) {
            Page page = MistakePages.of(lesson);
            write(page, mistakes.body(page, lesson));
        }
        for (Path file : places.shown()) {
            Page page = files.of(file);
            write(page, files.body(page));
        }
        Path assets = Files.createDirectories(folder.resolve("assets"));
        for (String asset : List.of("book.css", "book.js", "search.js", "icon.svg")) {
            Files.writeString(assets.resolve(asset), shortened(asset, Files.readString(top.resolve(SITE).resolve(asset))));
        }
        // What the coach has told so far; it goes on telling this book
        Files.write(assets.resolve("progress.js"), Tree.lines(top.resolve(".coach/progress.js")));
        Files.write(assets.resolve("lunr.js"), WebJar.LUNR.read("lunr.min.js"));
        Files.write(assets.resolve("lunr-LICENSE.txt"), WebJar.LUNR.read("LICENSE"));
        List<String> nowhere = alsoCalled().keySet().stream().filter(address -> !search.addresses().contains(address)).sorted().toList();
        if (!nowhere.isEmpty()) {
            throw new IllegalStateException(ALSO_CALLED + " names sections that aren't in the book: " + String.join(", ", nowhere));
        }
        Files.writeString(assets.resolve("search-data.js"), search.script());
        Files.writeString(folder.resolve("404.html"), notFound().outerHtml());
    }

    /** A script or a style without what only we read: a phone shows nothing before it has all of the style. */
    static String shortened(String asset, String text) {
        String dense = text.replaceAll("(?m)^\\s*+(?:/\\*(?s:.*?)\\*/|//.*+)", "").replaceAll("(?m)^\\s++", "");
        return asset.endsWith(".css") ? dense.replaceAll("\\s*+([{};])\\s*+", "$1") : dense;
    }

    /** What a server shows for an address that leads nowhere. It may be any address, so this page tells its own links from the top of the site. */
    private Document notFound() throws IOException {
        Page page = new Page(Path.of("docs/src/pages/404.adoc"), List.of(), Jsoup.parse("<h1>There is no such page</h1>"));
        Element body = page.html().clone().body();
        body.appendElement("p").text("It may have moved. Look for it in the list of lessons, or search for its words.");
        Document html = shell(page, body);
        html.head().prependElement("script").appendChild(new DataNode(
                "if (location.protocol !== 'file:') document.write('<base href=\"" + System.getProperty("book.home", "/") + "\">');"));
        // They would lead to the top of the site
        html.select(".skip").remove();
        return html;
    }

    /** By the address of a section: what people call it who don't know its name. */
    private Map<String, String> alsoCalled() {
        return Tree.lines(top.resolve(ALSO_CALLED)).stream().map(line -> line.split(";"))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    /** Below each term: the lessons that lead to it. */
    private void tellWhereTermsAreUsed(Page glossary, Element body) {
        for (Element term : body.select("dt:has(a[id])")) {
            String id = term.selectFirst("a[id]").id();
            List<Page> users = lessons.stream().filter(lesson -> !lesson.html().select("a[href$=glossary.html#" + id + "]").isEmpty())
                    .toList();
            term.appendText(" ").appendElement("a").addClass("anchor").attr("href", "#" + id)
                    .attr("aria-label", "Link to “" + term.text() + "”").text("#");
            if (!users.isEmpty()) {
                Element used = term.nextElementSibling().appendElement("p").addClass("used").text(users.size() == 1 ? "Lesson" : "Lessons");
                for (Page lesson : users) {
                    used.appendText(lesson == users.get(0) ? " " : ", ").appendElement("a").addClass(lesson.stage().orElseThrow().key())
                            .attr("href", places.link(glossary, lesson)).attr("title", lesson.title())
                            .text("%02d".formatted(lesson.lesson().orElseThrow()));
                }
            }
        }
    }

    private void write(Page page, Element body) throws IOException {
        if (!page.isFile()) {
            search.add(page, body);
        }
        Files.createDirectories(places.file(page).getParent());
        Files.writeString(places.file(page), shell(page, body).outerHtml());
    }

    private Element body(Page page) throws IOException {
        Element body = page.html().clone().body();
        body.select("[href], [src]").forEach(element -> places.repoint(page, element));
        Body dressed = new Body(top, page, body, highlighter, file -> places.repository(page, file));
        dressed.dress();
        writeElsewhere(page, dressed);
        if (page.lesson().isPresent()) {
            afterwards.add(page, body);
        } else if (page.beside().isPresent()) {
            afterwards.leadBack(page, body);
        } else if (page.source().equals(CONTENTS)) {
            navigation.listLessons(body);
        } else if (page.source().equals(MistakePages.OVERVIEW)) {
            mistakes.list(body, page, lessons);
        } else if (page.source().equals(GLOSSARY)) {
            tellWhereTermsAreUsed(page, body);
        }
        return body;
    }

    /** What the page shows once another database is chosen. */
    private void writeElsewhere(Page page, Body body) throws IOException {
        if (body.elsewhere().isPresent()) {
            Path file = folder.resolve("assets/sql").resolve(page.id() + ".js");
            Files.createDirectories(file.getParent());
            Files.writeString(file, body.elsewhere().get());
        }
    }

    private Document shell(Page page, Element body) throws IOException {
        Document html = shell.clone();
        Page contents = pages.get(CONTENTS);
        String title = page.lesson().map("%02d "::formatted).orElse("") + page.title();
        html.title(page == contents ? title : title + " – " + contents.title());
        String about = Optional.ofNullable(body.selectFirst("p")).map(Element::text).orElse(page.title());
        html.select("meta[name=description], meta[property=og:description]").attr("content", about);
        html.select("meta[property=og:title]").attr("content", title);
        html.select("meta[property=og:site_name]").attr("content", contents.title());
        html.body().attr("data-root", "../".repeat(page.place().orElseThrow().getNameCount() - 1)).attr("data-page", page.id());
        page.stage().ifPresent(stage -> html.body().addClass(stage.key()));
        html.select("[href], [src]").forEach(element -> {
            String attribute = element.hasAttr("href") ? "href" : "src";
            if (!element.attr(attribute).startsWith("#")) {
                element.attr(attribute, places.link(page, element.attr(attribute)));
            }
        });
        if (page.isFile()) {
            // Code wants the whole width
            html.body().addClass("source");
            html.select(".menu, nav, footer, .skip[href='#nav']").remove();
        } else {
            navigation.lead(html, page, body);
        }
        Element article = html.selectFirst("article");
        eyebrow(page).ifPresent(article::appendChild);
        article.insertChildren(-1, body.childNodes());
        html.select("a.edit").forEach(edit -> {
            if (pages.containsValue(page) && places.haveRepository()) {
                edit.attr("href", places.repository(page, Page.slashes(page.source())));
            } else {
                edit.remove();
            }
        });
        if (!showsWhatRan(page)) {
            html.select("footer .ran").remove();
        }
        for (Element python : html.select("footer .python")) {
            if (article.select("[data-lang=python]").isEmpty()) {
                python.remove();
            } else {
                python.text("The Python was run beside it, on " + PythonReceipt.of(top).ranOn() + ", and is unchanged since.");
            }
        }
        if (page.lesson().isEmpty()) {
            html.select(".done").remove();
        }
        if (article.select("[data-sent]").isEmpty()) {
            html.select(".top .database").remove();
        }
        return html;
    }

    /** Whether the page has listings of Java or SQL, and all of them come from files that the build compiles, runs or compares. */
    private static boolean showsWhatRan(Page page) {
        List<Listing> listings = page.listings();
        List<Element> blocks = page.html().select(".listingblock");
        List<Listing> code = IntStream.range(0, Math.min(listings.size(), blocks.size()))
                .filter(i -> blocks.get(i).select("code").attr("data-lang").matches("java|sql")).mapToObj(listings::get).toList();
        return !code.isEmpty() && code.stream().allMatch(listing -> listing.file().isPresent());
    }

    /** The lesson that a page is or belongs to, above its title. */
    private Optional<Element> eyebrow(Page page) {
        if (page.isFile() || page.lesson().isEmpty() && page.beside().isEmpty()) {
            return Optional.empty();
        }
        Stage stage = page.stage().orElseThrow();
        String tool = stage.tool.isEmpty() ? stage.title : stage.tool;
        Element eyebrow = new Element("p").addClass("eyebrow");
        page.lesson().ifPresent(number -> eyebrow.text("Lesson %02d · ".formatted(number) + tool
                + page.attribute("minutes").map(minutes -> " · " + minutes + " minutes").orElse("")));
        page.beside().flatMap(folder -> lessons.stream().filter(lesson -> lesson.folder().get().equals(folder)).findFirst())
                .ifPresent(lesson -> eyebrow.appendElement("a").attr("href", places.link(page, lesson))
                        .text("Lesson %02d".formatted(lesson.lesson().get()) + " · " + lesson.title()));
        return Optional.of(eyebrow);
    }
}
