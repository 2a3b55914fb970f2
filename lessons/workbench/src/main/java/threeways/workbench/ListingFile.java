package threeways.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A listing of SQL that a page shows, under {@code src/test/resources}.
 *
 * @param name
 *            the file's name
 * @param testClass
 *            a class of the lesson that it belongs to
 */
record ListingFile(String name, Class<?> testClass) {

    /** What differs from the statements that were sent, and what to do; empty if nothing does. With {@code -Dsql.write=true} the file is written. */
    Optional<String> compareWith(String sent) {
        if (Boolean.getBoolean("sql.write")) {
            write(sent);
            return Optional.empty();
        }
        Optional<String> listed = read();
        if (listed.isEmpty()) {
            return Optional.of("there is no src/test/resources/%s. Run once with -Dsql.write=true to write it".formatted(name));
        }
        if (!SqlText.normalize(listed.get()).equals(SqlText.normalize(sent))) {
            return Optional.of(String.format("the listing %s differs from what was sent. It says:%n%s%n%nand this was sent:%n%s%n%n"
                    + "Run once with -Dsql.write=true, and look at the difference before you commit it.", name, listed.get().strip(),
                    sent));
        }
        return listed.get().lines().filter(line -> line.length() > SqlText.LISTING_WIDTH).findFirst()
                .map(line -> "%s has a line of %d characters, and the book's listings keep to %d: %s".formatted(name, line.length(),
                        SqlText.LISTING_WIDTH, line));
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
            Path folder = Files.createDirectories(Path.of(System.getProperty("basedir", "."), "src", "test", "resources"));
            Files.writeString(folder.resolve(name), sent + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
