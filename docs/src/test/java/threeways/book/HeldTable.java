package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of figures that a page includes, or a sentence: a test makes it, and nothing in it is written by hand. */
final class HeldTable {

    private static final Path PAGES = Path.of("src/pages");

    private final List<String> rows = new ArrayList<>();

    HeldTable(String what, Object... headings) {
        row(what, headings);
    }

    /** A sentence with figures instead of a table. */
    static HeldTable sentence(String words, Object... figures) {
        return new HeldTable(String.format(Locale.ROOT, words, figures));
    }

    /** One more row; what a cell says is AsciiDoc, without a semicolon. */
    HeldTable row(String what, Object... cells) {
        rows.add(Stream.concat(Stream.of(what), Stream.of(cells)).map(String::valueOf).collect(Collectors.joining(";")));
        return this;
    }

    /** Verifies that this is the table in {@code file}, beside the pages. With {@code -Dsql.write=true} it is written there. */
    void matches(String file) {
        String table = String.join("\n", rows) + "\n";
        try {
            if (Boolean.getBoolean("sql.write")) {
                Files.writeString(PAGES.resolve(file), table);
                return;
            }
            assertThat(table).as("The figures have changed, and docs/src/pages/%s says something else. Run this test once with "
                    + "-Dsql.write=true, read the difference, and look at what the pages say about it before you commit.", file)
                    .isEqualTo(Files.readString(PAGES.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
