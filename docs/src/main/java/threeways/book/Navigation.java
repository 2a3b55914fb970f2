package threeways.book;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The ways from page to page: the stages with their lessons, the contents of a page, the steps to the page before and the next. */
final class Navigation {

    /** What the pages are called that belong to no stage. */
    static final String LOOK_UP = "To look up";

    private static final Path DOOR = Path.of("README.adoc");

    private final List<Page> pages;
    private final Page contents;
    private final Places places;
    private final Map<Path, String> subjects;

    /**
     * @param rendered
     *            all that was rendered: the README tells what each lesson is about, and is not a page of the book
     * @param pages
     *            the pages of the book
     * @param contents
     *            the page that the book begins with
     */
    Navigation(List<Page> rendered, Collection<Page> pages, Page contents, Places places) {
        this.pages = List.copyOf(pages);
        this.contents = contents;
        this.places = places;
        this.subjects = rendered.stream().filter(page -> page.source().equals(DOOR)).findFirst().map(Navigation::subjects).orElse(Map.of());
    }

    /** What each lesson is about, as the table in the README says. */
    private static Map<Path, String> subjects(Page door) {
        return door.html().select("td a[href$=README.html], td a[href$=README.adoc]").stream()
                .collect(Collectors.toMap(link -> door.target(URI.create(link.attr("href"))),
                        link -> link.closest("tr").child(2).text(), (one, other) -> one));
    }

    /** The stages and their lessons, on the page of contents. */
    void listLessons(Element body) {
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

    /** Fills what stands around a page. */
    void lead(Document html, Page page, Element body) {
        html.selectFirst("nav.stages").appendChildren(stages(page, body));
        addContents(html.selectFirst("nav.toc"), body.select("h2[id], h3[id]"));
        addSteps(html.selectFirst("nav.steps"), page);
    }

    private List<Element> stages(Page page, Element body) {
        List<Element> groups = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            groups.add(group(stage.key(), stage.title, pagesOf(stage), page, body));
        }
        groups.add(group("other", LOOK_UP, pages.stream().filter(other -> other.stage().isEmpty() && other != contents)
                .sorted(Comparator.comparing(Page::id)).toList(), page, body));
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
                body.select("h2[id], h3[id*=-exercise-]").forEach(heading -> sections.appendElement("li").addClass(heading.normalName())
                        .appendElement("a").attr("href", "#" + heading.id()).text(words(heading)));
            } else if (page.beside().isPresent() && page.beside().equals(member.folder())) {
                Element beside = entry.parent().appendElement("ol").addClass("beside").attr("role", "list");
                besides(member).forEach((name, other) -> {
                    Element way = beside.appendElement("li").appendElement("a").attr("href", places.link(page, other)).text(name);
                    if (other.source().equals(page.source())) {
                        way.attr("aria-current", "page");
                    }
                });
            }
        }
        return group;
    }

    /** What there is beside the page of a lesson, by name. */
    private Map<String, Page> besides(Page lesson) {
        Map<String, Page> besides = new LinkedHashMap<>();
        pages.stream().filter(page -> page.beside().equals(lesson.folder())).findFirst()
                .ifPresent(discussion -> besides.put("Discussion", discussion));
        besides.put("Mistakes", MistakePages.of(lesson));
        return besides;
    }

    /** A lesson's number, title and minutes. The tick is the browser's to set. */
    private Element addEntry(Element items, Page from, Page to) {
        Element entry = items.appendElement("li").attr("data-entry", to.id()).appendElement("a").attr("href", places.link(from, to));
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
        List<Page> road = road(page);
        int place = road.stream().map(Page::source).toList().indexOf(page.source());
        if (place > 0) {
            addStep(steps, page, road.get(place - 1), "prev", "Previous");
        }
        if (place >= 0 && place < road.size() - 1) {
            addStep(steps, page, road.get(place + 1), "next", page == contents ? "Begin" : "Next");
        }
        if (steps.childrenSize() == 0) {
            steps.remove();
        }
    }

    /** The pages among which one goes from a page to the next: what is beside one lesson leads to the same of another. */
    private List<Page> road(Page page) {
        List<Page> lessons = pages.stream().filter(other -> other.lesson().isPresent()).toList();
        if (page.beside().isPresent()) {
            return lessons.stream().flatMap(lesson -> besides(lesson).values().stream())
                    .filter(other -> other.source().getFileName().equals(page.source().getFileName())
                            || other.source().getParent().equals(page.source().getParent()))
                    .toList();
        }
        List<Page> road = new ArrayList<>(List.of(contents));
        road.addAll(lessons);
        pagesOf(Stage.CHOOSING).stream().filter(other -> !road.contains(other)).forEach(road::add);
        return road;
    }

    private void addStep(Element steps, Page from, Page to, String rel, String words) {
        Element step = steps.appendElement("a").attr("rel", rel).attr("href", places.link(from, to));
        to.stage().ifPresent(stage -> step.addClass(stage.key()));
        step.appendElement("small").text(words);
        step.appendText(" ").appendElement("span").text(to.lesson().map(number -> "%02d ".formatted(number)).orElse("") + to.title());
    }

    private List<Page> pagesOf(Stage stage) {
        return pages.stream().filter(page -> page.beside().isEmpty() && page.stage().filter(stage::equals).isPresent())
                .sorted(Comparator.comparing(page -> page.lesson().orElse(Integer.MAX_VALUE))).toList();
    }

    private static String words(Element heading) {
        Element copy = heading.clone();
        copy.select(".anchor").remove();
        return copy.text();
    }
}
