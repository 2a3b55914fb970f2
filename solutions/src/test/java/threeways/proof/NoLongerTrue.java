package threeways.proof;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the course says and Surefire's reports deny, as a table in Markdown: the line of the page, the check, and the first line that differs.
 * {@code .ci/newest} asks for it after a run with another version of a library, from this source, so it gets by with the JDK alone.
 */
public final class NoLongerTrue {

    private static final int SHOWN = 160;
    private static final Pattern SECTION = Pattern.compile("={2,} (.+)");
    /** What a check holds: a slice of Java, or a file beside a page. */
    private static final Pattern HELD = Pattern.compile("(?<=tag::)[\\w-]+(?=\\[)|(?<=\")[\\w-]+\\.(?:sql|csv|txt)(?=\")");
    /** Two texts that should have been the same, in the words of a listing and of AssertJ. */
    private static final List<Pattern> PAIRS = List.of(
            Pattern.compile("It says:\\R(?<said>.*?)\\R\\Rand this was sent:\\R(?<came>.*?)\\R\\RRun once", Pattern.DOTALL),
            Pattern.compile("\\bexpected: ?(?<said>.*?)\\R\\s*but was: ?(?<came>.*)", Pattern.DOTALL),
            Pattern.compile("Expecting actual:\\R(?<came>.*?)\\Rto (?:contain|start with|match pattern):\\R(?<said>[^\\r\\n]*)",
                    Pattern.DOTALL));

    /**
     * One check that doesn't hold.
     *
     * @param page
     *            a file and the number of a line, from the top of the repository, and the title of the section
     * @param check
     *            the test class and the check
     * @param difference
     *            what differs, in one line
     */
    record Denial(String page, String check, String difference) {
    }

    private final Path top;
    private final List<Denial> denials = new ArrayList<>();
    private int checks;

    NoLongerTrue(Path top) {
        this.top = top.toAbsolutePath().normalize();
        files(this.top, "TEST-.*\\.xml").filter(report -> report.getParent().endsWith("surefire-reports")).sorted().forEach(this::read);
        denials.sort(Comparator.comparing(Denial::page));
    }

    /** Arguments: the top of the repository, and what was tried. Ends with 1 if something isn't true any more, or if nothing ran. */
    public static void main(String[] arguments) {
        NoLongerTrue found = new NoLongerTrue(Path.of(arguments[0]));
        System.out.print(found.table(arguments[1]));
        System.exit(found.checks > 0 && found.denials.isEmpty() ? 0 : 1);
    }

    List<Denial> denials() {
        return denials;
    }

    String table(String tried) {
        String said = String.format(Locale.ROOT, "### %s%n%n%,d checks ran. No longer true: %,d.%n", tried, checks, denials.size());
        return denials.isEmpty()
                ? said
                : said + String.format("%n| Page | Check | First difference |%n|---|---|---|%n")
                        + denials.stream().map(one -> String.format("| %s | %s | %s |%n", cell(one.page()), cell(one.check()),
                                cell(one.difference()))).collect(joining());
    }

    private static String cell(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|").replace("*", "\\*");
    }

    private void read(Path report) {
        try {
            Element suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getDocumentElement();
            String module = slashes(top.relativize(report)).replaceFirst("/target/.*", "");
            for (Element one : children(suite, "testcase")) {
                checks += children(one, "skipped").isEmpty() ? 1 : 0;
                Stream.of("failure", "error").flatMap(kind -> children(one, kind).stream()).findFirst()
                        .ifPresent(wrong -> denials.add(denial(module, suite.getAttribute("name"), one.getAttribute("name"), wrong)));
            }
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            denials.add(new Denial(slashes(top.relativize(report)), "", "can't be read: " + unreadable.getMessage()));
        }
    }

    private Denial denial(String module, String type, String name, Element wrong) {
        String message = wrong.getAttribute("message").isBlank() ? wrong.getTextContent() : wrong.getAttribute("message");
        String method = name.replaceFirst("[({].*", "");
        Path test = top.resolve(module).resolve("src/test/java/" + type.replace('.', '/') + ".java");
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return new Denial(shownAt(test, method).or(() -> exercise(module, simple)).or(() -> proved(simple)).orElse(slashes(
                top.relativize(test))), simple + ": " + method.replace('_', ' ').strip(), difference(message));
    }

    // Where it stands

    /** The lines of pages that include what the check holds. */
    private Optional<String> shownAt(Path test, String method) {
        List<String> lines = lines(test);
        int from = IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains(" " + method + "(")).findFirst().orElse(lines.size());
        int to = IntStream.range(from, lines.size()).filter(i -> lines.get(i).equals("    }")).findFirst().orElse(lines.size());
        Set<String> held = new TreeSet<>();
        lines.subList(from, to).forEach(line -> HELD.matcher(line).results().forEach(one -> held.add(one.group())));
        String java = "/" + test.getFileName() + "[tag=";
        String beside = slashes(top.relativize(test)).replaceFirst("src/test/java/.*", "");
        List<String> places = pages().flatMap(page -> places(page, line -> held.stream().anyMatch(name -> name.contains(".")
                ? included(page, line).filter(file -> file.startsWith(beside) && file.endsWith("/" + name)).isPresent()
                : (line + ",").replace("]", ",").contains(java + name + ",") && included(page, line).filter(file -> file.startsWith(beside))
                        .isPresent()))
                .stream()).toList();
        return places.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", places));
    }

    private Optional<String> included(Path page, String line) {
        return line.startsWith("include::")
                ? Optional.of(slashes(top.relativize(page.resolveSibling(line.replaceFirst("include::", "").replaceFirst("\\[.*", ""))
                        .normalize())))
                : Optional.empty();
    }

    private Optional<String> exercise(String module, String test) {
        Path page = top.resolve(module).resolve("README.adoc");
        Matcher number = Pattern.compile("Exercise(\\d+)\\w+").matcher(test);
        if (number.matches()) {
            return places(page, line -> line.endsWith("-exercise-" + number.group(1) + "]")).stream().findFirst();
        }
        return Files.exists(page) ? Optional.of(slashes(top.relativize(page))) : Optional.empty();
    }

    /** The page of the lesson that a proof is about. */
    private Optional<String> proved(String test) {
        Matcher number = Pattern.compile("Lesson(\\d\\d)Test").matcher(test);
        return number.matches()
                ? pages().map(top::relativize).map(NoLongerTrue::slashes).filter(page -> page.startsWith("lessons/" + number.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    private List<String> places(Path page, Predicate<String> fits) {
        List<String> places = new ArrayList<>();
        String section = "";
        List<String> lines = lines(page);
        for (int i = 0; i < lines.size(); i++) {
            Matcher title = SECTION.matcher(lines.get(i));
            section = title.matches() ? title.group(1) : section;
            if (fits.test(lines.get(i))) {
                // an id stands above the title that it belongs to
                Matcher below = SECTION.matcher(i + 1 < lines.size() ? lines.get(i + 1) : "");
                places.add(slashes(top.relativize(page)) + ":" + (i + 1) + " (" + (below.matches() ? below.group(1) : section) + ")");
            }
        }
        return places;
    }

    private Stream<Path> pages() {
        return Stream.of("lessons", "docs/src/pages", "solutions").map(top::resolve).flatMap(folder -> files(folder, ".*\\.adoc").sorted());
    }

    // What differs

    /** The first line that differs where two texts should be the same, or else what the check says first. */
    static String difference(String message) {
        String text = message.strip();
        for (Pattern pair : PAIRS) {
            Matcher both = pair.matcher(text);
            if (both.find()) {
                String[] said = both.group("said").split("\\R");
                String[] came = both.group("came").split("\\R");
                int i = 0;
                while (i < Math.min(said.length, came.length) - 1 && said[i].equals(came[i])) {
                    i++;
                }
                return about(text) + "expected `" + shortened(said[i]) + "`, came `" + shortened(came[i]) + "`";
            }
        }
        return shortened(text.lines().findFirst().orElse("it says nothing"));
    }

    /** The description that an assertion carries. */
    private static String about(String text) {
        Matcher description = Pattern.compile("\\[(.+?)\\] ?\\R.*", Pattern.DOTALL).matcher(text);
        return description.matches() ? shortened(description.group(1).lines().findFirst().orElse("")) + ": " : "";
    }

    private static String shortened(String line) {
        String text = line.strip().replace('`', '\'');
        return text.length() > SHOWN ? text.substring(0, SHOWN) + " ..." : text;
    }

    // Files

    private static Stream<Path> files(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().matches(name)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Element> children(Element parent, String name) {
        NodeList all = parent.getElementsByTagName(name);
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast).toList();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
