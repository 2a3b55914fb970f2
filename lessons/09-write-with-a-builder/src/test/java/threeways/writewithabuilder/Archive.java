package threeways.writewithabuilder;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.PERMALINK;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Record;
import org.jooq.impl.DSL;
import threeways.workbench.World;

/** What is stored, as a test reads it: past the record, over a connection of its own. */
record Archive(World world) {

    /** Such as {@code Night Trains, version 0}. */
    String blog(long id) {
        return world.ask(ctx -> ctx.fetchOptional(BLOG, BLOG.ID.eq(id)).map(blog -> blog.getTitle() + ", version " + blog.getVersion())
                .orElse("(no blog " + id + ")"));
    }

    int version(long blogId) {
        return world.ask(ctx -> ctx.fetchValue(BLOG.VERSION, BLOG.ID.eq(blogId)));
    }

    /** Such as {@code of blog 7: Vienna to Rome, 2026-06-16, 5}. */
    String entry(long id) {
        return world.ask(ctx -> ctx.fetchOptional(ENTRY, ENTRY.ID.eq(id)).map(entry -> "of blog " + entry.getBlogId() + ": " + line(entry))
                .orElse("(no entry " + id + ")"));
    }

    /** Such as {@code Vienna to Rome, 2026-06-16, 5}, in the order of writing. */
    List<String> entriesOf(long blogId) {
        return world.ask(ctx -> ctx.selectFrom(ENTRY).where(ENTRY.BLOG_ID.eq(blogId)).orderBy(ENTRY.WRITTEN_ON, ENTRY.HEADLINE)
                .fetch(Archive::line));
    }

    /** The ids of the entries, in the same order. */
    List<Long> idsOf(long blogId) {
        return world.ask(ctx -> ctx.selectFrom(ENTRY).where(ENTRY.BLOG_ID.eq(blogId)).orderBy(ENTRY.WRITTEN_ON, ENTRY.HEADLINE)
                .fetch(ENTRY.ID));
    }

    /** Stores an entry for blog 6, and returns the id that the database gave it. */
    long added() {
        return world.ask(ctx -> ctx.insertInto(ENTRY).set(ENTRY.BLOG_ID, 6L).set(ENTRY.HEADLINE, "To see an id")
                .set(ENTRY.WRITTEN_ON, LocalDate.of(2026, 10, 3)).returningResult(ENTRY.ID).fetchSingle(ENTRY.ID));
    }

    int entries() {
        return world.ask(ctx -> ctx.fetchCount(ENTRY));
    }

    /** The ids of the tags on an entry. */
    List<Long> tagsOf(long entryId) {
        return world.ask(
                ctx -> ctx.selectFrom(ENTRY_TAG).where(ENTRY_TAG.ENTRY_ID.eq(entryId)).orderBy(ENTRY_TAG.TAG_ID).fetch(ENTRY_TAG.TAG_ID));
    }

    /** All ratings and their number, such as {@code {null=2, 0=1, 5=2}}. */
    String ratings() {
        return world
                .ask(ctx -> ctx.select(ENTRY.RATING, DSL.count()).from(ENTRY).groupBy(ENTRY.RATING).orderBy(ENTRY.RATING.asc().nullsFirst())
                        .fetchMap(ENTRY.RATING, DSL.count()).toString());
    }

    /** The rows for a slug, such as {@code blog 6}. */
    List<String> permalinks(String slug) {
        return world.ask(ctx -> ctx.selectFrom(PERMALINK).where(PERMALINK.SLUG.eq(slug)).fetch(link -> "blog " + link.getBlogId()));
    }

    /** The id of the row for a slug. */
    Long permalinkId(String slug) {
        return world.ask(ctx -> ctx.fetchValue(PERMALINK.ID, PERMALINK.SLUG.eq(slug)));
    }

    private static String line(Record entry) {
        return entry.get(ENTRY.HEADLINE) + ", " + entry.get(ENTRY.WRITTEN_ON) + ", " + entry.get(ENTRY.RATING);
    }
}
