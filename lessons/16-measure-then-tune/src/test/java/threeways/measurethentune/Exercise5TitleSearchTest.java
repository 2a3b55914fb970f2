package threeways.measurethentune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
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
        assertThat(search.first(title -> title.contains("T"))).as("The newest title with a T in it is \"Tide Tables\".")
                .contains("Tide Tables");
        givenBack("a title was found");
        assertThat(search.first(title -> title.startsWith("Old"))).as("Of two blogs titled \"Old Maps\" the newer is met first.")
                .contains("Old Maps");
        assertThat(search.first(title -> title.isBlank())).as("No title is blank, so nothing is found.").isEqualTo(Optional.empty());
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
                "The rule must be asked for one title after the other, newest first, \"Night Trains\" before \"under_scores\", and no more "
                        + "after that.")
                .containsExactly("100% Rye", "Fireworks at 23:59", "Tide Tables", "Night Trains", "under_scores");
        assertThat(sql.rowsRead())
                .as("Five rows are enough to find \"under_scores\". If all ten were read, a list was made before the search.")
                .isLessThanOrEqualTo(6);
    }

    @Test
    @Order(3)
    @OtherRows
    void finds_in_another_archive_too() {
        assertThat(search.first(title -> title.length() < 7)).as("The newest title with fewer than seven letters is \"Floppy\".")
                .contains("Floppy");
        assertThat(search.first(title -> title.endsWith("Light"))).as("\"Last Light\" is newer than \"First Light\".")
                .contains("Last Light");
    }

    @Test
    @Order(4)
    void gives_the_connection_back_if_the_rule_throws() {
        RuntimeException confused = new IllegalStateException("what is a title?");

        Throwable thrown = catchThrowable(() -> search.first(title -> {
            throw confused;
        }));

        assertThat(thrown).as("The rule threw at the first title. That very exception must reach the caller.").isSameAs(confused);
        givenBack("the rule threw");
    }

    @Test
    @Order(5)
    void sees_titles_as_they_are_now(World world) {
        assertThat(search.first(title -> title.startsWith("Zebra"))).as("No title begins with Zebra.").isEmpty();
        world.execute("update blog set title = 'Zebra Crossings' where id = 4");

        assertThat(search.first(title -> title.startsWith("Zebra"))).as("Another writer has renamed blog 4 to \"Zebra Crossings\".")
                .contains("Zebra Crossings");
    }

    private void givenBack(String when) {
        assertThat(sql.openConnections()).as(
                "After %s, the connection must be back in the pool. %s took it. A fetchStream closes itself when it is "
                        + "drained, and at no other end: close it, in a try with resources.",
                when, String.join(", ", sql.openConnectionsTakenAt())).isZero();
        assertThat(sql.openStatements()).as("After %s, no statement may be open.", when).isZero();
    }
}
