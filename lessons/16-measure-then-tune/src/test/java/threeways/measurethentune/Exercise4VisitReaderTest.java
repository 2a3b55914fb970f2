package threeways.measurethentune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.BLOG;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.CallersSession;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 4: a million, a few at a time")
@BlogWorld(entities = {Author.class, Blog.class, Entry.class, Visit.class})
class Exercise4VisitReaderTest {

    /** Not a local variable, which the JVM might leave out. */
    private static volatile byte[] garbage;

    Session session;
    VisitReader visitReader;
    World world;

    @BeforeEach
    void open_the_archive(Session session, World world) {
        this.session = session;
        this.world = world;
        visitReader = new VisitReader(session);
    }

    @Test
    @Order(1)
    void shows_each_visit_once(SqlLog sql) {
        List<Long> ids = new ArrayList<>();

        visitReader.forEach(visit -> ids.add(visit.getId()));

        assertThat(ids)
                .as("Expected the seven visits 301 to 307, each once, sorted by id. If the last are missing, a page that isn't full was left "
                        + "out; if none came, ids were expected to begin with 1.")
                .containsExactly(301L, 302L, 303L, 304L, 305L, 306L, 307L);
        assertThat(sql.statements().size())
                .as("Seven visits took %d statements, and a query or two are enough. Ask for many visits with one query, "
                        + "and stop when a page isn't full.", sql.statements().size())
                .isLessThanOrEqualTo(3);
        assertThat(sql).sortedInTheDatabase();
    }

    @Test
    @Order(2)
    @OtherRows
    void shows_visits_of_another_archive_too() {
        world.execute("insert into visit (id, blog_id, reader, visited_at) values (-1, 140, 'Jo', timestamp '2000-06-20 12:00:00')");
        List<String> readers = new ArrayList<>();

        visitReader.forEach(visit -> readers.add(visit.getReader()));

        assertThat(readers)
                .as("Expected the readers of six visits, in the order of ids. %s", !readers.contains("Jo")
                        ? "Jo's is missing, and has the id -1, which is below 0: begin without a condition, or at Long.MIN_VALUE."
                        : "The second gave no name: show that visit too, with its null.")
                .containsExactly("Jo", null, "Hal", "Ivy", "Hal", "Ivy");
    }

    @Test
    @Order(3)
    void holds_a_hundred_visits_at_most(SqlLog sql) {
        Many.visitsOfThreeBlogs(world);
        AtomicReference<WeakReference<Visit>> first = new AtomicReference<>();
        boolean[] kept = {false};
        long[] ahead = {0};
        List<Long> ids = new ArrayList<>();
        int[] most = {0};

        visitReader.forEach(visit -> {
            ids.add(visit.getId());
            most[0] = Math.max(most[0], session.getStatistics().getEntityCount());
            ahead[0] = Math.max(ahead[0], sql.rowsRead() - sql.statements().size() - ids.size()); // a page may read one more, to know if it is the last
            first.compareAndSet(null, new WeakReference<>(visit));
            if (ids.size() == 2_000) {
                kept[0] = isKept(first.get());
            }
        });

        assertThat(ids)
                .as("Expected each of 2,707 visits once, in the order of ids, which have gaps and go up to 2,008,097. Go on until no visit "
                        + "follows.")
                .hasSize(Many.OF_THREE_BLOGS + 7).isSorted()
                .doesNotHaveDuplicates();
        assertThat(most[0])
                .as("The session held %d objects at once, and may hold 100. It keeps all that it has loaded, for its identity map: detach "
                        + "what you are done with, or read with a StatelessSession.", most[0])
                .isLessThanOrEqualTo(VisitReader.AT_A_TIME);
        assertThat(ahead[0])
                .as("%d rows had been read and not shown yet; at most 100 may be. A list of all visits or of all ids grows with the table: "
                        + "stream, or read pages of a hundred.", ahead[0])
                .isLessThanOrEqualTo(VisitReader.AT_A_TIME);
        assertThat(session.getStatistics().getEntityCount())
                .as("The session must hold no visit in the end, and holds %d. Detach those of the last page, too.",
                        session.getStatistics().getEntityCount())
                .isZero();
        assertThat(kept[0])
                .as("The visit that was shown first is still in memory when 2,000 have been shown: another Session, a list or a field keeps it. "
                        + "Use the caller's session and detach, or a StatelessSession.")
                .isFalse();
    }

    @Test
    @Order(4)
    @OnH2
    void costs_the_database_one_look_at_each_visit_on_h2(SqlLog sql) {
        Many.visitsOfThreeBlogs(world);

        visitReader.forEach(visit -> {
        });

        int looks = sql.queries().stream().mapToInt(query -> world.explain(query).scanCount()).sum();
        assertThat(looks)
                .as("The database looked at %d rows to show 2,707 visits, and 5,600 are enough. An offset skips the rows of all pages before "
                        + "it: ask for ids greater than the last one instead.", looks)
                .isLessThanOrEqualTo(2 * Many.OF_THREE_BLOGS + 200);
    }

    @Test
    @Order(5)
    void keeps_what_the_caller_has_in_the_session() {
        session.beginTransaction();
        Blog blog = session.find(Blog.class, 7L);
        blog.setTitle("Night Trains, revised");

        visitReader.forEach(visit -> {
        });
        assertThat(session.isOpen()).as("The answer has closed the caller's session. Leave it open, and close only what you have opened.")
                .isTrue();
        boolean kept = session.contains(blog);
        boolean readOnly = session.isDefaultReadOnly();
        boolean active = session.getTransaction().isActive();
        assertThat(active).as("The caller had begun a transaction, and it is over. Leave commit and rollback to the caller.").isTrue();
        session.getTransaction().commit();

        assertThat(kept)
                .as("The caller had loaded blog 7 and changed it. It must still belong to the session afterwards: session.clear() takes "
                        + "everything away, detach takes one object.")
                .isTrue();
        assertThat(readOnly).as("The caller's session is read-only by default now, and wasn't before. Set that on your query instead: "
                + "setReadOnly(true).").isFalse();
        assertThat(titleOf7())
                .as("The caller's new title must be stored at the commit. Change neither the session's flush mode nor the objects in it.")
                .isEqualTo("Night Trains, revised");

        CallersSession.keepsItsSettings(session, () -> visitReader.forEach(visit -> {
        }));
        CallersSession.keepsItsSettings(session, () -> catchThrowable(() -> visitReader.forEach(visit -> {
            throw new IllegalStateException("enough");
        })));
    }

    @Test
    @Order(6)
    void leaves_the_transaction_to_the_caller() {
        session.beginTransaction();
        session.find(Blog.class, 7L).setTitle("Night Trains, withdrawn");

        visitReader.forEach(visit -> {
        });
        session.getTransaction().rollback();

        assertThat(titleOf7())
                .as("The caller rolled back, so the old title must still be stored. The answer has committed the caller's transaction: it must "
                        + "not.")
                .isEqualTo("Night Trains");
    }

    private static boolean isKept(Reference<?> reference) {
        // a collection of the young objects is mostly enough, and one of all takes as long as the other checks together
        for (int megabyte = 0; megabyte < 100 && !reference.refersTo(null); megabyte++) {
            garbage = new byte[1 << 20];
        }
        if (!reference.refersTo(null)) {
            System.gc();
        }
        return !reference.refersTo(null);
    }

    private String titleOf7() {
        return world.ask(ctx -> ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(7L)));
    }

    @Test
    @Order(7)
    void lets_an_exception_of_the_reader_through(SqlLog sql) {
        RuntimeException tired = new IllegalStateException("enough");

        Throwable thrown = catchThrowable(() -> visitReader.forEach(visit -> {
            if (visit.getId() == 303) {
                throw tired;
            }
        }));

        assertThat(thrown)
                .as("The reader threw at visit 303. Expected that very exception to reach the caller: don't catch it, and don't wrap it.")
                .isSameAs(tired);
        assertThat(sql.openStatements())
                .as("The reader threw in the middle, and a statement stays open. Open scroll or stream in the head of a try, which closes it in "
                        + "any case.")
                .isZero();
        assertThat(session.getStatistics().getEntityCount())
                .as("The reader threw in the middle, and the session still holds a visit. Detach it before the reader gets it, or in a "
                        + "finally.")
                .isZero();

        Error broken = new LinkageError("broken");
        assertThat(catchThrowable(() -> visitReader.forEach(visit -> {
            throw broken;
        }))).as("The reader threw an Error. Expected it to reach the caller as it is.").isSameAs(broken);
        assertThat(sql.openStatements() + session.getStatistics().getEntityCount())
                .as("The reader threw an Error, and a statement is open or a visit in the session. Clean up in a finally: a catch of "
                        + "RuntimeException misses errors.")
                .isZero();
    }

    @Test
    @Order(8)
    void sees_visits_as_they_are_now() {
        visitReader.forEach(visit -> {
        });
        world.execute("update visit set reader = 'Jo' where id = 307");
        List<String> readers = new ArrayList<>();

        visitReader.forEach(visit -> readers.add(visit.getReader()));

        assertThat(readers)
                .as("Another writer gave visit 307 a reader, Jo, between two calls. Expected Jo at the second call: ask the database each time.")
                .contains("Jo");
    }

    @Test
    @Order(9)
    void lets_a_refusal_through(SessionFactory factory, SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> factory.inSession(mine -> new VisitReader(mine).forEach(visit -> {
        })));
    }
}
