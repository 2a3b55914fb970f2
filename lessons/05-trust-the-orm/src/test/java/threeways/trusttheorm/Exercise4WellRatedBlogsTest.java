package threeways.trusttheorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.workbench.BlogWorld;
import threeways.workbench.CallersSession;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 4: a count that fits the list")
@BlogWorld
class Exercise4WellRatedBlogsTest {

    WellRatedBlogs wellRatedBlogs;

    @BeforeEach
    void open_the_archive(Session session) {
        wellRatedBlogs = new WellRatedBlogs(session);
    }

    @Test
    @Order(1)
    void counts_a_blog_once_however_many_entries_are_liked() {
        long counted = wellRatedBlogs.count(2);
        assertThat(wellRatedBlogs.list(2)).as("The method list was finished, and returns each of these blogs once. Leave it as it was.")
                .extracting(Blog::getTitle).containsExactly("Ben's Bread", "Night Trains", "The Last Frost", "Tide Tables");
        assertThat(counted)
                .as("Ben's Bread, Night Trains, The Last Frost and Tide Tables have an entry rated 2 or better. %s", whyNotFour(counted))
                .isEqualTo(4);
    }

    private static String whyNotFour(long counted) {
        if (counted == 5) {
            return "Five: rows of the join were counted, and \"Night Trains\" is two. Use count(distinct b), or exists.";
        }
        if (counted == 3) {
            return "Three: ask for >=, since The Last Frost is rated 2; if you count authors, count blogs.";
        }
        return counted > 5
                ? "More came: the condition on the rating is missing, or blogs without such an entry get through."
                : "Fewer came: one entry rated 2 or better is enough, whatever the others are rated.";
    }

    @Test
    @Order(2)
    void fits_the_list_for_every_rating() {
        for (int atLeast : new int[]{0, 1, 2, 3, 4, 5, 6, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            long counted = wellRatedBlogs.count(atLeast);
            List<Blog> listed = wellRatedBlogs.list(atLeast);

            assertThat(counted)
                    .as("Blogs with an entry rated %d or better: the list has %d. %s Listed: %s", atLeast, listed.size(),
                            whyNotAsListed(atLeast, counted > listed.size()), listed)
                    .isEqualTo(listed.size());
        }
    }

    private static String whyNotAsListed(int atLeast, boolean more) {
        if (atLeast < 0) {
            return "Compare with the rating that was asked for, as given: one less isn't an int any more below the lowest.";
        }
        if (!more) {
            return "One such entry is enough, whatever the others are rated.";
        }
        return atLeast == 0
                ? "An entry without a rating isn't rated 0, and a blog without entries has none. Compare the rating as it is."
                : "Compare with the rating that was asked for, as it was given.";
    }

    @Test
    @Order(3)
    void counts_two_blogs_of_one_title_as_two(World world) {
        world.execute("insert into entry (blog_id, headline, written_on, rating) values (4, 'Here be dragons', date '2024-03-01', 5), "
                + "(10, 'Terra incognita', date '2021-05-04', 5)");

        assertThat(wellRatedBlogs.count(5))
                .as("Night Trains, Tide Tables and both blogs titled \"Old Maps\" have an entry rated 5 now. Count blogs and not titles: "
                        + "count(distinct b), or exists.")
                .isEqualTo(4);
    }

    @Test
    @Order(4)
    @OtherRows
    void counts_in_another_archive_too() {
        assertThat(wellRatedBlogs.count(1))
                .as("This check has another archive. Zeppelin Notes and Modem Songs have an entry rated 1 or better. Count in the database, "
                        + "and count blogs.")
                .isEqualTo(2);
        assertThat(wellRatedBlogs.count(0))
                .as("Zeppelin Notes, Modem Songs and Floppy have an entry rated 0 or better: Floppy's is rated 0. Compare with >= and with the "
                        + "rating that was asked for, 0 too.")
                .isEqualTo(3);
    }

    @Test
    @Order(5)
    void counts_two_blogs_that_only_their_ids_tell_apart(World world) {
        world.execute("insert into blog (id, title, pub_date, author_id) values (70, 'Night Trains', date '2026-06-15', 1), "
                + "(80, '8080', date '2026-06-15', 1), (8080, '80', date '2026-06-15', 1), "
                + "(90, '9090', date '2026-06-15', 1), (9090, '90', date '2026-06-15', 1)",
                "insert into entry (blog_id, headline, written_on, rating) "
                        + "select id, 'Rome to Vienna', pub_date, 5 from blog where id >= 70");

        long counted = wellRatedBlogs.count(5);
        assertThat(counted)
                .as("Two blogs titled \"Night Trains\" share a date. With blogs 80, 8080, 90 and 9090, seven have an entry rated 5. %s",
                        counted == 5
                                ? "Title and id, joined without a separator, aren't unique: count(distinct b)."
                                : "Count blogs by their ids: count(distinct b).")
                .isEqualTo(7);
    }

    @Test
    @Order(6)
    void counts_a_blog_without_an_author(World world) {
        world.execute("insert into entry (blog_id, headline, written_on, rating) values (8, 'Unsigned', date '2026-03-09', 5)");

        assertThat(wellRatedBlogs.count(5))
                .as("Night Trains, Tide Tables and \":x?{0}\", which has no author, have an entry rated 5 now. Join no author.")
                .isEqualTo(3);
    }

    @Test
    @Order(7)
    void loads_nothing_to_count_it(SessionFactory factory, SqlLog sql) {
        wellRatedBlogs.count(3);

        assertThat(factory.getStatistics().getEntityLoadCount())
                .as("The answer is one number, so no blog may be loaded as an object to be counted in Java. Let the database count.")
                .isZero();
        assertThat(sql).sentOneStatement();
        assertThat(sql.rowsRead())
                .as("Expected one row with the number, and %d rows came, one for each blog or entry. Let the query count each blog "
                        + "once, with count(distinct b), without group by and without size() in Java.", sql.rowsRead())
                .isLessThanOrEqualTo(1);
        assertThat(sql).bound(3).writtenByHibernateAlone(factory);
    }

    @Test
    @Order(8)
    void counts_what_the_caller_has_changed_in_the_session(Session session, SqlLog sql) {
        CallersSession.staysAsItWas(session, sql, 1, blog -> blog.getEntries().get(0).setRating(5), blog -> assertThat(
                wellRatedBlogs.count(5))
                .as("In this session the caller rated the entry of \"100% Rye\" 5, and hasn't committed. Your query must count it: ask in the "
                        + "session that was given, let it flush, and don't clear it.")
                .isEqualTo(3));
    }

    @Test
    @Order(9)
    @GeneratedRows
    void agrees_with_plain_java_for_every_rating_and_after_changes(World world, Session session) {
        Reference.in(world)
                .ofOne("number of blogs with an entry rated %s or better", (Rows rows, Integer atLeast) -> rows.entries().stream()
                        .filter(entry -> entry.rating() != null && entry.rating() >= atLeast).map(Rows.Entry::blogId).distinct().count())
                .askedFor(Edges::ratings)
                .agreesWith(atLeast -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return List.of(wellRatedBlogs.count(atLeast));
                });
    }

    @Test
    @Order(10)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> wellRatedBlogs.count(2));
    }
}
