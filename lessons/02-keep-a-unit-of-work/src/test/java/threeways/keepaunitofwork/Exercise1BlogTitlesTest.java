package threeways.keepaunitofwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
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
import threeways.workbench.Writer;

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
                .as("After rename(7, \"Sleepers\") the table must have that title. If it is unchanged, no transaction was committed, "
                        + "or the object isn't watched: change it in a transaction of the session that has loaded it")
                .isEqualTo("Sleepers");
    }

    @Test
    @Order(2)
    void keeps_everything_else() {
        Map<Long, String> others = stored.blogsWithout(7L);

        titles.rename(7, "Sleepers");

        assertThat(stored.blogs().get(7L))
                .as("blog 7 after rename(7, \"Sleepers\"): date and author stay. If one of them is null now, the empty fields of a new Blog were "
                        + "written as well. Load the blog, and change that object")
                .isEqualTo("Sleepers, 2026-06-15, author 1");
        assertThat(stored.blogsWithout(7L))
                .as("all blogs but number 7 after rename(7, \"Sleepers\"). If others have changed or were added, the blog was not chosen by its id")
                .isEqualTo(others);
        assertThat(stored.headlinesOf(7)).as("the entries of blog 7 after rename(7, \"Sleepers\"): a new title doesn't concern them")
                .containsExactly("Vienna to Rome", "The upper berth", "Breakfast at the border");
    }

    @Test
    @Order(3)
    void stores_a_title_exactly_as_it_was_given() {
        for (String title : List.of("NIGHT TRAINS", "night trains", " night trains ", "Ben's :x?{0} 100%_\\", "")) {
            titles.rename(7, title);

            assertThat(stored.title(7))
                    .as("the title in the table after rename(7, \"%s\"). Letter case and spaces count, quotes and question marks too: "
                            + "compare with equals, don't trim, and bind the title if you write HQL or SQL", title)
                    .isEqualTo(title);
        }
    }

    @Test
    @Order(4)
    @OtherRows
    void renames_in_another_archive_too() {
        titles.rename(160, "Floppy Disks");
        titles.rename(150, "First Light over the Lake");

        assertThat(stored.blogs())
                .as("blogs after two of them were renamed, in an archive that the page doesn't show. Blog 161 has the old title of blog 160 too, "
                        + "and keeps it: choose a blog by its id")
                .containsEntry(160L, "Floppy Disks, 1999-08-11, author 51").containsEntry(161L, "Floppy, 2000-02-29, author 50")
                .containsEntry(150L, "First Light over the Lake, 1999-01-01, author null").hasSize(8);
    }

    @Test
    @Order(5)
    void tells_that_there_is_no_such_blog(SqlLog sql) {
        Map<Long, String> before = stored.blogs();

        Throwable thrown = catchThrowable(() -> titles.rename(99, "Sleepers"));

        assertThat(thrown)
                .as("what rename(99, \"Sleepers\") threw. There is no blog 99, and find returns null for it, while an UPDATE just counts 0 rows. "
                        + "Test for that, and throw a NoSuchElementException")
                .isInstanceOf(NoSuchElementException.class);
        assertThat(stored.blogs()).as("all blogs after rename(99, \"Sleepers\"), where there is no blog 99: nothing is added")
                .isEqualTo(before);
        assertThat(sql).as("rename(99, \"Sleepers\"), which throws: the session must be closed on this path too").closedEverything();
    }

    @Test
    @Order(6)
    void passes_on_what_the_database_refuses(SqlLog sql) {
        Throwable thrown = catchThrowable(() -> titles.rename(7, null));

        assertThat(isOfTheDatabase(thrown))
                .as("Expected the database's exception from rename(7, null), itself or as a cause, since the table refuses null. "
                        + "%s. Send the change to the database, and let its exception pass",
                        thrown == null ? "Nothing was thrown" : thrown + " came")
                .isTrue();
        assertThat(stored.title(7)).as("the title in the table after rename(7, null), which the database refused")
                .isEqualTo("Night Trains");
        assertThat(sql).as("rename(7, null), which the database refused: roll back and close on this path too").closedEverything();

        String tooLong = "Night Trains to Rome and back ".repeat(8);
        Throwable refused = catchThrowable(() -> titles.rename(7, tooLong));

        assertThat(refused == null ? stored.title(7) : tooLong) // SQLite takes a title of any length
                .as("What rename(7, …) stored of a title of 240 letters, without an exception. The column takes 200: send the title "
                        + "as it was given, don't cut it, and let the database's exception pass")
                .isEqualTo(tooLong);
        assertThat(refused == null || isOfTheDatabase(refused))
                .as("Expected the database's exception for a title of 240 letters, itself or as a cause, and %s came. Leave the length to the database, "
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
                .as("the title after rename(7, \"Sleepers\"), a rename to \"Couchettes\" by another program, and rename(7, \"Sleepers\") again. "
                        + "An object from the first call doesn't know the other program's title: open a new session for each call")
                .isEqualTo("Sleepers");

        world.execute("insert into blog (id, title, pub_date) values (801, 'Ferries', date '2026-01-02')");

        assertThat(catchThrowable(() -> titles.rename(801, "Car Ferries")))
                .as("what rename(801, \"Car Ferries\") threw, after another program stored blog 801. Don't remember which blogs there are: ask the "
                        + "database in each call")
                .isNull();
        assertThat(stored.title(801))
                .as("the title of blog 801, which another program stored, after rename(801, \"Car Ferries\"). Ask the database "
                        + "in each call")
                .isEqualTo("Car Ferries");

        world.execute("delete from blog where id = 801");

        assertThat(catchThrowable(() -> titles.rename(801, "Steamers")))
                .as("what rename(801, \"Steamers\") threw, after another program deleted blog 801. Expected a NoSuchElementException: ask the database in "
                        + "each call")
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Order(8)
    void sends_no_update_for_the_title_that_the_blog_has(SqlLog sql) {
        titles.rename(7, "Night Trains");

        assertThat(updates(sql))
                .as("UPDATEs for rename(7, \"Night Trains\"), which is the title that blog 7 has. Expected none. "
                        + "Compare before you write, or change a loaded object, and the session compares")
                .isEmpty();
    }

    @Test
    @Order(9)
    void sends_one_update_for_a_new_title(SqlLog sql) {
        titles.rename(7, "Sleepers");

        assertThat(updates(sql))
                .as("UPDATEs for rename(7, \"Sleepers\"). Expected one. Change the object, and leave the rest to the commit")
                .hasSize(1);
        assertThat(sql).as("rename(7, \"Sleepers\"), after it has returned").closedEverything();
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
                .as("titles that are not as expected, after 20 of some hundred blogs were renamed, some of them to the title of another blog. "
                        + "Choose a blog by its id, and compare titles letter by letter")
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
        for (int number = 1;; number++) {
            long blog = 900 + number;
            world.execute("insert into blog (id, title, pub_date) values (" + blog + ", 'Ferries', date '2026-01-02')");
            Writer ben = world.writer("Ben");
            ben.leave();
            sql.clear();
            AtomicBoolean inTime = new AtomicBoolean();
            sql.beforeStatement(number, () -> {
                inTime.set(sql.commits() == 0);
                ben.send("delete from blog where id = ?", blog);
            });

            Throwable thrown = catchThrowable(() -> titles.rename(blog, "Car Ferries"));

            if (ben.wrote() && inTime.get()) {
                assertThat(thrown)
                        .as("Ben deleted blog %1$d before your statement %2$d, so no title was stored. Expected an exception, and "
                                + "rename(%1$d, \"Car Ferries\") just returned. If an UPDATE changes 0 rows, throw.", blog, number)
                        .isNotNull();
            }
            if (!ben.came()) {
                return;
            }
        }
    }

    private static List<String> updates(SqlLog sql) {
        return sql.statements().stream().filter(statement -> !statement.isQuery()).map(SqlStatement::text).toList();
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
