package threeways.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A listing as its page has it, between two lines of {@code ----}. Asciidoctor's HTML shows the text and no longer says which file it came from. Nor
 * can an extension of Asciidoctor ask: a block knows where it begins on the page, and an include processor takes the place of Asciidoctor's own, with
 * its tags and all (Asciidoctor's manual, "Map Source Location of Blocks"; issue 903 of AsciidoctorJ).
 *
 * @param line
 *            the number of the line that opens it
 * @param file
 *            the file that it includes, from the top of the repository; empty if it is written on the page
 * @param tag
 *            the slice of that file
 */
record Listing(int line, Optional<Path> file, Optional<String> tag) {

    private static final Pattern FENCE = Pattern.compile("(-{4,}|\\.{4,}|/{4,}|\\+{4,})\\s*");
    private static final Pattern INCLUDE = Pattern.compile("include::([^\\[{]+)\\[(?:.*?tags?=([\\w-]+))?.*]");

    /** All listings of a page. What stands between other fences (comments, literal text) is skipped. */
    static List<Listing> in(Path page, List<String> lines) {
        List<Listing> listings = new ArrayList<>();
        String open = null;
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            Matcher include = INCLUDE.matcher(lines.get(i));
            if (fence.matches() && open == null) {
                open = fence.group(1);
                if (open.startsWith("-")) {
                    listings.add(new Listing(i + 1, Optional.empty(), Optional.empty()));
                }
            } else if (fence.matches() && fence.group(1).equals(open)) {
                open = null;
            } else if (open != null && open.startsWith("-") && include.matches()) {
                Listing listing = listings.remove(listings.size() - 1);
                listings.add(new Listing(listing.line(), Optional.of(page.resolveSibling(include.group(1)).normalize()),
                        Optional.ofNullable(include.group(2))));
            }
        }
        return listings;
    }

    /** Whether this is what the Java of another listing sent: {@code ask.sql} beside the slice {@code ask}. */
    boolean wasSentBy(Listing java) {
        return isSql() && java.tag().isPresent() && name().equals(java.tag().get() + ".sql");
    }

    /** Whether it shows statements that a test of the same folder holds against the record. */
    boolean isSql() {
        return file.isPresent() && Page.slashes(file.get()).matches(".+/src/test/resources/.+\\.sql");
    }

    /** The name of its file; empty if it has none. */
    String name() {
        return file.map(path -> path.getFileName().toString()).orElse("");
    }
}
