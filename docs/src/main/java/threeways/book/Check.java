package threeways.book;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Finds what Asciidoctor doesn't: it never looks behind a link, and takes lines of any length. */
final class Check {

    /** What fits beside the margins of a page, at the size of a listing. */
    private static final int WIDTH = 84;

    private static final Pattern OUTSIDE = Pattern.compile("(?i)^(https?:)?//|url\\(\\W*(https?:)?//");

    private final Path top;
    private final Map<Path, Page> pages;
    private final List<String> problems = new ArrayList<>();

    Check(Path top, List<Page> pages) {
        this.top = top;
        this.pages = pages.stream().collect(Collectors.toMap(Page::source, Function.identity()));
    }

    /** What is wrong, each in two lines: the file to edit and the place in it, then what to do. */
    List<String> problems() {
        for (Page page : pages.values().stream().sorted((one, other) -> one.source().compareTo(other.source())).toList()) {
            checkIds(page);
            page.html().select("a[href]").forEach(link -> checkLink(page, link.attr("href"), link.text()));
            page.html().select("img[src]").forEach(image -> checkLink(page, image.attr("src"), image.attr("alt")));
            checkRequests(page);
            if (page.place().isPresent()) {
                page.html().select("pre").forEach(listing -> checkWidth(page, listing));
            }
        }
        return problems;
    }

    private void checkIds(Page page) {
        Set<String> seen = new HashSet<>();
        page.html().select("[id]").eachAttr("id").stream().filter(id -> !seen.add(id)).distinct()
                .forEach(id -> problem(page, "the id " + id + " is given twice",
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
            problem(page, "the link to " + href + " is no address", "write spaces as %20, or mend what else is odd in it");
            return;
        }
        Path target = page.target(link);
        String shown = "the link to " + href.replaceFirst("\\.html(#|$)", ".adoc$1");
        Page other = pages.get(target);
        if (target.startsWith("..") || target.getRoot() != null) {
            problem(page, shown + " leaves the repository", "link to a file inside it, or to an https address");
        } else if (!Files.exists(top.resolve(target))) {
            problem(page, shown + " is dead: there is no " + Page.slashes(target), "mend the path, which starts at the page's own folder");
        } else if (other != null && link.getFragment() != null && other.html().getElementById(link.getFragment()) == null) {
            problem(page, shown + " is dead: " + Page.slashes(target) + " has no id " + link.getFragment(),
                    "write [#" + link.getFragment() + "] above the block that it means, or mend the link");
        } else if (other != null && words.contains(link.getPath()) && !link.getPath().isEmpty()) {
            problem(page, shown + " shows its path", "write the words to show between the brackets at its end");
        }
    }

    /** Only a link may lead outside, since nothing is fetched before somebody follows it; this holds for any other element and attribute. */
    private void checkRequests(Page page) {
        for (Element element : page.html().select("*:not(a)")) {
            element.attributes().asList().stream().map(Attribute::getValue).filter(OUTSIDE.asPredicate())
                    .forEach(value -> problem(page, "<" + element.tagName() + "> asks the outside for " + value,
                            "put the file into the repository, since the book is read offline, or make it a link"));
        }
    }

    private void checkWidth(Page page, Element listing) {
        Element text = listing.clone();
        // The bullet of a callout, and the number beside it that the stylesheet hides
        text.select(".conum, .conum + b").remove();
        for (String line : text.wholeText().lines().map(String::stripTrailing).toList()) {
            int width = line.codePointCount(0, line.length());
            if (width > WIDTH) {
                problem(page, "a line of a listing is " + width + " characters wide: " + line.strip(),
                        "break it: " + WIDTH + " fit, indentation and all");
            }
        }
    }

    private void problem(Page page, String what, String remedy) {
        problems.add(Page.slashes(page.source()) + ": " + what + "\n    -> " + remedy);
    }
}
