package threeways.keepaunitofwork;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import threeways.workbench.Rows;
import threeways.workbench.World;

/** What is stored, as a test reads it: past the record, over a connection of its own. */
record Stored(World world) {

    /** The titles of all blogs. */
    List<String> titles() {
        return world.rows().blogs().stream().map(Rows.Blog::title).toList();
    }

    String title(long blogId) {
        return Optional.ofNullable(world.rows().blog(blogId)).map(Rows.Blog::title).orElse(null);
    }

    /** Every blog by its id, such as {@code Night Trains, 2026-06-15, author 1}. */
    Map<Long, String> blogs() {
        return byId(blog -> blog.title() + ", " + blog.pubDate() + ", author " + blog.authorId());
    }

    /** The same without some of them. */
    Map<Long, String> blogsWithout(Long... ids) {
        Map<Long, String> others = blogs();
        others.keySet().removeAll(List.of(ids));
        return others;
    }

    /** The id of the author of a blog, or null. */
    Long authorId(long blogId) {
        return Optional.ofNullable(world.rows().blog(blogId)).map(Rows.Blog::authorId).orElse(null);
    }

    /** The headlines of a blog's entries, in the order of writing. */
    List<String> headlinesOf(long blogId) {
        return world.rows().entriesOf(blogId).stream().sorted(comparing(Rows.Entry::writtenOn).thenComparing(Rows.Entry::id))
                .map(Rows.Entry::headline).toList();
    }

    String headline(long entryId) {
        return Optional.ofNullable(world.rows().entry(entryId)).map(Rows.Entry::headline).orElse(null);
    }

    /** Every permalink, such as {@code 32 /tides to blog 6}. */
    List<String> permalinks() {
        return permalinks(any -> true);
    }

    /** The rows for a slug, in the same words. */
    List<String> permalinks(String slug) {
        return permalinks(link -> link.slug().equals(slug));
    }

    private List<String> permalinks(Predicate<Rows.Permalink> which) {
        return world.rows().permalinks().stream().filter(which).sorted(comparing(Rows.Permalink::id))
                .map(link -> link.id() + " /" + link.slug() + " to blog " + link.blogId()).toList();
    }

    /** The title of every blog by its id. */
    Map<Long, String> titlesById() {
        return byId(Rows.Blog::title);
    }

    private Map<Long, String> byId(Function<Rows.Blog, String> words) {
        return world.rows().blogs().stream().collect(Collectors.toMap(Rows.Blog::id, words, (one, same) -> one, TreeMap::new));
    }

    /** Some of many ids, from their whole range, and the same ones each time. */
    static List<Long> someOf(Collection<Long> ids, int count) {
        List<Long> sorted = ids.stream().sorted().toList();
        return IntStream.range(0, count).mapToObj(i -> sorted.get(i * sorted.size() / count)).toList();
    }

    /** What was thrown, as the end of a sentence. */
    static String told(Throwable thrown) {
        return thrown == null ? "nothing was thrown" : "this came: " + thrown;
    }

    /** What differs, in words; the first three are enough to find out why. */
    static List<String> differences(Map<Long, String> expected, Map<Long, String> actual) {
        Set<Long> ids = new TreeSet<>(expected.keySet());
        ids.addAll(actual.keySet());
        return ids.stream().filter(id -> !Objects.equals(expected.get(id), actual.get(id))).limit(3)
                .map(id -> "%d: expected \"%s\", and \"%s\" came".formatted(id, expected.get(id), actual.get(id))).toList();
    }
}
