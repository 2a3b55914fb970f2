package threeways.letgoofthesession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityNotFoundException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.SessionFactory;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import threeways.blog.Author;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.NotOn;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Exercise 1: save a form")
@BlogWorld(entities = {Author.class, Blog.class, Entry.class})
class Exercise1BlogDeskTest {

    static final BlogForm FORM = new BlogForm(7, "Night Trains of Europe", LocalDate.of(2026, 7, 1));

    BlogDesk desk;
    Stored stored;

    @BeforeEach
    void open_the_desk(SessionFactory factory, World world) {
        desk = new BlogDesk(factory);
        stored = new Stored(world);
        // tags hold on to their entries, and would hide what happens to the entries
        world.execute("delete from entry_tag");
    }

    /** An object made from the form has an id, and Hibernate's complaint about that leads nowhere. */
    private void save(BlogForm form) {
        try {
            desk.save(form);
        } catch (EntityExistsException e) {
            throw new AssertionError(
                    "persist is for new objects, and an object with a generated id counts as stored, so Hibernate threw an "
                            + "EntityExistsException. Load the stored blog, and set its title and its day.",
                    e);
        } catch (ConstraintViolationException e) {
            if (!String.valueOf(e.getSQL()).startsWith("delete")) {
                throw e;
            }
            throw new AssertionError(
                    "save must delete nothing, and the database refused this: " + e.getSQL()
                            + ". Load the stored blog, and set its title and its day.",
                    e);
        }
    }

    /** Whether the answer has made this exception itself, and not because of another one. */
    private static boolean isOfTheAnswer(RuntimeException thrown) {
        return thrown.getCause() == null && Arrays.stream(thrown.getStackTrace()).limit(1)
                .anyMatch(frame -> frame.getClassName().startsWith(BlogDesk.class.getName()));
    }

    @Test
    @Order(1)
    void stores_the_title_and_the_day_of_the_form() {
        save(FORM);

        assertThat(stored.blog(7)).as("Blog 7 was saved with a new title and a new day, and here is what is stored now. If it is the old "
                + "row, nothing was committed: change a managed object inside a transaction.")
                .startsWith("Night Trains of Europe, 2026-07-01");
    }

    @Test
    @Order(2)
    void keeps_the_author() {
        save(FORM);

        assertThat(stored.blog(7))
                .as("The form has no author, so blog 7 must keep Ada, author 1. An object made from the form has none, and merge "
                        + "writes all its fields: load the stored blog and set two fields.")
                .endsWith("author 1");
    }

    @Test
    @Order(3)
    void keeps_the_entries() {
        save(FORM);

        assertThat(stored.entriesOf(7)).as("Blog 7 must keep its three entries. An object made from the form has an empty list, and "
                + "merge deletes what isn't in it: don't merge, and set two fields of the stored blog.").containsExactly(
                        "11: The upper berth, 2026-06-18, null", "12: Vienna to Rome, 2026-06-16, 5",
                        "15: Breakfast at the border, 2026-06-20, 3");
    }

    @Test
    @Order(4)
    void leaves_the_other_blogs_alone() {
        List<String> before = stored.blogsBut(7);

        save(FORM);

        assertThat(stored.blogsBut(7)).as("The form is for blog 7, and all other blogs must stay what they were. More rows mean an insert; "
                + "changed rows mean an update without a condition on the id.").isEqualTo(before);
    }

    @Test
    @Order(5)
    @OtherRows
    void saves_in_another_archive_too() {
        try {
            save(new BlogForm(150, "Second Light", LocalDate.of(1999, 1, 2)));
        } catch (EntityNotFoundException e) {
            throw new AssertionError(
                    "Blog 150 is stored, and has no author and no entries. save threw an EntityNotFoundException: look for the blog by its "
                            + "id alone, since an inner join with either leaves it out.",
                    e);
        }
        save(new BlogForm(140, "Zeppelin Notes", LocalDate.of(1999, 6, 2)));

        assertThat(stored.blog(150)).as("Blog 150 of an archive that the page doesn't show has no author, and must stay without.")
                .isEqualTo("Second Light, 1999-01-02, no author");
        assertThat(stored.blog(140))
                .as("Blog 140 of that archive was saved with its old title and a new day. Set both fields, whichever of them has changed.")
                .isEqualTo("Zeppelin Notes, 1999-06-02, author 50");
        assertThat(stored.entriesOf(140)).as("Blog 140 must keep its two entries.").hasSize(2);
    }

    @ParameterizedTest(name = "stores \"{0}\" as it was typed")
    @ValueSource(strings = {"  Night  Trains ", "night TRAINS", "", "Ada's 100% cafe\u0301 :x?{0} \\ under_scores"})
    @Order(6)
    void stores_a_title_as_it_was_typed(String typed) {
        try {
            save(new BlogForm(7, typed, LocalDate.of(2024, 2, 29)));
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "Any text can be a title, and for \"" + typed + "\" save threw this: " + e.getMessage() + ". "
                            + (isOfTheAnswer(e)
                                    ? "Your own check refused it. Leave that check out: only the database refuses a title."
                                    : "Bind the title as a parameter, and don't put it into the text of a statement."),
                    e);
        }

        assertThat(stored.blog(7)).as("Expected the title \"%s\" as it was typed, with its blanks and capitals. %s", typed,
                stored.blog(7).startsWith("Night Trains,")
                        ? "The old title is still stored: your answer takes the two for the same. Compare with equals, or set it without comparing."
                        : "Another title is stored: don't trim it, and don't change its capitals.")
                .isEqualTo(typed + ", 2024-02-29, author 1");
    }

    @Test
    @Order(7)
    void stores_the_day_in_every_time_zone(World world) {
        for (String zone : List.of("America/Los_Angeles", "Pacific/Auckland")) {
            world.inZone(zone, () -> {
                save(FORM);
                return null;
            });

            assertThat(stored.blog(7))
                    .as("A program in the time zone %s saved a form with the day 1 July 2026: expected that day. A day isn't an instant: pass the "
                            + "LocalDate on, and convert nothing.", zone)
                    .contains("2026-07-01");
        }
    }

    @Test
    @Order(8)
    void refuses_a_form_for_a_blog_that_does_not_exist() {
        List<String> before = stored.blogsBut(0);

        Throwable thrown = catchThrowable(() -> desk.save(new BlogForm(99, "Ghost Trains", LocalDate.of(2026, 7, 1))));

        assertThat(thrown).as("There is no blog 99: expected an EntityNotFoundException from save, and %s. %s", Stored.told(thrown),
                thrown != null && thrown.getCause() instanceof EntityNotFoundException
                        ? "Yours was caught and wrapped: let it reach the caller as it is."
                        : "Throw it if find returns null, or if an UPDATE has changed 0 rows.")
                .isInstanceOf(EntityNotFoundException.class);
        assertThat(stored.blogsBut(0)).as("There was no blog 99, so the table must hold the same rows as before. One more means that the "
                + "form was inserted as a new blog.").isEqualTo(before);
    }

    @Test
    @Order(9)
    void tells_what_the_database_refuses(SqlLog sql) {
        Throwable thrown = catchThrowable(() -> desk.save(new BlogForm(7, null, LocalDate.of(2026, 7, 1))));

        assertThat(thrown)
                .as("A blog can't be stored without a title: expected the database's exception, itself or as a cause, and nothing was "
                        + "thrown. %s",
                        sql.rollbacks() == 0 && sql.statements().stream().allMatch(SqlStatement::successful)
                                ? "Null wasn't sent: set the form's title even if it is null."
                                : "Catch nothing, or rethrow it.")
                .isNotNull();
        assertThat(stored.blog(7))
                .as("The database refused the title null, so the day must not be stored either: one transaction for both.")
                .isEqualTo("Night Trains, 2026-06-15, author 1");

        thrown = catchThrowable(() -> desk.save(new BlogForm(7, "Sleepers", null)));

        assertThat(thrown).as("A blog can't be stored without a day, and the database says so. Set the day of the form even if it is null, "
                + "and let the database's exception reach the caller. Nothing was thrown.").isNotNull();
        assertThat(stored.blog(7))
                .as("The database refused the day null, so the title must not be stored either: one transaction for both.")
                .isEqualTo("Night Trains, 2026-06-15, author 1");
    }

    @Test
    @Order(10)
    void cuts_no_title(SqlLog sql) {
        String longest = "Night Trains ".repeat(16).substring(0, 200);
        try {
            save(new BlogForm(7, longest, FORM.pubDate()));
        } catch (RuntimeException e) {
            throw new AssertionError("A title of 200 characters just fits into its column: expected that it is stored, and save threw "
                    + e.getClass().getSimpleName() + ". Leave the length to the database, and don't check it in Java.", e);
        }
        assertThat(stored.blog(7)).as("A title of 200 characters just fits into its column: expected that it is stored whole. Cut nothing.")
                .startsWith(longest + ",");

        sql.clear();
        Throwable thrown = catchThrowable(() -> desk.save(new BlogForm(7, longest + "!", FORM.pubDate())));

        assertThat(stored.blog(7))
                .as("Most databases refuse a title of 201 characters: expected their exception, and the old title stays. One that "
                        + "takes it stores it whole. Don't cut it, and catch nothing.")
                .startsWith(longest + (thrown == null ? "!," : ","));
        assertThat(sql.statements())
                .as("A title of 201 characters must be sent to the database, which alone decides whether it is too long. It wasn't sent: leave the "
                        + "length to the database, and don't check it in Java.")
                .anyMatch(statement -> statement.binds().contains(longest + "!"));
    }

    @Test
    @Order(11)
    void keeps_what_others_have_stored_meanwhile(World world) {
        save(FORM);
        save(new BlogForm(5, "over_scores", FORM.pubDate()));
        world.execute("update blog set author_id = 2 where id = 7", "delete from blog where id = 5");

        save(new BlogForm(7, "Sleepers", FORM.pubDate()));

        assertThat(stored.blog(7))
                .as("Between two forms for blog 7 another writer made Ben, author 2, its author, and Ben must stay its author. "
                        + "Load the blog again for each form, and keep none from call to call.")
                .isEqualTo("Sleepers, 2026-07-01, author 2");
        Throwable thrown = catchThrowable(() -> desk.save(new BlogForm(5, "no_scores", FORM.pubDate())));
        assertThat(thrown)
                .as("Between two forms for blog 5 another writer deleted it: expected an EntityNotFoundException for the second, and %s. Load the "
                        + "blog again for each form.", Stored.told(thrown))
                .isInstanceOf(EntityNotFoundException.class);
    }

    @Test
    @Order(12)
    void sends_one_update_in_one_transaction(SqlLog sql) {
        save(FORM);

        List<String> kinds = sql.statements().stream().filter(statement -> !statement.isQuery()).map(SqlStatement::kind).toList();
        assertThat(kinds).as(kinds.stream().allMatch("update"::equals)
                ? "Expected one UPDATE for two fields of one blog, and several came. Each flush() and each update query sends one: set both fields "
                        + "first, leave flush() out, and let the commit write them."
                : "Saving two fields of one blog takes an UPDATE at most, and no INSERT or DELETE. These came beside the queries:")
                .isSubsetOf("update").hasSizeLessThanOrEqualTo(1);
        assertThat(sql.commits()).as("One form is one transaction, so one commit was expected.").isEqualTo(1);
        assertThat(sql).closedEverything();
    }

    @Test
    @Order(13)
    @GeneratedRows
    void changes_two_fields_of_each_blog_and_nothing_else(World world) {
        Rows before = world.rows();
        List<Long> ids = Edges.blogIds(before).stream().filter(id -> before.blog(id) != null).toList();

        ids.forEach(id -> save(new BlogForm(id, " Edited " + id, before.blog(id).pubDate().plusYears(1))));

        Rows after = world.rows();
        assertThat(
                after.blogs()).as(
                        "%s blogs of a large archive were saved with a new title and a day a year later. All blogs must be stored as "
                                + "they were, but for these two fields.",
                        ids.size())
                .containsExactlyInAnyOrderElementsOf(before.blogs().stream()
                        .map(blog -> ids.contains(blog.id())
                                ? new Rows.Blog(blog.id(), " Edited " + blog.id(), blog.pubDate().plusYears(1), blog.authorId(), 0)
                                : blog)
                        .toList());
        assertThat(after.entries()).as("Not one entry of the archive is on a form, so all entries must be stored as they were.")
                .containsExactlyInAnyOrderElementsOf(before.entries());
        assertThat(after.authors()).as("Not one author is on a form, so all authors must be stored as they were.")
                .containsExactlyInAnyOrderElementsOf(before.authors());
    }

    @Test
    @Order(14)
    @NotOn(value = "postgresql", because = "Hibernate's find returns null there when the database refuses its SELECT")
    void passes_on_what_the_database_refuses_at_any_step(SqlLog sql, World world) throws Throwable {
        AtomicInteger number = new AtomicInteger();
        Refusals.of(sql).storeNothingIn(world)
                .reachTheCaller(() -> save(new BlogForm(7, "Sleepers, part " + number.incrementAndGet(), FORM.pubDate())));
    }

    @Test
    @Order(15)
    void tells_that_the_blog_is_deleted_meanwhile(World world, SqlLog sql) {
        world.writer("Ben").deleteBeforeEachStatement(sql,
                blog -> catchThrowable(() -> desk.save(new BlogForm(blog, "Car Ferries", FORM.pubDate()))),
                (blog, number, thrown) -> assertThat(thrown)
                        .as("Ben deleted blog %d before your statement %d, so the form was stored nowhere. Expected an exception, and save just "
                                + "returned. If an UPDATE has changed 0 rows, throw one.", blog, number)
                        .isNotNull());
    }
}
