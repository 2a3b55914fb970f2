package threeways.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What {@code docs/src/python/run.py} found when it ran the Python listings of the pages: with which libraries, each listing by the hash of its text,
 * and each sentence about Django or SQLAlchemy that it tried. The build needs no Python; it compares the receipt with the pages.
 *
 * @param ranOn
 *            the libraries with their versions, such as {@code Django 5.2.17, SQLAlchemy 2.0.54, SQLite 3.40.1}
 * @param rows
 *            what was run, by column: kind, page, section or sentence, library, hash, what came out
 */
record PythonReceipt(String ranOn, List<List<String>> rows) {

    private static final Pattern SECTION = Pattern.compile("\\[#([\\w-]+)]");
    private static final Pattern LIBRARY = Pattern.compile("# (Django|SQLAlchemy)");
    private static final Pattern CELL = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^;]*))(?:;|$)");

    /** One Python block, or the part of it that one library has. */
    private record Part(String page, int line, String section, String library, String code) {

        String key() {
            return String.join(", ", page, section, library);
        }
    }

    /** Reads the receipt of the course. */
    static PythonReceipt of(Path top) {
        try {
            List<String> lines = Files.readAllLines(top.resolve("docs/src/python/receipt.csv"));
            return new PythonReceipt(cells(lines.get(0)).get(1), lines.stream().skip(2).map(PythonReceipt::cells).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages that may have Python listings, by their path from the top. */
    static Map<String, List<String>> pages(Path top) {
        Map<String, List<String>> pages = new TreeMap<>();
        try (Stream<Path> general = Files.list(top.resolve("docs/src/pages")); Stream<Path> lessons = Files.list(top.resolve("lessons"))) {
            for (Path page : Stream
                    .concat(general.filter(file -> file.toString().endsWith(".adoc")), lessons.map(lesson -> lesson.resolve("README.adoc")))
                    .filter(Files::exists).toList()) {
                pages.put(Page.slashes(top.relativize(page)), Files.readAllLines(page));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    /** What the pages have and the receipt hasn't, or the other way round, as sentences; empty if they agree. */
    List<String> differencesFrom(Map<String, List<String>> pages) {
        List<String> differences = new ArrayList<>();
        Map<String, List<List<String>>> ran = new TreeMap<>();
        rows.stream().filter(row -> row.get(0).equals("listing"))
                .forEach(row -> ran.computeIfAbsent(String.join(", ", row.subList(1, 4)), none -> new ArrayList<>()).add(row));
        pages.forEach((page, lines) -> parts(page, lines).forEach(part -> {
            List<List<String>> rest = ran.getOrDefault(part.key(), new ArrayList<>());
            if (rest.removeIf(row -> row.get(4).equals(hash(part.code())))) {
                return;
            }
            rest.stream().findFirst().ifPresent(rest::remove);
            differences.add("%s:%d: this %s listing hasn't been run as it stands here".formatted(page, part.line(), part.library()));
        }));
        ran.forEach((key, rest) -> rest.forEach(row -> differences.add(key + ": a listing that was run is no longer there")));
        rows.stream().filter(row -> row.get(0).equals("sentence"))
                .filter(row -> pages.getOrDefault(row.get(1), List.of()).stream().noneMatch(line -> line.contains(row.get(2))))
                .forEach(row -> differences
                        .add("%s: this sentence was tried, and is no longer there: %s".formatted(row.get(1), row.get(2))));
        return differences;
    }

    private static List<Part> parts(String page, List<String> lines) {
        List<Part> parts = new ArrayList<>();
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher anchor = SECTION.matcher(lines.get(i));
            section = anchor.matches() ? anchor.group(1) : section;
            if (lines.get(i).equals("[source,python]")) {
                int from = i + 1 + lines.subList(i + 1, lines.size()).indexOf("----") + 1;
                int to = from + lines.subList(from, lines.size()).indexOf("----");
                for (int at = from; at < to;) {
                    int next = at + 1;
                    while (next < to && !LIBRARY.matcher(lines.get(next)).lookingAt()) {
                        next++;
                    }
                    String code = String.join("\n", lines.subList(at, next));
                    Matcher named = LIBRARY.matcher(code);
                    String library = named.lookingAt() ? named.group(1) : code.contains(".objects.") ? "Django" : "SQLAlchemy";
                    parts.add(new Part(page, at + 1, section, library, code));
                    at = next;
                }
                i = to;
            }
        }
        return parts;
    }

    private static List<String> cells(String line) {
        return CELL.matcher(line).results().limit(6)
                .map(cell -> cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\"")).toList();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has it", e);
        }
    }
}
