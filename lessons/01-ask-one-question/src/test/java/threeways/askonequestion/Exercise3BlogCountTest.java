package threeways.askonequestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
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
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Exercise 3: count without loading")
@BlogWorld
class Exercise3BlogCountTest {

    private static final String DISTINCT = "The query counts different values, and blogs of one day or of one author are several: leave distinct "
            + "out, and count rows with count(*).";

    /** A blog without an author isn't counted: author is counted or joined, not by a left join, or a condition names it. */
    private static final Pattern DEPENDS_ON_THE_AUTHOR = Pattern
            .compile("count\\([^)]*author|(?<!left |left outer )join\\s+author|,\\s*author\\s|\\bwhere\\b.*author", Pattern.DOTALL);

    BlogCount blogCount;

    @BeforeEach
    void open_the_archive(Session session) {
        blogCount = new BlogCount(session);
    }

    @Test
    @Order(1)
    void counts_the_blogs_of_2026(SqlLog sql) {
        long count = blogCount.ofYear(2026);

        assertThat(count).as("Expected 6 blogs of 2026. %s", meaningOf(count, sql)).isEqualTo(6);
        assertThat(sql.openStatements() > 0 && sql.rowsRead() > 1)
                .as(sql.statements().stream().anyMatch(statement -> statement.text().toLowerCase(Locale.ROOT).contains("group by"))
                        ? "Expected one row with the number. %d rows came, one for each year, and Java picked one. Ask for the one year in where, "
                                + "as a bind value, and leave group by out."
                        : "Expected one row with the number. %d rows came, and Java made the number of them. Count in the query with count(*), and "
                                + "bind the year.",
                        sql.rowsRead())
                .isFalse();
    }

    @Test
    @Order(2)
    void counts_zero_for_a_year_without_blogs() {
        long count;
        try {
            count = blogCount.ofYear(2010);
        } catch (RuntimeException e) {
            fail("Nothing was published in 2010: expected 0, and ofYear(2010) threw %s. A query with \"group by\" returns no row then, and a sum "
                    .formatted(e) + "returns null: use count(*) alone.", e);
            return;
        }
        assertThat(count).as("Nothing was published in 2010: expected 0. Look at the condition on pubDate.").isZero();
    }

    @Test
    @Order(3)
    void counts_the_same_in_every_time_zone(World world) {
        for (String zone : List.of("America/Los_Angeles", "Pacific/Auckland")) {
            assertThat(world.inZone(zone, () -> blogCount.ofYear(2026)))
                    .as("A program in the time zone %s asked for 2026: expected the same 6 blogs. A day isn't an instant: bind LocalDates or the "
                            + "year, and convert nothing.", zone)
                    .isEqualTo(6);
        }
    }

    @Test
    @Order(4)
    @OtherRows
    void counts_in_another_archive_too() {
        assertThat(blogCount.ofYear(1999))
                .as("Expected 5 blogs of 1999, in an archive that the page doesn't show. Ask the database for the year that the caller passes, "
                        + "and use no number of the page.")
                .isEqualTo(5);
    }

    @Test
    @Order(5)
    void counts_every_blog_whatever_its_title(World world) {
        blogCount.ofYear(2026);
        world.execute("insert into blog (title, pub_date) values ('Tide Tables', date '2026-03-01'), ('', date '2026-03-02')");

        assertThat(blogCount.ofYear(2026))
                .as("Another writer has published a second \"Tide Tables\" and a blog titled \"\": expected 8 blogs of 2026. 6 was "
                        + "the number before; "
                        + "7 leaves out one of these titles. Count rows, at each call.")
                .isEqualTo(8);
    }

    @Test
    @Order(6)
    void loads_nothing_to_count_it(SessionFactory factory, SqlLog sql) {
        blogCount.ofYear(2026);

        assertThat(factory.getStatistics().getEntityLoadCount())
                .as("Expected that no blog is loaded to be counted. Let the database count: select count(*), with Long.class as the type of the "
                        + "result.")
                .isZero();
        assertThat(sql).sentOneStatement().readOneNumber().bound(2026, 2027, 2025);

        blogCount.ofYear(1999);
        assertThat(sql).as("Asked for 2026 and for 1999.").sentOneText();
    }

    @Test
    @Order(7)
    void counts_all_blogs_of_a_busy_year(World world) {
        Scenes.publishAThousandMore(world);

        assertThat(blogCount.ofYear(2013))
                .as("1,100 blogs were published in 2013: expected 1100. A limit or a cast to a smaller type of number cuts it: return the "
                        + "database's number as it is.")
                .isEqualTo(1100);
    }

    @Test
    @Order(8)
    @GeneratedRows
    void agrees_with_plain_java_for_twenty_years_and_after_changes(World world, Session session) {
        Reference.in(world)
                .ofOne("number of blogs of %s",
                        (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year).count())
                .askedFor(Edges::years)
                .agreesWith(year -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return List.of(blogCount.ofYear(year));
                });
    }

    @Test
    @Order(9)
    void asks_in_the_callers_session(Session session, SqlLog sql) {
        Scenes.moveTideTables(session, sql, moved -> assertThat(blogCount.ofYear(2026))
                .as("The caller has moved a blog to 2027 in this session, not written yet: expected 5 blogs of 2026. Only a query "
                        + "of this session writes that first. Use no other session, and no JDBC.")
                .isEqualTo(5), () -> blogCount.ofYear(2026));
    }

    @Test
    @Order(10)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogCount.ofYear(2026));
    }

    private static String meaningOf(long count, SqlLog sql) {
        return switch ((int) count) {
            case 4 -> sent(sql).contains("distinct") && !sent(sql).contains("entry")
                    ? DISTINCT
                    : "4 of them have entries, and 4 were published between the first and the last day of the year: join nothing, and include both days.";
            case 5 ->
                whatIsLeftOut(sent(sql));
            case 7 ->
                "Neither \"100% Rye\", published on 1 January 2027, nor \"The Last Frost\", on 31 December 2025, belongs to it. Look at both ends of "
                        + "the year.";
            case 9 ->
                "Either other years are counted as well, or a join repeats a blog for each of its entries. Compare with =, and join nothing.";
            case 10 -> "10 is the number of all blogs: the condition on the year is missing.";
            default -> "Let the database count the rows whose pubDate lies in the year.";
        };
    }

    private static String sent(SqlLog sql) {
        return sql.statements().stream().map(SqlStatement::text).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }

    private static String whatIsLeftOut(String sent) {
        return sent.contains("distinct")
                ? DISTINCT
                : DEPENDS_ON_THE_AUTHOR.matcher(sent).find()
                        ? "\":x?{0}\" has no author, so an inner join with the author, or count(author), leaves it out: join nothing, and use "
                                + "count(*)."
                        : "One is left out, such as \"Ben's Bread\" of 1 January or \"Fireworks at 23:59\" of 31 December: include both "
                                + "days, and count each row.";
    }
}
