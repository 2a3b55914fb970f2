package threeways.letgoofthesession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.TransactionRequiredException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.LazyInitializationException;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.workbench.BlogWorld;
import threeways.workbench.CallersSession;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.NotOn;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Exercise 5: as it is now")
@BlogWorld(entities = {Author.class, Blog.class, Entry.class})
class Exercise5BlogWatchTest {

    static final LocalDate DAY = LocalDate.of(2026, 8, 1);

    static final String MEANWHILE = "update blog set title = 'Sleepers', pub_date = date '2026-06-20', author_id = 2 where id = 7";

    BlogWatch watch;
    Stored stored;

    @BeforeEach
    void open_a_session(Session session, World world) {
        watch = new BlogWatch(session);
        stored = new Stored(world);
    }

    @Test
    @Order(1)
    void sees_the_title_that_another_writer_has_stored(Session session, World world) {
        session.find(Blog.class, 7L);
        world.execute(MEANWHILE);

        assertThat(watch.titleNow(7))
                .as("The session had loaded blog 7, \"Night Trains\", and another writer stored \"Sleepers\". A session returns the "
                        + "object that it has, even for a new query: ask for the title alone, or in another session.")
                .isEqualTo(Optional.of("Sleepers"));
    }

    @Test
    @Order(2)
    void leaves_the_objects_of_the_caller_as_they_are(Session session, World world, SqlLog sql) {
        Blog blog = session.find(Blog.class, 7L);
        blog.setPubDate(DAY);
        world.execute(MEANWHILE);

        Optional<String> title = watch.titleNow(7);

        assertThat(title).as("The title that another writer has stored for blog 7.").isEqualTo(Optional.of("Sleepers"));
        assertThat(blog.getPubDate()).as("The caller had set the day of blog 7 and not stored it yet, and titleNow must not undo that: "
                + "refresh reads the row into the caller's object.").isEqualTo(DAY);
        assertThat(blog.getTitle()).as("titleNow is a look, so the caller's object keeps the title that it had.").isEqualTo("Night Trains");
        assertThat(session.contains(blog)).as("The caller's session managed blog 7, and must go on doing so: clear, evict and detach "
                + "let go of it, and its changes are never written.").isTrue();
        assertThat(sql.statements()).as("titleNow only looks, so it sends queries alone.").allMatch(SqlStatement::isQuery);
    }

    @Test
    @Order(3)
    void leaves_nothing_behind_for_the_next_commit(Session session, World world, SqlLog sql) {
        Blog blog = session.find(Blog.class, 7L);
        world.execute(MEANWHILE);

        watch.titleNow(7);
        session.beginTransaction();
        session.getTransaction().commit();

        assertThat(blog.getTitle()).as("titleNow is a look, so the caller's object keeps the title that it had.").isEqualTo("Night Trains");
        assertThat(sql.statements())
                .as("The caller had changed nothing: expected no UPDATE at the commit after titleNow. If you refresh the caller's "
                        + "object and set the old values again, these count as changes: read the title in another session.")
                .allMatch(SqlStatement::isQuery);
    }

    @Test
    @Order(4)
    void writes_nothing_of_the_callers(Session session, World world, SqlLog sql) {
        Blog blog = session.find(Blog.class, 7L);
        world.execute(MEANWHILE);
        session.beginTransaction();
        blog.setTitle("Trains");
        blog.setPubDate(DAY);

        Optional<String> title = watch.titleNow(7);

        assertThat(sql.statements())
                .as("The caller had changed blog 7 and not written it yet, and titleNow must not write it. A query first flushes "
                        + "what it could miss: look in another session, or set the query's flush mode.")
                .allMatch(SqlStatement::isQuery);
        assertThat(title).as("The title that another writer has stored for blog 7, and not the one that the caller has set.")
                .isEqualTo(Optional.of("Sleepers"));
        assertThat(session.getTransaction().isActive()).as("The caller's transaction must go on.").isTrue();
        session.getTransaction().commit();
        assertThat(stored.blog(7)).as("The caller committed after titleNow, and then blog 7 must be stored as the caller had changed it. "
                + "A session whose flush mode stays MANUAL writes nothing: set it for the query alone.")
                .startsWith("Trains, 2026-08-01");
    }

    @Test
    @Order(5)
    @NotOn(value = "sqlite", because = "a transaction that has read keeps other writers waiting")
    void looks_past_what_its_transaction_has_seen(Session session, World world) {
        session.beginTransaction();
        session.find(Blog.class, 7L);
        world.execute(MEANWHILE);

        Optional<String> title = watch.titleNow(7);
        session.getTransaction().rollback();

        assertThat(title).as("The caller's transaction had read blog 7 before another writer stored \"Sleepers\".")
                .isEqualTo(Optional.of("Sleepers"));
    }

    @Test
    @Order(6)
    void finds_nothing_where_nothing_is_stored(Session session, World world) {
        session.find(Blog.class, 5L);
        world.execute("delete from blog where id = 5");

        assertThat(titleOfNothing()).as("There is no blog 99, so the answer is empty.").isEqualTo(Optional.empty());
        assertThat(watch.titleNow(5)).as("Another writer has deleted blog 5, which the session had loaded. The answer is empty.")
                .isEqualTo(Optional.empty());
    }

    @Test
    @Order(7)
    void looks_each_time(World world) {
        assertThat(watch.titleNow(7)).as("The title of blog 7, before anybody has changed it.").isEqualTo(Optional.of("Night Trains"));
        world.execute(MEANWHILE);
        assertThat(watch.titleNow(7))
                .as("The title of blog 7, after another writer has changed it. Don't keep an answer from call to call.")
                .isEqualTo(Optional.of("Sleepers"));
        world.execute("update blog set title = ' sleepers ' where id = 7");
        assertThat(watch.titleNow(7)).as("The title of blog 7 as it is stored, with its blanks.").isEqualTo(Optional.of(" sleepers "));
        for (String blank : List.of(" ", "")) {
            world.execute("update blog set title = '" + blank + "' where id = 7");
            assertThat(watch.titleNow(7))
                    .as("Blog 7 is stored, and its title is \"%s\". An empty Optional says that no such blog is stored.", blank)
                    .isEqualTo(Optional.of(blank));
        }
    }

    @Test
    @Order(8)
    @OtherRows
    void looks_into_another_archive_too(Session session, World world) {
        session.find(Blog.class, 140L);
        world.execute("update blog set title = 'Zeppelins' where id = 140");

        assertThat(watch.titleNow(140)).as("The title of blog 140, in an archive that the page doesn't show.")
                .isEqualTo(Optional.of("Zeppelins"));
        assertThat(watch.titleNow(150)).as("The title of blog 150, which has no author, in that archive.")
                .isEqualTo(Optional.of("First Light"));
    }

    @Test
    @Order(9)
    void closes_what_it_opens(Session session, SqlLog sql) {
        watch.titleNow(7);
        watch.titleNow(99);

        assertThat(sql).closedEverything();
        assertThat(session.isOpen()).as("The caller's session must stay open.").isTrue();
    }

    @Test
    @Order(10)
    void reloads_title_day_and_author(Session session, World world) {
        Blog blog = session.find(Blog.class, 7L);
        world.execute(MEANWHILE);

        reload(blog);

        assertThat(blog.getTitle())
                .as("Another writer stored \"Sleepers\", and the caller's object must show it. A session that knows the row "
                        + "doesn't read it into the object again, unless you refresh it.")
                .isEqualTo("Sleepers");
        assertThat(blog.getPubDate()).as("Another writer stored a new day as well, so reload must bring title, day and author: "
                + "refresh reads the whole row.").isEqualTo(LocalDate.of(2026, 6, 20));
        assertThat(blog.getAuthor().getId())
                .as("Another writer gave the blog to Ben, author 2, so reload must bring the author as well: refresh "
                        + "reads the whole row.")
                .isEqualTo(2);
        assertThat(nameOf(blog.getAuthor()))
                .as("The reloaded blog's author is Ben, and his name must be readable in the caller's session. An author from another session "
                        + "can't be loaded once that has ended: refresh the caller's blog instead of copying.")
                .isEqualTo("Ben");
    }

    @Test
    @Order(11)
    void gives_up_what_was_changed_in_the_blog(Session session, SqlLog sql) {
        Blog blog = session.find(Blog.class, 7L);
        session.beginTransaction();
        blog.setTitle("Trains");
        blog.setAuthor(null);

        reload(blog);

        assertThat(sql.statements())
                .as("reload gives up what the caller has changed in this blog, so nothing is written. An UPDATE was sent: "
                        + "leave out flush and queries, which flush first, and refresh the blog.")
                .allMatch(SqlStatement::isQuery);
        assertThat(blog.getTitle()).as("The caller had set another title, and reload brings the stored one back.")
                .isEqualTo("Night Trains");
        session.getTransaction().commit();
        assertThat(stored.blog(7)).as("The caller committed after reload, and blog 7 is still stored as it was.")
                .isEqualTo("Night Trains, 2026-06-15, author 1");
    }

    @Test
    @Order(12)
    void keeps_the_blog_managed(Session session, World world) {
        Blog blog = session.find(Blog.class, 7L);
        world.execute(MEANWHILE);

        reload(blog);

        assertThat(session.contains(blog)).as("After reload the session must still manage the caller's object: refresh does, and detach, "
                + "evict and clear let go of it.").isTrue();
        session.beginTransaction();
        blog.setTitle("Sleepers and Couchettes");
        boolean readOnly = session.isReadOnly(blog);
        session.getTransaction().commit();
        assertThat(stored.blog(7))
                .as("The caller changed the title after reload, and committed: expected that it is stored, beside the other writer's day and "
                        + "author. %s",
                        readOnly
                                ? "The object is read-only now, so its changes get lost: leave that setting alone."
                                : "Refresh this object, and change no setting of the session.")
                .isEqualTo("Sleepers and Couchettes, 2026-06-20, author 2");
    }

    @Test
    @Order(13)
    void notices_what_is_changed_after_it(Session session, World world) {
        Blog blog = session.find(Blog.class, 7L);
        world.execute("update blog set title = 'Sleepers' where id = 7");

        reload(blog);

        session.beginTransaction();
        blog.setTitle("Night Trains");
        session.getTransaction().commit();
        assertThat(stored.blog(7))
                .as("After reload the caller set the title back to \"Night Trains\", as it was loaded first, and committed: it must be stored. "
                        + "Setters leave the session comparing with what it loaded: refresh the blog.")
                .startsWith("Night Trains");
    }

    @Test
    @Order(14)
    void keeps_what_was_changed_in_other_objects(Session session, World world, SqlLog sql) {
        Blog blog = session.find(Blog.class, 7L);
        Blog other = session.find(Blog.class, 6L);
        world.execute(MEANWHILE);
        session.beginTransaction();
        other.setTitle("Tides");

        reload(blog);

        assertThat(sql.statements()).as("The caller has changed blog 6 and not written it yet, and to reload blog 7 writes nothing.")
                .allMatch(SqlStatement::isQuery);
        session.getTransaction().commit();
        assertThat(stored.blog(6))
                .as("The caller had changed blog 6, reloaded blog 7 and committed: expected the change of blog 6 in the table. "
                        + "clear() and a refresh of other objects drop it: refresh the given blog alone.")
                .startsWith("Tides");
    }

    @Test
    @Order(15)
    void writes_nothing_where_no_transaction_is_active(Session session, World world, SqlLog sql) {
        Blog blog = session.find(Blog.class, 7L);
        Blog other = session.find(Blog.class, 6L);
        world.execute(MEANWHILE);
        other.setTitle("Tides");

        reload(blog);

        assertThat(sql.statements()).as("The caller has changed blog 6 and begun no transaction yet. To reload blog 7 must not write that: "
                + "a commit writes all that is pending, so begin and commit nothing here.").allMatch(SqlStatement::isQuery);
        session.beginTransaction();
        session.getTransaction().commit();
        assertThat(stored.blog(6)).as("The caller had changed blog 6, reloaded blog 7, begun a transaction and committed it. The change of "
                + "blog 6 must be stored.").startsWith("Tides");
    }

    @Test
    @Order(16)
    void tells_that_a_blog_is_gone(Session session, World world) {
        Blog blog = session.find(Blog.class, 5L);
        world.execute("delete from blog where id = 5");

        Throwable thrown = catchThrowable(() -> watch.reload(blog));

        assertThat(thrown)
                .as("Another writer has deleted blog 5: expected an EntityNotFoundException from reload, and %s. "
                        + "session.refresh(blog) throws one: catch "
                        + "nothing, and if you look for the row yourself, throw it.", Stored.told(thrown))
                .isInstanceOf(EntityNotFoundException.class);
    }

    @Test
    @Order(17)
    void keeps_the_settings_of_the_session(Session session) {
        Blog blog = session.find(Blog.class, 7L);

        CallersSession.keepsItsSettings(session, () -> watch.titleNow(7));
        CallersSession.keepsItsSettings(session, () -> reload(blog));
    }

    @Test
    @Order(18)
    @GeneratedRows
    void agrees_with_plain_java(Session session, World world) {
        session.createSelectionQuery("from Blog", Blog.class).getResultList();

        Reference.in(world)
                .ofOne("The title that is stored for blog %s, while the caller's session has loaded all blogs",
                        (Rows rows, Long id) -> Optional.ofNullable(rows.blog(id)).map(Rows.Blog::title))
                .askedFor(Edges::blogIds)
                .agreesWith(id -> List.of(watch.titleNow(id)));
    }

    @Test
    @Order(19)
    void passes_on_what_the_database_refuses_at_any_step(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> watch.titleNow(7));
    }

    @Test
    @Order(20)
    void waits_for_nothing_that_the_caller_has_written(Session session) {
        session.beginTransaction();
        session.find(Blog.class, 7L).setTitle("Trains");
        session.flush();

        AtomicReference<Optional<String>> title = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> title.set(watch.titleNow(7)));
        session.getTransaction().rollback();

        assertThat(thrown)
                .as("The caller's own transaction has written blog 7 and not committed it yet. Expected one of its two titles, and %s. A lock waits "
                        + "for the caller, who waits for you: lock nothing.", Stored.told(thrown))
                .isNull();
        assertThat(title.get())
                .as("The caller's own transaction has written blog 7, \"Night Trains\", as \"Trains\" and not committed it yet. Expected either "
                        + "title: ask the database for it.")
                .isIn(Optional.of("Trains"), Optional.of("Night Trains"));
    }

    /** Hibernate's complaint about a flush leads to a transaction, and none is needed. */
    private void reload(Blog blog) {
        try {
            watch.reload(blog);
        } catch (TransactionRequiredException e) {
            throw new AssertionError(
                    "reload threw a TransactionRequiredException. A flush and a lock need a transaction, and the caller may have none. "
                            + "reload only reads, so leave the flush out, and lock nothing.",
                    e);
        }
    }

    private static String nameOf(Author author) {
        try {
            return author.getName();
        } catch (LazyInitializationException e) {
            return "a LazyInitializationException";
        }
    }

    private Optional<String> titleOfNothing() {
        try {
            return watch.titleNow(99);
        } catch (NullPointerException | NoResultException | NoSuchElementException e) {
            throw new AssertionError("There is no blog 99, so the answer is an empty Optional, and titleNow threw a "
                    + e.getClass().getSimpleName()
                    + ". find and get return null for it and getSingleResult throws: use Optional.ofNullable "
                    + "or uniqueResultOptional.", e);
        }
    }
}
