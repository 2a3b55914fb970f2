package threeways.shareatransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.Step;
import threeways.workbench.World;

@DisplayName("Exercise 5: what escapes")
@BlogWorld(connections = 1)
class Exercise5TitleExportTest {

    static final List<String> OF_2026 = List.of("Fireworks at 23:59", "Tide Tables", "Night Trains", "under_scores", ":x?{0}",
            "Ben's Bread");

    TitleExport export;
    World world;
    SqlLog sql;

    @BeforeEach
    void open_the_archive(SessionFactory sessionFactory, World world, SqlLog sql) {
        this.world = world;
        this.sql = sql;
        export = new TitleExport(sessionFactory, world.dialect());
    }

    @Test
    @Order(1)
    void can_be_read_when_the_transaction_is_over() {
        Stream<String> titles = export.titlesOf(2026);

        List<String> read = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> titles.forEach(read::add));

        assertThat(thrown)
                .as("The stream must be readable when the method has returned. A cursor or a lazy stream reads from a connection that "
                        + "has been given back: collect the rows inside, and stream the list.")
                .isNull();
        assertThat(read)
                .as("Expected the six titles from 2026, newest first, and \"Night Trains\" before \"under_scores\" on 15 June. %s",
                        whyNot(read))
                .containsExactlyElementsOf(OF_2026);
    }

    private static String whyNot(List<String> read) {
        List<String> more = read.stream().filter(title -> title == null || !OF_2026.contains(title)).toList();
        if (more.equals(List.of("100% Rye"))) {
            return "\"100% Rye\" is from 1 January 2027: compare with < that day, and not with <= or between.";
        }
        if (!more.isEmpty()) {
            return "\"" + more.get(0) + "\" isn't from 2026: compare with >= 1 January and with < the next one.";
        }
        if (!read.contains("Fireworks at 23:59")) {
            return "\"Fireworks at 23:59\" is from 31 December: compare with < the next 1 January.";
        }
        if (!read.contains("Ben's Bread")) {
            return "\"Ben's Bread\" is from 1 January: compare with >= that day.";
        }
        if (!read.contains(":x?{0}")) {
            return "\":x?{0}\" has no author: leave the join out.";
        }
        return read.size() > OF_2026.size() ? "One came more than once: leave joins out." : "Sort in the query alone.";
    }

    @Test
    @Order(2)
    void keeps_no_connection_whether_it_is_read_or_not() {
        export.titlesOf(2026);
        givenBack("a stream that nobody reads");
        export.titlesOf(2026).findFirst();
        givenBack("a stream read for one title");
        export.titlesOf(1900).toList();
        givenBack("a stream without titles");
        export.titlesOf(2026).toList();
        givenBack("a stream that was read to its end");
    }

    @Test
    @Order(3)
    @OtherRows
    void exports_another_archive_too() {
        assertThat(export.titlesOf(1999))
                .as("Titles of 1999, newest first, \"Modem Songs\" before \"Zeppelin Notes\", which has the same date.")
                .containsExactly("Last Light", "Floppy", "Modem Songs", "Zeppelin Notes", "First Light");
        assertThat(export.titlesOf(1998)).as("Titles of 1998: one, from its last day.").containsExactly("One More Day");
    }

    @Test
    @Order(4)
    void holds_what_was_stored_when_it_was_asked() {
        Stream<String> titles = export.titlesOf(2025);
        world.execute("update blog set title = 'The First Thaw' where id = 2");

        assertThat(titles)
                .as("The title was changed after the method had returned. The stream must have what was stored before: it may not ask the "
                        + "database when it is read.")
                .containsExactly("The Last Frost");
        assertThat(export.titlesOf(2025))
                .as("Asked again, it must have the new title: ask the database each time, and keep nothing in a field.")
                .containsExactly("The First Thaw");
    }

    @Test
    @Order(5)
    void asks_once_and_lets_the_database_choose() {
        List<String> titles = export.titlesOf(2026).toList();

        assertThat(sql).sentOneStatement().sentWithoutLimit().filteredInTheDatabase().readNoMoreThan(titles.size())
                .sortedInTheDatabase(world, titles);
    }

    @Test
    @Order(6)
    @GeneratedRows
    void agrees_with_a_reference_on_a_large_archive() {
        Reference.in(world)
                .of("titles of %s", (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year)
                        .sorted(Comparator.comparing(Rows.Blog::pubDate).reversed().thenComparing(Rows.Blog::title)
                                .thenComparing(Rows.Blog::id))
                        .toList())
                .shownAs(Rows.Blog::title).askedFor(Edges::years).agreesWith(year -> export.titlesOf(year).toList());
    }

    @Test
    @Order(7)
    void passes_on_what_the_database_says() throws Throwable {
        sql.refuse(Step.EXECUTE);
        Throwable thrown = catchThrowable(() -> export.titlesOf(2026));
        sql.refuseNothing();
        givenBack("a question that the database refused with " + thrown);
        Refusals.of(sql).reachTheCaller(() -> export.titlesOf(2026).toList());
    }

    private void givenBack(String when) {
        assertThat(sql.openConnections())
                .as("After %s, the connection must be back in the pool. %s took it, so the next caller waits. Close the session on "
                        + "each path, with try-with-resources or fromTransaction(…).", when,
                        String.join(", ", sql.openConnectionsTakenAt()))
                .isZero();
        assertThat(sql.openStatements()).as("After %s, no statement may be open.", when).isZero();
    }
}
