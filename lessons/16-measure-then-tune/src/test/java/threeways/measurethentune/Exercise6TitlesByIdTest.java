package threeways.measurethentune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Exercise 6: one text for any list")
@BlogWorld
class Exercise6TitlesByIdTest {

    TitlesById titlesById;
    SqlLog sql;

    @BeforeEach
    void open_the_archive(DSLContext ctx, SqlLog sql) {
        titlesById = new TitlesById(ctx);
        this.sql = sql;
    }

    @Test
    @Order(1)
    void finds_titles_in_the_order_of_ids() {
        assertThat(titlesById.titlesOf(new ArrayList<>(List.of(7L, 10L, 2L))))
                .as("Expected the titles of blogs 2, 7 and 10, in the order of ids, whatever the order of the list. Let the SQL sort by id.")

                .containsExactly("The Last Frost", "Night Trains", "Old Maps");
        assertThat(titlesById.titlesOf(List.of(4L, 10L)))
                .as("Expected \"Old Maps\" twice: blogs 4 and 10 have the same title. Drop ids that come twice, not titles.")

                .containsExactly("Old Maps", "Old Maps");
    }

    @Test
    @Order(2)
    void counts_an_id_once_and_unknown_ones_never() {
        assertThat(titlesById.titlesOf(List.of(7L, 7L, 99L, 7L)))
                .as("Expected \"Night Trains\" once. Blog 7 was named three times, and there is no blog 99. Find blogs with in: it gives each "
                        + "blog once, and a join with the list doesn't.")
                .containsExactly("Night Trains");
        assertThat(catchThrowable(() -> titlesById.titlesOf(List.of())))
                .as("Expected an empty list for no ids. An exception came: return List.of() before you ask for the first or the last of the ids.")
                .isNull();
        assertThat(titlesById.titlesOf(List.of())).as("Expected an empty list for no ids, neither all titles nor null.").isEmpty();
        assertThat(titlesById.titlesOf(List.of(4_294_967_303L)))
                .as("Expected no title: there is no blog 4294967303. Ids are longs; cast to an int, this one becomes 7.").isEmpty();
        assertThat(catchThrowable(() -> titlesById.titlesOf(Set.of(7L))))
                .as("Expected a Set to do as well as a List, and an exception came. Copy the collection, and don't cast it.").isNull();
    }

    @Test
    @Order(3)
    void leaves_what_is_the_callers(DSLContext ctx) {
        List<Long> ids = new ArrayList<>(List.of(7L, 10L, 2L));
        titlesById.titlesOf(ids);

        assertThat(ids).as("Expected the caller's list as it was before. Pad a copy of it.").containsExactly(7L, 10L, 2L);
        assertThat(ctx.settings().isInListPadding())
                .as("The caller's context pads lists now, and didn't before: its settings were changed. Derive a configuration with other "
                        + "settings.")
                .isNotEqualTo(true);
    }

    @Test
    @Order(4)
    @OtherRows
    void finds_titles_of_another_archive_too(World world) {
        assertThat(titlesById.titlesOf(List.of(161L, 105L, 160L)))
                .as("Expected the titles of blogs 105, 160 and 161, in this order; two of them are called \"Floppy\".")

                .containsExactly("One More Day", "Floppy", "Floppy");

        world.execute("insert into blog (id, title, pub_date) values (0, 'Before the first', date '1999-01-01'), "
                + "(-1, 'Long before', date '1999-01-01')");
        assertThat(titlesById.titlesOf(List.of(161L, 105L, 160L)))
                .as("Blogs 0 and -1 were added, and the call didn't ask for them. Expected the same three titles: pad the list with one of its own ids "
                        + "or with null.")
                .containsExactly("One More Day", "Floppy", "Floppy");
    }

    @Test
    @Order(5)
    void sends_four_texts_for_eight_lengths() {
        for (int length = 1; length <= 8; length++) {
            assertThat(titlesById.titlesOf(ids(length)))
                    .as("Expected the titles of blogs 1 to %d, one for each id. Join no authors: not every blog has one.", length)
                    .hasSize(length);
        }

        assertThat(placeholders()).as(
                "Lists of 1 to 8 ids may take 4 SQL texts. Pad each list, so that 3 ids are asked as 4, or bind one array. The texts "
                        + "have so many placeholders:")
                .hasSizeLessThanOrEqualTo(4);
        assertThat(sql).bound(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    @Order(6)
    void sends_nine_texts_for_two_hundred_lengths() {
        // all of the short ones, and of the long ones each tenth and those beside a power of two
        IntStream.rangeClosed(1, 200).filter(length -> length <= 20 || length % 10 == 0 || Integer.bitCount(length) == 1
                || Integer.bitCount(length - 1) == 1).forEach(length -> titlesById.titlesOf(ids(length)));

        assertThat(titlesById.titlesOf(ids(200))).as("Expected ten titles: of ids 1 to 200, ten are those of blogs.").hasSize(10);
        assertThat(placeholders())
                .as("Lists of 1 to 200 ids may take 9 SQL texts. Pad each list to the next power of two, from 1 up to 256. The texts "
                        + "have so many placeholders:")
                .hasSizeLessThanOrEqualTo(9);
        sql.clear();
        assertThat(titlesById.titlesOf(LongStream.rangeClosed(-4_990, 10).boxed().toList()))
                .as("Expected ten titles for ids from -4,990 to 10. These are 5,001 ids: cut no list at a fixed length, and pad each to the "
                        + "next power of two.")
                .hasSize(10);
        assertThat(sql).as("5,001 ids are one statement too.").sentOneStatement();
    }

    @Test
    @Order(7)
    void lets_the_database_choose() {
        List<String> titles = titlesById.titlesOf(List.of(7L, 10L, 2L));

        assertThat(sql).sentOneStatement().filteredInTheDatabase().sortedInTheDatabase().readNoMoreThan(titles.size());

        sql.clear();
        titlesById.titlesOf(ids(200));
        assertThat(sql).sentOneStatement();
    }

    @Test
    @Order(8)
    @OnH2
    @GeneratedRows
    void finds_blogs_by_their_key_on_h2(World world) {
        List<Long> two = world.rows().blogs().stream().map(Rows.Blog::id).limit(2).toList();
        sql.clear();

        assertThat(titlesById.titlesOf(two)).as("Expected two titles for ids %s.", two).hasSize(2);
        assertThat(sql).lookedAtNoMoreThan(12, world);
    }

    @Test
    @Order(9)
    @GeneratedRows
    void agrees_with_a_reference_on_a_large_archive(World world) {
        Reference.in(world)
                .of("titles of blogs %s", (Rows rows, List<Long> ids) -> rows.blogs().stream().filter(blog -> ids.contains(blog.id()))
                        .sorted(java.util.Comparator.comparing(Rows.Blog::id)).toList())
                .shownAs(Rows.Blog::title).askedFor(rows -> {
                    List<Long> some = Edges.blogIds(rows);
                    List<List<Long>> lists = new ArrayList<>();
                    for (int length = 1; length <= some.size(); length++) {
                        lists.add(some.subList(0, length));
                    }
                    return lists;
                }).agreesWith(titlesById::titlesOf);
    }

    @Test
    @Order(10)
    void lets_a_refusal_through() throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> titlesById.titlesOf(List.of(7L, 10L, 2L)));
    }

    private static List<Long> ids(int length) {
        return LongStream.rangeClosed(1, length).boxed().toList();
    }

    /** How many placeholders each text has. */
    private List<Long> placeholders() {
        return sql.statements().stream().map(SqlStatement::text).distinct().map(text -> text.chars().filter(c -> c == '?').count())
                .toList();
    }
}
