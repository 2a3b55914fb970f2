package threeways.droptojdbc;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
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

@DisplayName("Exercise 3: null is not zero")
@BlogWorld
class Exercise3EntryRatingsTest {

    static final long OLD_MAPS = 10;
    static final long BENS_BREAD = 3;
    static final long NIGHT_TRAINS = 7;
    static final long TIDE_TABLES = 6;
    static final long FIREWORKS = 9;
    static final long ZEPPELIN_NOTES = 140;

    EntryRatings entryRatings;

    @BeforeEach
    void open_the_archive(DataSource dataSource) {
        entryRatings = new EntryRatings(dataSource);
    }

    @Test
    @Order(1)
    void reads_the_ratings_of_a_blog() throws SQLException {
        assertThat(entryRatings.ofBlog(BENS_BREAD))
                .as("entries of \"Ben's Bread\", whose day nine somebody found worth a nought: that is a rating")
                .containsExactly(new RatedEntry("Sourdough, day one", 4), new RatedEntry("Sourdough, day nine", 0));
    }

    @Test
    @Order(2)
    void keeps_null_where_nobody_has_rated() throws SQLException {
        assertThat(entryRatings.ofBlog(NIGHT_TRAINS))
                .as("entries of \"Night Trains\". Nobody has rated \"The upper berth\", so its rating is null; a 0 would be the worst mark "
                        + "there is. (A method that returns an int has no null to give, and gives 0: what does wasNull() say afterwards, "
                        + "and what getObject(…, Integer.class)?)")
                .containsExactlyInAnyOrder(new RatedEntry("The upper berth", null), new RatedEntry("Vienna to Rome", 5),
                        new RatedEntry("Breakfast at the border", 3));
    }

    @Test
    @Order(3)
    void keeps_the_order_of_the_ids_and_finds_nothing_where_nothing_is() throws SQLException {
        assertThat(entryRatings.ofBlog(NIGHT_TRAINS)).as("entries of \"Night Trains\" in the order of their ids: 11, 12, 15")
                .extracting(RatedEntry::headline).containsExactly("The upper berth", "Vienna to Rome", "Breakfast at the border");
        assertThat(entryRatings.ofBlog(FIREWORKS)).as("entries of \"Fireworks at 23:59\": one, which nobody has rated")
                .containsExactly(new RatedEntry("Before midnight", null));
        assertThat(entryRatings.ofBlog(TIDE_TABLES)).as("entries of \"Tide Tables\": one, however many tags it carries")
                .containsExactly(new RatedEntry("Spring tide", 5));
        assertThat(entryRatings.ofBlog(OLD_MAPS)).as("entries of \"Old Maps\", which has none").isEmpty();
    }

    @Test
    @Order(4)
    @OtherRows
    void reads_another_archive_too() throws SQLException {
        assertThat(entryRatings.ofBlog(ZEPPELIN_NOTES))
                .as("entries of \"Zeppelin Notes\", in an archive that the page doesn't show. Nobody has rated \"Above the lake\", "
                        + "whatever the row before it says")
                .containsExactly(new RatedEntry("Silver", 1), new RatedEntry("Above the lake", null));
    }

    @Test
    @Order(5)
    void asks_one_question(SqlLog sql) throws SQLException {
        int found = entryRatings.ofBlog(NIGHT_TRAINS).size();
        assertThat(sql).sentOneStatement().filteredInTheDatabase().readNoMoreThan(found).sortedInTheDatabase();

        entryRatings.ofBlog(BENS_BREAD);
        assertThat(sql)
                .as("texts sent for two blogs (the id is still a part of the text; beside it, as a bind value, one text does for all)")
                .sentOneText();
    }

    @Test
    @Order(6)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> entryRatings.ofBlog(NIGHT_TRAINS));
    }

    @Test
    @Order(7)
    @GeneratedRows
    void agrees_with_plain_java_for_twenty_blogs_and_after_changes(World world) {
        Reference.in(world)
                .of("entries of blog %s", (Rows rows, Long blog) -> rows.entriesOf(blog))
                .sortedBy(rows -> comparing(Rows.Entry::id))
                .shownAs(entry -> new RatedEntry(entry.headline(), entry.rating()))
                .askedFor(Edges::blogIds)
                .agreesWith(blog -> entryRatings.ofBlog(blog));
    }
}
