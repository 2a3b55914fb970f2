package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import threeways.blog.Entry;

@BlogWorld
class QueryPlanTest {

    @Test
    void a_table_that_is_read_from_end_to_end_is_a_scan(World world) {
        QueryPlan plan = plan(world, "select title from blog where year(pub_date) = ?", 2026);

        assertThat(plan.ways()).containsExactly("blog.tableScan");
        assertThat(plan.scansATable()).isTrue();
        assertThat(plan.scanCount()).as("ten rows and the look beyond the last").isEqualTo(11);
        assertThat(plan.text()).isEqualTo(plan.toString()).containsIgnoringCase("scanCount: 11");
    }

    @Test
    void an_index_that_is_used_is_named_with_its_condition(World world) {
        QueryPlan plan = plan(world, "select title from blog where pub_date >= ? and pub_date < ?", LocalDate.of(2026, 6, 15),
                LocalDate.of(2026, 9, 23));

        assertThat(plan.ways()).singleElement().asString().startsWith("ix_blog_pub_date: pub_date >= ").contains("pub_date < ");
        assertThat(plan.scansATable()).isFalse();
        assertThat(plan.scanCount()).as("two rows, the end of the range and the look beyond").isEqualTo(4);
    }

    @Test
    void a_whole_index_is_named_without_one(World world) {
        assertThat(plan(world, "select pub_date from blog order by pub_date").ways()).containsExactly("ix_blog_pub_date");
    }

    @Test
    void each_table_has_its_way_in_the_order_of_the_plan(World world) {
        QueryPlan plan = plan(world, "select e.headline from blog b join entry e on e.blog_id = b.id where b.pub_date = ?",
                LocalDate.of(2026, 6, 15));

        assertThat(plan.ways()).hasSize(2);
        assertThat(plan.ways().get(0)).startsWith("ix_blog_pub_date: pub_date = ");
        assertThat(plan.ways().get(1)).startsWith("ix_entry_blog: blog_id = ");
        assertThat(plan.scansATable()).isFalse();
    }

    @Test
    void it_runs_with_the_values_that_were_bound_null_among_them(World world) {
        assertThat(plan(world, "select title from blog where author_id = ?", (Object) null).scanCount()).isLessThanOrEqualTo(11);
    }

    @Test
    void what_the_tools_send_can_be_explained_and_is_not_recorded_for_it(World world, SqlLog sql, DSLContext ctx, Session session) {
        ctx.fetch(BLOG, BLOG.PUB_DATE.eq(LocalDate.of(2026, 9, 23)));
        session.createSelectionQuery("from Entry e where e.blog.pubDate = :day", Entry.class).setParameter("day", LocalDate.of(2026, 6, 15))
                .getResultList();

        assertThat(sql.statements()).extracting(world::explain).noneMatch(QueryPlan::scansATable);
        assertThat(sql.statements()).hasSize(2);
    }

    @Test
    void what_cannot_be_explained_is_no_answers_fault(World world) {
        assertThat(catchThrowable(() -> plan(world, "selct 1"))).isInstanceOf(WorldUnavailableError.class)
                .hasMessageStartingWith("The database could not explain how it answers a query: ");
    }

    private static QueryPlan plan(World world, String sql, Object... binds) {
        return world.explain(new SqlStatement(sql, List.of(Arrays.asList(binds)), 0, "1"));
    }
}
