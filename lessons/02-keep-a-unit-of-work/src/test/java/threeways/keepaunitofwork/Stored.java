package threeways.keepaunitofwork;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.PERMALINK;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import threeways.workbench.World;

/** What is stored, as a test reads it: past the record, over a connection of its own. */
record Stored(World world) {

    /** The titles of all blogs. */
    List<String> titles() {
        return world.ask(ctx -> ctx.fetchValues(BLOG.TITLE));
    }

    String title(long blogId) {
        return world.ask(ctx -> ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(blogId)));
    }

    /** Every blog by its id, such as {@code Night Trains, 2026-06-15, author 1}. */
    Map<Long, String> blogs() {
        return world.ask(ctx -> ctx.selectFrom(BLOG).orderBy(BLOG.ID).fetchMap(BLOG.ID,
                blog -> blog.getTitle() + ", " + blog.getPubDate() + ", author " + blog.getAuthorId()));
    }

    /** The same without some of them. */
    Map<Long, String> blogsWithout(Long... ids) {
        Map<Long, String> others = new LinkedHashMap<>(blogs());
        others.keySet().removeAll(List.of(ids));
        return others;
    }

    /** The id of the author of a blog, or null. */
    Long authorId(long blogId) {
        return world.ask(ctx -> ctx.fetchValue(BLOG.AUTHOR_ID, BLOG.ID.eq(blogId)));
    }

    /** The headlines of a blog's entries, in the order of writing. */
    List<String> headlinesOf(long blogId) {
        return world.ask(
                ctx -> ctx.selectFrom(ENTRY).where(ENTRY.BLOG_ID.eq(blogId)).orderBy(ENTRY.WRITTEN_ON, ENTRY.ID).fetch(ENTRY.HEADLINE));
    }

    String headline(long entryId) {
        return world.ask(ctx -> ctx.fetchValue(ENTRY.HEADLINE, ENTRY.ID.eq(entryId)));
    }

    /** Every permalink, such as {@code 32 /tides to blog 6}. */
    List<String> permalinks() {
        return world.ask(ctx -> ctx.selectFrom(PERMALINK).orderBy(PERMALINK.ID)
                .fetch(link -> link.getId() + " /" + link.getSlug() + " to blog " + link.getBlogId()));
    }

    /** The rows for a slug, in the same words. */
    List<String> permalinks(String slug) {
        return world.ask(ctx -> ctx.selectFrom(PERMALINK).where(PERMALINK.SLUG.eq(slug)).orderBy(PERMALINK.ID)
                .fetch(link -> link.getId() + " /" + link.getSlug() + " to blog " + link.getBlogId()));
    }

    /** The title of every blog by its id. */
    Map<Long, String> titlesById() {
        return world.ask(ctx -> new TreeMap<>(ctx.select(BLOG.ID, BLOG.TITLE).from(BLOG).fetchMap(BLOG.ID, BLOG.TITLE)));
    }

    /** Some of many ids, from their whole range, and the same ones each time. */
    static List<Long> someOf(Collection<Long> ids, int count) {
        List<Long> sorted = ids.stream().sorted().toList();
        return IntStream.range(0, count).mapToObj(i -> sorted.get(i * sorted.size() / count)).toList();
    }

    /** What differs, in words; the first three are enough to find out why. */
    static List<String> differences(Map<Long, String> expected, Map<Long, String> actual) {
        Set<Long> ids = new TreeSet<>(expected.keySet());
        ids.addAll(actual.keySet());
        return ids.stream().filter(id -> !Objects.equals(expected.get(id), actual.get(id))).limit(3)
                .map(id -> "%d: expected \"%s\", and \"%s\" came".formatted(id, expected.get(id), actual.get(id))).toList();
    }
}
