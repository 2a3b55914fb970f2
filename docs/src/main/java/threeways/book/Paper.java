package threeways.book;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The finished book as one page of HTML, for a browser to print: a cover, the contents, the stages as parts and the pages as chapters. What leads
 * from page to page leads from place to place in it. Files, mistakes and discussions are left out, since one reads them beside their code.
 */
final class Paper {

    private static final Path START = Path.of("index.html");
    private static final Path MISTAKES = Path.of("mistakes.html");
    private static final String SUBTITLE = "Hibernate, jOOQ and plain SQL, and what each of them sends";

    /** The sections of the first page that list pages. */
    private static final List<String> LISTS = List.of("lessons", "beside-the-lessons");
    /** The sections that a lesson has on paper alone. */
    private static final List<String> GATHERED = List.of("hints", "answers");

    private final Document start;
    private final Document html = Jsoup.parse("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"></head><body></body></html>");
    private final Element contents = new Element("ol");
    /** By their place in the book: the chapters, before they are dressed. */
    private final Map<Path, Element> chapters = new LinkedHashMap<>();
    /** The foot of each chapter's pages. */
    private final StringBuilder feet = new StringBuilder();
    private final List<String> dead = new ArrayList<>();

    /**
     * @param book
     *            the folder of the finished book
     * @param style
     *            the stylesheets, one after the other
     * @param edition
     *            what the cover says below the title
     */
    Paper(Path book, String style, String edition) throws IOException {
        this.start = Jsoup.parse(book.resolve(START));
        List<Part> parts = parts();
        chapters.put(START, start.selectFirst("article"));
        for (Part part : parts) {
            for (Path page : part.pages()) {
                chapters.put(page, Jsoup.parse(book.resolve(page)).selectFirst("article"));
            }
        }
        html.outputSettings().prettyPrint(false);
        html.title(start.title());
        addCover(edition);
        Element list = html.body().appendElement("nav").id("contents");
        list.appendElement("h1").text("Contents");
        list.appendChild(contents);
        addOpening();
        parts.forEach(this::addPart);
        html.head().appendElement("style").appendChild(new DataNode(style + feet));
        if (!dead.isEmpty()) {
            throw new IllegalStateException("Links that lead nowhere in the edition on paper:\n" + String.join("\n", dead));
        }
    }

    /** The page without the numbers of its contents, which only a print can tell. */
    Document html() {
        return html;
    }

    /** The same with numbers. */
    Document html(Map<String, Integer> pageNumbers) {
        Document numbered = html.clone();
        numbered.select("#contents a").forEach(entry -> entry.selectFirst(".page")
                .text(String.valueOf(pageNumbers.get(entry.attr("href").substring(1)))));
        return numbered;
    }

    /** A stage with its pages, or what is there to look up. */
    private record Part(String key, String title, String tool, List<Path> pages, Map<Path, String> subjects) {
    }

    /** The stages as the first page lists them; then the pages beside the lessons, in the order in which it tells of them. */
    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<Path> seen = new ArrayList<>(List.of(START, MISTAKES));
        for (Element stage : start.select("section.stage")) {
            Map<Path, String> subjects = new LinkedHashMap<>();
            stage.select("a[href]").forEach(entry -> subjects.put(Path.of(entry.attr("href")), entry.select(".subject").text()));
            seen.addAll(subjects.keySet());
            parts.add(new Part(stage.className().replace("stage ", ""), stage.select("h3").first().ownText(),
                    stage.select("h3 small").text(), List.copyOf(subjects.keySet()), subjects));
        }
        List<Path> others = start.select(".sect1:has(> #beside-the-lessons) a[href*=.html]").eachAttr("href").stream()
                .map(href -> Path.of(href.replaceFirst("#.*", ""))).filter(page -> !seen.contains(page)).distinct().toList();
        if (!others.isEmpty()) {
            parts.add(new Part("other", Navigation.LOOK_UP, "", others, Map.of()));
        }
        return parts;
    }

    private void addCover(String edition) {
        Element cover = html.body().appendElement("section").addClass("cover");
        cover.appendElement("h1").text(start.title());
        cover.appendElement("p").addClass("subtitle").text(SUBTITLE);
        cover.appendElement("p").addClass("edition").text(edition);
    }

    /** The first page of the book, without what is contents there. */
    private void addOpening() {
        Element article = chapters.get(START).clone();
        LISTS.forEach(id -> article.select(".sect1:has(> #" + id + ")").remove());
        article.select("h1").first().text("To begin with");
        Element chapter = html.body().appendElement("article").addClass("chapter opening");
        addChapter(chapter, article, START, contents, 0);
    }

    private void addPart(Part part) {
        Element page = html.body().appendElement("section").addClass("part").addClass(part.key()).attr("id", "part-" + part.key());
        page.appendElement("h1").text(part.title());
        Optional.of(part.tool()).filter(tool -> !tool.isEmpty()).ifPresent(tool -> page.appendElement("p").addClass("tool").text(tool));
        Element list = page.appendElement("ol");
        Element entry = addEntry(contents, "part-" + part.key(), part.title()).addClass("part").addClass(part.key());
        Element entries = entry.appendElement("ol");
        for (Path place : part.pages()) {
            Element article = chapters.get(place).clone();
            Element heading = article.selectFirst("h1");
            number(place).ifPresent(number -> heading.prependText(" ").prependElement("span").addClass("chapter-number").text(number));
            Element item = list.appendElement("li");
            item.appendElement("a").attr("href", "#" + id(place)).text(heading.text());
            Optional.ofNullable(part.subjects().get(place)).filter(subject -> !subject.isEmpty())
                    .ifPresent(subject -> item.appendElement("p").text(subject));
            Element chapter = html.body().appendElement("article").addClass("chapter").addClass(part.key());
            addChapter(chapter, article, place, entries, 1);
        }
    }

    private Element addEntry(Element list, String id, String title) {
        Element entry = list.appendElement("li");
        Element link = entry.appendElement("a").attr("href", "#" + id);
        link.appendElement("span").addClass("name").text(title);
        link.appendText(" ").appendElement("span").addClass("page").text("000");
        return entry;
    }

    /** @param down how many levels its headings go down */
    private void addChapter(Element chapter, Element article, Path place, Element entries, int down) {
        article.select(".anchor, .after, .screen, [role=tablist], .used").remove();
        article.select("details:not(.hint, .recap)").attr("open", "");
        gatherFolded(article);
        for (Element element : article.select("[id]")) {
            element.id(id(place) + "--" + element.id());
        }
        Element title = article.selectFirst("h1");
        title.id(id(place));
        article.select("a[href]").forEach(link -> repoint(place, link));
        article.select("[aria-controls], [aria-labelledby]").removeAttr("aria-controls").removeAttr("aria-labelledby");
        article.select("[role=tabpanel]").removeAttr("role");
        // Or each of them would be a picture that nothing describes
        article.select("figure").attr("role", "group");
        article.select(".paragraph:matches(:$)").addClass("leads-on");
        Element entry = addEntry(entries, title.id(), title.text());
        Element sections = new Element("ol");
        article.select("h2[id]").forEach(heading -> addEntry(sections, heading.id(), heading.text()));
        if (sections.childrenSize() > 0) {
            entry.appendChild(sections);
        }
        String name = "p-" + id(place).replaceAll("\\W", "-");
        chapter.attr("style", "page: " + name);
        feet.append("@page ").append(name).append(" { @bottom-left { content: \"").append(title.text().replace("\"", "\\\""))
                .append("\" } }\n");
        for (int level = 4; level > 0; level--) {
            article.select("h" + level).tagName("h" + (level + down));
        }
        chapter.insertChildren(-1, article.childNodes());
    }

    /** Paper can't fold anything: hints, and the answers to the questions, go to the end of the lesson and stay out of sight until then. */
    private static void gatherFolded(Element article) {
        Element hints = new Element("div").addClass("sect1");
        for (Element exercise : article.select(":has(> details.hint)")) {
            List<Element> folded = exercise.select("> details.hint");
            folded.get(0)
                    .before(new Element("p").addClass("gathered").append("The hints are <a href=\"#hints\">at the end of the lesson</a>."));
            hints.appendElement("h3").text(exercise.selectFirst("h3").text());
            folded.forEach(hint -> hints.appendChild(unfolded(hint)));
        }
        Element answers = new Element("div").addClass("sect1");
        for (Element question : article.select("details.recap")) {
            question.before(new Element("p").addClass("question").html(question.selectFirst("summary").html()));
            answers.appendChild(unfolded(question));
        }
        addFolded(article, hints, GATHERED.get(0), "Hints");
        addFolded(article, answers, GATHERED.get(1), "Answers to the three questions");
    }

    private static Element unfolded(Element details) {
        Element block = new Element("div").addClass("unfolded");
        block.appendElement("p").addClass("title").html(details.selectFirst("summary").html());
        block.appendChild(details.selectFirst(".content"));
        details.remove();
        return block;
    }

    private static void addFolded(Element article, Element folded, String id, String title) {
        if (folded.childrenSize() > 0) {
            folded.prependElement("h2").id(id).text(title);
            article.appendChild(folded);
        }
    }

    /** Where a link of a page leads on paper. What isn't on paper is named without a link. */
    private void repoint(Path place, Element link) {
        String href = link.attr("href");
        if (!Page.isLocal(href)) {
            return;
        }
        URI address = URI.create(href);
        Path target = address.getPath().isEmpty() ? place : place.resolveSibling(address.getPath()).normalize();
        String fragment = address.getFragment();
        if (!chapters.containsKey(target)) {
            link.unwrap();
        } else if (fragment == null || GATHERED.contains(fragment)) {
            link.attr("href", "#" + id(target) + (fragment == null ? "" : "--" + fragment));
        } else if (chapters.get(target).getElementById(fragment) == null) {
            dead.add(place + " -> " + href);
        } else {
            link.attr("href", target.equals(START) && LISTS.contains(fragment) ? "#contents" : "#" + id(target) + "--" + fragment);
        }
    }

    /** The number of a lesson, from its folder's name. */
    private static Optional<String> number(Path place) {
        return Optional.of(place.toString()).filter(path -> path.matches("\\d\\d-.*")).map(path -> path.substring(0, 2));
    }

    /** The id of a chapter, {@code in-01-ask-one-question} or {@code in-glossary}. */
    private static String id(Path place) {
        return "in-" + Page.slashes(place).replaceFirst("(/index)?\\.html$", "");
    }
}
