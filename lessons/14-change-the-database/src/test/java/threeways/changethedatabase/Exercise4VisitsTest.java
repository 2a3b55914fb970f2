package threeways.changethedatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.SessionFactory;
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
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 4: one instant")
@BlogWorld(entities = Visit.class, settings = "hibernate.type.java_time_use_direct_jdbc=true")
class Exercise4VisitsTest {

    static final String BERLIN = "Europe/Berlin";
    static final String NEW_YORK = "America/New_York";
    static final Instant BREAKFAST = Instant.parse("2026-07-01T06:30:15.125Z");

    World world;
    SqlLog sql;

    @BeforeEach
    void open_the_archive(World world, SqlLog sql) {
        this.world = world;
        this.sql = sql;
    }

    @Test
    @Order(1)
    void stores_what_a_clock_in_utc_shows() {
        Program.in(BERLIN, world, sql, visits -> added(visits, 3, BREAKFAST));

        assertThat(stored(3))
                .as("A program in Berlin added 06:30:15.125 UTC, which is 08:30 there. The column must hold what a clock in UTC shows. 08:30 is "
                        + "the JVM's own zone; today's time means that the argument was ignored; empty: nothing was committed.")
                .containsExactly("2026-07-01T06:30:15.125");
    }

    @Test
    @Order(2)
    void reads_what_a_clock_in_utc_shows() {
        world.execute("insert into visit (id, blog_id, visited_at) values (900, 3, timestamp '2026-07-01 06:30:15.125')");

        for (String zone : List.of("UTC", BERLIN, NEW_YORK)) {
            assertThat(readIn(zone))
                    .as("The column holds 06:30:15.125, meant in UTC. A program in the time zone %s must read that instant: take the column's "
                            + "value as UTC, never as the JVM's zone.", zone)
                    .containsExactly(BREAKFAST);
        }
    }

    @Test
    @Order(3)
    void is_one_instant_in_two_time_zones() {
        Program.in(BERLIN, world, sql, visits -> added(visits, 3, BREAKFAST));
        Program.in(NEW_YORK, world, sql, visits -> added(visits, 3, BREAKFAST.plusSeconds(60)));

        for (String zone : List.of(BERLIN, NEW_YORK)) {
            assertThat(readIn(zone))
                    .as("A visit was added in Berlin, and one in New York, a minute later. A program in %s must read both instants, a minute "
                            + "apart.", zone)
                    .containsExactly(BREAKFAST, BREAKFAST.plusSeconds(60));
        }
    }

    @Test
    @Order(4)
    void tells_apart_the_hour_that_comes_twice() {
        Instant summer = Instant.parse("2026-10-25T00:30:15.125Z");
        Instant winter = Instant.parse("2026-10-25T01:30:15.125Z");
        Program.in(BERLIN, world, sql, visits -> added(visits, 3, winter));
        Program.in(BERLIN, world, sql, visits -> added(visits, 3, summer));

        assertThat(readIn(BERLIN))
                .as("On 25 October 2026 clocks in Berlin show 02:30 twice, an hour apart. Both instants must come back, the earlier one first. "
                        + "If they are equal, a local time was stored.")
                .containsExactly(summer, winter);
    }

    @Test
    @Order(5)
    @OtherRows
    void reads_the_earliest_visit_first(SessionFactory factory, DSLContext ctx) {
        Visits visits = new Visits(factory, ctx);

        assertThat(visits.of(140)).as("Blog 140 has two visits in another archive; the earlier one comes first, half a second exact.")
                .containsExactly(Instant.parse("1999-06-01T23:59:59.500Z"), Instant.parse("1999-06-02T00:00:00Z"));
        assertThat(visits.of(105)).as("Nobody has visited blog 105, so the list must be empty.").isEmpty();
        assertThat(visits.of(99)).as("There is no blog 99, so the list must be empty.").isEmpty();
        world.execute("insert into visit (id, blog_id, visited_at) values (901, 105, timestamp '1998-12-31 12:00:00'), "
                + "(902, 105, timestamp '1998-12-31 12:00:00')");
        assertThat(visits.of(105))
                .as("Two readers came to blog 105 at the same instant, so it must be there twice: use neither distinct nor a set.")
                .hasSize(2);
    }

    @Test
    @Order(6)
    void passes_on_that_there_is_no_such_blog(SessionFactory factory, DSLContext ctx) {
        Visits visits = new Visits(factory, ctx);

        Throwable thrown = catchThrowable(() -> visits.add(99, BREAKFAST));

        if (thrown instanceof threeways.workbench.NotBegunError notBegun) {
            throw notBegun;
        }
        assertThat(thrown)
                .as("There is no blog 99, so the foreign key refuses the visit. Let the database's exception reach the caller. Nothing was "
                        + "thrown.")
                .isNotNull();
        assertThat(world.rows().visits()).as("The visit of blog 99 was refused, so there must be seven visits, as before.").hasSize(7);
    }

    @Test
    @Order(7)
    @GeneratedRows
    void agrees_with_plain_java_on_a_large_archive(SessionFactory factory, DSLContext ctx) {
        Visits visits = new Visits(factory, ctx);
        Reference.in(world)
                .of("visits of blog %s", (Rows rows, Long blog) -> rows.visitsOf(blog).stream()
                        .map(visit -> visit.visitedAt().toInstant(ZoneOffset.UTC)).sorted().toList())
                .askedFor(Edges::blogIds).agreesWith(visits::of);
    }

    @Test
    @Order(8)
    void passes_on_what_the_database_refuses(SessionFactory factory, DSLContext ctx) throws Throwable {
        Visits visits = new Visits(factory, ctx);
        visits.of(7);
        Refusals.of(sql).reachTheCaller(() -> visits.of(7));
        Refusals.of(sql).reachTheCaller(() -> visits.add(7, BREAKFAST));
    }

    private List<Instant> readIn(String zone) {
        return Program.in(zone, world, sql, visits -> visits.of(3));
    }

    private static Void added(Visits visits, long blogId, Instant at) {
        visits.add(blogId, at);
        return null;
    }

    private List<String> stored(long blogId) {
        return world.rows().visitsOf(blogId).stream().map(visit -> visit.visitedAt().toString()).toList();
    }
}
