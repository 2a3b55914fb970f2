package threeways.shareatransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.BLOG;

import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.CallersSession;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.NotOn;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.Thrown;
import threeways.workbench.World;

@DisplayName("Exercise 4: keep the version honest")
@BlogWorld(entities = VersionedBlog.class)
class Exercise4SeriesTitlesTest {

    static final long ADA = 1;

    Session session;
    SeriesTitles seriesTitles;
    World world;

    @BeforeEach
    void begin(Session session, World world) {
        this.session = session;
        this.world = world;
        seriesTitles = new SeriesTitles(session, world.dialect());
    }

    @Test
    @Order(1)
    void renames_all_blogs_of_the_author() {
        session.beginTransaction();
        int renamed = seriesTitles.putBefore("Travel", ADA);
        session.getTransaction().commit();

        assertThat(titles(7, 10, 5, 4))
                .as("The titles of Ada's blogs 7, 10 and 5 must begin with \"Travel\", a colon and a blank, once. Blog 4 is Chi's and must keep its title.")

                .containsExactly("Travel: Night Trains", "Travel: Old Maps", "Travel: under_scores", "Old Maps");
        assertThat(renamed).as("Three blogs were renamed, so return 3: the number of rows that execute() returned.").isEqualTo(3);
    }

    @Test
    @Order(2)
    @OtherRows
    void renames_in_another_archive_too() {
        String series = "Fe\u0301's :x?{0}";
        String words = "The series \"Fe\u0301's :x?{0}\" must stand before Fay's three titles just so. Hand it over as a bind value: a quote "
                + "or question mark in the SQL ends in an error or something else.";
        session.beginTransaction();
        assertThat(catchThrowable(() -> seriesTitles.putBefore(series, 51))).as(words).isNull();
        session.getTransaction().commit();

        assertThat(titles(120, 110, 160)).as(words).containsExactly("Fe\u0301's :x?{0}: Modem Songs",
                "Fe\u0301's :x?{0}: New Year's Modem",
                "Fe\u0301's :x?{0}: Floppy");
    }

    @Test
    @Order(3)
    void counts_each_version_on_by_one() {
        session.beginTransaction();
        seriesTitles.putBefore("Travel", ADA);
        session.getTransaction().commit();

        assertThat(versions(7, 10, 5))
                .as("Each renamed row must have version 1 instead of 0. 0 means that the UPDATE left the version alone: set it to "
                        + "BLOG.VERSION.plus(1). 2 means that it was counted twice.")
                .containsExactly(1, 1, 1);
        assertThat(versions(4)).as("Blog 4 was not renamed, so its version must stay 0.").containsExactly(0);
    }

    @Test
    @Order(4)
    @NotOn(value = "sqlite", because = "a session that reads keeps others from committing there")
    void gives_a_concurrent_edit_its_conflict(SessionFactory factory) {
        try (Session bens = factory.openSession()) {
            bens.beginTransaction();
            VersionedBlog loaded = bens.find(VersionedBlog.class, 7L);

            session.beginTransaction();
            seriesTitles.putBefore("Travel", ADA);
            session.getTransaction().commit();
            loaded.setPubDate(LocalDate.of(2028, 1, 1));
            Throwable thrown = catchThrowable(() -> bens.getTransaction().commit());

            assertThat(Thrown.causes(thrown))
                    .as("Ben had loaded blog 7 before your UPDATE and changed its day "
                            + "afterwards. He must get an OptimisticLockException; without one his UPDATE writes the old title back. Count the version on.")
                    .anyMatch(OptimisticLockException.class::isInstance);
            assertThat(titles(7)).as("Your title must stay, since Ben's edit was refused.").containsExactly("Travel: Night Trains");
        }
    }

    @Test
    @Order(5)
    void shows_the_new_title_and_version_in_loaded_objects() {
        world.execute("update blog set title = 'Travel: in a hurry' where id = 5");
        session.beginTransaction();
        VersionedBlog hurry = session.find(VersionedBlog.class, 5L);
        VersionedBlog trains = session.find(VersionedBlog.class, 7L);
        VersionedBlog maps = session.find(VersionedBlog.class, 10L);

        seriesTitles.putBefore("Travel", ADA);

        assertThat(List.of(trains.getTitle(), maps.getTitle()))
                .as("The session had loaded blogs 7 and 10 before. The same objects must show the new "
                        + "titles: refresh each of them after the UPDATE, and don't clear or evict them.")
                .containsExactly("Travel: Night Trains", "Travel: Old Maps");
        assertThat(hurry.getTitle())
                .as("Blog 5 was titled \"Travel: in a hurry\" and loaded before the call. Its object must show the new title, too: rename and "
                        + "refresh all blogs of the author, whatever their titles are.")
                .isEqualTo("Travel: Travel: in a hurry");
        assertThat(List.of(trains.getVersion(), maps.getVersion()))
                .as("The loaded objects must have the new version, or their next flush asks for a "
                        + "version that is gone.")
                .containsExactly(1, 1);
        assertThat(session.contains(trains) && session.contains(maps))
                .as("The caller goes on working with the objects, so they must still belong "
                        + "to the session: refresh them, and don't clear, detach or evict.")
                .isTrue();
        session.getTransaction().rollback();
    }

    @Test
    @Order(6)
    void has_no_conflict_with_itself() {
        session.beginTransaction();
        VersionedBlog trains = session.find(VersionedBlog.class, 7L);
        trains.setPubDate(LocalDate.of(2028, 1, 1));
        VersionedBlog maps = session.find(VersionedBlog.class, 10L);

        Throwable thrown = catchThrowable(() -> {
            seriesTitles.putBefore("Travel", ADA);
            maps.setPubDate(LocalDate.of(2028, 2, 2));
            session.getTransaction().commit();
        });

        assertThat(thrown).as(
                "One session changed blog 7 before the call and blog 10 after it, then committed. It must have no conflict with its own "
                        + "UPDATE: flush before, refresh after.")
                .isNull();
        assertThat(List.of(stored(7), stored(10)))
                .as("Both days and both titles must be stored: the day of blog 7 was changed before the call, "
                        + "that of blog 10 after it.")
                .containsExactly("Travel: Night Trains, 2028-01-01", "Travel: Old Maps, 2028-02-02");

        CallersSession.flushesAtTheCommitAlone(session, () -> {
            trains.setTitle("Slow Trains");
            seriesTitles.putBefore("Rail", ADA);
        });
        assertThat(stored(7))
                .as("The caller's session has the flush mode COMMIT, so your HQL sends no change first. Their new title of blog 7 must be kept, with "
                        + "the series before it: call flush() first.")
                .isEqualTo("Rail: Slow Trains, 2028-01-01");
    }

    @Test
    @Order(7)
    void renames_in_one_update(SqlLog sql) {
        session.beginTransaction();
        seriesTitles.putBefore("Travel", ADA);

        assertThat(sql.statements().stream().filter(one -> one.kind().equals("update")))
                .as("One UPDATE must rename all blogs of the author. One for "
                        + "each blog is what a session sends when its objects change: write the UPDATE yourself, where the author is theirs.")
                .hasSize(1);
        assertThat(sql).leftTheTransactionToTheCaller();
        assertThat(sql).bound("Travel");
        assertThat(sql.queries())
                .as("A query has a limit, and blogs beyond it stay as they were loaded. Refresh all blogs of the author, however many the session has "
                        + "loaded.")
                .noneMatch(SqlStatement::isLimited);
        session.getTransaction().rollback();
    }

    @Test
    @Order(8)
    @GeneratedRows
    void agrees_with_plain_java_on_a_large_archive() {
        world.execute("update blog set version = 3 where title < 'G'", "update blog set version = 7 where title > 'P'");
        Rows rows = world.rows();
        List<Long> authors = Edges.authorIds(rows).stream()
                .filter(author -> rows.blogsOf(author).stream().allMatch(blog -> blog.title().length() < 60)).toList();
        long asked = authors.stream().filter(author -> !rows.blogsOf(author).isEmpty()).findFirst().orElseThrow();
        putBefore(" Trips ", asked);
        putBefore(" Trips ", asked); // their titles begin with it now
        for (long author : authors.stream().filter(one -> one != asked).limit(5).toList()) {
            putBefore("Trips and more of them, ".repeat(5), author); // the column takes 200 characters
        }
    }

    @Test
    @Order(9)
    void passes_on_what_the_database_says(SessionFactory factory, SqlLog sql) throws Throwable {
        Refusals.Question attempt = () -> {
            try (Session own = factory.openSession()) {
                own.beginTransaction();
                try {
                    new SeriesTitles(own, world.dialect()).putBefore("Travel", ADA);
                } finally {
                    own.getTransaction().rollback();
                }
            }
        };

        Refusals.of(sql).reachTheCaller(attempt);
    }

    private void putBefore(String series, long author) {
        Rows before = world.rows();
        session.beginTransaction();
        int renamed = seriesTitles.putBefore(series, author);
        session.getTransaction().commit();

        Rows after = world.rows();
        for (Rows.Blog blog : before.blogs()) {
            boolean theirs = Objects.equals(blog.authorId(), author);
            Rows.Blog now = after.blog(blog.id());
            assertThat(now.title() + ", version " + now.version())
                    .as("Each title of author %d gets the series \"%s\" as it was typed, even one that begins with it already, and its "
                            + "own version plus one. Other blogs stay. Blog %d is of author %s:",
                            author, series,
                            blog.id(), blog.authorId())
                    .isEqualTo(theirs
                            ? series + ": " + blog.title() + ", version " + (blog.version() + 1)
                            : blog.title() + ", version " + blog.version());
        }
        assertThat(renamed).as("Return how many blogs of author %d were renamed.", author).isEqualTo(before.blogsOf(author).size());
    }

    private List<String> titles(long... ids) {
        return stored(Rows.Blog::title, ids);
    }

    private List<Integer> versions(long... ids) {
        return stored(Rows.Blog::version, ids);
    }

    private String stored(long id) {
        return stored(blog -> blog.title() + ", " + blog.pubDate(), id).get(0);
    }

    private <T> List<T> stored(Function<Rows.Blog, T> what, long... ids) {
        Rows rows = world.rows();
        return LongStream.of(ids).mapToObj(id -> what.apply(rows.blog(id))).toList();
    }
}
