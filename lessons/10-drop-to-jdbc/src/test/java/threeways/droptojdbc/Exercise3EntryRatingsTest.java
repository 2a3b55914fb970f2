package threeways.droptojdbc;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.SQLException;
import java.util.List;
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
    void reads_ratings_and_keeps_a_zero() throws SQLException {
        assertThat(entryRatings.ofBlog(BENS_BREAD))
                .as("Expected both entries of \"Ben's Bread\", sorted by id. A reader gave zero to \"Sourdough, day nine\": keep 0, and "
                        + "make null only of null.")
                .containsExactly(new RatedEntry("Sourdough, day one", 4), new RatedEntry("Sourdough, day nine", 0));
    }

    @Test
    @Order(2)
    void keeps_null_if_nobody_has_rated() throws SQLException {
        List<RatedEntry> entries = entryRatings.ofBlog(NIGHT_TRAINS);

        assertThat(entries)
                .as("Expected three entries of \"Night Trains\"; \"The upper berth\" isn't rated, so its rating is null. %s",
                        entries.stream().noneMatch(entry -> entry.headline().equals("The upper berth"))
                                ? "It is missing: put no condition on the rating."
                                : "getInt and coalesce make a number of null: use getObject(…, Integer.class), or wasNull() right after getInt.")
                .containsExactlyInAnyOrder(new RatedEntry("The upper berth", null), new RatedEntry("Vienna to Rome", 5),
                        new RatedEntry("Breakfast at the border", 3));
    }

    @Test
    @Order(3)
    void sorts_entries_by_id_and_finds_none_for_a_blog_without_entries() throws SQLException {
        assertThat(entryRatings.ofBlog(NIGHT_TRAINS))
                .as("Expected the entries of \"Night Trains\" sorted by their ids, which are 11, 12 and 15. Sort by id, and not by day or "
                        + "headline.")
                .extracting(RatedEntry::headline).containsExactly("The upper berth", "Vienna to Rome", "Breakfast at the border");
        assertThat(entryRatings.ofBlog(FIREWORKS)).as("Expected the one entry of \"Fireworks at 23:59\", which isn't rated: null.")
                .containsExactly(new RatedEntry("Before midnight", null));
        assertThat(entryRatings.ofBlog(TIDE_TABLES))
                .as("Expected the one entry of \"Tide Tables\" once. It has two tags, and a join with them repeats it: read the table entry "
                        + "alone.")
                .containsExactly(new RatedEntry("Spring tide", 5));
        try {
            assertThat(entryRatings.ofBlog(OLD_MAPS)).as("Expected an empty list for \"Old Maps\", which has no entries.").isEmpty();
        } catch (RuntimeException | SQLException thrown) {
            fail("Expected an empty list for \"Old Maps\" (blog 10), which has no entries; an exception was thrown. That a blog has none isn't an error: return the list as it is."
                    + System.lineSeparator() + "Thrown: " + thrown, thrown);
        }
    }

    @Test
    @Order(4)
    @OtherRows
    void looks_for_null_in_each_row() throws SQLException {
        List<RatedEntry> entries = entryRatings.ofBlog(ZEPPELIN_NOTES);
        assertThat(entries)
                .as("Expected null for \"Above the lake\", which isn't rated and follows an entry that is, in another archive. %s",
                        entries.contains(new RatedEntry("Above the lake", 1))
                                ? "The rating of the entry before came: declare the variable inside the loop, as null."
                                : "Look for null in each row again, right after reading its rating.")
                .containsExactly(new RatedEntry("Silver", 1), new RatedEntry("Above the lake", null));
    }

    @Test
    @Order(5)
    void lists_every_entry_with_its_headline_as_it_is_stored(World world) throws SQLException {
        world.execute("insert into entry (blog_id, headline, written_on, rating) values (10, '', date '2021-05-04', 2)");
        world.execute("insert into entry (blog_id, headline, written_on, rating) values (10, ' Maps ', date '2021-05-04', null)");
        world.execute("insert into entry (blog_id, headline, written_on, rating) values (10, '', date '2021-05-04', 2)");

        assertThat(entryRatings.ofBlog(OLD_MAPS))
                .as("Expected three entries: two look alike and have an empty headline, the one between has blanks around it. Leave none out, "
                        + "and return each headline as it is stored.")
                .containsExactly(new RatedEntry("", 2), new RatedEntry(" Maps ", null), new RatedEntry("", 2));
    }

    @Test
    @Order(6)
    void filters_and_sorts_in_the_database_and_binds_the_id(SqlLog sql, World world) throws SQLException {
        List<String> found = entryRatings.ofBlog(NIGHT_TRAINS).stream().map(RatedEntry::headline).toList();
        assertThat(sql).sentOneStatement().sentOverJdbcAlone().sentWithoutLimit().filteredInTheDatabase().readNoMoreThan(found.size())
                .sortedInTheDatabase(world, found);

        entryRatings.ofBlog(BENS_BREAD);
        assertThat(sql).as("Expected the same SQL for two blogs. The id is concatenated into the SQL: bind it with setLong.").sentOneText();
    }

    @Test
    @Order(7)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> entryRatings.ofBlog(NIGHT_TRAINS));
        Refusals.of(sql).ofClosingLeaveNothingOpen(() -> entryRatings.ofBlog(NIGHT_TRAINS));
    }

    @Test
    @Order(8)
    @GeneratedRows
    void agrees_with_plain_java_for_twenty_blogs_and_after_changes(World world) {
        Reference.in(world)
                .of("entries of blog %s", (Rows rows, Long blog) -> rows.entriesOf(blog))
                .sortedBy(rows -> comparing(Rows.Entry::id))
                .shownAs(entry -> new RatedEntry(entry.headline(), entry.rating()))
                .askedFor(Edges::blogIds)
                .agreesWith(blog -> entryRatings.ofBlog(blog));
    }

    @Test
    @Order(9)
    void tells_large_ids_apart(World world) throws SQLException {
        world.execute("insert into blog (id, title, pub_date) values (9007199254740992, 'Last of the small', date '2026-12-30'), "
                + "(9007199254740993, 'First of the large', date '2026-12-30')",
                "insert into entry (blog_id, headline, written_on) values (9007199254740992, 'Theirs', date '2026-12-30'), "
                        + "(9007199254740993, 'Ours', date '2026-12-30')");
        assertThat(entryRatings.ofBlog(9_007_199_254_740_993L))
                .as("Expected the one entry of blog 9007199254740993, and not that of the blog before. An id is a long, and a double can't tell "
                        + "these two apart: use setLong.")
                .containsExactly(new RatedEntry("Ours", null));
    }
}
