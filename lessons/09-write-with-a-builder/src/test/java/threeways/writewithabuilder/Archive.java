package threeways.writewithabuilder;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.PERMALINK;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.impl.DSL;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.Thrown;
import threeways.workbench.World;

/** What is stored, as a test reads it: past the record, over a connection of its own. */
record Archive(World world) {

    /**
     * What differs from the rows {@code before}, in every table: first what is gone, then what is new, such as
     * {@code new: entry of blog 6, "Neap tide", 2026-10-03, rating 4}. The database gives a new row its id, so that isn't told.
     */
    List<String> changesSince(Rows before) {
        Rows now = world.rows();
        List<String> gone = lines(before, now);
        List<String> come = lines(now, before);
        List<String> changes = new ArrayList<>();
        gone.forEach(line -> changes.add("gone: " + line));
        come.forEach(line -> changes.add("new: " + line));
        return changes;
    }

    /** What to say of {@code changes} that are none, where some were expected. */
    static String ifNone(List<String> changes, SqlLog sql) {
        return !changes.isEmpty()
                ? ""
                : sql.statements().isEmpty()
                        ? " No statement was sent."
                        : " SQL was sent, but nothing was stored: it changed no row, or was rolled back.";
    }

    /** The first of the expected changes that isn't among {@code changes}, or the first that wasn't expected. */
    static String amiss(List<String> changes, String... expected) {
        List<String> missing = new ArrayList<>(List.of(expected));
        changes.forEach(missing::remove);
        List<String> unexpected = new ArrayList<>(changes);
        List.of(expected).forEach(unexpected::remove);
        return changes.isEmpty()
                ? ""
                : (missing.isEmpty() ? "" : " Missing is: " + missing.get(0) + ".")
                        + (unexpected.isEmpty() ? "" : " Not expected is: " + unexpected.get(0) + ".");
    }

    /** The rows of {@code some} that {@code others} doesn't have, sorted within each table. */
    private static List<String> lines(Rows some, Rows others) {
        Set<Long> known = others.entries().stream().map(Rows.Entry::id).collect(Collectors.toSet());
        return Stream.of(
                some.blogs().stream().filter(row -> !others.blogs().contains(row)).flatMap(row -> lines(row, others)),
                some.entries().stream().filter(row -> !others.entries().contains(row))
                        .map(row -> "entry " + (known.contains(row.id()) ? row.id() + " " : "") + "of blog " + row.blogId() + ", "
                                + told(row.headline()) + ", " + row.writtenOn() + ", rating " + row.rating()),
                some.permalinks().stream().filter(row -> !others.permalinks().contains(row))
                        .map(row -> "permalink " + told(row.slug()) + " to blog " + row.blogId()),
                some.entryTags().stream().filter(row -> !others.entryTags().contains(row))
                        .map(row -> "tag " + row.tagId() + " on entry " + row.entryId()),
                some.tags().stream().filter(row -> !others.tags().contains(row)).map(Rows.Tag::toString),
                some.authors().stream().filter(row -> !others.authors().contains(row)).map(Rows.Author::toString),
                some.visits().stream().filter(row -> !others.visits().contains(row)).map(Rows.Visit::toString))
                .flatMap(Stream::sorted).toList();
    }

    /** A blog counts as two things, since its version may change alone. */
    private static Stream<String> lines(Rows.Blog blog, Rows others) {
        boolean onlyItsVersion = others.blogs().stream().anyMatch(other -> other.id() == blog.id() && other.title().equals(blog.title())
                && other.pubDate().equals(blog.pubDate()) && Objects.equals(other.authorId(), blog.authorId()));
        boolean itsVersion = others.blogs().stream().anyMatch(other -> other.id() == blog.id() && other.version() != blog.version());
        return Stream.concat(
                onlyItsVersion
                        ? Stream.empty()
                        : Stream.of("blog " + blog.id() + ", " + told(blog.title()) + ", " + blog.pubDate() + ", author "
                                + blog.authorId()),
                itsVersion ? Stream.of("version " + blog.version() + " of blog " + blog.id()) : Stream.empty());
    }

    /** Drafts with values that are easily changed on their way. */
    static List<Draft> oddDrafts(long blogId) {
        LocalDate day = LocalDate.of(2026, 10, 3);
        return List.of(new Draft(blogId, " Blanks  at both ends ", day, 1), new Draft(blogId, "", day, 2),
                new Draft(blogId, "CAPITALS and Ümläute, 50% _off_", day, 3), new Draft(blogId, "long ".repeat(39) + "title", day, 4),
                new Draft(blogId, "The last day of a leap year", LocalDate.of(2024, 12, 31), 5),
                new Draft(blogId, "A day that most years lack", LocalDate.of(2024, 2, 29), 0));
    }

    /** Drafts that the table refuses, each for another reason; SQLite stores the first. */
    static List<Draft> refusedDrafts(long blogId) {
        LocalDate day = LocalDate.of(2026, 10, 3);
        return List.of(new Draft(blogId, "long ".repeat(40) + "!", day, 4), new Draft(blogId, "Written on no day", null, 4),
                new Draft(blogId, null, day, 4), new Draft(99, "For no blog", day, 4),
                new Draft(beyondInt(blogId), "For no blog", day, 4));
    }

    /** Zones in which midnight of Greenwich is the day before, and in which it is the day after the midnight of their own. */
    static final List<String> ZONES = List.of("America/New_York", "Pacific/Auckland");

    /** An id that no blog has, and that becomes another one's if it is cut to an int. */
    static long beyondInt(long id) {
        return (1L << 32) + id;
    }

    /** Whether an exception, or a cause of it, is the database's. */
    static boolean comesFromTheDatabase(Throwable thrown) {
        return Thrown.causes(thrown).anyMatch(SQLException.class::isInstance);
    }

    /** What to say of an exception that should be the database's. */
    static String came(Throwable thrown) {
        return thrown == null ? "nothing was thrown" : thrown.getClass().getSimpleName() + " came";
    }

    /** Why the table refuses one of {@link #refusedDrafts}. */
    static String reasonOf(Draft draft) {
        return draft.headline() != null && draft.headline().equals("For no blog")
                ? "of blog " + draft.blogId() + ", which doesn't exist"
                        + (draft.blogId() > 99 ? " (an id is a long; as an int it is another blog's)" : "")
                : draft.headline() == null
                        ? "without a headline"
                        : draft.writtenOn() == null ? "without a day" : "whose headline has 201 letters, one more than the column takes";
    }

    /** What is odd about one of {@link #oddDrafts}. */
    static String oddityOf(Draft draft) {
        String headline = draft.headline();
        return headline.isEmpty()
                ? "The headline is empty, which isn't null"
                : headline.length() > 60
                        ? "The headline has " + headline.length() + " letters"
                        : headline.startsWith(" ")
                                ? "The headline has blanks at both ends and in the middle"
                                : headline.startsWith("CAP")
                                        ? "The headline has capitals, umlauts, % and _"
                                        : "The day is " + draft.writtenOn() + ", and the rating " + draft.rating();
    }

    /** A draft as {@link #changesSince} tells of it. */
    static String told(Draft draft) {
        return "entry of blog " + draft.blogId() + ", " + told(draft.headline()) + ", " + draft.writtenOn() + ", rating " + draft.rating();
    }

    private static String told(String text) {
        return text == null
                ? "null"
                : '"' + (text.length() <= 60
                        ? text
                        : text.substring(0, 20) + "…" + text.substring(text.length() - 5) + " (" + text.length()
                                + " letters)")
                        + '"';
    }

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
