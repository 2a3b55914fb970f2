package threeways.ownthetransaction;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import threeways.workbench.Rows;
import threeways.workbench.World;

/** What is stored, in words, as a test compares it before and after an answer. */
final class Stored {

    private Stored() {
    }

    /** All blogs, such as {@code blog 7: Night Trains, 2026-06-15}, by id. */
    static List<String> blogs(World world) {
        return world.rows().blogs().stream().sorted(comparing(Rows.Blog::id))
                .map(blog -> "blog " + blog.id() + ": " + blog.title() + ", " + blog.pubDate()).toList();
    }

    /** All entries, such as {@code entry 12 of blog 7: Vienna to Rome, 2026-06-16, 5}, by id. */
    static List<String> entries(World world) {
        return world.rows().entries().stream().sorted(comparing(Rows.Entry::id))
                .map(entry -> "entry " + entry.id() + " of blog " + entry.blogId() + ": " + words(entry)).toList();
    }

    /** The entries of one blog without their ids, such as {@code Vienna to Rome, 2026-06-16, 5}, by id. */
    static List<String> entriesOf(World world, long blogId) {
        return entriesOf(world.rows(), blogId);
    }

    /** The same of rows that were read before. */
    static List<String> entriesOf(Rows rows, long blogId) {
        return rows.entriesOf(blogId).stream().sorted(comparing(Rows.Entry::id)).map(Stored::words).toList();
    }

    private static String words(Rows.Entry entry) {
        return entry.headline() + ", " + entry.writtenOn() + ", " + entry.rating();
    }

    /** All permalinks, such as {@code /tides leads to blog 6}, by slug. */
    static List<String> permalinks(World world) {
        return world.rows().permalinks().stream().sorted(comparing(Rows.Permalink::slug))
                .map(link -> "/" + link.slug() + " leads to blog " + link.blogId()).toList();
    }

    /** The rating of an entry, null where nobody has rated it. */
    static Integer rating(World world, long entryId) {
        return Optional.ofNullable(world.rows().entry(entryId)).map(Rows.Entry::rating).orElse(null);
    }

    /** Throws {@code problem} as it is, from where checked exceptions aren't declared. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> void rethrow(Throwable problem) throws T {
        throw (T) problem;
    }
}
