package threeways.book;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;

/** What a reader may look at after an exercise, folded below its last hint: our answer, what we say about it, and the wrong answers that we keep. */
final class Afterwards {

    private static final String WARNING = "This gives the answer away. Make the test green first, then compare.";

    private final Path top;
    private final Places places;
    private final Map<Path, Page> pages;
    private final MistakePages mistakes;

    /** @param pages the pages of the book, by their sources */
    Afterwards(Path top, Places places, Map<Path, Page> pages, MistakePages mistakes) {
        this.top = top;
        this.places = places;
        this.pages = pages;
        this.mistakes = mistakes;
    }

    /** Adds it to each exercise of a lesson. */
    void add(Page page, Element body) {
        Lesson lesson = Lesson.in(top, page.folder().orElseThrow());
        for (Task task : lesson.tasks()) {
            Element heading = body.getElementById(lesson.slug() + "-exercise-" + task.number());
            if (heading != null) {
                Element list = new Element("ul");
                linkAnswer(page, task, list);
                linkDiscussion(page, task, list);
                linkMistakes(page, task, list);
                if (list.childrenSize() > 0) {
                    Element details = new Element("details").addClass("after");
                    details.appendElement("summary").text("Our answer, and what else works");
                    Element content = details.appendElement("div").addClass("content");
                    content.appendElement("p").text(WARNING);
                    content.appendChild(list);
                    Element section = heading.parent();
                    Element hint = section.select("> details.hint").last();
                    if (hint == null) {
                        section.appendChild(details);
                    } else {
                        hint.after(details);
                    }
                }
            }
        }
    }

    /** On the page of a discussion each exercise leads back to its place in the lesson. */
    void leadBack(Page discussion, Element body) {
        Lesson lesson = Lesson.in(top, discussion.beside().orElseThrow());
        Page page = pages.get(top.relativize(lesson.page()));
        for (Task task : lesson.tasks()) {
            Element heading = body.selectFirst("h2[id^=exercise-" + task.number() + "-]");
            if (page != null && heading != null) {
                Element anchor = heading.selectFirst(".anchor");
                anchor.remove();
                String words = heading.text();
                heading.text("").appendElement("a").attr("href",
                        places.link(discussion, page) + "#" + lesson.slug() + "-exercise-" + task.number()).text(words);
                heading.appendText(" ").appendChild(anchor);
            }
        }
    }

    private void linkAnswer(Page page, Task task, Element list) {
        Path ours = task.lesson().ours();
        List<Path> paths = task.paths(ours);
        if (!paths.isEmpty()) {
            Element item = list.appendElement("li").text("Our answer: ");
            for (Path path : paths) {
                item.appendText(path.equals(paths.get(0)) ? "" : ", ");
                item.appendElement("a").attr("href", places.repository(page, Page.slashes(top.relativize(ours.resolve(path)))))
                        .text(path.getFileName().toString());
            }
        }
    }

    private void linkDiscussion(Page page, Task task, Element list) {
        Page discussion = pages.get(top.relativize(task.lesson().solutions()).resolve("DISCUSSION.adoc"));
        if (discussion != null) {
            String id = discussion.html().select("h2[id^=exercise-" + task.number() + "-]").attr("id");
            Element item = list.appendElement("li");
            item.appendElement("a").attr("href", places.link(page, discussion) + (id.isEmpty() ? "" : "#" + id)).text("The discussion");
            item.appendText(": why it is so, what else works, and when to choose otherwise.");
        }
    }

    private void linkMistakes(Page page, Task task, Element list) {
        long number = mistakes.ofExercise(page, task.number());
        if (number > 0) {
            Element item = list.appendElement("li");
            item.appendElement("a")
                    .attr("href",
                            places.link(page, MistakePages.of(page)) + "#mistakes-" + task.lesson().slug() + "-exercise-" + task.number())
                    .text(number == 1 ? "One mistake" : number + " mistakes");
            item.appendText(" that we keep, and what the test says about each.");
        }
    }
}
