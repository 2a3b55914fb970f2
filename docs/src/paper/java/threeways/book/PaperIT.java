package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The PDF")
@Timeout(120)
class PaperIT {

    static final Path TARGET = Path.of(System.getProperty("book", "target/book")).toAbsolutePath().getParent();
    /** A page has room for so many lines of a listing, beside its caption. */
    static final int LINES_OF_A_PAGE = 55;

    static PDDocument pdf;
    static PDDocumentCatalog catalog;
    static Document html;
    static List<Piece> pieces = new ArrayList<>();

    /** What is marked as belonging to elements, from the outermost to the innermost, on a page; in the order in which one reads. */
    record Piece(List<PDStructureElement> elements, int page) {
        boolean isHeading() {
            return elements.stream().anyMatch(element -> element.getStructureType().matches("H\\d"));
        }
    }

    @BeforeAll
    static void read() throws IOException {
        pdf = Loader.loadPDF(TARGET.resolve("book").resolve(Press.NAME).toFile());
        catalog = pdf.getDocumentCatalog();
        html = Jsoup.parse(TARGET.resolve("paper/paper.html"));
        Map<COSDictionary, Integer> pages = new HashMap<>();
        for (PDPage page : pdf.getPages()) {
            pages.put(page.getCOSObject(), pages.size() + 1);
        }
        gather(catalog.getStructureTreeRoot(), List.of(), pages);
    }

    @AfterAll
    static void close() throws IOException {
        pdf.close();
    }

    private static void gather(PDStructureNode node, List<PDStructureElement> above, Map<COSDictionary, Integer> pages) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                List<PDStructureElement> path = new ArrayList<>(above);
                path.add(element);
                gather(element, path, pages);
            } else if (kid instanceof Integer) {
                pieces.add(new Piece(above, pages.get(((PDStructureElement) node).getPage().getCOSObject())));
            } else if (kid instanceof PDMarkedContentReference reference) {
                PDPage page = reference.getPage() == null ? ((PDStructureElement) node).getPage() : reference.getPage();
                pieces.add(new Piece(above, pages.get(page.getCOSObject())));
            }
        }
    }

    @Test
    void is_tagged_and_says_its_language_and_title() {
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo("en");
        assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Three Ways to Ask");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(elements("Figure")).as("pictures").hasSameSizeAs(html.select("svg"))
                .allMatch(figure -> figure.getAlternateDescription() != null);
        assertThat(elements("Table")).hasSameSizeAs(html.select("table"));
        assertThat(elements("H2")).as("chapters and the sections before them").hasSameSizeAs(html.select("h2"));
    }

    @Test
    void has_parts_and_chapters_in_its_outline() {
        List<String> parts = new ArrayList<>();
        List<String> chapters = new ArrayList<>();
        for (PDOutlineItem part : catalog.getDocumentOutline().children()) {
            parts.add(part.getTitle());
            part.children().forEach(chapter -> chapters.add(chapter.getTitle()));
        }
        assertThat(parts).isEqualTo(html.select("h1").eachText());
        assertThat(chapters).isEqualTo(html.select("h2").eachText());
    }

    @Test
    void splits_no_listing_that_fits_a_page() {
        List<Element> boxes = html.select("[role=group]");
        List<PDStructureElement> printed = elements("Div");
        assertThat(printed).hasSameSizeAs(boxes).hasSizeGreaterThan(100);
        Map<COSDictionary, TreeSet<Integer>> pages = new HashMap<>();
        pieces.forEach(piece -> piece.elements().forEach(
                element -> pages.computeIfAbsent(element.getCOSObject(), key -> new TreeSet<>()).add(piece.page())));
        List<String> split = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            TreeSet<Integer> on = pages.get(printed.get(i).getCOSObject());
            if (on.size() > 1 && boxes.get(i).select("pre").first().wholeText().lines().count() <= LINES_OF_A_PAGE) {
                split.add(on + ": " + boxes.get(i).text());
            }
        }
        assertThat(split).as("listings on two pages that fit on one").isEmpty();
    }

    @Test
    void leaves_no_heading_alone_at_the_foot_of_a_page() {
        List<String> alone = new ArrayList<>();
        int headings = 0;
        for (int i = 1; i < pieces.size(); i++) {
            Piece heading = pieces.get(i - 1);
            if (heading.isHeading() && !pieces.get(i).isHeading()) {
                headings++;
                if (heading.page() != pieces.get(i).page()) {
                    alone.add("page " + heading.page());
                }
            }
        }
        assertThat(alone).isEmpty();
        assertThat(headings).isGreaterThan(300);
    }

    @Test
    void leads_nowhere_but_to_its_own_places_and_to_addresses() throws IOException {
        int inside = 0;
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                PDAnnotationLink link = (PDAnnotationLink) annotation;
                if (link.getAction() instanceof PDActionURI outside) {
                    assertThat(outside.getURI()).startsWith("https://");
                } else {
                    assertThat(catalog.findNamedDestinationPage((PDNamedDestination) link.getDestination())).isNotNull();
                    inside++;
                }
            }
        }
        assertThat(inside).isGreaterThan(500);
    }

    @Test
    void prints_the_dots_of_code_as_they_are() throws IOException {
        String text = new PDFTextStripper().getText(pdf);
        assertThat(count("…", text)).isEqualTo(count("…", html.body().text())).isGreaterThan(100);
        assertThat(count("...", text)).isEqualTo(count("...", html.body().text()));
    }

    @Test
    void is_compressed() throws IOException {
        assertThat(Files.size(TARGET.resolve("book").resolve(Press.NAME))).isLessThan(10_000_000);
        assertThat(pdf.getVersion()).as("the first that packs its objects").isGreaterThanOrEqualTo(1.5f);
    }

    private static long count(String words, String text) {
        return text.split(java.util.regex.Pattern.quote(words), -1).length - 1L;
    }

    /** All elements of a type, in the order in which one reads. */
    private static List<PDStructureElement> elements(String type) {
        Map<COSDictionary, PDStructureElement> found = new java.util.LinkedHashMap<>();
        pieces.forEach(piece -> piece.elements().stream().filter(element -> element.getStructureType().equals(type))
                .forEach(element -> found.putIfAbsent(element.getCOSObject(), element)));
        return List.copyOf(found.values());
    }
}
