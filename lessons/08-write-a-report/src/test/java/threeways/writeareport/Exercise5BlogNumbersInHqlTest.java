package threeways.writeareport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.CallersSession;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 5: the report of exercise 1 in HQL")
@BlogWorld(entities = {Author.class, Blog.class, Entry.class, Permalink.class})
class Exercise5BlogNumbersInHqlTest {

    static final UnaryOperator<String> FROM_BEHIND = Reports::fromBehind;

    BlogNumbersInHql blogNumbers;

    @BeforeEach
    void open_the_archive(Session session) {
        blogNumbers = new BlogNumbersInHql(session);
    }

    @Test
    @Order(1)
    void counts_entries_and_links_and_adds_up_stars() {
        assertThat(lineOf(7, "\"Night Trains\""))
                .as("\"Night Trains\" has three entries, rated 5, 3 and not at all, and one permalink: expected 3 entries, 8 stars, 1 link. "
                        + "3 links: a join has repeated it. 2 entries: count(rating) skips the null.")
                .isEqualTo(new BlogInNumbers(7, "Night Trains", 3, 8, 1));
        BlogInNumbers bread = lineOf(3, "\"Ben's Bread\"");
        assertThat(bread)
                .as("\"Ben's Bread\" has two entries, rated 4 and 0, and no permalink. %s",
                        Reports.withoutPermalink(bread))
                .isEqualTo(new BlogInNumbers(3, "Ben's Bread", 2, 4, 0));
    }

    @Test
    @Order(2)
    void shows_zero_if_there_is_nothing_to_count() {
        assertThat(lineOf(5, "\"under_scores\""))
                .as("\"under_scores\" has no entry and no permalink: expected zeros. 1 entry means that count(*) has counted the empty row "
                        + "of a left join: count the id of the entry.")
                .isEqualTo(new BlogInNumbers(5, "under_scores", 0, 0, 0));
        assertThat(lineOf(9, "\"Fireworks at 23:59\""))
                .as("\"Fireworks at 23:59\" has one entry, which nobody has rated: expected 1 entry and 0 stars.")
                .isEqualTo(new BlogInNumbers(9, "Fireworks at 23:59", 1, 0, 0));
        assertThat(lineOf(8, "\":x?{0}\", which has no author,"))
                .as("The blog titled \":x?{0}\" has no author, no entry and no permalink: expected zeros.")
                .isEqualTo(new BlogInNumbers(8, ":x?{0}", 0, 0, 0));
    }

    @Test
    @Order(3)
    void doubles_nothing_when_a_blog_has_two_links(World world) {
        assertThat(lineOf(7, "\"Night Trains\"")).as("Expected the entries, stars and links of \"Night Trains\" with one permalink.")
                .isEqualTo(new BlogInNumbers(7, "Night Trains", 3, 8, 1));

        world.execute("insert into permalink (id, slug, blog_id) values (33, 'sleepers', 7)");

        BlogInNumbers nightTrains = lineOf(7, "\"Night Trains\"");
        assertThat(nightTrains.stars())
                .as("\"Night Trains\" got a second permalink: expected 8 stars as before. 16 means that a join repeats each entry for both "
                        + "permalinks: add up the entries in a query of their own.")
                .isEqualTo(8);
        assertThat(nightTrains.entries())
                .as("\"Night Trains\" got a second permalink: expected 3 entries as before. 6 means that a join repeats each entry for both "
                        + "permalinks: count the entries in a query of their own.")
                .isEqualTo(3);
        assertThat(nightTrains.links())
                .as("\"Night Trains\" got a second permalink: expected 2 links. 6 means that a join repeats them for three entries; "
                        + "1, that an earlier report was kept, or \"exists\" asked for. Count them at each call.")
                .isEqualTo(2);
    }

    @Test
    @Order(4)
    void adds_two_equal_ratings_twice(World world) {
        world.execute("insert into entry (id, blog_id, headline, written_on, rating) values (41, 6, 'Spring tide', date '2026-10-01', 5)",
                "insert into permalink (id, slug, blog_id) values (33, 'ebb', 6), (34, 'flow', 6)");

        long stars = lineOf(6, "\"Tide Tables\"").stars();
        assertThat(stars)
                .as("\"Tide Tables\" has two entries, each rated 5: expected 10 stars. %s", Reports.addedUp(stars))
                .isEqualTo(10);
        assertThat(lineOf(6, "\"Tide Tables\"")).as(
                "\"Tide Tables\" has two entries, both titled \"Spring tide\", and three permalinks. Count ids, which differ, and not headlines.")
                .isEqualTo(new BlogInNumbers(6, "Tide Tables", 2, 10, 3));
        Reports.keepsTenStars(world, () -> lineOf(6, "\"Tide Tables\"").stars());
        Reports.addsTwinsUp(world, () -> lineOf(7, "\"Night Trains\"").stars());
    }

    @Test
    @Order(5)
    void keeps_two_blogs_of_one_title_apart(World world) {
        world.execute("insert into entry (id, blog_id, headline, written_on, rating) values (42, 10, 'Coastlines', date '2021-05-04', 3)",
                "insert into blog (id, title, pub_date) values (20, 'Old Maps', date '2021-05-03')");

        assertThat(report())
                .as("Three blogs are titled \"Old Maps\", two of them on one day: expected a line for each. Group by the blog's id, "
                        + "and not by its title.")
                .contains(new BlogInNumbers(10, "Old Maps", 1, 3, 0), new BlogInNumbers(20, "Old Maps", 0, 0, 0),
                        new BlogInNumbers(4, "Old Maps", 0, 0, 0));
    }

    @Test
    @Order(6)
    void puts_the_newest_first(SessionFactory factory) {
        assertThat(report())
                .as("Expected the newest blog first; of the two published on 15 June 2026, blog 5 comes before blog 7. Sort by the date, "
                        + "downwards, then by the id, upwards.")
                .extracting(BlogInNumbers::id).containsExactly(1L, 9L, 6L, 5L, 7L, 8L, 3L, 2L, 4L, 10L);
        try (Session contrary = factory.withOptions().statementInspector(FROM_BEHIND).openSession()) {
            assertThat(Reports.of(new BlogNumbersInHql(contrary)::newestFirst))
                    .as("Expected the newest blog first. For this check the database returned rows by the first column, downwards, if the query had "
                            + "no \"order by\".")
                    .extracting(BlogInNumbers::id).containsExactly(1L, 9L, 6L, 5L, 7L, 8L, 3L, 2L, 4L, 10L);
        }
    }

    @Test
    @Order(7)
    @OtherRows
    void reports_on_another_archive_too(World world) {
        world.execute("insert into permalink (id, slug, blog_id) values (72, 'airships', 140)");

        assertThat(report()).as(
                "Expected eight lines for an archive that the page doesn't show, newest first. Count what is stored, and write no id or title "
                        + "of the page's archive into the answer.")
                .containsExactly(
                        new BlogInNumbers(161, "Floppy", 0, 0, 0), new BlogInNumbers(110, "New Year's Modem", 0, 0, 0),
                        new BlogInNumbers(131, "Last Light", 0, 0, 0), new BlogInNumbers(160, "Floppy", 1, 0, 0),
                        new BlogInNumbers(120, "Modem Songs", 1, 4, 0), new BlogInNumbers(140, "Zeppelin Notes", 2, 1, 2),
                        new BlogInNumbers(150, "First Light", 0, 0, 0), new BlogInNumbers(105, "One More Day", 0, 0, 0));
    }

    @Test
    @Order(8)
    void lets_the_database_add_up(SqlLog sql) {
        List<BlogInNumbers> lines = report();

        assertThat(sql)
                .as("Expected one statement for everything: count nothing before it, and ask for no blog's entries or links after it. Use "
                        + "subqueries or derived tables.")
                .sentOneStatement();
        assertThat(sql.rowsRead())
                .as("Expected one row for each of the %d blogs. More rows mean that entries were fetched to be added up in Java; let the "
                        + "database do it.", lines.size())
                .isLessThanOrEqualTo(lines.size());
    }

    @Test
    @Order(9)
    void loads_no_entity_and_lets_hibernate_write_the_sql(SessionFactory factory, SqlLog sql) {
        report();

        assertThat(factory.getStatistics().getEntityLoadCount())
                .as("Expected 0 entities: the report shows numbers, and an entity is loaded to be watched. Select the id, the title and the numbers, "
                        + "and let Hibernate fill the record.")
                .isZero();
        assertThat(sql).writtenByHibernateAlone(factory);
    }

    @Test
    @Order(10)
    @GeneratedRows
    void agrees_with_plain_java_on_a_large_archive(World world) {
        Reference.in(world).of("The report on all blogs", Reports::inNumbers).sendingAtMost(1, "Ask once.").agreesWith(nothing -> report());
    }

    @Test
    @Order(11)
    void asks_in_the_callers_session(Session session, SqlLog sql) {
        CallersSession.staysAsItWas(session, sql, 7, blog -> blog.setTitle("A Night on Rails"),
                renamed -> assertThat(lineOf(7, "\"Night Trains\"").title())
                        .as("The caller has renamed blog 7 in the session, in a transaction: expected the new title. Ask in that session, "
                                + "which flushes before a query, unless you switch that off or clear() it.")
                        .isEqualTo("A Night on Rails"));
        CallersSession.beginsNoTransaction(session, sql, 7, this::report);
    }

    @Test
    @Order(12)
    void keeps_settings_that_the_caller_has_changed(Session session) {
        CallersSession.keepsItsSettings(session, this::report);
    }

    @Test
    @Order(13)
    void lets_the_caller_know_when_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> report());
    }

    private List<BlogInNumbers> report() {
        return Reports.of(blogNumbers::newestFirst);
    }

    private BlogInNumbers lineOf(long blog, String title) {
        return Reports.lineOf(report(), blog, title);
    }
}
