package threeways.letgoofthesession;

import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import threeways.workbench.World;

/** What is stored, as a test reads it: past the record. */
record Stored(World world) {

    /** Such as {@code Night Trains, 2026-06-15, author 1}. */
    String blog(long id) {
        return world.ask(ctx -> ctx.fetchOptional(BLOG, BLOG.ID.eq(id))
                .map(blog -> blog.getTitle() + ", " + blog.getPubDate() + ", " + author(blog.getAuthorId()))
                .orElse("(no blog " + id + ")"));
    }

    private static String author(Long id) {
        return id == null ? "no author" : "author " + id;
    }

    /** All blogs but one, such as {@code 6: Tide Tables, 2026-09-23, author 4}. */
    List<String> blogsBut(long id) {
        return world.ask(ctx -> ctx.selectFrom(BLOG).where(BLOG.ID.ne(id)).orderBy(BLOG.ID)
                .fetch(blog -> blog.getId() + ": " + blog.getTitle() + ", " + blog.getPubDate() + ", " + author(blog.getAuthorId())));
    }

    /** Such as {@code 12: Vienna to Rome, 2026-06-16, 5}, by id. */
    List<String> entriesOf(long blogId) {
        return world.ask(ctx -> ctx.selectFrom(ENTRY).where(ENTRY.BLOG_ID.eq(blogId)).orderBy(ENTRY.ID)
                .fetch(entry -> entry.getId() + ": " + entry.getHeadline() + ", " + entry.getWrittenOn() + ", " + entry.getRating()));
    }

    String nameOfAuthor(long id) {
        return world.ask(ctx -> ctx.fetchValue(AUTHOR.NAME, AUTHOR.ID.eq(id)));
    }
}
