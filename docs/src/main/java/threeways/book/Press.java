package threeways.book;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Prints the edition on paper: Chromium makes a PDF of it, with tags and an outline. */
public final class Press {

    static final String NAME = "three-ways-to-ask.pdf";

    private final Path folder;

    Press(Path folder) {
        this.folder = folder;
    }

    /** Called by the build, with the top of the repository, the build folder of this module, the version and the day. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path top = Path.of(args[0]).toAbsolutePath().normalize();
        Path target = Path.of(args[1]).toAbsolutePath();
        Path book = target.resolve("book");
        String style = Files.readString(top.resolve("docs/src/site/book.css")) + Files.readString(top.resolve("docs/src/paper/paper.css"));
        String day = LocalDate.parse(args[3]).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
        Paper paper = new Paper(book, style, "Edition " + args[2] + " · " + day);
        new Press(Files.createDirectories(target.resolve("paper"))).print(paper, book.resolve(NAME));
        lead(book.resolve("index.html"));
    }

    /** Twice: the page numbers of the contents are known only when all is laid out. */
    void print(Paper paper, Path pdf) throws IOException, InterruptedException {
        Map<String, Integer> numbers;
        try (PDDocument draft = Loader.loadPDF(print(paper.html()).toFile())) {
            numbers = pageNumbers(draft);
        }
        try (PDDocument printed = Loader.loadPDF(print(paper.html(numbers)).toFile())) {
            if (!numbers.equals(pageNumbers(printed))) {
                throw new IllegalStateException("The page numbers of the contents have moved what they number");
            }
            PDDocumentCatalog catalog = printed.getDocumentCatalog();
            name(catalog.getDocumentOutline(), paper.html().select("h1, h2, h3, h4, h5").eachText().iterator());
            PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
            preferences.setDisplayDocTitle(true);
            catalog.setViewerPreferences(preferences);
            catalog.setPageMode(PageMode.USE_OUTLINES);
            // Tags of PDF 2, told in words that older readers know
            catalog.getStructureTreeRoot().setRoleMap(Map.of("Em", StandardStructureTypes.SPAN, "Strong", StandardStructureTypes.SPAN));
            Files.deleteIfExists(pdf);
            printed.save(pdf.toFile());
        }
    }

    /** Chromium leaves out the space at which a heading goes on in another line. */
    private static void name(PDOutlineNode above, Iterator<String> headings) {
        for (PDOutlineItem item : above.children()) {
            String heading = headings.next();
            if (!heading.replace(" ", "").equals(item.getTitle().replace(" ", ""))) {
                throw new IllegalStateException("The outline has “" + item.getTitle() + "” where the text has “" + heading + "”");
            }
            item.setTitle(heading);
            name(item, headings);
        }
    }

    /** The page on which each place begins that a link leads to. */
    static Map<String, Integer> pageNumbers(PDDocument pdf) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        for (COSName name : pdf.getDocumentCatalog().getDests().getCOSObject().keySet()) {
            PDPageDestination place = (PDPageDestination) pdf.getDocumentCatalog().getDests().getDestination(name.getName());
            numbers.put(name.getName(), place.retrievePageNumber() + 1);
        }
        return numbers;
    }

    private Path print(Document html) throws IOException, InterruptedException {
        Path page = folder.resolve("paper.html");
        Path pdf = folder.resolve("paper.pdf");
        Files.writeString(page, html.outerHtml());
        Files.deleteIfExists(pdf);
        File log = folder.resolve("chromium.log").toFile();
        // The sandbox wants a user who isn't root, and build machines often have none
        Process chromium = new ProcessBuilder(find("chromium", "chromium-browser", "google-chrome").toString(), "--headless",
                "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("chromium"), "--no-pdf-header-footer", "--generate-pdf-document-outline",
                "--print-to-pdf=" + pdf, page.toUri().toString()).redirectErrorStream(true).redirectOutput(log).start();
        if (!chromium.waitFor(5, TimeUnit.MINUTES)) {
            chromium.destroyForcibly();
        }
        if (!Files.exists(pdf)) {
            throw new IllegalStateException("Chromium made no PDF. It said:\n" + Files.readString(log.toPath()));
        }
        return pdf;
    }

    /** The first of these programs that there is. */
    static Path find(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
                        "There is no " + names[0] + " on the path. On Debian: apt-get install chromium chromium-driver"));
    }

    /** Tells of it on the first page of the book. */
    static void lead(Path start) throws IOException {
        Document html = Jsoup.parse(start);
        html.outputSettings().prettyPrint(false);
        html.select("p:has(> a[href=" + NAME + "])").remove();
        Element paragraph = new Element("p").addClass("screen").appendText("All pages are also in ");
        paragraph.appendElement("a").attr("href", NAME).text("one PDF, for paper");
        html.getElementById("lessons").parent().before(paragraph.appendText("."));
        Files.writeString(start, html.outerHtml());
    }
}
