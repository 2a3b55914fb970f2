package threeways.droptojdbc;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Headline;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 2: a title is only a title")
@BlogWorld
class Exercise2BlogsByTitleTest {

    static final int NO_SUCH_PARAMETER_IN_H2 = 90008;

    BlogsByTitle blogsByTitle;

    @BeforeEach
    void open_the_archive(DataSource dataSource) {
        blogsByTitle = new BlogsByTitle(dataSource);
    }

    @Test
    @Order(1)
    void finds_the_blogs_with_the_title() {
        assertThat(found("Tide Tables")).as("blogs titled \"Tide Tables\"").extracting(Headline::toString)
                .containsExactly("Tide Tables (2026-09-23)");
        assertThat(found("Old Maps")).as("blogs titled \"Old Maps\", oldest first: there are two").extracting(Headline::toString)
                .containsExactly("Old Maps (2021-05-03)", "Old Maps (2024-02-29)");
        assertThat(found("Tide")).as("blogs titled \"Tide\" (part of a title is another title)").isEmpty();
    }

    @Test
    @Order(2)
    void finds_a_title_with_any_characters_in_it() {
        for (String title : List.of("Ben's Bread", "100% Rye", "under_scores", ":x?{0}")) {
            assertThat(found(title)).as("blogs titled \"%s\": there is one (were its characters changed on the way?)", title)
                    .extracting(Headline::title).containsExactly(title);
        }
        for (String title : List.of("Ben''s Bread", "100%", "under-scores", "%", "TIDE TABLES", "Tide Tables!")) {
            assertThat(found(title)).as("blogs titled \"%s\": there is none (other characters make another title)", title).isEmpty();
        }
    }

    @Test
    @Order(3)
    @OtherRows
    void searches_another_archive_too() {
        assertThat(found("New Year's Modem")).as("blogs titled \"New Year's Modem\", in an archive that the page doesn't show")
                .extracting(Headline::toString).containsExactly("New Year's Modem (2000-01-01)");
        assertThat(found("Floppy")).as("blogs titled \"Floppy\", oldest first").extracting(Headline::toString)
                .containsExactly("Floppy (1999-08-11)", "Floppy (2000-02-29)");
    }

    @Test
    @Order(4)
    void takes_no_title_for_another_and_the_oldest_first(World world) {
        world.execute("insert into blog (title, pub_date) values (' Tide Tables', date '2027-05-01'), ('tide tables', date '2027-06-01'), "
                + "('Old Maps', date '2024-01-10')");

        assertThat(found("Tide Tables")).as("blogs titled \"Tide Tables\", with \" Tide Tables\" and \"tide tables\" in the archive, "
                + "which are other titles").extracting(Headline::toString).containsExactly("Tide Tables (2026-09-23)");
        assertThat(found("Old Maps")).as("blogs titled \"Old Maps\" after a third was published, oldest first to the day")
                .extracting(Headline::toString)
                .containsExactly("Old Maps (2021-05-03)", "Old Maps (2024-01-10)", "Old Maps (2024-02-29)");
    }

    @Test
    @Order(5)
    void gives_a_visitor_no_way_into_the_query(World world) throws SQLException {
        List<String> tricks = List.of("' or '1'='1", "' or 1=1 --", "\\' or 1=1 --", "\" or \"\"=\"", "$$ or 1=1 --",
                "' union select name, date '2026-01-01' from author --", "'; delete from entry_tag; --", "\\'; delete from entry_tag; --",
                "$$; delete from entry_tag; --");
        for (String trick : tricks) {
            assertThat(found(trick))
                    .as("blogs titled \"%s\": nobody chose that title, so the database took it for a part of the query", trick)
                    .isEmpty();
            assertThat(tagsOnEntries(world))
                    .as("tags on entries after a search for the title \"%s\" (there were seven: what a visitor typed was executed)", trick)
                    .isEqualTo(7);
        }
    }

    @Test
    @Order(6)
    void sends_the_title_beside_the_text(SqlLog sql) {
        int found = found("Old Maps").size();
        assertThat(sql).sentOneStatement().filteredInTheDatabase().readNoMoreThan(found).sortedInTheDatabase().bound("Old Maps");

        found("Tide Tables");
        found("Ben's Bread");
        assertThat(sql)
                .as("texts sent for three titles (the title is still a part of the text, however well it is wrapped; "
                        + "beside it, as a bind value, one text does for all, and there is nothing to wrap)")
                .sentOneText();
    }

    @Test
    @Order(7)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogsByTitle.find("Tide Tables"));
    }

    @Test
    @Order(8)
    @GeneratedRows
    void agrees_with_plain_java_for_titles_that_are_alike_and_after_changes(World world) {
        Reference.in(world)
                .of("blogs titled %s",
                        (Rows rows, String title) -> rows.blogs().stream().filter(blog -> blog.title().equals(title)).toList())
                .sortedBy(rows -> comparing(Rows.Blog::pubDate))
                .shownAs(blog -> new Headline(blog.title(), blog.pubDate()))
                .askedFor(Edges::titles)
                .agreesWith(title -> blogsByTitle.find(title));
    }

    /** What the answer finds; an exception becomes a sentence. */
    private List<Headline> found(String title) {
        try {
            return blogsByTitle.find(title);
        } catch (SQLException | RuntimeException thrown) {
            if (thrown instanceof SQLException refused && refused.getErrorCode() == NO_SUCH_PARAMETER_IN_H2) {
                return fail(("For the title \"%s\" this was thrown: %s%n"
                        + "The text has no ? to bind: one that stands in quotes is text.").formatted(title, thrown), thrown);
            }
            return fail(("For the title \"%s\" this was thrown: %s%n"
                    + "No title is against the rules. Where the database complains about the syntax, a quote in the title ended the text "
                    + "early, and the rest became SQL.").formatted(title, thrown), thrown);
        }
    }

    private static int tagsOnEntries(World world) throws SQLException {
        try (Connection connection = world.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from entry_tag")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
