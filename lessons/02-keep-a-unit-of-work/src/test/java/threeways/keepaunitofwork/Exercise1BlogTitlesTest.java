package threeways.keepaunitofwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Exercise 1: rename without save")
@BlogWorld
class Exercise1BlogTitlesTest {

    BlogTitles titles;
    Stored stored;

    @BeforeEach
    void open_the_archive(SessionFactory factory, World world) {
        titles = new BlogTitles(factory);
        stored = new Stored(world);
    }

    @Test
    @Order(1)
    void stores_the_new_title() {
        titles.rename(7, "Sleepers");

        assertThat(stored.title(7))
                .as("Expected the title \"Sleepers\" in the table after rename(7, \"Sleepers\"). If it is unchanged, nothing was "
                        + "committed, or no session watches the object: change it in a transaction of the session that loaded it.")
                .isEqualTo("Sleepers");
    }

    @Test
    @Order(2)
    void keeps_everything_else() {
        Map<Long, String> others = stored.blogsWithout(7L);

        titles.rename(7, "Sleepers");

        assertThat(stored.blogs().get(7L))
                .as("Expected blog 7 with its date and its author after rename(7, \"Sleepers\"). null means that the empty fields of "
                        + "a new Blog were written as well: load the blog, and change that object.")
                .isEqualTo("Sleepers, 2026-06-15, author 1");
        assertThat(stored.blogsWithout(7L))
                .as("Expected that rename(7, \"Sleepers\") changes blog 7 alone. If others were changed or added, the blog wasn't "
                        + "chosen by its id, or a new one was inserted: load it by its id.")
                .isEqualTo(others);
        assertThat(stored.headlinesOf(7))
                .as("Expected that rename(7, \"Sleepers\") leaves the three entries of blog 7 as they are. Write nothing but the title.")
                .containsExactly("Vienna to Rome", "The upper berth", "Breakfast at the border");
    }

    @Test
    @Order(3)
    void stores_a_title_exactly_as_it_was_given() {
        for (String title : List.of("NIGHT TRAINS", "night trains", " night trains ", "Ben's cafe\u0301 :x?{0} 100%_\\", "",
                "Night\r\nTrains")) {
            titles.rename(7, title);

            assertThat(stored.title(7))
                    .as("rename(7, \"%s\") must store the title exactly as it was given. Letter case, spaces and accents count: compare with "
                            + "equals, don't trim or normalize, and bind the title if you write HQL or SQL.", title)
                    .isEqualTo(title);
        }
    }

    @Test
    @Order(4)
    @OtherRows
    void renames_in_another_archive_too() {
        titles.rename(160, "Floppy Disks");
        try {
            titles.rename(150, "First Light over the Lake");
        } catch (NoSuchElementException e) {
            throw new AssertionError(
                    "Blog 150, \"First Light\", is stored and has no author. rename(150, …) threw a NoSuchElementException: look for the blog "
                            + "by its id alone, since an inner join with its author leaves it out.",
                    e);
        }

        assertThat(stored.blogs())
                .as("Blogs 160 and 150 were renamed, in an archive that the page doesn't show: expected their new titles. Blog 161, "
                        + "which had the title of blog 160, keeps it: choose a blog by its id.")
                .containsEntry(160L, "Floppy Disks, 1999-08-11, author 51").containsEntry(161L, "Floppy, 2000-02-29, author 50")
                .containsEntry(150L, "First Light over the Lake, 1999-01-01, author null").hasSize(8);
    }

    @Test
    @Order(5)
    void tells_that_there_is_no_such_blog(SqlLog sql) {
        Map<Long, String> before = stored.blogs();

        Throwable thrown = catchThrowable(() -> titles.rename(99, "Sleepers"));

        assertThat(thrown)
                .as("There is no blog 99: expected a NoSuchElementException from rename(99, \"Sleepers\"), and %s. find returns null where there is no row, an "
                        + "UPDATE counts 0, and getReference doesn't look: test, and throw it.", Stored.told(thrown))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(stored.blogs())
                .as("There is no blog 99: expected that rename(99, \"Sleepers\") leaves all blogs as they are, and adds none.")
                .isEqualTo(before);
        assertThat(sql).as("After rename(99, \"Sleepers\"), which throws.").closedEverything();
    }

    @Test
    @Order(6)
    void passes_on_what_the_database_refuses(SqlLog sql) {
        Throwable thrown = catchThrowable(() -> titles.rename(7, null));

        assertThat(isOfTheDatabase(thrown))
                .as("The table refuses null: expected the database's exception from rename(7, null), itself or as a cause, and %s. %s",
                        Stored.told(thrown), whyNotOfTheDatabase(thrown, sql))
                .isTrue();
        assertThat(stored.title(7))
                .as("The database refused the title null: expected that blog 7 keeps its old title after rename(7, null).")
                .isEqualTo("Night Trains");
        assertThat(sql).as("After rename(7, null), which throws.").closedEverything();

        String tooLong = "Night Trains to Rome and back ".repeat(8);
        Throwable refused = catchThrowable(() -> titles.rename(7, tooLong));

        assertThat(refused == null ? stored.title(7) : tooLong) // SQLite takes a title of any length
                .as("The column takes 200 letters, and rename(7, …) got a title of 240. Expected the database's exception, and "
                        + "another title was stored without one: send the title as it is, and cut nothing.")
                .isEqualTo(tooLong);
        assertThat(refused == null || isOfTheDatabase(refused))
                .as("Expected the database's exception for a title of 240 letters, itself or as a cause, and %s came. Leave the "
                        + "length to the database, "
                        + "and let its exception pass", refused)
                .isTrue();
    }

    @Test
    @Order(7)
    void asks_the_database_at_each_call(World world) {
        titles.rename(7, "Sleepers");
        world.execute("update blog set title = 'Couchettes' where id = 7");
        titles.rename(7, "Sleepers");

        assertThat(stored.title(7))
                .as("Another program renamed blog 7 to \"Couchettes\" between two calls of rename(7, \"Sleepers\"): expected "
                        + "\"Sleepers\" again. An object of the first call doesn't know the other title: open a new session for each call.")
                .isEqualTo("Sleepers");

        world.execute("insert into blog (id, title, pub_date) values (801, 'Ferries', date '2026-01-02')");

        assertThat(catchThrowable(() -> titles.rename(801, "Car Ferries")))
                .as("Another program stored blog 801: expected that rename(801, \"Car Ferries\") finds it, and it threw an "
                        + "exception. Don't remember which blogs there are: ask the database in each call.")
                .isNull();
        assertThat(stored.title(801))
                .as("Another program stored blog 801: expected the title \"Car Ferries\" after rename(801, \"Car Ferries\"). Ask the "
                        + "database in each call.")
                .isEqualTo("Car Ferries");

        world.execute("delete from blog where id = 801");

        assertThat(catchThrowable(() -> titles.rename(801, "Steamers")))
                .as("Another program deleted blog 801: expected a NoSuchElementException from rename(801, \"Steamers\"). Don't "
                        + "remember which blogs there are: ask the database in each call.")
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Order(8)
    void sends_no_update_for_the_title_that_the_blog_has(SqlLog sql) {
        titles.rename(7, "Night Trains");

        assertThat(updates(sql))
                .as("Blog 7 has the title \"Night Trains\" already: expected no UPDATE for rename(7, \"Night Trains\"). Compare "
                        + "before you write, or change a loaded object, and the session compares.")
                .isEmpty();
    }

    @Test
    @Order(9)
    void sends_one_update_for_a_new_title(SqlLog sql) {
        titles.rename(7, "Sleepers");

        assertThat(updates(sql))
                .as("Expected one UPDATE for rename(7, \"Sleepers\"). Change the object, and leave the rest to the commit.")
                .hasSize(1);
        assertThat(sql).as("After rename(7, \"Sleepers\").").closedEverything();
    }

    @Test
    @Order(10)
    @GeneratedRows
    void renames_one_blog_among_hundreds() {
        Map<Long, String> expected = stored.titlesById();
        List<Long> some = Stored.someOf(expected.keySet(), 20);
        for (int i = 0; i < some.size(); i++) {
            String title = expected.get(some.get((i + 1) % some.size()));
            titles.rename(some.get(i), title);
            expected.put(some.get(i), title);
        }

        assertThat(Stored.differences(expected, stored.titlesById()))
                .as("20 of some hundred blogs were renamed, some to the title of another blog: expected these new titles and no "
                        + "other change. Choose a blog by its id, and compare titles letter by letter.")
                .isEmpty();
    }

    @Test
    @Order(11)
    void passes_on_what_the_database_refuses_at_any_step(SqlLog sql, World world) throws Throwable {
        AtomicInteger number = new AtomicInteger();
        Refusals.of(sql).storeNothingIn(world).reachTheCaller(() -> titles.rename(7, "Sleepers, part " + number.incrementAndGet()));
    }

    @Test
    @Order(12)
    void tells_that_the_blog_is_deleted_meanwhile(World world, SqlLog sql) {
        world.writer("Ben").deleteBeforeEachStatement(sql, blog -> catchThrowable(() -> titles.rename(blog, "Car Ferries")),
                (blog, number, thrown) -> assertThat(thrown)
                        .as("Ben deleted blog %1$d before your statement %2$d, so no title was stored. Expected an exception, and "
                                + "rename(%1$d, \"Car Ferries\") just returned. If an UPDATE changes 0 rows, throw.", blog, number)
                        .isNotNull());
    }

    private static List<String> updates(SqlLog sql) {
        return sql.statements().stream().filter(statement -> !statement.isQuery()).map(SqlStatement::text).toList();
    }

    private static String whyNotOfTheDatabase(Throwable thrown, SqlLog sql) {
        return thrown == null
                ? updates(sql).stream().anyMatch(update -> update.contains("<>"))
                        ? "title <> null is never true, so no row changed: compare in Java."
                        : "Send the null to the database, and catch nothing."
                : thrown instanceof NullPointerException
                        ? "The title is null, so call no method on it: Objects.equals compares null too."
                        : thrown instanceof NoSuchElementException
                                ? "Find blog 7 by its id and set its title: title <> null is never true."
                                : updates(sql).isEmpty()
                                        ? "Leave out your own test of the title: send it, and pass on what the database throws."
                                        : "Pass the database's exception on as it is, or as the cause of yours.";
    }

    private static boolean isOfTheDatabase(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof SQLException || one instanceof PersistenceException) {
                return true;
            }
        }
        return false;
    }
}
