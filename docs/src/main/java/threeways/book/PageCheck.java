package threeways.book;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Finds what Asciidoctor doesn't: it never looks behind a link, takes lines of any length, and knows nothing of files that no page shows. */
final class PageCheck {

    /** What fits beside the margins of a page, at the size of a listing. */
    private static final int WIDTH = 84;

    private static final Pattern OUTSIDE = Pattern.compile("(?i)^(https?:)?//|url\\(\\W*(https?:)?//");

    private final Path top;
    private final Map<Path, Page> pages;
    private final Highlighter highlighter = new Highlighter();
    private final List<String> problems = new ArrayList<>();
    private final Elsewhere elsewhere;

    PageCheck(Path top, List<Page> pages) {
        this.top = top;
        this.elsewhere = new Elsewhere(top, highlighter);
        this.pages = pages.stream().collect(Collectors.toMap(Page::source, Function.identity()));
    }

    /** What is wrong, each in two lines: the file to edit and the line in it, then what to do. */
    List<String> problems() throws IOException {
        for (Page page : pages.values().stream().sorted(comparing(Page::source)).toList()) {
            checkIds(page);
            page.html().select("a[href]").forEach(link -> checkLink(page, link.attr("href"), link.text()));
            page.html().select("img[src]").forEach(image -> checkLink(page, image.attr("src"), image.attr("alt")));
            checkRequests(page);
            if (page.place().isPresent()) {
                checkListings(page);
            }
            page.folder().ifPresent(folder -> checkThatItNamesTheBook(page, folder));
            page.attribute("stage").filter(name -> Stage.named(name).isEmpty()).ifPresent(name -> problem(page, page.line(":stage:"),
                    "there is no stage " + name, "name one of " + Arrays.stream(Stage.values()).map(Stage::key).toList()));
        }
        checkThatAllSqlIsShown();
        return problems;
    }

    private void checkIds(Page page) {
        Set<String> seen = new HashSet<>();
        page.html().select("[id]").eachAttr("id").stream().filter(id -> !seen.add(id)).distinct()
                .forEach(id -> problem(page, page.line("[#" + id), "the id " + id + " is given twice",
                        "give one of the two another id, and mend the links to it"));
    }

    private void checkLink(Page page, String href, String words) {
        if (!Page.isLocal(href)) {
            return;
        }
        URI link;
        try {
            link = new URI(href);
        } catch (URISyntaxException e) {
            problem(page, page.line(href), "the link to " + href + " is not an address",
                    "write spaces as %20, or mend what else is odd in it");
            return;
        }
        Path target = page.target(link);
        String written = href.replaceFirst("\\.html(#|$)", ".adoc$1");
        int line = page.line(written.startsWith("#") ? written.substring(1) + "[" : written);
        String shown = "the link to " + written;
        Page other = pages.get(target);
        if (target.startsWith("..") || target.getRoot() != null) {
            problem(page, line, shown + " leaves the repository", "link to a file inside it, or to an https address");
        } else if (!Files.exists(top.resolve(target))) {
            problem(page, line, shown + " is dead: there is no " + Page.slashes(target),
                    "mend the path, which starts at the page's own folder");
        } else if (other != null && link.getFragment() != null && other.html().getElementById(link.getFragment()) == null) {
            problem(page, line, shown + " is dead: " + Page.slashes(target) + " has no id " + link.getFragment(),
                    "write [#" + link.getFragment() + "] above the block that it means, or mend the link");
        } else if (other != null && words.contains(link.getPath()) && !link.getPath().isEmpty()) {
            problem(page, line, shown + " shows its path", "write the words to show between the brackets at its end");
        }
    }

    /** Only a link may lead outside, since nothing is fetched before somebody follows it; this holds for any other element and attribute. */
    private void checkRequests(Page page) {
        for (Element element : page.html().select("*:not(a)")) {
            element.attributes().asList().stream().filter(attribute -> !attribute.getKey().startsWith("xmlns")).map(Attribute::getValue)
                    .filter(OUTSIDE.asPredicate())
                    .forEach(value -> problem(page, page.line(value), "<" + element.tagName() + "> asks the outside for " + value,
                            "put the file into the repository, since the book is read offline, or make it a link"));
        }
    }

    private void checkListings(Page page) {
        List<Listing> listings = page.listings();
        List<Element> blocks = page.html().select(".listingblock");
        if (listings.size() != blocks.size()) {
            problem(page, 1,
                    "there are " + listings.size() + " listings between lines of ----, and " + blocks.size() + " in what was rendered",
                    "write each listing between two such lines, and each fence in a line of its own");
            return;
        }
        for (int i = 0; i < blocks.size(); i++) {
            String language = blocks.get(i).select("code").attr("data-lang");
            if (!language.isEmpty() && !highlighter.knows(language)) {
                problem(page, listings.get(i).line(), "nobody knows how to colour " + language,
                        "name another language, or load its grammar in Highlighter");
            }
            checkWidth(page, blocks.get(i), listings.get(i));
            checkElsewhere(page, listings.get(i));
        }
        page.html().select(".literalblock").forEach(block -> checkWidth(page, block, new Listing(0, Optional.empty(), Optional.empty())));
    }

    private void checkWidth(Page page, Element block, Listing listing) {
        Element text = block.selectFirst("pre").clone();
        // The bullet of a callout, and the number beside it that the stylesheet hides
        text.select(".conum, .conum + b").remove();
        for (String line : text.wholeText().lines().map(String::stripTrailing).toList()) {
            int width = line.codePointCount(0, line.length());
            if (width > WIDTH) {
                problem(page, listing.line(), "a line of a listing is " + width + " characters wide: " + line.strip(),
                        "break it" + listing.file().map(file -> " in " + Page.slashes(file)).orElse("") + ": " + WIDTH
                                + " fit, indentation and all");
            }
        }
    }

    private void checkElsewhere(Page page, Listing listing) {
        if (listing.isSql()) {
            HeldBy.of(top, listing).filter(heldBy -> !heldBy.ofAll())
                    .ifPresent(heldBy -> elsewhere.problems(listing, heldBy).forEach(what -> problem(page, listing.line(),
                            listing.name() + " on another database: " + what,
                            "look at " + Page.slashes(Elsewhere.file(listing.file().get())) + " and at " + Page.slashes(heldBy.file()))));
        }
    }

    /** A code forge shows listings as links, so the first screen of a lesson says where to read it whole. */
    private void checkThatItNamesTheBook(Page page, String folder) {
        String place = "docs/target/book/" + folder;
        if (page.html().select("#preamble .paragraph:contains(" + place + ")").isEmpty()) {
            problem(page, 1, "a reader on a code forge isn't told where the book has this page",
                    "name `" + place + "` in a paragraph above the first section; the book leaves that paragraph out");
        }
    }

    private void checkThatAllSqlIsShown() throws IOException {
        Set<Path> shown = pages.values().stream().flatMap(page -> page.listings().stream()).flatMap(listing -> listing.file().stream())
                .collect(Collectors.toSet());
        List<Path> modules = new ArrayList<>(List.of(Path.of("docs")));
        pages.values().stream().filter(page -> page.lesson().isPresent()).map(page -> page.source().getParent()).sorted()
                .forEach(modules::add);
        for (Path module : modules) {
            Path resources = top.resolve(module).resolve("src/test/resources");
            if (Files.isDirectory(resources)) {
                try (var files = Files.walk(resources)) {
                    files.filter(file -> file.toString().endsWith(".sql")).map(top::relativize)
                            .filter(file -> !shown.contains(file) && !shown.contains(Elsewhere.onH2(file)))
                            .sorted()
                            .forEach(file -> problems
                                    .add(Page.slashes(file) + ":1: no page shows this file\n    -> include it beside the Java "
                                            + "that sends it, or delete it and its matches(…)"));
                }
            }
        }
    }

    private void problem(Page page, int line, String what, String remedy) {
        problems.add(Page.slashes(page.source()) + (line == 0 ? "" : ":" + line) + ": " + what + "\n    -> " + remedy);
    }
}
