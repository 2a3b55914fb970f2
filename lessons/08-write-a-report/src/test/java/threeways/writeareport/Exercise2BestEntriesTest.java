package threeways.writeareport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Attachable;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.Databases;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 2: the best entry of each blog, with its place")
@BlogWorld
class Exercise2BestEntriesTest {

    /** Words and functions of H2's, outside of quotes, that PostgreSQL doesn't have, and names in capitals, which it takes as they are written. */
    static final Pattern ONLY_H2 = Pattern
            .compile("(?i)(?<![\"\\w.])(?:qualify|rownum|top(?=\\s+\\d)|minus|tinyint|datetime|varchar_ignorecase"
                    + "|from\\s+dual|(?:ifnull|isnull|nvl2?|decode|casewhen|dateadd|datediff|year|month|day|quarter|week|day_of_(?:week|month|year)"
                    + "|(?:day|month)name|(?:parse|format)datetime|listagg|group_concat|median|[ul]case|instr|locate|truncate|system_range)(?=\\s*\\())\\b"
                    + "|(?-i:\"(?:BLOG|ENTRY|ID|BLOG_ID|HEADLINE|WRITTEN_ON|RATING)\")");

    DSLContext ctx;
    BestEntries bestEntries;

    @BeforeEach
    void open_the_archive(DSLContext ctx) {
        this.ctx = ctx;
        bestEntries = new BestEntries(ctx);
    }

    @Test
    @Order(1)
    void finds_the_best_entry_of_each_blog() {
        assertThat(best()).as(
                "Blog 7, \"Night Trains\", has entries rated 5, 3 and not at all: expected \"Vienna to Rome\" and 5. The columns are place, "
                        + "blog, headline and rating, the last two of one entry.")
                .contains("blog 7: Vienna to Rome, 5").doesNotContain("blog 7: Breakfast at the border, 3");
        assertThat(best()).as(
                "Expected the best entry of each blog that has a rated one, and no other blog and no other entry. If blog 9 came, leave out "
                        + "entries whose rating is null.")
                .containsExactlyInAnyOrder("blog 7: Vienna to Rome, 5", "blog 6: Spring tide, 5", "blog 3: Sourdough, day one, 4",
                        "blog 2: Ice on the inside, 2", "blog 1: Rye and nothing else, 1");
    }

    @Test
    @Order(2)
    void takes_the_first_written_if_two_are_rated_alike(World world) {
        Reports.keepEntriesByHeadline(world);
        world.execute("insert into entry (id, blog_id, headline, written_on, rating) values (2, 7, 'Couchette', date '2026-06-17', 5)");
        List<String> trains = bestOf(7);
        assertThat(trains)
                .as("\"Night Trains\" has two entries rated 5, \"Vienna to Rome\", written on 16 June, and \"Couchette\", a day later. Expected the first "
                        + "written. " + (trains.size() > 1
                                ? "Two rows mean rank() or max(), which keep ties: use row_number()."
                                : "Ids don't tell which is older: sort by rating, day and id."))
                .containsExactly("blog 7: Vienna to Rome, 5");

        world.execute("insert into entry (id, blog_id, headline, written_on, rating) values (40, 3, 'Rolls', date '2026-01-02', 4)");
        List<String> bread = bestOf(3);
        assertThat(bread)
                .as(bread.size() > 1
                        ? "\"Ben's Bread\" has two entries written on 2 January, each rated 4, and both came: max, min and rank keep ties. Number a "
                                + "blog's entries with row_number(), by rating, day and id."
                        : "\"Ben's Bread\" has two entries written on 2 January, each rated 4. Expected \"Sourdough, day one\", the one with the lower "
                                + "id, 13. Sort by rating, day and id inside the window.")
                .containsExactly("blog 3: Sourdough, day one, 4");

        world.execute("insert into entry (id, blog_id, headline, written_on, rating) values (3, 3, 'Crumbs', date '2026-01-02', 4)");
        assertThat(bestOf(3))
                .as("\"Ben's Bread\" has three entries written on 2 January, each rated 4. Expected \"Crumbs\", which has the lowest id, 3. Sort by "
                        + "rating, day and id inside the window.")
                .containsExactly("blog 3: Crumbs, 4");
    }

    @Test
    @Order(3)
    void lets_equal_ratings_share_a_place() {
        assertThat(rows().map(Record4::value1)).as(
                "Expected places 1, 1, 3, 4, 5 for ratings 5, 5, 4, 2, 1. A 2 comes from dense_rank() or row_number(): use "
                        + "rank(). For a 6, give places after you have chosen the best.")
                .containsExactlyInAnyOrder(1, 1, 3, 4, 5);
    }

    @Test
    @Order(4)
    void sorts_by_place_and_then_by_blog(World world) {
        world.execute(
                "insert into entry (id, blog_id, headline, written_on, rating) values (43, 9, 'After midnight', date '2027-01-01', 4), "
                        + "(44, 10, 'Coastlines', date '2021-05-04', 5), (45, 4, 'Contours', date '2024-03-01', 4)");

        assertThat(rows().map(row -> row.value1() + ". blog " + row.value2()))
                .as("Expected the rows by place, and rows of the same place by the id of the blog. Write both keys into the last \"order by\".")
                .containsExactly("1. blog 6", "1. blog 7", "1. blog 10", "4. blog 3", "4. blog 4", "4. blog 9", "7. blog 2", "8. blog 1");
    }

    @Test
    @Order(5)
    void never_takes_an_entry_without_a_rating() {
        assertThat(bestOf(9)).as(
                "\"Fireworks at 23:59\" has one entry, which nobody has rated: expected no row for this blog. Leave out entries whose rating "
                        + "is null.")
                .isEmpty();
    }

    @Test
    @Order(6)
    void doesnt_depend_on_where_the_database_sorts_null(World world) {
        if (Databases.isH2()) {
            world.execute("set default_null_ordering high");
        }
        assertThat(best())
                .as("PostgreSQL puts nulls first in \"order by rating desc\"; for this check H2 does so too. Expected the same rows: leave the "
                        + "unrated entries out before you number the others.")
                .containsExactlyInAnyOrder("blog 7: Vienna to Rome, 5", "blog 6: Spring tide, 5", "blog 3: Sourdough, day one, 4",
                        "blog 2: Ice on the inside, 2", "blog 1: Rye and nothing else, 1");
    }

    @Test
    @Order(7)
    @OtherRows
    void answers_for_another_archive_too() {
        assertThat(rows().map(row -> row.value1() + ". " + line(row)))
                .as("Expected three blogs of an archive that the page doesn't show. If blog 160 is missing: a rating of 0 is a rating, so leave out "
                        + "null, and not 0.")
                .containsExactly("1. blog 120: Handshake, 4", "2. blog 140: Silver, 1", "3. blog 160: Disk three of nine, 0");
    }

    @Test
    @Order(8)
    @GeneratedRows
    void agrees_with_plain_java_on_a_large_archive(World world) {
        Reference.in(world).of("The best entry of each blog", (Rows rows) -> theBest(rows))
                .agreesWith(nothing -> rows().map(row -> row.value1() + ". " + line(row)));
    }

    /** The list, made in Java. */
    private static List<String> theBest(Rows rows) {
        List<Rows.Entry> best = rows.entries().stream().filter(entry -> entry.rating() != null)
                .collect(Collectors.groupingBy(Rows.Entry::blogId, Collectors.minBy(Comparator.comparing(Rows.Entry::rating).reversed()
                        .thenComparing(Rows.Entry::writtenOn).thenComparing(Rows.Entry::id))))
                .values().stream().flatMap(Optional::stream)
                .sorted(Comparator.comparing(Rows.Entry::rating).reversed().thenComparing(Rows.Entry::blogId)).toList();
        return best.stream().map(entry -> (1 + best.stream().filter(other -> other.rating() > entry.rating()).count()) + ". blog "
                + entry.blogId() + ": " + entry.headline() + ", " + entry.rating()).toList();
    }

    @Test
    @Order(9)
    void writes_the_query_and_lets_others_send_it(SqlLog sql, World world) {
        ResultQuery<Record4<Integer, Long, String, Integer>> query = bestEntries.query();
        assertThat(sql.statements()).as("Expected that query() only writes the query. It has sent something: return the query without "
                + "fetching.").isEmpty();

        world.execute("update entry set rating = 0 where id = 12", "update entry set rating = 4 where id = 11");
        List<String> best = ctx.fetch(query).map(Exercise2BestEntriesTest::line);

        assertThat(best)
                .as("Ratings were changed after the query was written and before it was sent: \"The upper berth\" is the best entry of "
                        + "\"Night Trains\" now. Expected the present ratings.")
                .contains("blog 7: The upper berth, 4");
        assertThat(sql).as("Expected one query, whose rows are the list.").sentOneStatement().readNoMoreThan(best.size());
    }

    @Test
    @Order(9)
    void writes_a_query_of_its_own_for_each_context() {
        ResultQuery<Record4<Integer, Long, String, Integer>> query = bestEntries.query();

        new BestEntries(DSL.using(SQLDialect.POSTGRES)).query();

        assertThat(((Attachable) query).configuration())
                .as("Another list was made meanwhile, over another context. The first query would be sent there now: write a query at each call, and keep "
                        + "none in a static field.")
                .isIn(null, ctx.configuration());
    }

    @Test
    @Order(10)
    void is_a_query_for_postgresql_too() {
        ResultQuery<Record4<Integer, Long, String, Integer>> query = bestEntries.query();
        String sql;
        try {
            sql = DSL.using(SQLDialect.POSTGRES).render(query);
        } catch (DataAccessException refused) {
            throw new AssertionError(
                    "jOOQ's open-source edition can't write this query for PostgreSQL. If it has a \"qualify\": H2 knows that "
                            + "clause and PostgreSQL doesn't. Put the numbered rows into a derived table, and choose outside.",
                    refused);
        }
        List<String> unknown = ONLY_H2.matcher(sql).results().map(MatchResult::group).distinct().toList();
        assertThat(unknown)
                .as("Expected SQL that PostgreSQL understands too. It doesn't know what is listed below: use standard SQL, such as a derived table, "
                        + "coalesce, extract or a limit, and names in lower case.")
                .isEmpty();
        assertThat(Reports.outerClauses(sql))
                .as("Expected every blog with a rated entry in the list, however many there are. The query ends with a limit: leave it out.")
                .doesNotContainPattern("\\b(limit|fetch (next|first))\\b");
    }

    private org.jooq.Result<Record4<Integer, Long, String, Integer>> rows() {
        ResultQuery<Record4<Integer, Long, String, Integer>> query = bestEntries.query();
        assertThat((Object) query).as("Expected a query, and null came back.").isNotNull();
        return ctx.fetch(query);
    }

    private List<String> best() {
        return rows().map(Exercise2BestEntriesTest::line);
    }

    private List<String> bestOf(long blog) {
        return best().stream().filter(line -> line.startsWith("blog " + blog + ":")).toList();
    }

    private static String line(Record4<Integer, Long, String, Integer> row) {
        return "blog " + row.value2() + ": " + row.value3() + ", " + row.value4();
    }
}
