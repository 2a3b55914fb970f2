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
                "the title of blog 7 after replace(…) and the caller's commit. If it is the old one, a later refresh overwrote "
                        + "the change, or the object was detached. Change a managed object, after the refresh")
                .isEqualTo("Sleepers");
        assertThat(stored.authorId(7))
                .as("the author of blog 7 after Ben, author 2, took over. If it is 1, Ada's id, a later flush wrote all columns, "
                        + "with its old author. Refresh the object before you change it")
                .isEqualTo(BEN);
    }

    @Test
    @Order(2)
    void both_changes_are_in_the_object(Session session, World world) {
        session.beginTransaction();
        Blog blog = replace(session, ADA, BEN, 7, "Sleepers");

        assertThat(blog).as("the blog that replace(…) returned. Return the blog that you have renamed").isNotNull();
        assertThat(session.contains(blog)).as("Expected a blog that the session manages. The one that was returned is new or detached: "
                + "return one that the session has loaded").isTrue();
        assertThat(blog.getTitle())
                .as("the title of the blog that replace(…) returned. If it is the old one, the object was refreshed before "
                        + "the change was flushed, or SQL has changed the row alone. Call setTitle after the refresh")
                .isEqualTo("Sleepers");
        assertThat(blog.getAuthor().getName())
                .as("the author of the blog that replace(…) returned. If it is Ada, the object is as it was before the bulk update, which "
                        + "changes rows and no objects. Refresh it")
                .isEqualTo("Ben");

        blog.setPubDate(LocalDate.of(2026, 6, 17));
        session.getTransaction().commit();
        assertThat(new Stored(world).blogs().get(7L))
                .as("blog 7 after the caller gave the returned object another date too, and committed. If a value is old, the "
                        + "session doesn't watch that object, or it wasn't refreshed. Refresh it, and return it managed")
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
                .as("blogs 5, 7 and 10, which were Ada's, after Ben, author 2, took them over. Update all blogs of the author, and give the title to "
                        + "blog 7 alone")
                .containsEntry(5L, "under_scores, 2026-06-15, author 2").containsEntry(7L, "Sleepers, 2026-06-15, author 2")
                .containsEntry(10L, "Old Maps, 2021-05-03, author 2");
        assertThat(stored.blogsWithout(5L, 7L, 10L)).as(
                "the blogs that were not Ada's, after Ben took over from her. They stay as they are: the UPDATE needs a condition on the author")
                .isEqualTo(others);
    }

    @Test
    @Order(4)
    void renames_a_blog_of_somebody_else(Session session, World world) {
        Stored stored = new Stored(world);
        session.beginTransaction();
        Blog tides = replace(session, ADA, BEN, 6, "Tides");
        assertThat(tides.getAuthor().getName()).as("the author of the returned blog, Dora's \"Tide Tables\". She keeps it: "
                + "only blogs of the author who leaves change hands").isEqualTo("Dora");
        Blog odd = replace(session, BEN, ADA, 8, "Untitled");
        assertThat(odd.getAuthor()).as("the author of the returned blog, \":x?{0}\", which has none").isNull();
        session.getTransaction().commit();

        assertThat(stored.blogs().get(6L))
                .as("Blog 6, Dora's \"Tide Tables\", was renamed while Ben took over Ada's blogs. Its author stays Dora, 4. If its "
                        + "title is old, the second replace(…) dropped it: flush before you clear or refresh")
                .isEqualTo("Tides, 2026-09-23, author 4");
        assertThat(stored.blogs().get(8L))
                .as("blog 8, \":x?{0}\", which has no author, after it was renamed while Ada took over from Ben. It has no author afterwards either")
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
                .as("Expected that the caller's transaction is still open after replace(…), and it was ended. Leave its end to the caller")
                .isTrue();
        CallersSession.keepsItsSettings(session, () -> replace(session, BEN, ADA, 6, "Tides"));
        session.getTransaction().rollback();
        assertThat(new Stored(world).blogs())
                .as("all blogs after the caller rolled back. What has changed nevertheless was written in another transaction: use the "
                        + "caller's session")
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
                .as("the headline of entry 18, which the caller had changed before, and not flushed. If it is the old one, clear() or detach() "
                        + "dropped the change: call flush() first")
                .isEqualTo("Neap tide");

        session.beginTransaction();
        session.find(Blog.class, 7L).setPubDate(LocalDate.of(2026, 6, 17));
        session.find(Blog.class, 10L).setTitle("Older Maps");
        replace(session, BEN, ADA, 7, "Couchettes");
        session.getTransaction().commit();

        assertThat(stored.blogs())
                .as("blogs 7 and 10, after the caller had given 7 another date and 10 another title, and not flushed. Then Ada, "
                        + "author 1, took over. Flush these changes before rows or objects are overwritten")
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
                .as("blogs after Fay, author 51, took over from Ed, author 50, in an archive that the page doesn't show. Choose the authors and the blog "
                        + "that you were given")
                .containsEntry(161L, "Floppy Disks, 2000-02-29, author 51").containsEntry(160L, "Floppy, 1999-08-11, author 51")
                .containsEntry(140L, "Zeppelin Notes, 1999-06-01, author 51").containsEntry(150L, "First Light, 1999-01-01, author null");
        assertThat(blog.getTitle() + " by " + blog.getAuthor())
                .as("the blog that replace(…) returned. Refresh it after the bulk update, and set the title then")
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
                .as("UPDATEs for an author with 33 blogs, of which one was renamed. Expected two at most: one for all blogs of the author, "
                        + "in HQL, and one for the title")
                .isLessThanOrEqualTo(2);
        assertThat(sql).as("replace(…) for an author with 33 blogs. Don't load them: one HQL update changes them all").sentAtMost(5);
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
                    .as("blogs that are not as expected after author %d, %s, took over from author %d, %s, in a large archive. There are authors of "
                            + "one name: choose them by their ids", to, rows.author(to).name(), from, authors.get(i).name())
                    .isEmpty();
        }
    }

    /** The answer's call, after the session has loaded what is handed over. */
    private static Blog replace(Session session, long from, long to, long blogId, String title) {
        return new Authors(session).replace(session.find(Author.class, from), session.find(Author.class, to),
                session.find(Blog.class, blogId), title);
    }
}
