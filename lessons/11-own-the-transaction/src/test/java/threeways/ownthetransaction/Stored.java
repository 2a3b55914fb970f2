package threeways.ownthetransaction;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.PERMALINK;

import java.util.List;
import threeways.workbench.World;

/** What is stored, in words, as a test compares it before and after an answer. */
final class Stored {

    private Stored() {
    }

    /** All blogs, such as {@code blog 7: Night Trains, 2026-06-15}, by id. */
    static List<String> blogs(World world) {
        return world.ask(ctx -> ctx.selectFrom(BLOG).orderBy(BLOG.ID)
                .fetch(blog -> "blog " + blog.getId() + ": " + blog.getTitle() + ", " + blog.getPubDate()));
    }

    /** All entries, such as {@code entry 12 of blog 7: Vienna to Rome, 2026-06-16, 5}, by id. */
    static List<String> entries(World world) {
        return world.ask(ctx -> ctx.selectFrom(ENTRY).orderBy(ENTRY.ID).fetch(entry -> "entry " + entry.getId() + " of blog "
                + entry.getBlogId() + ": " + entry.getHeadline() + ", " + entry.getWrittenOn() + ", " + entry.getRating()));
    }

    /** The entries of one blog without their ids, such as {@code Vienna to Rome, 2026-06-16, 5}, by id. */
    static List<String> entriesOf(World world, long blogId) {
        return world.ask(ctx -> ctx.selectFrom(ENTRY).where(ENTRY.BLOG_ID.eq(blogId)).orderBy(ENTRY.ID)
                .fetch(entry -> entry.getHeadline() + ", " + entry.getWrittenOn() + ", " + entry.getRating()));
    }

    /** All permalinks, such as {@code /tides leads to blog 6}, by slug. */
    static List<String> permalinks(World world) {
        return world.ask(ctx -> ctx.selectFrom(PERMALINK).orderBy(PERMALINK.SLUG)
                .fetch(link -> "/" + link.getSlug() + " leads to blog " + link.getBlogId()));
    }

    /** The rating of an entry, null where nobody has rated it. */
    static Integer rating(World world, long entryId) {
        return world.ask(ctx -> ctx.fetchValue(ENTRY.RATING, ENTRY.ID.eq(entryId)));
    }

    /** Throws {@code problem} as it is, from where checked exceptions aren't declared. */
    @SuppressWarnings("unchecked")
    static <T extends Throwable> void rethrow(Throwable problem) throws T {
        throw (T) problem;
    }
}
