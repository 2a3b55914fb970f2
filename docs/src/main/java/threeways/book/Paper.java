package threeways.book;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final Pattern REFERENCE = Pattern.compile("(?<![A-Za-z0-9])(?:xref|link):([^\\s\\[]+\\.adoc)(?:#([\\w-]+))?\\[([^]]*)]");
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
                // without the ending, or rosetta-writing would come before rosetta
                files.map(top::relativize).sorted(Comparator.comparing(file -> file.toString().replaceFirst("\\.adoc$", "")))
                        .filter(source -> !source.equals(MISTAKES)).forEach(sources::add);
            }
        }
        new Paper(top, Path.of(args[1]).toAbsolutePath().normalize(), sources).write();
    }

    /** Writes {@code three-ways-to-ask.adoc}, with the first words of the page of contents as its preface. */
    void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of("= Three Ways to Ask: Hibernate, jOOQ and plain SQL, and what each of them sends",
                ":doctype: book", ""));
        lines.addAll(body(pages.get(CONTENTS)).stream().takeWhile(line -> !line.startsWith("[#")).toList());
        for (Stage stage : Stage.values()) {
            addPart(lines, stage.title, pages.values().stream().filter(page -> page.stage().filter(stage::equals).isPresent())
                    .sorted(Comparator.comparing(page -> page.lesson().orElse(Integer.MAX_VALUE))).toList());
        }
        addPart(lines, Navigation.LOOK_UP,
                pages.values().stream().filter(page -> page.stage().isEmpty() && !page.source().equals(CONTENTS)).toList());
        Files.createDirectories(folder);
        Files.write(folder.resolve("three-ways-to-ask.adoc"), lines);
    }

    private void addPart(List<String> lines, String title, List<Page> chapters) {
        if (!chapters.isEmpty()) {
            lines.addAll(List.of("", "= " + title, "", "[partintro]", "--"));
            chapters.forEach(page -> lines.addAll(List.of("xref:#" + id(page.source()) + "[" + title(page) + "] +")));
            lines.addAll(List.of("--", ""));
            for (Page page : chapters) {
                String number = page.lesson().map("%02d "::formatted).orElse("");
                lines.addAll(List.of("[#" + id(page.source()) + "]", "== " + number + title(page), ""));
                lines.addAll(page.lesson().isPresent() ? withFoldedAtTheEnd(page, body(page)) : body(page));
                lines.add("");
            }
        }
    }

    /** Paper can't fold anything: hints and the answers to the questions go to the end of the lesson, and stay out of sight until then. */
    private List<String> withFoldedAtTheEnd(Page page, List<String> body) {
        List<String> lines = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        String heading = "";
        for (int i = 0; i < body.size(); i++) {
            String line = body.get(i);
            boolean hint = line.startsWith(".Hint: ");
            if (line.startsWith("=")) {
                heading = line.replaceFirst("=+ ", "");
            }
            if (i + 2 < body.size() && body.get(i + 1).matches("\\[(\\.recap)?%collapsible]") && body.get(i + 2).equals("====")) {
                int end = i + 3;
                while (!body.get(end).equals("====")) {
                    end++;
                }
                List<String> folded = hint ? hints : answers;
                if (hint && !hints.contains("*" + heading + "*")) {
                    hints.addAll(List.of("*" + heading + "*", ""));
                    lines.addAll(List.of("_Hints stand xref:#" + id(page.source()) + "-hints[at the end of the lesson]._", ""));
                }
                String title = line.substring(1).replaceFirst("^Hint: ", "");
                folded.addAll(List.of("_" + title + "_ +"));
                folded.addAll(body.subList(i + 3, end));
                folded.add("");
                if (!hint) {
                    lines.addAll(List.of("* " + title, ""));
                }
                i = end;
            } else {
                lines.add(line);
            }
        }
        addFolded(lines, "Hints", "[#" + id(page.source()) + "-hints]", hints);
        addFolded(lines, "Answers to the three questions", "[#" + id(page.source()) + "-answers]", answers);
        return lines;
    }

    private static void addFolded(List<String> lines, String title, String id, List<String> folded) {
        if (!folded.isEmpty()) {
            lines.addAll(List.of("", id, "=== " + title, ""));
            lines.addAll(folded);
        }
    }

    /** The lines below the page's header, each heading one level down. */
    private List<String> body(Page page) {
        List<String> lines = new ArrayList<>();
        String fence = null;
        List<String> source = page.lines().stream().dropWhile(line -> !line.isBlank()).toList();
        for (int i = 0; i < source.size(); i++) {
            String line = source.get(i);
            if (fence == null ? line.matches("-{4,}|\\.{4,}") : line.equals(fence)) {
                fence = fence == null ? line : null;
            } else if (fence == null && line.matches("={2,} .*")) {
                lines.add("=" + line);
                continue;
            } else if (fence == null && line.matches("\\[source,\\w+]")) {
                boolean sent = i + 2 < source.size() && source.get(i + 2).matches("include::.*src/test/resources/.+\\.sql.*");
                if (sent && (i == 0 || !source.get(i - 1).matches("\\.\\S.*"))) {
                    lines.add(".What was sent");
                }
                lines.add(line.replace("[source", "[source%unbreakable"));
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
            return Matcher.quoteReplacement(
                    pages.containsKey(target) && !target.equals(CONTENTS) ? "xref:#" + place + "[" + found.group(3) + "]" : found.group(3));
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
