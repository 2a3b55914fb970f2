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
        assertThat(pages.after(0, 3)).as(
                "The first page of three visits, in the order of their ids, which begin with 301. If it is empty, a range of ids was asked for: there are gaps.")
                .containsExactly(new VisitLine(301, 7, "Gus"), new VisitLine(302, 9, "Gus"), new VisitLine(303, 4, "Eve"));
        assertThat(pages.after(303, 3)).as("The page after visit 303.").containsExactly(new VisitLine(304, 9, null),
                new VisitLine(305, 7, "Eve"),
                new VisitLine(306, 7, null));
        assertThat(pages.after(306, 3)).as("The page after visit 306 has the last visit alone.")
                .containsExactly(new VisitLine(307, 1, null));
        assertThat(pages.after(307, 3)).as("Behind the last visit there is nothing.").isEmpty();
    }

    @Test
    @Order(2)
    void fills_a_page_whatever_the_gaps_are(World world) {
        world.execute("delete from visit where id in (302, 303, 305)");

        assertThat(pages.after(301, 2))
                .as("Visits 302, 303 and 305 are gone, so the page of two after visit 301 has 304 and 306. A range of ids is "
                        + "shorter where there are gaps.")
                .extracting(VisitLine::id).containsExactly(304L, 306L);
        assertThat(pages.after(302, 2)).as("Visit 302 is gone itself, and the page after it begins with 304 all the same.")
                .extracting(VisitLine::id)
                .containsExactly(304L, 306L);
    }

    @Test
    @Order(3)
    @OtherRows
    void finds_pages_of_another_archive_too() {
        assertThat(pages.after(0, 2)).as("The first page of two, in an archive that the page doesn't show.").extracting(VisitLine::id)
                .containsExactly(811L, 812L);
        assertThat(pages.after(812, 10)).as("All that follow, of which there are fewer than ten.").extracting(VisitLine::id)
                .containsExactly(813L, 814L, 815L);
    }

    @Test
    @Order(4)
    void goes_through_all_visits_once(World world) {
        Many.visits(world);
        List<Long> ids = new ArrayList<>();
        List<VisitLine> page;
        do {
            page = pages.after(ids.isEmpty() ? 0 : ids.get(ids.size() - 1), 500);
            page.forEach(line -> ids.add(line.id()));
        } while (!page.isEmpty() && ids.size() < 20_000);

        assertThat(ids).as("Page after page of 500 must give each of the 9,007 visits once, in order.").hasSize(Many.ADDED + 7).isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    @Order(5)
    @OnH2
    void costs_the_same_far_behind_on_h2(World world, SqlLog sql) {
        Many.visits(world);
        sql.clear();

        List<VisitLine> page = pages.after(2_024_000, 10);

        assertThat(page).as("A page of ten, behind 8,000 others.").hasSize(10);
        assertThat(sql).sentOneStatement().readNoMoreThan(10).lookedAtNoMoreThan(12, world);
    }

    @Test
    @Order(6)
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
                }).agreesWith(last -> pages.after(last, 10));
    }
}
