package threeways.letgoofthesession;

import static java.util.Comparator.comparing;

import java.util.List;
import threeways.workbench.Rows;
import threeways.workbench.World;

/** What is stored, as a test reads it: past the record. */
record Stored(World world) {

    /** What was thrown, as the end of a sentence. */
    static String told(Throwable thrown) {
        return thrown == null ? "nothing was thrown" : "this came: " + thrown;
    }

    /** Such as {@code Night Trains, 2026-06-15, author 1}. */
    String blog(long id) {
        Rows.Blog blog = world.rows().blog(id);
        return blog == null ? "(no blog " + id + ")" : words(blog);
    }

    private static String words(Rows.Blog blog) {
        return blog.title() + ", " + blog.pubDate() + ", " + (blog.authorId() == null ? "no author" : "author " + blog.authorId());
    }

    /** All blogs but one, such as {@code 6: Tide Tables, 2026-09-23, author 4}. */
    List<String> blogsBut(long id) {
        return world.rows().blogs().stream().filter(blog -> blog.id() != id).sorted(comparing(Rows.Blog::id))
                .map(blog -> blog.id() + ": " + words(blog)).toList();
    }

    /** Such as {@code 12: Vienna to Rome, 2026-06-16, 5}, by id. */
    List<String> entriesOf(long blogId) {
        return world.rows().entriesOf(blogId).stream().sorted(comparing(Rows.Entry::id))
                .map(entry -> entry.id() + ": " + entry.headline() + ", " + entry.writtenOn() + ", " + entry.rating()).toList();
    }

    String nameOfAuthor(long id) {
        return world.rows().author(id).name();
    }
}
