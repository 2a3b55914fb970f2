package threeways.measurethentune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.BLOG;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 4: a million, a few at a time")
@BlogWorld(entities = {Author.class, Blog.class, Entry.class, Visit.class})
class Exercise4VisitReaderTest {

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
    void shows_each_visit_once() {
        List<Long> ids = new ArrayList<>();

        visitReader.forEach(visit -> ids.add(visit.getId()));

        assertThat(ids).as("The seven visits, in the order of their ids.").containsExactly(301L, 302L, 303L, 304L, 305L, 306L, 307L);
    }

    @Test
    @Order(2)
    @OtherRows
    void shows_visits_of_another_archive_too() {
        List<String> readers = new ArrayList<>();

        visitReader.forEach(visit -> readers.add(visit.getReader()));

        assertThat(readers).as("Readers of the five visits, in the order of ids, one without a name.").containsExactly(null, "Hal", "Ivy",
                "Hal",
                "Ivy");
    }

    @Test
    @Order(3)
    void holds_a_hundred_visits_at_most() {
        Many.visits(world);
        List<Long> ids = new ArrayList<>();
        int[] most = {0};

        visitReader.forEach(visit -> {
            ids.add(visit.getId());
            most[0] = Math.max(most[0], session.getStatistics().getEntityCount());
        });

        assertThat(ids).as("Each of 9,007 visits must be shown once, in the order of ids.").hasSize(Many.ADDED + 7).isSorted()
                .doesNotHaveDuplicates();
        assertThat(most[0])
                .as("The session held %d objects at once, and may hold 100. It keeps all that it has loaded, for its identity map: detach "
                        + "what you are done with, or read with a StatelessSession.", most[0])
                .isLessThanOrEqualTo(VisitReader.AT_A_TIME);
        assertThat(session.getStatistics().getEntityCount()).as("In the end the session must hold no visit.").isZero();
    }

    @Test
    @Order(4)
    void keeps_what_the_caller_has_in_the_session() {
        session.beginTransaction();
        Blog blog = session.find(Blog.class, 7L);
        blog.setTitle("Night Trains, revised");

        visitReader.forEach(visit -> {
        });
        boolean kept = session.contains(blog);
        session.getTransaction().commit();

        assertThat(kept)
                .as("The caller had loaded blog 7 and changed it. It must still belong to the session afterwards: session.clear() takes "
                        + "everything away, detach takes one object.")
                .isTrue();
        String stored = world.ask(ctx -> ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(7L)));
        assertThat(stored).as("The caller's new title must be stored at the commit.")
                .isEqualTo("Night Trains, revised");
    }

    @Test
    @Order(5)
    void lets_an_exception_of_the_reader_through(SqlLog sql) {
        RuntimeException tired = new IllegalStateException("enough");

        Throwable thrown = catchThrowable(() -> visitReader.forEach(visit -> {
            if (visit.getId() == 303) {
                throw tired;
            }
        }));

        assertThat(thrown).as("The reader threw at visit 303. That very exception must reach the caller.").isSameAs(tired);
        assertThat(sql.openStatements())
                .as("The reader threw in the middle. No statement may stay open: close scroll or stream in any case.")
                .isZero();
        assertThat(session.getStatistics().getEntityCount())
                .as("The reader threw in the middle. The session must hold no visit afterwards.").isZero();
    }

    @Test
    @Order(6)
    void sees_visits_as_they_are_now() {
        visitReader.forEach(visit -> {
        });
        world.execute("update visit set reader = 'Jo' where id = 307");
        List<String> readers = new ArrayList<>();

        visitReader.forEach(visit -> readers.add(visit.getReader()));

        assertThat(readers).as("Another writer gave visit 307 a reader, Jo, between the two calls.").contains("Jo");
    }
}
