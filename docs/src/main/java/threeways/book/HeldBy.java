package threeways.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The test that holds a file of SQL against what was really sent.
 *
 * @param file
 *            the test class, from the top of the repository
 * @param line
 *            the number of the line of the test method
 * @param check
 *            the method's name
 * @param ofAll
 *            whether the file shows what all databases got, one below the other
 * @param statements
 *            how many statements the file has
 */
record HeldBy(Path file, int line, String check, boolean ofAll, int statements) {

    private static final Pattern METHOD = Pattern.compile("\\s*(?:public )?void (\\w+)\\(.*");

    /** The method's name, as one reads it. */
    String sentence() {
        return Mistake.sentence(check);
    }

    /** Looks through the test classes beside the file for {@code matches("ask.sql")}. */
    static Optional<HeldBy> of(Path top, Listing sql) {
        String path = Page.slashes(sql.file().orElseThrow());
        String name = path.replaceFirst(".*/src/test/resources/", "");
        Path tests = top.resolve(path.substring(0, path.length() - name.length())).resolveSibling("java");
        if (!Files.isDirectory(tests)) {
            return Optional.empty();
        }
        try (var files = Files.walk(tests)) {
            int statements = statements(Files.readString(top.resolve(sql.file().get())));
            for (Path file : files.filter(java -> java.toString().endsWith(".java")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).contains("matches(\"" + name + "\"")) {
                        return method(lines, i, top.relativize(file), lines.get(i).contains(name + "\","), statements);
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<HeldBy> method(List<String> lines, int from, Path file, boolean ofAll, int statements) {
        for (int i = from; i >= 0; i--) {
            Matcher method = METHOD.matcher(lines.get(i));
            if (method.matches()) {
                return Optional.of(new HeldBy(file, i + 1, method.group(1), ofAll, statements));
            }
        }
        return Optional.empty();
    }

    /** The record writes an empty line between two statements. */
    static int statements(String sql) {
        return sql.strip().split("\n\\s*\n").length;
    }
}
