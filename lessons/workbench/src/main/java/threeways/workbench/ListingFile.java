package threeways.workbench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A listing of SQL that a page shows, under {@code src/test/resources}: what H2 got. What another database got is kept in a file of the same name in
 * the folder {@code elsewhere} beside it, if it is something else.
 *
 * @param name
 *            the file's name
 * @param testClass
 *            a class of the lesson that it belongs to
 */
public record ListingFile(String name, Class<?> testClass) {

    /** A comment of nothing but names begins the part of these databases; one with bind values has a colon. */
    private static final Pattern PART = Pattern.compile("-- \\w+(, \\w+)*");

    /** The folder beside a listing that has what other databases got. */
    public static final String ELSEWHERE = "elsewhere";

    /**
     * What differs from the statements that were sent, and what to do; empty if nothing does. On H2 the file itself is compared; on another database
     * its part of the file elsewhere is, if there is one. With {@code -Dsql.write=true} the file is written.
     */
    Optional<String> compareWith(String sent) {
        if (!Databases.isH2()) {
            return elsewhere().compareElsewhere(Databases.title(), this, sent);
        }
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
            write(parts);
            return Optional.empty();
        }
        return read().map(ListingFile::parts).filter(parts -> parts.containsKey(database))
                .map(parts -> difference(name + " for " + database, parts.get(database), sent)).orElseGet(this::missing);
    }

    private ListingFile elsewhere() {
        return new ListingFile(ELSEWHERE + "/" + name, testClass);
    }

    private Optional<String> compareElsewhere(String database, ListingFile onH2, String sent) {
        if (Boolean.getBoolean("sql.write")) {
            Map<String, String> parts = onDisk().map(ListingFile::parts).orElseGet(LinkedHashMap::new);
            parts.remove(database);
            if (onH2.onDisk().filter(listed -> isSame(listed, sent)).isEmpty()) {
                parts.put(database, sent);
            }
            write(parts);
            return Optional.empty();
        }
        Optional<String> part = read().map(ListingFile::parts).map(parts -> parts.get(database));
        return part.isPresent()
                ? difference(name + " for " + database, part.get(), sent)
                : onH2.read().map(listed -> difference(onH2.name + ", which stands for " + database + " too,", listed, sent))
                        .orElseGet(onH2::missing);
    }

    private Optional<String> missing() {
        return Optional
                .of("there is no src/test/resources/%s, or nothing of this database in it. Run once with -Dsql.write=true to write it"
                        .formatted(name));
    }

    /** Whether two texts differ in line breaks at most. */
    public static boolean isSame(String listed, String sent) {
        return SqlText.normalize(listed).equals(SqlText.normalize(sent));
    }

    private static Optional<String> difference(String name, String listed, String sent) {
        if (!isSame(listed, sent)) {
            return Optional.of(String.format("the listing %s differs from what was sent. It says:%n%s%n%nand this was sent:%n%s%n%n"
                    + "Run once with -Dsql.write=true, and look at the difference before you commit it.", name, listed.strip(), sent));
        }
        return listed.lines().filter(line -> line.length() > SqlText.LISTING_WIDTH).findFirst()
                .map(line -> "%s has a line of %d characters, and the book's listings keep to %d: %s".formatted(name, line.length(),
                        SqlText.LISTING_WIDTH, line));
    }

    /** The parts of a file by the database; a part may be that of several. What stands above the first part belongs to none. */
    public static Map<String, String> parts(String listed) {
        Map<String, String> parts = new LinkedHashMap<>();
        String databases = "";
        for (String line : listed.strip().split("\\R")) {
            if (PART.matcher(line).matches()) {
                databases = line.substring("-- ".length());
                parts.put(databases, "");
            } else if (!databases.isEmpty()) {
                parts.merge(databases, line, (before, next) -> before + "\n" + next);
            }
        }
        Map<String, String> ofEach = new LinkedHashMap<>();
        parts.forEach((several, text) -> List.of(several.split(", ")).forEach(database -> ofEach.put(database, text.strip())));
        return ofEach;
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

    /** Writes the parts in the order of the databases, and databases with the same text together; without a part there is no file. */
    private void write(Map<String, String> parts) {
        if (parts.isEmpty()) {
            delete();
            return;
        }
        Map<String, List<String>> byText = parts.keySet().stream().sorted(Comparator.comparing(Databases.TITLES::indexOf))
                .collect(groupingBy(parts::get, LinkedHashMap::new, toList()));
        write(byText.entrySet().stream().map(part -> "-- " + String.join(", ", part.getValue()) + "\n" + part.getKey())
                .collect(joining("\n\n")));
    }

    private void delete() {
        try {
            Files.deleteIfExists(folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String sent) {
        try {
            Path file = folder().resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, sent + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
