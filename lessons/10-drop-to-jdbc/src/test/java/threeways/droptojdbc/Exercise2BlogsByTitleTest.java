package threeways.droptojdbc;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
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
    static final String LIGATURE = "\uFB01ve Lighthouses";

    BlogsByTitle blogsByTitle;

    @BeforeEach
    void open_the_archive(DataSource dataSource) {
        blogsByTitle = new BlogsByTitle(dataSource);
    }

    @Test
    @Order(1)
    void finds_the_blogs_with_the_title() {
        assertThat(found("Tide Tables")).as("Expected the one blog titled \"Tide Tables\", with its date.").extracting(Headline::toString)
                .containsExactly("Tide Tables (2026-09-23)");
        assertThat(found("Old Maps"))
                .as("Expected two blogs titled \"Old Maps\", the oldest first. Return every row, and sort by pub_date.")
                .extracting(Headline::toString)
                .containsExactly("Old Maps (2021-05-03)", "Old Maps (2024-02-29)");
        assertThat(found("Tide")).as("Expected no blog titled \"Tide\": a part of a title is another title. Compare with =.").isEmpty();
    }

    @Test
    @Order(2)
    void finds_a_title_with_any_characters_in_it() {
        for (String title : List.of("Ben's Bread", "100% Rye", "under_scores", ":x?{0}")) {
            assertThat(found(title))
                    .as("Expected the blog that is titled \"%s\". Bind the title as it was typed, and compare with =: don't escape, change or "
                            + "refuse any character.%s", title,
                            title.startsWith(":") ? " This blog has no author: don't join the authors." : "")
                    .extracting(Headline::title).containsExactly(title);
        }
        for (String title : List.of("Ben''s Bread", "100%", "under-scores", "%", "TIDE TABLES", "Tide Tables!")) {
            assertThat(found(title))
                    .as("Expected no blog titled \"%s\": the archive has none with exactly these characters. Bind the title as it was typed, "
                            + "and compare with =, without like, lower or replace.", title)
                    .isEmpty();
        }
    }

    @Test
    @Order(3)
    @OtherRows
    void finds_titles_of_another_archive() {
        assertThat(found("New Year's Modem"))
                .as("Expected the one blog titled \"New Year's Modem\", in an archive that the page doesn't show. Bind the title that was "
                        + "asked for.")
                .extracting(Headline::toString).containsExactly("New Year's Modem (2000-01-01)");
        assertThat(found("Floppy"))
                .as("Expected two blogs titled \"Floppy\", the oldest first, in an archive that the page doesn't show. Sort by pub_date.")
                .extracting(Headline::toString).containsExactly("Floppy (1999-08-11)", "Floppy (2000-02-29)");
    }

    @Test
    @Order(4)
    void tells_similar_titles_apart_and_sorts_by_the_whole_date(World world) {
        world.execute("insert into blog (title, pub_date) values (' Tide Tables', date '2027-05-01'), ('tide tables', date '2027-06-01'), "
                + "('Old Maps', date '2024-01-10')");

        assertThat(found("Tide Tables"))
                .as("Expected one blog titled \"Tide Tables\". \" Tide Tables\", with a blank, and \"tide tables\" are other titles: compare "
                        + "without trim and lower.")
                .extracting(Headline::toString).containsExactly("Tide Tables (2026-09-23)");
        assertThat(found("Old Maps"))
                .as("Expected three blogs titled \"Old Maps\", the oldest first; two are from 2024. Return all of them, sorted by the whole "
                        + "pub_date.")
                .extracting(Headline::toString)
                .containsExactly("Old Maps (2021-05-03)", "Old Maps (2024-01-10)", "Old Maps (2024-02-29)");
    }

    @Test
    @Order(5)
    void leaves_letters_as_they_were_typed(World world) {
        world.execute("insert into blog (title, pub_date) values ('" + LIGATURE + "', date '2027-05-01')");

        assertThat(found(LIGATURE))
                .as("Expected the blog titled \"%s\", whose first character is the ligature of f and i. Bind the title as it was typed, "
                        + "without normalising it.", LIGATURE)
                .extracting(Headline::title).containsExactly(LIGATURE);
    }

    @Test
    @Order(6)
    void never_executes_what_a_visitor_typed(World world) throws SQLException {
        List<String> tricks = List.of("' or '1'='1", "' or 1=1 --", "\\' or 1=1 --", "\" or \"\"=\"", "$$ or 1=1 --",
                "' union select name, date '2026-01-01' from author --", "'; delete from entry_tag; --", "\\'; delete from entry_tag; --",
                "$$; delete from entry_tag; --");
        for (String trick : tricks) {
            assertThat(found(trick))
                    .as("Expected no blog titled \"%s\". Blogs came, so the database took the title for a part of the query. Bind the title, "
                            + "instead of writing it into the SQL.", trick)
                    .isEmpty();
            assertThat(tagsOnEntries(world))
                    .as("Expected seven tags on entries after a search for the title \"%s\". They were deleted: the database executed what a "
                            + "visitor typed. Bind the title.", trick)
                    .isEqualTo(7);
        }
    }

    @Test
    @Order(7)
    void filters_and_sorts_in_the_database_and_binds_the_title(SqlLog sql, World world) {
        world.execute("insert into blog (title, pub_date) values ('Old Maps', date '2022-02-02')");
        List<String> found = found("Old Maps").stream().map(headline -> headline.pubDate().toString()).toList();
        assertThat(sql).sentOneStatement().sentOverJdbcAlone().sentWithoutLimit().filteredInTheDatabase().readNoMoreThan(found.size())
                .sortedInTheDatabase(world, found)
                .bound("Old Maps");

        found("Tide Tables");
        found("Ben's Bread");
        assertThat(sql)
                .as("Expected the same SQL for three titles. The title is a part of the SQL, quoted or encoded: bind it as it is, and nothing "
                        + "needs quoting.")
                .sentOneText();
    }

    @Test
    @Order(8)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogsByTitle.find("Tide Tables"));
        Refusals.of(sql).ofClosingLeaveNothingOpen(() -> blogsByTitle.find("Tide Tables"));
    }

    @Test
    @Order(9)
    @GeneratedRows
    void agrees_with_plain_java_for_titles_that_are_alike_and_after_changes(World world) {
        Reference.in(world)
                .of("blogs titled %s",
                        (Rows rows, String title) -> rows.blogs().stream().filter(blog -> blog.title().equals(title)).toList())
                .sortedBy(rows -> comparing(Rows.Blog::pubDate))
                .shownAs(blog -> new Headline(blog.title(), blog.pubDate()))
                .askedFor(rows -> Stream.concat(Edges.titles(rows).stream(), Stream.of("L".repeat(201))).toList())
                .agreesWith(title -> blogsByTitle.find(title));
    }

    @Test
    @Order(10)
    void reads_the_same_dates_in_any_time_zone(World world) {
        for (String zone : List.of("Pacific/Auckland", "America/New_York")) {
            assertThat(world.inZone(zone, () -> found("Old Maps")))
                    .as("The JVM's time zone is %s: expected the same dates as anywhere, since a date has no zone. Read a LocalDate, and convert nothing "
                            + "through milliseconds or an Instant.", zone)
                    .extracting(Headline::toString).containsExactly("Old Maps (2021-05-03)", "Old Maps (2024-02-29)");
        }
    }

    /** What the answer finds; an exception becomes a sentence. */
    private List<Headline> found(String title) {
        try {
            return blogsByTitle.find(title);
        } catch (SQLException | RuntimeException thrown) {
            if (thrown instanceof SQLException refused && refused.getErrorCode() == NO_SUCH_PARAMETER_IN_H2) {
                return fail(
                        ("Expected a placeholder to bind the title \"%s\" to, and the SQL has none: a question mark in quotes is only a "
                                + "character. Write ? without quotes.%nThrown: %s").formatted(title, thrown),
                        thrown);
            }
            return fail("Expected a list for the title \"%s\": every title is allowed. %s%nThrown: %s".formatted(title,
                    thrown instanceof SQLException && !title.contains("'")
                            ? "It has no quote in it, so the mistake is in the SQL itself: read below what the database says of it."
                            : "If the database complains about the syntax, a quote in the title ended the text early: bind the title.",
                    thrown), thrown);
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
