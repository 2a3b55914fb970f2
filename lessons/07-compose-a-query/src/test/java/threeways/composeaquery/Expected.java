package threeways.composeaquery;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import threeways.workbench.Rows;
import threeways.workbench.World;

/** The exercises' questions answered in plain Java over the rows: the tests hold the answers against this. */
final class Expected {

    /** A page of a list: what comes after a row. */
    record Turn<T>(T last, int size) {

        @Override
        public String toString() {
            return "the page after " + last + ", of size " + size;
        }
    }

    /** A numbered page of the blogs with a tag. */
    record Numbered(String tag, int page, int size) {

        @Override
        public String toString() {
            return "page %d of %s, %d to a page".formatted(page, tag == null ? "all blogs" : "the blogs tagged \"" + tag + "\"", size);
        }
    }

    private static final Comparator<Rows.Blog> NEWEST_FIRST = comparing(Rows.Blog::pubDate).thenComparing(Rows.Blog::id).reversed();

    private Expected() {
    }

    static Hit hit(Rows.Blog blog) {
        return new Hit(blog.id(), blog.title(), blog.pubDate());
    }

    static RatedEntry rated(Rows.Entry entry) {
        return new RatedEntry(entry.id(), entry.headline(), entry.rating());
    }

    /** Those of these rows that fit a form. */
    static List<Hit> hits(Rows rows, SearchForm form) {
        return found(rows, form).stream().map(Expected::hit).toList();
    }

    static List<Hit> newestFirst(World world) {
        return hits(world.rows(), SearchForm.BLANK);
    }

    static List<Hit> tagged(Rows rows, String tag) {
        return hits(rows, new SearchForm(null, null, null, tag));
    }

    static List<Hit> sorted(World world, String key, String direction) {
        return sorted(world.rows(), key, direction).stream().map(Expected::hit).toList();
    }

    static List<RatedEntry> bestFirst(World world) {
        return bestFirst(world.rows()).stream().map(Expected::rated).toList();
    }

    static List<Rows.Blog> found(Rows rows, SearchForm form) {
        Set<Long> tagged = form.tag() == null ? Set.of() : taggedBlogs(rows, form.tag());
        return rows.blogs().stream()
                .filter(blog -> form.title() == null || lower(blog.title()).contains(lower(form.title())))
                .filter(blog -> form.year() == null || blog.year() == form.year())
                .filter(blog -> form.authors() == null || blog.authorId() != null && form.authors().contains(blog.authorId()))
                .filter(blog -> form.tag() == null || tagged.contains(blog.id()))
                .sorted(NEWEST_FIRST).toList();
    }

    /** Titles in the order of Java, which is that of most databases here. */
    static List<Rows.Blog> sorted(Rows rows, String key, String direction) {
        boolean upwards = direction.equals("asc");
        Comparator<String> name = upwards ? naturalOrder() : reverseOrder();
        Comparator<Rows.Blog> byKey = switch (key) {
            case "author" -> comparing(rows::authorOf, nullsLast(name));
            case "title" -> comparing(Rows.Blog::title, name);
            default -> upwards ? comparing(Rows.Blog::pubDate) : comparing(Rows.Blog::pubDate).reversed();
        };
        return rows.blogs().stream().sorted(byKey.thenComparing(Rows.Blog::id, reverseOrder())).toList();
    }

    static List<Rows.Entry> bestFirst(Rows rows) {
        return rows.entries().stream().sorted(comparing(Rows.Entry::rating, nullsLast(reverseOrder())).thenComparing(Rows.Entry::id))
                .toList();
    }

    private static Set<Long> taggedBlogs(Rows rows, String tag) {
        Set<Long> ids = rows.tags().stream().filter(one -> one.name().equals(tag)).map(Rows.Tag::id).collect(Collectors.toSet());
        Set<Long> entries = rows.entryTags().stream().filter(carried -> ids.contains(carried.tagId())).map(Rows.EntryTag::entryId)
                .collect(Collectors.toSet());
        return rows.entries().stream().filter(entry -> entries.contains(entry.id())).map(Rows.Entry::blogId).collect(Collectors.toSet());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Where two lists part for the first time; empty if they don't. */
    static String firstDifference(List<?> expected, List<?> found) {
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            String here = i < expected.size() ? String.valueOf(expected.get(i)) : "the end";
            String there = i < found.size() ? String.valueOf(found.get(i)) : "the end";
            if (!here.equals(there)) {
                return "place %d of %d: expected %s, found %s".formatted(i + 1, expected.size(), here, there);
            }
        }
        return "";
    }

    /** All forms that can be made of these fields by leaving some of them blank: sixteen. */
    static List<SearchForm> combinations(SearchForm full) {
        return IntStream.range(0, 16).mapToObj(bits -> new SearchForm((bits & 1) == 0 ? null : full.title(),
                (bits & 2) == 0 ? null : full.year(), (bits & 4) == 0 ? null : full.authors(), (bits & 8) == 0 ? null : full.tag()))
                .toList();
    }
}
