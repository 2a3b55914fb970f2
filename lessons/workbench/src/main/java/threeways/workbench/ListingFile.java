package threeways.workbench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A listing of SQL that a page shows, under {@code src/test/resources}.
 *
 * @param name
 *            the file's name
 * @param testClass
 *            a class of the lesson that it belongs to
 */
record ListingFile(String name, Class<?> testClass) {

    /** A comment of one word begins the part of a database; one with bind values has a colon. */
    private static final Pattern PART = Pattern.compile("-- \\w+");

    /** What differs from the statements that were sent, and what to do; empty if nothing does. With {@code -Dsql.write=true} the file is written. */
    Optional<String> compareWith(String sent) {
        if (Boolean.getBoolean("sql.write")) {
            write(sent);
            return Optional.empty();
        }
        return read().map(listed -> difference(name, listed, sent)).orElseGet(this::missing);
    }

    /** The same for the part of one database: parts begin with its name in a comment, and an empty line is between them. */
    Optional<String> comparePartWith(String database, String sent) {
        if (Boolean.getBoolean("sql.write")) {
            Map<String, String> parts = onDisk().map(ListingFile::parts).orElseGet(LinkedHashMap::new);
            parts.put(database, sent);
            write(parts.entrySet().stream().map(part -> "-- " + part.getKey() + "\n" + part.getValue()).collect(joining("\n\n")));
            return Optional.empty();
        }
        return read().map(ListingFile::parts).filter(parts -> parts.containsKey(database))
                .map(parts -> difference(name + " for " + database, parts.get(database), sent)).orElseGet(this::missing);
    }

    private Optional<String> missing() {
        return Optional
                .of("there is no src/test/resources/%s, or nothing of this database in it. Run once with -Dsql.write=true to write it"
                        .formatted(name));
    }

    private static Optional<String> difference(String name, String listed, String sent) {
        if (!SqlText.normalize(listed).equals(SqlText.normalize(sent))) {
            return Optional.of(String.format("the listing %s differs from what was sent. It says:%n%s%n%nand this was sent:%n%s%n%n"
                    + "Run once with -Dsql.write=true, and look at the difference before you commit it.", name, listed.strip(), sent));
        }
        return listed.lines().filter(line -> line.length() > SqlText.LISTING_WIDTH).findFirst()
                .map(line -> "%s has a line of %d characters, and the book's listings keep to %d: %s".formatted(name, line.length(),
                        SqlText.LISTING_WIDTH, line));
    }

    private static Map<String, String> parts(String listed) {
        Map<String, String> parts = new LinkedHashMap<>();
        String database = "";
        for (String line : listed.strip().split("\\R")) {
            if (PART.matcher(line).matches()) {
                database = line.substring("-- ".length());
                parts.put(database, "");
            } else {
                parts.merge(database, line, (before, next) -> (before + "\n" + next).strip());
            }
        }
        return parts;
    }

    private Optional<String> onDisk() {
        try {
            Path file = folder().resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("basedir", "."), "src", "test", "resources");
    }

    private Optional<String> read() {
        try (InputStream in = testClass.getResourceAsStream("/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String sent) {
        try {
            Path folder = Files.createDirectories(folder());
            Files.writeString(folder.resolve(name), sent + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
