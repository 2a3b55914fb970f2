package threeways.book;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A page of mistakes for each lesson, made from the stored files alone, and their list on the page that speaks of them. */
final class MistakePages {

    /** The page that speaks of them. */
    static final Path OVERVIEW = Path.of("docs/src/pages/mistakes.adoc");

    private final Map<String, List<Mistake>> byLesson;
    private final Places places;

    /** @param top the top of the repository */
    MistakePages(Path top, Places places) {
        this.byLesson = Mistake.all(top).stream().collect(Collectors.groupingBy(Mistake::lesson));
        this.places = places;
    }

    /** The page of a lesson's mistakes, with nothing but its title in it. */
    static Page of(Page lesson) {
        Page page = new Page(OVERVIEW.resolveSibling("mistakes").resolve(lesson.folder().orElseThrow() + ".adoc"), List.of(),
                Jsoup.parse("<h1></h1>"));
        page.html().selectFirst("h1").text("Mistakes of lesson %02d".formatted(lesson.lesson().orElseThrow()));
        return page;
    }

    /** What the page of a lesson's mistakes says. */
    Element body(Page page, Page lesson) {
        Element body = page.html().clone().body();
        Element about = body.appendElement("p");
        about.appendText("What each wrong answer to ");
        about.appendElement("a").attr("href", places.link(page, lesson)).text(lesson.title());
        about.appendText(" does, and words of the message that its test shows. The answers are behind the links; try the exercise first. ");
        about.appendElement("a").attr("href", places.link(page, "mistakes.html")).text("The mistakes of all lessons");
        about.appendText(" are kept in the same way.");
        inGroups(mistakes(lesson), Mistake::exercise).values().forEach(ofExercise -> listExercise(body, page, lesson, ofExercise));
        return body;
    }

    /** Lists the lessons, with the number of mistakes of each, at the end of the page that speaks of them. */
    void list(Element body, Page overview, List<Page> lessons) {
        Element list = body.appendElement("section").addClass("stage").appendElement("ol").attr("role", "list");
        for (Page lesson : lessons) {
            Element way = list.appendElement("li").addClass(lesson.stage().orElseThrow().key()).appendElement("a").attr("href",
                    places.link(overview, of(lesson)));
            way.appendElement("span").addClass("number").text("%02d".formatted(lesson.lesson().orElseThrow()));
            way.appendText(" ").appendElement("span").addClass("title").text(lesson.title());
            way.appendText(" ").appendElement("span").addClass("minutes").text(mistakes(lesson).size() + " mistakes");
        }
    }

    /** How many mistakes there are of an exercise. */
    long ofExercise(Page lesson, int exercise) {
        return mistakes(lesson).stream().filter(mistake -> mistake.exercise() == exercise).count();
    }

    private List<Mistake> mistakes(Page lesson) {
        return byLesson.getOrDefault(lesson.folder().orElseThrow(), List.of());
    }

    private void listExercise(Element text, Page page, Page lesson, List<Mistake> mistakes) {
        String section = mistakes.get(0).section();
        Element heading = lesson.html().getElementById(section);
        text.appendElement("h2").attr("id", "mistakes-" + section).appendElement("a")
                .attr("href", places.link(page, lesson) + "#" + section)
                .text(heading == null ? "Exercise " + mistakes.get(0).exercise() : heading.text());
        Element list = text.appendElement("dl").addClass("mistakes");
        inGroups(mistakes, Mistake::check).forEach((check, caught) -> {
            list.appendElement("dt").text("A right answer " + check + ".");
            for (Mistake mistake : caught) {
                Element entry = list.appendElement("dd");
                entry.appendElement("a").attr("href", places.repository(page, Page.slashes(mistake.file()))).text(mistake.does());
                entry.appendText(" ").appendElement("q").text(mistake.words());
            }
        });
    }

    /** In the order in which the groups are met. */
    private static <K> Map<K, List<Mistake>> inGroups(List<Mistake> mistakes, Function<Mistake, K> by) {
        return mistakes.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
