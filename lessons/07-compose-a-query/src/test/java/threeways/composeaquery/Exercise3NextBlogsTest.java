package threeways.composeaquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.composeaquery.Expected.Turn;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.Thrown;
import threeways.workbench.World;

@DisplayName("Exercise 3: the next page, by key")
@BlogWorld
class Exercise3NextBlogsTest {

    private static final String ONCE = "The values in last are all that the query of the page needs. Look nothing up and count nothing before it, and don't ask "
            + "again after an empty page.";

    NextBlogs next;

    @BeforeEach
    void open_the_list(DSLContext ctx) {
        next = new NextBlogs(ctx);
    }

    @Test
    @Order(1)
    void begins_with_the_newest(World world) {
        List<Hit> first = next.after(null, 3);
        assertThat(first).extracting(Hit::title)
                .as("The first page, with last null and size 3: exactly the three newest blogs are expected. %s",
                        first.isEmpty()
                                ? "seek(null, null) finds nothing, since no comparison with null is true; leave the condition out."
                                : first.size() > 3
                                        ? "Limit to the size, or take the row off that only shows whether more follow."
                                        : "Sort by date and id, both downwards, and leave out every condition: a date in the future counts too.")
                .containsExactly("100% Rye", "Fireworks at 23:59", "Tide Tables");

        world.execute("insert into blog (id, title, pub_date) values (199, 'Far Ahead', date '9999-12-31')");
        assertThat(next.after(null, 1)).extracting(Hit::title)
                .as("\"Far Ahead\", dated 31 December 9999, is the newest blog now, so the first page begins with it. Don't begin at a date that you "
                        + "made up: for last null, add no condition.")
                .containsExactly("Far Ahead");
    }

    @Test
    @Order(2)
    void knows_its_place_from_the_call_alone(DSLContext ctx) {
        Hit tides = new Hit(6, "Tide Tables", LocalDate.of(2026, 9, 23));
        next.after(null, 3);
        List<Hit> page = next.after(tides, 3);

        assertThat(next.after(tides, 3))
                .as("The same page once more, after the browser's \"back\", must be the same. The place is in last; keep nothing from call "
                        + "to call.")
                .isEqualTo(page);
        assertThat(new NextBlogs(ctx).after(tides, 3))
                .as("The same page from a second object, as on another server, must be the same. The place is in last; keep nothing from call "
                        + "to call.")
                .isEqualTo(page);
    }

    @Test
    @Order(3)
    void goes_on_after_the_last_blog() {
        List<Hit> first = next.after(null, 3);
        assertThat(next.after(first.get(2), 3)).extracting(Hit::title)
                .as("After \"Tide Tables\" of 23 September 2026 the next three are expected, from 15 June on. Compare with last: an earlier date, or the same "
                        + "date and a lower id. Leave out last itself.")
                .containsExactly("Night Trains", "under_scores", ":x?{0}");

        assertThat(next.after(new Hit(7, "Night Trains", LocalDate.of(2026, 6, 15)), 2)).extracting(Hit::title)
                .as("The page after \"Night Trains\" (id 7) of 15 June 2026 begins with \"under_scores\" (id 5) of the same day. "
                        + "Compare the date, and for the same date the id.")
                .containsExactly("under_scores", ":x?{0}");
    }

    @Test
    @Order(4)
    void ends() {
        Hit oldest = new Hit(10, "Old Maps", LocalDate.of(2021, 5, 3));
        assertThat(next.after(new Hit(2, "The Last Frost", LocalDate.of(2025, 12, 31)), 5)).extracting(Hit::id)
                .as("After \"The Last Frost\" of 2025 two blogs are left: 4 and 10, both titled \"Old Maps\". Compare date and id, not titles.")
                .containsExactly(4L, 10L);
        assertThat(next.after(oldest, 5)).as("After the oldest blog nothing is left: return an empty list.").isEmpty();

        List<Hit> rest = new ArrayList<>();
        Throwable thrown = catchThrowable(
                () -> rest.addAll(next.after(new Hit(2, "The Last Frost", LocalDate.of(2025, 12, 31)), Integer.MAX_VALUE)));
        assertThat(rest).extracting(Hit::id)
                .as("The same two blogs are expected if size is Integer.MAX_VALUE, to which no int can add 1: size + 1 is negative then. Limit the query "
                        + "to size, or to size + 1L. %s", Thrown.told(thrown))
                .containsExactly(4L, 10L);
    }

    @Test
    @Order(5)
    void shows_every_blog_exactly_once(World world) {
        assertPagesAddUp(world);
    }

    @Test
    @Order(6)
    @OtherRows
    void shows_every_blog_of_another_archive_exactly_once(World world) {
        assertPagesAddUp(world);
    }

    @Test
    @Order(7)
    void goes_on_within_a_day_with_many_blogs(World world) {
        for (int i = 0; i < 25; i++) {
            world.execute("insert into blog (id, title, pub_date) values (%d, '%s', date '2026-06-15')".formatted(1000 + i * 37 % 25,
                    i % 2 == 0 ? "Night Trains" : "Day Trains"));
        }

        assertPagesAddUp(world);
    }

    @Test
    @Order(8)
    void keeps_its_place_while_others_publish_and_delete(World world) {
        List<Hit> stay = Expected.newestFirst(world).stream().filter(hit -> hit.id() != 6 && hit.id() != 5).toList();
        world.execute("delete from entry_tag where entry_id = 18", "delete from entry where blog_id = 6",
                "delete from permalink where blog_id = 6");
        List<Hit> seen = new ArrayList<>();

        List<Hit> page = next.after(null, 3);
        seen.addAll(page);
        world.execute("insert into blog (id, title, pub_date) values (100, 'Newest', date '2031-01-01'), "
                + "(101, 'Between', date '2026-10-01')", "delete from blog where id = 6");
        String story = "Another writer published two newer blogs and deleted \"Tide Tables\", the last of page 1. ";
        page = next.after(last(page), 2);
        assertThat(page).extracting(Hit::title)
                .as(story
                        + "Page 2 still begins with \"Night Trains\". Compare with the values in last: offsets move, and its row is gone.")
                .containsExactly("Night Trains", "under_scores");
        seen.addAll(page);
        world.execute("insert into blog (id, title, pub_date) values (102, 'Same day', date '2026-06-15')",
                "delete from blog where id = 5");
        page = next.after(last(page), 3);
        seen.addAll(page);
        seen.addAll(next.after(last(page), 10));

        assertThat(seen).filteredOn(stay::contains)
                .as(story + "Later another blog came and one went. Every blog that was there all the time must be shown exactly once.")
                .containsExactlyElementsOf(stay);
    }

    @Test
    @Order(9)
    void looks_again_when_it_is_asked_again(World world) {
        Hit oldest = new Hit(10, "Old Maps", LocalDate.of(2021, 5, 3));
        next.after(null, 1);
        next.after(oldest, 2);
        world.execute(
                "insert into blog (id, title, pub_date) values (110, 'Newest', date '2031-01-01'), (111, 'Ancient', date '1991-01-01')");

        assertThat(next.after(null, 1)).extracting(Hit::title)
                .as("Since the last call \"Newest\" of 2031 came in, so the first page begins with it. Ask the database again; keep no page.")
                .containsExactly("Newest");
        assertThat(next.after(oldest, 2)).extracting(Hit::title)
                .as("Since the last call \"Ancient\" of 1991 came in, behind what was the last blog. Ask the database again; don't remember where the list "
                        + "ended.")
                .containsExactly("Ancient");

        world.execute("update blog set pub_date = date '1990-01-01' where id = 6");
        assertThat(next.after(new Hit(6, "Tide Tables", LocalDate.of(2026, 9, 23)), 1)).extracting(Hit::title)
                .as("The visitor saw \"Tide Tables\" as a blog of 2026, and since then its date was changed to 1990. Go on after the date in last, and don't "
                        + "look the row up.")
                .containsExactly("Night Trains");
    }

    @Test
    @Order(12)
    @GeneratedRows
    void shows_every_blog_of_a_large_archive_exactly_once(World world) {
        assertPagesAddUp(world, 23, 67);
        Reference.in(world).of("rows of %s", Exercise3NextBlogsTest::pageOf)
                .shownAs(Expected::hit)
                .askedFor(Exercise3NextBlogsTest::turns)
                .sendingAtMost(1, ONCE)
                .agreesWith(turn -> next.after(turn.last(), turn.size()));
    }

    @Test
    @Order(13)
    void lets_a_refusal_reach_the_caller(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> next.after(new Hit(6, "Tide Tables", LocalDate.of(2026, 9, 23)), 3));
    }

    @Test
    @Order(10)
    void asks_once_and_reads_one_page(SqlLog sql, World world) {
        Hit last = new Hit(31337, "Night Trains", LocalDate.of(2026, 6, 15));

        next.after(last, 2);
        assertThat(sql).as(ONCE).sentOneStatement().closedEverything();
        assertThat(sql.rowsRead()).as("A page of 2 blogs needs 2 rows, or 3 to see that there are more. Limit the query in the database.")
                .isLessThanOrEqualTo(3);
        assertThat(sql).handedOverNoMoreThan(3, world);
        assertThat(sql).as("The last blog has the id 31337 and the date 2026-06-15.").bound(31337, "2026-06-15", "Night Trains");

        sql.clear();
        next.after(null, 2);
        assertThat(sql).as(ONCE).sentOneStatement().closedEverything();
        assertThat(sql.rowsRead()).as("The first page of 2 blogs needs 2 rows, or 3 to see that there are more. Limit the query in the "
                + "database.").isLessThanOrEqualTo(3);
        assertThat(sql).handedOverNoMoreThan(3, world);
    }

    @Test
    @Order(11)
    void sorts_by_date_and_id(SqlLog sql) {
        next.after(null, 2);
        next.after(new Hit(7, "Night Trains", LocalDate.of(2026, 6, 15)), 2);

        assertThat(sql).sortedInTheDatabase();
        for (SqlStatement sent : sql.statements()) {
            assertThat(sent.text())
                    .as("ORDER BY must name the id after pub_date. Without it, blogs of one day come in any order, and the key skips some. "
                            + "H2 happens to return them sorted; other databases don't.")
                    .containsPattern("(?is)order by.*\\bid\\b");
        }
    }

    private static List<Turn<Hit>> turns(Rows rows) {
        List<Rows.Blog> newestFirst = Expected.found(rows, SearchForm.BLANK);
        return IntStream.range(0, 20)
                .mapToObj(i -> new Turn<>(
                        i == 0 ? null : Expected.hit(newestFirst.get(i == 19 ? newestFirst.size() - 1 : i * 17 % newestFirst.size())),
                        i == 0 ? 5_000 : 1 + i * 7 % 20))
                .toList();
    }

    private static List<Rows.Blog> pageOf(Rows rows, Turn<Hit> turn) {
        return Expected.found(rows, SearchForm.BLANK).stream()
                .filter(blog -> turn.last() == null || blog.pubDate().isBefore(turn.last().pubDate())
                        || blog.pubDate().equals(turn.last().pubDate()) && blog.id() < turn.last().id())
                .limit(turn.size()).toList();
    }

    private void assertPagesAddUp(World world, int... sizes) {
        List<Hit> all = Expected.newestFirst(world);
        for (int size : sizes.length > 0 ? sizes : new int[]{1, 2, 3, 4, 7, 100}) {
            List<Hit> seen = new ArrayList<>();
            List<Hit> page = next.after(null, size);
            while (!page.isEmpty() && seen.size() <= all.size()) {
                assertThat(page).as(
                        "A page of size %d must hold no more than that. Limit the query to size; return neither ties nor the row that tells of "
                                + "a next page.",
                        size).hasSizeLessThanOrEqualTo(size);
                seen.addAll(page);
                page = next.after(last(page), size);
            }
            String difference = Expected.firstDifference(all, seen);
            assertThat(difference)
                    .as("Pages of size %d must show every blog once, the newest first. Sort and compare by the same two columns, pub_date and id, not as "
                            + "text, where 10 precedes 9. The first difference: %s.", size, difference)
                    .isEmpty();
        }
    }

    private static Hit last(List<Hit> page) {
        return page.get(page.size() - 1);
    }
}
