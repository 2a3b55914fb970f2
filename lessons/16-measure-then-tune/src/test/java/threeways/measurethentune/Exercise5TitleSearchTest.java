package threeways.measurethentune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.DSLContext;
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
import threeways.workbench.World;

@DisplayName("Exercise 5: close what streams")
@BlogWorld(connections = 1)
class Exercise5TitleSearchTest {

    TitleSearch search;
    SqlLog sql;

    @BeforeEach
    void open_the_archive(DSLContext ctx, SqlLog sql) {
        search = new TitleSearch(ctx);
        this.sql = sql;
    }

    @Test
    @Order(1)
    void finds_the_first_title_that_fits() {
        assertThat(search.first(title -> title.contains("T")))
                .as("Expected \"Tide Tables\", the newest title with a T in it. Sort by pub_date, newest first, and show the rule each title as "
                        + "it is stored.")

                .contains("Tide Tables");
        givenBack("a title was found");
        assertThat(search.first(title -> title.startsWith("Old"))).as("Expected \"Old Maps\", a title that two blogs have.")
                .contains("Old Maps");
        assertThat(catchThrowable(() -> search.first(title -> title.isBlank())))
                .as("Expected an empty Optional, since no title is blank, and an exception came. Don't ask an empty Optional for its value.")
                .isNull();
        assertThat(search.first(title -> title.isBlank()))
                .as("Expected an empty Optional, since no title is blank. Return neither null nor an exception.")
                .isEqualTo(Optional.empty());
        givenBack("nothing was found");
    }

    @Test
    @Order(2)
    void asks_in_order_and_stops() {
        List<String> asked = new ArrayList<>();

        search.first(title -> {
            asked.add(title);
            return title.equals("under_scores");
        });

        assertThat(asked).as(
                "Expected the rule to be asked once for each title, newest first, \"Night Trains\" before \"under_scores\" of the same date, and "
                        + "no more after that. Sort by date and title in the SQL, and stop.")
                .containsExactly("100% Rye", "Fireworks at 23:59", "Tide Tables", "Night Trains", "under_scores");
        assertThat(sql.rowsRead())
                .as("\"under_scores\" is the fifth title, so five rows are enough. %s", sql.rowsRead() == 6
                        ? "A sixth was read before the rule had seen the fifth: ask the rule first, then fetch the next row."
                        : "More were read ahead, into a list or by a parallel stream: read row by row, with fetchLazy or fetchStream.")
                .isLessThanOrEqualTo(5);
        assertThat(sql).as("Use fetchLazy or fetchStream.").sentOneStatement();
    }

    @Test
    @Order(3)
    @OtherRows
    void finds_in_another_archive_too() {
        assertThat(search.first(title -> title.length() < 7))
                .as("Expected \"Floppy\", the newest title with fewer than seven letters.")

                .contains("Floppy");
        assertThat(search.first(title -> title.endsWith("Light"))).as("Expected \"Last Light\", which is newer than \"First Light\".")
                .contains("Last Light");
    }

    @Test
    @Order(4)
    void gives_the_connection_back_if_the_rule_throws() {
        RuntimeException confused = new IllegalStateException("what is a title?");

        Throwable thrown = catchThrowable(() -> search.first(title -> {
            throw confused;
        }));

        assertThat(thrown)
                .as("The rule threw at the first title. Expected that very exception to reach the caller: don't catch it, and don't wrap it.")
                .isSameAs(confused);
        givenBack("the rule threw");

        RuntimeException nothing = new NoSuchElementException("the rule looked for something in vain");
        assertThat(catchThrowable(() -> search.first(title -> {
            throw nothing;
        }))).as("The rule threw a NoSuchElementException. It's the rule's, and no end of the titles: expected it to reach the caller. Ask hasNext().")
                .isSameAs(nothing);
        givenBack("the rule threw a NoSuchElementException");

        Error broken = new LinkageError("broken");
        assertThat(catchThrowable(() -> search.first(title -> {
            throw broken;
        }))).as("The rule threw an Error. Expected it to reach the caller as it is.").isSameAs(broken);
        givenBack("the rule threw an Error");
    }

    @Test
    @Order(5)
    void sees_titles_as_they_are_now(World world) {
        assertThat(search.first(title -> title.startsWith("Zebra"))).as("Expected nothing: no title begins with Zebra.").isEmpty();
        world.execute("update blog set title = 'Zebra Crossings' where id = 4");

        assertThat(search.first(title -> title.startsWith("Zebra")))
                .as("Another writer has renamed blog 4 to \"Zebra Crossings\". Expected that title: ask the database at each call.")
                .contains("Zebra Crossings");

        world.execute("update blog set title = 'Crossings' where id = 4");
        assertThat(search.first(title -> title.startsWith("Zebra")))
                .as("Another writer has renamed \"Zebra Crossings\", so nothing fits any more. Don't remember what was found.").isEmpty();
    }

    @Test
    @Order(6)
    @GeneratedRows
    void agrees_with_a_reference_on_a_large_archive(World world) {
        Reference.in(world)
                .of("list of the titles that the rule is shown until it meets %s", (Rows rows, String wanted) -> {
                    List<Rows.Blog> asked = new ArrayList<>();
                    for (Rows.Blog blog : rows.blogs().stream()
                            .sorted(Comparator.comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle())).toList()) {
                        asked.add(blog);
                        if (blog.title().equals(wanted)) {
                            break;
                        }
                    }
                    return asked;
                }).shownAs(Rows.Blog::title).askedFor(Edges::titles).agreesWith(wanted -> {
                    List<String> asked = new ArrayList<>();
                    search.first(title -> {
                        asked.add(title);
                        return title.equals(wanted);
                    });
                    return asked;
                });
    }

    @Test
    @Order(7)
    void lets_a_refusal_through() throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> search.first(title -> title.startsWith("Old")));
    }

    private void givenBack(String when) {
        assertThat(sql.openConnections()).as(
                "After %s, the connection must be back in the pool. %s took it. A cursor or stream closes itself only at "
                        + "its end: open it in the head of a try.",
                when, String.join(", ", sql.openConnectionsTakenAt())).isZero();
        assertThat(sql.openStatements())
                .as("After %s, a statement is open. Open it in the head of a try, which closes it in any case.", when).isZero();
    }
}
