package threeways.choose;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.Stream;
import threeways.workbench.Rows;
import threeways.workbench.World;

/** What is stored now, in words. */
record Stored(World world) {

    /** Such as {@code Night Trains, version 0}. */
    String blog(long id) {
        Rows.Blog blog = world.rows().blog(id);
        return blog == null ? "(no blog " + id + ")" : blog.title() + ", version " + blog.version();
    }

    /** All blogs without what a form may change. */
    List<?> otherThanTitleAndVersion() {
        return world.rows().blogs().stream().sorted(comparing(Rows.Blog::id)).map(blog -> blog.id() + ", " + blog.pubDate() + ", author "
                + blog.authorId()).toList();
    }

    /** What no form of a blog is about. */
    List<?> otherTables() {
        Rows rows = world.rows();
        return List.of(rows.authors(), rows.tags(), rows.permalinks(), rows.visits());
    }

    int version(long id) {
        return world.rows().blog(id).version();
    }

    /** Such as {@code Vienna to Rome, 2026-06-16, 5, [travel]}, sorted by day and headline. */
    List<String> entriesOf(long blogId) {
        Rows rows = world.rows();
        return rows.entriesOf(blogId).stream().sorted(comparing(Rows.Entry::writtenOn).thenComparing(Rows.Entry::headline))
                .map(entry -> "%s, %s, %s, %s".formatted(entry.headline(), entry.writtenOn(), entry.rating(),
                        rows.tagsOf(entry.id()).stream().sorted().toList()))
                .toList();
    }

    /** The ids of the entries, sorted. */
    List<Long> idsOf(long blogId) {
        return world.rows().entriesOf(blogId).stream().map(Rows.Entry::id).sorted().toList();
    }

    /** All blogs, entries and tags of entries, to be compared with what is stored later. */
    List<String> everything() {
        Rows rows = world.rows();
        return Stream.of(rows.blogs(), rows.entries(), rows.tags(), rows.entryTags()).flatMap(List::stream).map(Object::toString).toList();
    }

    /** What isn't stored any more, and what is new. */
    List<String> changesSince(List<String> before) {
        List<String> now = everything();
        return Stream.concat(before.stream().filter(row -> !now.contains(row)).map(row -> "gone: " + row),
                now.stream().filter(row -> !before.contains(row)).map(row -> "new: " + row)).toList();
    }
}
