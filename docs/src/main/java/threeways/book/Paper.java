package threeways.book;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * All pages as one AsciiDoc file, for the edition on paper: the stages are its parts, the lessons its chapters. What leads from page to page leads from
 * place to place in it. The list of mistakes stays out, since one reads it beside their code.
 */
public final class Paper {

    private static final Path CONTENTS = Path.of("docs/src/pages/index.adoc");
    private static final Path MISTAKES = Path.of("docs/src/pages/mistakes.adoc");
    private static final Pattern REFERENCE = Pattern.compile("\\b(?:xref|link):([^\\s\\[]+\\.adoc)(?:#([\\w-]+))?\\[([^]]*)]");
    private static final Pattern FILE = Pattern.compile("link:(?!\\w+:)[^\\s\\[]+\\[([^]]*)]");
    private static final Pattern INCLUSION = Pattern.compile("(include|image)::([^\\[{]+)\\[");

    private final Path top;
    private final Path folder;
    private final Map<Path, Page> pages = new LinkedHashMap<>();

    Paper(Path top, Path folder, List<Path> sources) throws IOException {
        this.top = top;
        this.folder = folder;
        for (Path source : sources) {
            pages.put(source, new Page(source, Files.readAllLines(top.resolve(source)), new Document("")));
        }
    }

    /** Called by the build, with the top of the repository and the folder to write into. */
    public static void main(String[] args) throws IOException {
        Path top = Path.of(args[0]).toAbsolutePath().normalize();
        List<Path> sources = new ArrayList<>();
        for (String folder : List.of("docs/src/pages", "lessons")) {
            try (Stream<Path> files = Files.find(top.resolve(folder), 2, (file, attributes) -> file.toString().endsWith(".adoc"))) {
                files.map(top::relativize).sorted().filter(source -> !source.equals(MISTAKES)).forEach(sources::add);
            }
        }
        new Paper(top, Path.of(args[1]).toAbsolutePath().normalize(), sources).write();
    }

    /** Writes {@code three-ways-to-ask.adoc}, with the first words of the page of contents as its preface. */
    void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of("= Three Ways to Ask", ":doctype: book", ""));
        lines.addAll(body(pages.get(CONTENTS)).stream().takeWhile(line -> !line.startsWith("[#")).toList());
        for (Stage stage : Stage.values()) {
            addPart(lines, stage.title, pages.values().stream().filter(page -> page.stage().filter(stage::equals).isPresent())
                    .sorted(java.util.Comparator.comparing(page -> page.lesson().orElse(Integer.MAX_VALUE))).toList());
        }
        addPart(lines, Navigation.LOOK_UP,
                pages.values().stream().filter(page -> page.stage().isEmpty() && !page.source().equals(CONTENTS)).toList());
        Files.createDirectories(folder);
        Files.write(folder.resolve("three-ways-to-ask.adoc"), lines);
    }

    private void addPart(List<String> lines, String title, List<Page> chapters) {
        if (!chapters.isEmpty()) {
            lines.addAll(List.of("", "= " + title, ""));
            for (Page page : chapters) {
                String number = page.lesson().map("%02d "::formatted).orElse("");
                lines.addAll(List.of("[#" + id(page.source()) + "]", "== " + number + title(page), ""));
                lines.addAll(body(page));
                lines.add("");
            }
        }
    }

    /** The lines below the page's header, each heading one level down. */
    private List<String> body(Page page) {
        List<String> lines = new ArrayList<>();
        String fence = null;
        for (String line : page.lines().stream().dropWhile(line -> !line.isBlank()).toList()) {
            if (fence == null ? line.matches("-{4,}|\\.{4,}") : line.equals(fence)) {
                fence = fence == null ? line : null;
            } else if (fence == null && line.matches("={2,} .*")) {
                lines.add("=" + line);
                continue;
            }
            if (page.folder().isEmpty() || !line.contains("docs/target/book/" + page.folder().get())) {
                lines.add(rewritten(page, line));
            }
        }
        return lines;
    }

    private String rewritten(Page page, String line) {
        String withFiles = INCLUSION.matcher(line).replaceFirst((MatchResult found) -> Matcher.quoteReplacement(found.group(1) + "::"
                + Page.slashes(folder.relativize(top.resolve(page.source()).resolveSibling(found.group(2)).normalize())) + "["));
        String withReferences = REFERENCE.matcher(withFiles).replaceAll((MatchResult found) -> {
            Path target = page.target(URI.create(found.group(1)));
            String place = found.group(2) == null ? id(target) : found.group(2);
            return Matcher.quoteReplacement(pages.containsKey(target) ? "xref:#" + place + "[" + found.group(3) + "]" : found.group(3));
        });
        return FILE.matcher(withReferences).replaceAll((MatchResult found) -> Matcher.quoteReplacement(found.group(1)));
    }

    private static String title(Page page) {
        return page.lines().stream().filter(line -> line.startsWith("= ")).findFirst().orElseThrow().substring(2);
    }

    /** The id of a page's chapter: its own, or else one made of its place. */
    private String id(Path source) {
        String first = pages.containsKey(source) ? pages.get(source).lines().get(0) : "";
        if (first.matches("\\[#[\\w-]+]")) {
            return first.substring(2, first.length() - 1);
        }
        return "page-" + Page.slashes(source).replaceFirst("/README\\.adoc$", "").replaceFirst("\\.adoc$", "").replaceFirst(".*/", "");
    }
}
