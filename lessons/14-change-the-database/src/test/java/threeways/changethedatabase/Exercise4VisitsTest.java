package threeways.changethedatabase;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
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

        List<String> stored = stored(3);
        assertThat(stored)
                .as("A program in Berlin added a visit of 06:30:15.125 UTC, so the column must hold that. %s",
                        whatWasStored(stored))
                .containsExactly("2026-07-01T06:30:15.125");
    }

    private static String whatWasStored(List<String> stored) {
        if (stored.size() != 1) {
            return stored.isEmpty()
                    ? "No visit was stored: persist one, and commit the transaction."
                    : stored.size() + " visits were stored: persist one for each call.";
        }
        String only = stored.get(0);
        if (only.startsWith("2026-07-01T08:30")) {
            return "What came is Berlin's time: convert the instant with ZoneOffset.UTC, not with the JVM's zone.";
        }
        if (only.startsWith("2026-07-01T06:30")) {
            return "What came is less exact, or moved: store the instant to the millisecond, with nothing cut off or added.";
        }
        return only.startsWith("2026-07-01T")
                ? "What came is some other zone's time: convert the instant with ZoneOffset.UTC."
                : "What came is another instant: store the argument.";
    }

    @Test
    @Order(2)
    void reads_what_a_clock_in_utc_shows() {
        world.execute("insert into visit (id, blog_id, visited_at) values (900, 3, timestamp '2026-07-01 06:30:15.125')");

        for (String zone : List.of("UTC", BERLIN, NEW_YORK)) {
            read("The column holds 06:30:15.125, meant in UTC.", zone, BREAKFAST);
        }
        if (world.dialect() != SQLDialect.SQLITE) {
            world.execute("update visit set visited_at = timestamp '2026-07-01 06:30:15.125375' where id = 900");
            read("Another program stored 06:30:15.125375, meant in UTC.", BERLIN, BREAKFAST.plus(375, ChronoUnit.MICROS));
        }
    }

    @Test
    @Order(3)
    void is_one_instant_in_two_time_zones() {
        Program.in(BERLIN, world, sql, visits -> added(visits, 3, BREAKFAST));
        Program.in(NEW_YORK, world, sql, visits -> added(visits, 3, BREAKFAST.plusSeconds(60)));

        for (String zone : List.of(BERLIN, NEW_YORK)) {
            read("A visit was added in Berlin, and one in New York, a minute later.", zone, BREAKFAST, BREAKFAST.plusSeconds(60));
        }
    }

    @Test
    @Order(4)
    void tells_apart_the_hour_that_comes_twice() {
        Instant summer = Instant.parse("2026-10-25T00:30:15.125Z");
        Instant winter = Instant.parse("2026-10-25T01:30:15.125Z");
        Program.in(BERLIN, world, sql, visits -> added(visits, 3, winter));
        Program.in(BERLIN, world, sql, visits -> added(visits, 3, summer));

        read("On 25 October 2026 clocks in Berlin show 02:30 twice, and there was a visit each time.", BERLIN, summer, winter);
    }

    @Test
    @Order(5)
    void keeps_every_visit(SessionFactory factory, DSLContext ctx) {
        Visits visits = new Visits(factory, ctx);
        Instant landing = Instant.parse("1969-07-20T20:17:40.250Z");
        try {
            visits.add(3, landing);
        } catch (DateTimeException e) {
            throw new AssertionError(
                    "Store an instant before 1970 with a part of a second. Its milliseconds are negative, and / and % then give "
                            + "negative parts: convert it with LocalDateTime.ofInstant and ZoneOffset.UTC.",
                    e);
        }
        assertThat(factory.getStatistics().getEntityInsertCount())
                .as("A visit was added, and Hibernate has stored no entity. Persist a Visit in a session: SQL of your own, or jOOQ's, numbers "
                        + "rows in another way.")
                .isEqualTo(1);
        visits.add(3, landing);

        assertThat(stored(3))
                .as("Two readers came at 20:17:40.250 UTC on 20 July 1969. Store both visits: an instant may be stored twice, and may lie "
                        + "before 1970.")
                .containsExactly("1969-07-20T20:17:40.250", "1969-07-20T20:17:40.250");
        world.execute("insert into visit (id, blog_id, visited_at) values " + LongStream.range(0, 250)
                .mapToObj(id -> "(" + (5000 + id) + ", 3, timestamp '2126-07-01 06:30:15.125')").collect(joining(", ")));
        List<Instant> all = visits.of(3);
        assertThat(all)
                .as("Blog 3 has 252 visits now, and %d came. Return all of them, those of 1969, of 2126 and of one instant too: no limit, no "
                        + "distinct, no set.", all.size())
                .hasSize(252).startsWith(landing, landing, Instant.parse("2126-07-01T06:30:15.125Z"));
    }

    @Test
    @Order(6)
    void asks_once_with_jooq(SessionFactory factory, DSLContext ctx) {
        Visits visits = new Visits(factory, ctx);
        visits.add(3, BREAKFAST.plusSeconds(60));
        visits.add(3, BREAKFAST);
        sql.clear();
        long before = factory.getStatistics().getPrepareStatementCount();

        visits.of(3);
        assertThat(sql).sentOneStatement().filteredInTheDatabase().sortedInTheDatabase().readNoMoreThan(2).bound(3);
        assertThat(factory.getStatistics().getPrepareStatementCount() - before)
                .as("The query was sent by Hibernate. Read with jOOQ: begin it with ctx.select(…).").isZero();
    }

    @Test
    @Order(7)
    @OtherRows
    void reads_the_earliest_visit_first(SessionFactory factory, DSLContext ctx) {
        Visits visits = new Visits(factory, ctx);

        assertThat(visits.of(140))
                .as("Blog 140 has two visits of 1999 in another archive. Return both, with the half second, and sort by visited_at: the "
                        + "earlier one comes first, whatever the ids are.")
                .containsExactly(Instant.parse("1999-06-01T23:59:59.500Z"), Instant.parse("1999-06-02T00:00:00Z"));
        assertThat(visits.of(105)).as("Blog 105 has no visits. Return an empty list, and only visits of the blog that was asked for.")
                .isEmpty();
        assertThat(visits.of(99)).as("There is no blog 99. Return an empty list, and don't throw.").isEmpty();
        world.execute("insert into visit (id, blog_id, visited_at) values (901, 105, timestamp '1998-12-31 12:00:00'), "
                + "(902, 105, timestamp '1998-12-31 12:00:00')");
        List<Instant> both = visits.of(105);
        assertThat(both)
                .as("Two readers came to blog 105 at the same instant since the last call, and %d came. %s", both.size(), both.isEmpty()
                        ? "Ask the database at each call, and remember nothing."
                        : "Return the instant twice: use neither distinct nor a set.")
                .hasSize(2);
    }

    @Test
    @Order(8)
    void passes_on_that_there_is_no_such_blog(SessionFactory factory, DSLContext ctx) {
        Visits visits = new Visits(factory, ctx);

        Throwable thrown = catchThrowable(() -> visits.add(99, BREAKFAST));

        if (thrown instanceof threeways.workbench.NotBegunError notBegun) {
            throw notBegun;
        }
        assertThat(thrown)
                .as("There is no blog 99, so the foreign key refuses the visit. Nothing was thrown: let the database's exception reach the "
                        + "caller, and catch nothing.")
                .isNotNull();
        assertThat(world.rows().visits())
                .as("The visit of blog 99 was refused, so there must be seven visits, as before. Store nothing in another "
                        + "transaction.")
                .hasSize(7);
    }

    @Test
    @Order(9)
    @GeneratedRows
    void agrees_with_plain_java_on_a_large_archive(SessionFactory factory, DSLContext ctx) {
        Visits visits = new Visits(factory, ctx);
        Reference.in(world)
                .of("visits of blog %s", (Rows rows, Long blog) -> rows.visitsOf(blog).stream()
                        .map(visit -> visit.visitedAt().toInstant(ZoneOffset.UTC)).sorted().toList())
                .askedFor(Edges::blogIds).agreesWith(visits::of);
    }

    @Test
    @Order(10)
    void passes_on_what_the_database_refuses(SessionFactory factory, DSLContext ctx) throws Throwable {
        Visits visits = new Visits(factory, ctx);
        visits.of(7);
        Refusals.of(sql).reachTheCaller(() -> visits.of(7));
        Refusals.of(sql).reachTheCaller(() -> visits.add(7, BREAKFAST));
    }

    /** Reads the visits of blog 3 in a program of a time zone, holds them against what must come, and says what the difference means. */
    private void read(String there, String zone, Instant... expected) {
        List<Instant> found = readIn(zone);
        assertThat(found).as("%s %s", there, difference(found, List.of(expected), zone)).containsExactly(expected);
    }

    private static String difference(List<Instant> found, List<Instant> expected, String zone) {
        if (found.size() != expected.size()) {
            return "Expected %d, and %d came. Return the visits of the blog asked for, as they are stored now."
                    .formatted(expected.size(), found.size());
        }
        if (found.stream().sorted().toList().equals(expected)) {
            return "The later one came first. Sort by visited_at, in the query.";
        }
        if (found.stream().map(at -> at.truncatedTo(ChronoUnit.MINUTES)).toList()
                .equals(expected.stream().map(at -> at.truncatedTo(ChronoUnit.MINUTES)).toList())) {
            return "What came isn't exact. Convert without cutting or rounding anything.";
        }
        return "A program in zone %s read another instant. Take UTC in both methods, whatever the JVM's zone.".formatted(zone);
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
