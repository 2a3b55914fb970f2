package threeways.measurethentune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
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
        assertThat(titlesById.titlesOf(List.of(7L, 10L, 2L))).as("Titles of blogs 7, 10 and 2, in the order of ids.")
                .containsExactly("The Last Frost", "Night Trains", "Old Maps");
        assertThat(titlesById.titlesOf(List.of(4L, 10L))).as("Blogs 4 and 10 have the same title, so it must come twice.")
                .containsExactly("Old Maps", "Old Maps");
    }

    @Test
    @Order(2)
    void counts_an_id_once_and_unknown_ones_never() {
        assertThat(titlesById.titlesOf(List.of(7L, 7L, 99L, 7L))).as("Blog 7 was named three times, and there is no blog 99.")
                .containsExactly("Night Trains");
        assertThat(titlesById.titlesOf(List.of())).as("No ids give no titles.").isEmpty();
    }

    @Test
    @Order(3)
    @OtherRows
    void finds_titles_of_another_archive_too() {
        assertThat(titlesById.titlesOf(List.of(161L, 105L, 160L))).as("Titles of blogs 105, 160 and 161.")
                .containsExactly("One More Day", "Floppy", "Floppy");
    }

    @Test
    @Order(4)
    void sends_four_texts_for_eight_lengths() {
        for (int length = 1; length <= 8; length++) {
            assertThat(titlesById.titlesOf(ids(length))).as("Titles of blogs 1 to %d.", length).hasSize(length);
        }

        assertThat(texts()).as(
                "Lists of 1 to 8 ids may take 4 SQL texts. 8 means one text for each length: pad the list, so that 3 ids are asked as 4, "
                        + "or bind all ids as one value.")
                .hasSizeLessThanOrEqualTo(4);
        assertThat(sql).bound(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    @Order(5)
    void sends_nine_texts_for_two_hundred_lengths() {
        for (int length = 1; length <= 200; length++) {
            titlesById.titlesOf(ids(length));
        }

        assertThat(titlesById.titlesOf(ids(200))).as("Of ids 1 to 200, ten are those of blogs.").hasSize(10);
        assertThat(texts()).as("Lists of 1 to 200 ids may take 9 SQL texts.").hasSizeLessThanOrEqualTo(9);
    }

    @Test
    @Order(6)
    void lets_the_database_choose() {
        List<String> titles = titlesById.titlesOf(List.of(7L, 10L, 2L));

        assertThat(sql).sentOneStatement().filteredInTheDatabase().readNoMoreThan(titles.size());
    }

    @Test
    @Order(7)
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

    private static List<Long> ids(int length) {
        return LongStream.rangeClosed(1, length).boxed().toList();
    }

    private List<String> texts() {
        return sql.statements().stream().map(SqlStatement::text).distinct().toList();
    }
}
