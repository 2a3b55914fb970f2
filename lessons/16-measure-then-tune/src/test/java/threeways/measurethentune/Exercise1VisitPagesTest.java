package threeways.measurethentune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 1: page 90")
@BlogWorld
class Exercise1VisitPagesTest {

    VisitPages pages;

    @BeforeEach
    void open_the_archive(DSLContext ctx) {
        pages = new VisitPages(ctx);
    }

    @Test
    @Order(1)
    void finds_page_after_page() {
        List<VisitLine> first = pages.after(0, 3);
        assertThat(first).as("Expected visits 301, 302 and 303, the first three after 0. %s",
                first != null && first.isEmpty()
                        ? "The page is empty, as with a range of ids, which has gaps: ask for ids greater than lastId, sort by id, and limit."
                        : "Ask for ids greater than lastId, sort by id, and by nothing before it, and limit to the size of the page.")
                .containsExactly(new VisitLine(301, 7, "Gus"), new VisitLine(302, 9, "Gus"), new VisitLine(303, 4, "Eve"));
        List<VisitLine> second = pages.after(303, 3);
        assertThat(second).as("Expected visits 304, 305 and 306 after 303. %s", whyNotAfter303(second))
                .containsExactly(new VisitLine(304, 9, null),
                        new VisitLine(305, 7, "Eve"),
                        new VisitLine(306, 7, null));
        assertThat(pages.after(306, 3))
                .as("Expected visit 307 alone after 306: it is the last one, so its page is shorter. Its reader is null.")
                .containsExactly(new VisitLine(307, 1, null));
        assertThat(pages.after(307, 3)).as("Expected an empty list after visit 307, the last one. Return it as it comes, not null.")
                .isEmpty();
    }

    private static String whyNotAfter303(List<VisitLine> page) {
        if (page == null) {
            return "Return a list.";
        }
        List<Long> ids = page.stream().map(VisitLine::id).toList();
        if (page.isEmpty()) {
            return "The page is empty. Don't use lastId as an offset: ask for ids greater than lastId, sort by id, and limit.";
        }
        if (ids.contains(303L)) {
            return "303 came again, as if >= was asked instead of >: ask for ids greater than lastId.";
        }
        return ids.equals(List.of(304L, 305L, 306L))
                ? "Visits 304 and 306 have no reader's name: leave the null as it is."
                : !ids.contains(304L)
                        ? "Visits 304 and 306 have no reader's name, and belong to the page all the same: make no condition on the reader."
                        : "Ask for ids greater than lastId, sort by id, and limit to the size of the page.";
    }

    @Test
    @Order(2)
    void fills_a_page_whatever_the_gaps_are(World world) {
        world.execute("delete from visit where id in (302, 303, 305)");

        assertThat(pages.after(301, 2))
                .as("Visits 302, 303 and 305 are gone, so the page of two after 301 has 304 and 306. Begin behind the given id, and "
                        + "limit the rows: don't compute where the page ends.")
                .extracting(VisitLine::id).containsExactly(304L, 306L);
        assertThat(pages.after(302, 2)).as(
                "Visit 302 is gone itself. Expected the page after it to begin with 304: ask for what is greater, and don't look for 302.")
                .extracting(VisitLine::id)
                .containsExactly(304L, 306L);

        world.execute("insert into visit (id, blog_id, reader, visited_at) values (4294967299, 7, 'Eve', timestamp '2026-06-20 12:00:00')");
        assertThat(pages.after(4_294_967_296L, 3))
                .as("Expected visit 4294967299 alone after 4294967296. Ids are longs: cast to an int, this one becomes 0.")
                .extracting(VisitLine::id).containsExactly(4_294_967_299L);
        assertThat(pages.after(Long.MAX_VALUE, 3))
                .as("Expected an empty page after 9223372036854775807, the greatest long. lastId + 1 becomes negative there and begins "
                        + "again: ask for ids greater than lastId.")
                .isEmpty();
    }

    @Test
    @Order(3)
    @OtherRows
    void finds_pages_of_another_archive_too() {
        assertThat(pages.after(0, 2)).as("Expected visits 811 and 812, the first page of two in an archive that the lesson doesn't show.")
                .extracting(VisitLine::id)
                .containsExactly(811L, 812L);
        assertThat(pages.after(812, 10))
                .as("Expected visits 813, 814 and 815 after 812: fewer than the ten that were asked for, since no more follow.")
                .extracting(VisitLine::id)
                .containsExactly(813L, 814L, 815L);
    }

    @Test
    @Order(4)
    void goes_through_all_visits_once(World world) {
        Many.visitsOfThreeBlogs(world);
        List<Long> ids = new ArrayList<>();
        List<VisitLine> page;
        do {
            long last = ids.isEmpty() ? 0 : ids.get(ids.size() - 1);
            page = pages.after(last, 2_000);
            assertThat(page.size())
                    .as("Expected a full page of 2,000 visits, or all that are left of 2,707, after visit %d. Compare ids as numbers, and limit to the size as it is.",
                            last)
                    .isEqualTo(Math.min(2_000, Many.OF_THREE_BLOGS + 7 - ids.size()));
            page.forEach(line -> ids.add(line.id()));
        } while (!page.isEmpty() && ids.size() < 6_000);

        assertThat(ids).as("Expected each of 2,707 visits once, in the order of ids, page after page of 2,000.")
                .hasSize(Many.OF_THREE_BLOGS + 7)
                .isSorted()
                .doesNotHaveDuplicates();
        long last = ids.get(ids.size() - 1);
        world.execute("insert into visit (id, blog_id, reader, visited_at) values (" + (last + 2)
                + ", 7, 'Una', timestamp '2026-07-01 12:00:00')");
        assertThat(pages.after(last, 3))
                .as("Blog 7 was visited since the last page was shown. Ask the database at each call, behind the "
                        + "end, too.")
                .hasSize(1);
    }

    @Test
    @Order(5)
    void lets_the_database_sort_and_limit(SqlLog sql) {
        pages.after(301, 3);

        assertThat(sql).sentOneStatement().sortedInTheDatabase().readNoMoreThan(5);
    }

    @Test
    @Order(6)
    @OnH2
    void costs_the_same_far_behind_on_h2(World world, SqlLog sql) {
        Many.visitsOfThreeBlogs(world);
        sql.clear();

        List<VisitLine> page = pages.after(2_007_200, 10);

        assertThat(page).as("Expected a full page of ten visits, behind 2,400 others.").hasSize(10);
        assertThat(sql).sentOneStatement().lookedAtNoMoreThan(12, world);
    }

    @Test
    @Order(7)
    @GeneratedRows
    void agrees_with_a_reference_on_a_large_archive(World world) {
        Reference.in(world)
                .of("ten visits after %s", (Rows rows, Long last) -> rows.visits().stream().filter(visit -> visit.id() > last)
                        .sorted(Comparator.comparing(Rows.Visit::id)).limit(10).toList())
                .shownAs(visit -> new VisitLine(visit.id(), visit.blogId(), visit.reader()))
                .askedFor(rows -> {
                    List<Long> ids = rows.visits().stream().map(Rows.Visit::id).sorted().toList();
                    return List.of(0L, ids.get(0) - 1, ids.get(0), ids.get(9), ids.get(ids.size() / 2), ids.get(ids.size() - 5),
                            ids.get(ids.size() - 1));
                }).sendingAtMost(1, "Ask once, even for a page that comes out empty or short.").agreesWith(last -> pages.after(last, 10));
    }

    @Test
    @Order(8)
    void lets_a_refusal_through(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> pages.after(301, 3));
    }
}
