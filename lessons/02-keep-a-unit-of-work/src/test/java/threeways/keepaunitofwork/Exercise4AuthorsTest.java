package threeways.keepaunitofwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.CallersSession;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 4: the bulk update that was undone")
@BlogWorld
class Exercise4AuthorsTest {

    static final long ADA = 1;
    static final long BEN = 2;

    @Test
    @Order(1)
    void both_changes_are_in_the_table(Session session, World world) {
        Stored stored = new Stored(world);
        session.beginTransaction();
        replace(session, ADA, BEN, 7, "Sleepers");
        session.getTransaction().commit();

        assertThat(stored.title(7)).as(
                "Expected blog 7's new title after the caller's commit. A refresh after setTitle puts the old title back, and "
                        + "a detached object isn't stored: set the title after the refresh, on a managed object.")
                .isEqualTo("Sleepers");
        assertThat(stored.authorId(7))
                .as("Ben took over: expected him, author 2, in blog 7's row. A later flush wrote the object with Ada, its old author. Refresh it "
                        + "after the bulk update, and change it only then.")
                .isEqualTo(BEN);
    }

    @Test
    @Order(2)
    void both_changes_are_in_the_object(Session session, World world) {
        session.beginTransaction();
        Blog handedOver = session.find(Blog.class, 7L);
        Blog blog = replace(session, ADA, BEN, 7, "Sleepers");

        assertThat(blog).as("Expected the renamed blog from replace(…), and it returned null. Return the blog.").isNotNull();
        assertThat(session.contains(blog))
                .as("Expected a blog that the session manages. %s return session.find(Blog.class, id).",
                        blog == handedOver
                                ? "You returned the one that was handed over, which clear(), detach() or evict() has detached: leave these out, or"
                                : "You returned another one, which is new, detached or of another session:")
                .isTrue();
        assertThat(blog.getTitle())
                .as("Expected the new title in the blog that replace(…) returned, and \"%s\" came. Call setTitle last, after any refresh: SQL "
                        + "changes the row alone, and a refresh reads the old title back.", blog.getTitle())
                .isEqualTo("Sleepers");
        assertThat(blog.getAuthor().getName())
                .as("Expected Ben as the author of the blog that replace(…) returned. A bulk update changes rows and no objects, so "
                        + "Ada is still in this one: refresh it.")
                .isEqualTo("Ben");

        blog.setPubDate(LocalDate.of(2026, 6, 17));
        session.getTransaction().commit();
        assertThat(new Stored(world).blogs().get(7L))
                .as("The caller gave the returned object another date too, and committed: expected title, date and author in the "
                        + "table. An old value comes from an unmanaged or unrefreshed object: refresh it, and return it managed.")
                .isEqualTo("Sleepers, 2026-06-17, author 2");
    }

    @Test
    @Order(3)
    void changes_the_blogs_of_that_author_and_no_others(Session session, World world) {
        Stored stored = new Stored(world);
        Map<Long, String> others = stored.blogsWithout(5L, 7L, 10L);
        session.beginTransaction();
        replace(session, ADA, BEN, 7, "Sleepers");
        session.getTransaction().commit();

        assertThat(stored.blogs())
                .as("Blogs 5, 7 and 10 were Ada's, and Ben, author 2, took them over: expected him for all three, and the new title "
                        + "for blog 7 alone. Update all blogs of the author.")
                .containsEntry(5L, "under_scores, 2026-06-15, author 2").containsEntry(7L, "Sleepers, 2026-06-15, author 2")
                .containsEntry(10L, "Old Maps, 2021-05-03, author 2");
        assertThat(stored.blogsWithout(5L, 7L, 10L)).as(
                "Ben took over from Ada: expected that the blogs of all others stay as they are. The UPDATE needs a condition on the author.")
                .isEqualTo(others);
    }

    @Test
    @Order(4)
    void renames_a_blog_of_somebody_else(Session session, World world) {
        Stored stored = new Stored(world);
        session.beginTransaction();
        Blog tides = replace(session, ADA, BEN, 6, "Tides");
        assertThat(tides.getTitle())
                .as("Blog 6, \"Tide Tables\", is Dora's, and replace(Ada, Ben, blog 6, \"Tides\") returned it: expected its new "
                        + "title. Set the title even if its author is another one.")
                .isEqualTo("Tides");
        assertThat(tides.getAuthor().getName())
                .as("Expected Dora as the author of the returned blog, \"Tide Tables\". Ben takes over Ada's blogs alone: leave the "
                        + "author to the bulk update, and don't set it in the object.")
                .isEqualTo("Dora");
        Blog odd;
        try {
            odd = replace(session, BEN, ADA, 8, "Untitled");
        } catch (NullPointerException e) {
            throw new AssertionError(
                    "Blog 8, \":x?{0}\", has no author, so its getAuthor() returns null, and replace(Ben, Ada, blog 8, …) threw a "
                            + "NullPointerException. Its title changes all the same: ask for null before you compare authors.",
                    e);
        }
        assertThat(odd.getAuthor())
                .as("Expected no author in the returned blog, \":x?{0}\", which had none. Leave the author to the bulk update, and "
                        + "don't set it in the object.")
                .isNull();
        session.getTransaction().commit();

        assertThat(stored.blogs().get(6L))
                .as("One replace(…) renamed blog 6, Dora's \"Tide Tables\", and a second one followed: expected \"Tides\" and Dora, "
                        + "author 4. If the title is old, the second dropped it: flush before you clear or refresh.")
                .isEqualTo("Tides, 2026-09-23, author 4");
        assertThat(stored.blogs().get(8L))
                .as("Blog 8, \":x?{0}\", has no author, and was renamed while Ada took over from Ben: expected the new title, and no "
                        + "author. Leave the author to the bulk update.")
                .isEqualTo("Untitled, 2026-03-08, author null");
    }

    @Test
    @Order(5)
    void leaves_the_transaction_to_the_caller(Session session, World world, SqlLog sql) {
        Map<Long, String> before = new Stored(world).blogs();
        session.beginTransaction();
        replace(session, ADA, BEN, 7, "Sleepers");

        assertThat(sql).leftTheTransactionToTheCaller();
        assertThat(session.isOpen() && session.getTransaction().isActive())
                .as("Expected that the caller's transaction is still open after replace(…), and it was ended. Leave its end to the caller.")
                .isTrue();
        CallersSession.keepsItsSettings(session, () -> replace(session, BEN, ADA, 6, "Tides"));
        session.getTransaction().rollback();
        assertThat(new Stored(world).blogs())
                .as("The caller rolled back: expected all blogs as they were. What has changed was written in another transaction: "
                        + "use the caller's session.")
                .isEqualTo(before);
    }

    @Test
    @Order(6)
    void keeps_what_the_caller_has_not_flushed_yet(Session session, World world) {
        Stored stored = new Stored(world);
        session.beginTransaction();
        session.find(Entry.class, 18L).setHeadline("Neap tide");
        replace(session, ADA, BEN, 7, "Sleepers");
        session.getTransaction().commit();

        assertThat(stored.headline(18))
                .as("The caller had changed the headline of entry 18 before, and not flushed it: expected \"Neap tide\" in the "
                        + "table. clear() and detach() drop such a change: call flush() first.")
                .isEqualTo("Neap tide");

        session.beginTransaction();
        session.find(Blog.class, 7L).setPubDate(LocalDate.of(2026, 6, 17));
        session.find(Blog.class, 10L).setTitle("Older Maps");
        replace(session, BEN, ADA, 7, "Couchettes");
        session.getTransaction().commit();

        assertThat(stored.blogs())
                .as("The caller had changed the date of blog 7 and the title of blog 10, unflushed. Then Ada, author 1, took over: "
                        + "expected all in the table. Flush before you overwrite rows or objects.")
                .containsEntry(7L, "Couchettes, 2026-06-17, author 1").containsEntry(10L, "Older Maps, 2021-05-03, author 1");
    }

    @Test
    @Order(7)
    @OtherRows
    void replaces_in_another_archive_too(Session session, World world) {
        Stored stored = new Stored(world);
        session.beginTransaction();
        Blog blog = replace(session, 50, 51, 161, "Floppy Disks");
        session.getTransaction().commit();

        assertThat(stored.blogs())
                .as("Fay, author 51, took over from Ed, author 50, in an archive that the page doesn't show: expected Ed's blogs to "
                        + "be Fay's. Choose the authors and the blog that you were given.")
                .containsEntry(161L, "Floppy Disks, 2000-02-29, author 51").containsEntry(160L, "Floppy, 1999-08-11, author 51")
                .containsEntry(140L, "Zeppelin Notes, 1999-06-01, author 51").containsEntry(150L, "First Light, 1999-01-01, author null");
        assertThat(blog.getTitle() + " by " + blog.getAuthor())
                .as("Expected the new title and the new author in the blog that replace(…) returned. Refresh it after the bulk "
                        + "update, and set the title then.")
                .isEqualTo("Floppy Disks by Fay");
    }

    @Test
    @Order(8)
    void sends_one_update_for_all_blogs(Session session, World world, SqlLog sql) {
        world.execute(IntStream.rangeClosed(801, 830)
                .mapToObj(id -> "insert into blog (id, title, pub_date, author_id) values (" + id + ", 'Ferries', date '2026-01-02', 1)")
                .toArray(String[]::new));
        session.beginTransaction();
        Author ada = session.find(Author.class, ADA);
        Author ben = session.find(Author.class, BEN);
        Blog trains = session.find(Blog.class, 7L);
        sql.clear();
        new Authors(session).replace(ada, ben, trains, "Sleepers");
        session.getTransaction().commit();

        assertThat(sql.statements().stream().filter(statement -> !statement.isQuery()).count())
                .as("An author with 33 blogs was replaced, and one blog renamed: expected two UPDATEs at most. Send one for all "
                        + "blogs of the author, in HQL, and one for the title.")
                .isLessThanOrEqualTo(2);
        assertThat(sql).as("An author with 33 blogs was replaced. Don't load them: one HQL update changes them all.").sentAtMost(5);
    }

    @Test
    @Order(9)
    @GeneratedRows
    void tells_authors_of_one_name_apart(Session session, World world) {
        Stored stored = new Stored(world);
        Rows rows = world.rows();
        List<Rows.Author> authors = rows.authors().stream().sorted(Comparator.comparing(Rows.Author::name)).toList();
        List<Long> blogs = Stored.someOf(stored.titlesById().keySet(), authors.size());
        for (int i = 0; i < authors.size(); i++) {
            long from = authors.get(i).id();
            long to = authors.get((i + 5) % authors.size()).id();
            long renamed = blogs.get(i);
            Map<Long, String> expected = new TreeMap<>();
            rows.blogs().forEach(blog -> expected.put(blog.id(), (blog.id() == renamed ? "Renamed" : blog.title()) + " by author "
                    + (Objects.equals(blog.authorId(), from) ? Long.valueOf(to) : blog.authorId())));

            session.clear();
            session.beginTransaction();
            replace(session, from, to, renamed, "Renamed");
            session.getTransaction().commit();

            Map<Long, String> now = new TreeMap<>();
            rows = world.rows();
            rows.blogs().forEach(blog -> now.put(blog.id(), blog.title() + " by author " + blog.authorId()));
            assertThat(Stored.differences(expected, now))
                    .as("Author %d, %s, took over from author %d, %s, in a large archive: expected that these blogs change hands and no "
                            + "others. There are authors of one name: choose them by their ids.", to, rows.author(to).name(), from,
                            authors.get(i).name())
                    .isEmpty();
        }
    }

    @Test
    @Order(10)
    void keeps_what_no_query_would_flush(Session session, World world) {
        CallersSession.flushesAtTheCommitAlone(session, () -> {
            session.find(Blog.class, 7L).setPubDate(LocalDate.of(2026, 6, 18));
            session.find(Blog.class, 10L).setTitle("Oldest Maps");
            replace(session, ADA, BEN, 7, "Sleepers");
        });

        assertThat(new Stored(world).blogs())
                .as("The caller's session has the flush mode COMMIT, so your HQL sends no change first. Expected the new date of blog 7, the new "
                        + "title of blog 10, and author 2: call flush() first.")
                .containsEntry(7L, "Sleepers, 2026-06-18, author 2").containsEntry(10L, "Oldest Maps, 2021-05-03, author 2");
    }

    /** The answer's call, after the session has loaded what is handed over. */
    private static Blog replace(Session session, long from, long to, long blogId, String title) {
        return new Authors(session).replace(session.find(Author.class, from), session.find(Author.class, to),
                session.find(Blog.class, blogId), title);
    }
}
