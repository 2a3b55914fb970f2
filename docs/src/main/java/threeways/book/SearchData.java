package threeways.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import threeways.workbench.course.Json;

/** What the browser searches: a record for each section, with all that it says. */
final class SearchData {

    /** Address from the top of the book, title of the page, heading of the section, its text. */
    private record Section(String address, String page, String heading, StringBuilder text) {

        String json(String alsoCalled) {
            return "[" + Stream.of(address, page, heading, text.toString().strip().replaceAll("\\s+", " "), alsoCalled)
                    .filter(word -> !word.isEmpty()).map(Json::quoted).collect(Collectors.joining(",")) + "]";
        }
    }

    private final List<Section> sections = new ArrayList<>();
    private final Map<String, String> alsoCalled;

    /**
     * @param alsoCalled
     *            by the address of a section, words that people look for and that it doesn't say
     */
    SearchData(Map<String, String> alsoCalled) {
        this.alsoCalled = alsoCalled;
    }

    /** A section begins at each heading, and at each term of a glossary. */
    void add(Page page, Element body) {
        String place = Page.slashes(page.place().orElseThrow());
        begin(place, page.title(), page.title());
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text && !isDecoration(text)) {
                    last().text().append(text.getWholeText());
                } else if (node instanceof Element element) {
                    last().text().append(element.isBlock() ? " " : "");
                    if (element.is("h2[id], h3[id]")) {
                        begin(place + "#" + element.id(), page.title(), heading(element));
                    } else if (element.is("dt:has(a[id])")) {
                        begin(place + "#" + element.selectFirst("a[id]").id(), page.title(), heading(element));
                    }
                }
            }
        });
    }

    /** A script and no JSON file, since a page that was opened as a file may not read another one in any other way. */
    String script() {
        return sections.stream().filter(section -> !section.text().toString().isBlank())
                .map(section -> section.json(alsoCalled.getOrDefault(section.address(), "")))
                .collect(Collectors.joining(",\n", "window.sections = [\n", "\n];\n"));
    }

    /** The addresses of all sections. */
    List<String> addresses() {
        return sections.stream().map(Section::address).toList();
    }

    private void begin(String address, String page, String heading) {
        sections.add(new Section(address, page, heading, new StringBuilder()));
    }

    private Section last() {
        return sections.get(sections.size() - 1);
    }

    private static boolean isDecoration(TextNode text) {
        return ((Element) text.parent())
                .closest(
                        "h1, h2, h3, dt:has(a[id]), figcaption, summary .grade, .after, .used, .sent summary, .proof, .anchor, .files, [role=tablist], .panel-title") != null;
    }

    private static String heading(Element element) {
        Element copy = element.clone();
        copy.select(".anchor").remove();
        return copy.text();
    }
}
