package threeways.trusttheorm;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Headline;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 2: the last word of each year")
@BlogWorld
class Exercise2NewestBlogsTest {

    NewestBlogs newestBlogs;

    @BeforeEach
    void open_the_archive(Session session) {
        newestBlogs = new NewestBlogs(session);
    }

    @Test
    @Order(1)
    void finds_the_newest_blog_of_each_year() {
        assertThat(newestBlogs.ofEachYear()).as("the newest blog of each year (title and day are of one and the same blog)")
                .containsExactlyInAnyOrder(
                        new Headline("Old Maps", LocalDate.of(2021, 5, 3)),
                        new Headline("Old Maps", LocalDate.of(2024, 2, 29)),
                        new Headline("The Last Frost", LocalDate.of(2025, 12, 31)),
                        new Headline("Fireworks at 23:59", LocalDate.of(2026, 12, 31)),
                        new Headline("100% Rye", LocalDate.of(2027, 1, 1)));
    }

    @Test
    @Order(2)
    void puts_the_newest_year_first() {
        assertThat(newestBlogs.ofEachYear()).as("the newest blog of each year, the newest year first")
                .extracting(headline -> headline.pubDate().getYear()).containsExactly(2027, 2026, 2025, 2024, 2021);
    }

    @Test
    @Order(3)
    void takes_the_first_title_of_the_last_day(World world) {
        world.execute("insert into blog (title, pub_date) values ('Auld Lang Syne', date '2026-12-31'), ('Zero Hour', date '2025-12-31')");

        assertThat(newestBlogs.ofEachYear())
                .as("the newest blogs after two came in: \"Auld Lang Syne\" shares its day with \"Fireworks at 23:59\", and comes first by "
                        + "title; \"Zero Hour\" shares its day with \"The Last Frost\", and comes second")
                .extracting(Headline::title)
                .containsExactly("100% Rye", "Auld Lang Syne", "The Last Frost", "Old Maps", "Old Maps");
    }

    @Test
    @Order(4)
    void chooses_one_of_two_that_are_alike(World world) {
        world.execute("insert into blog (title, pub_date) values ('Old Maps', date '2021-05-03')");

        assertThat(newestBlogs.ofEachYear())
                .as("the newest blogs after a second \"Old Maps\" of 3 May 2021 came in (one for each year: rank() gives equals the same "
                        + "place, and \"nobody is before me\" is true for both)")
                .extracting(headline -> headline.pubDate().getYear()).containsExactly(2027, 2026, 2025, 2024, 2021);
    }

    @Test
    @Order(5)
    @OnH2
    void takes_the_order_of_titles_from_h2(World world) {
        world.execute("insert into blog (title, pub_date) values ('a map', date '2024-02-29')");

        assertThat(newestBlogs.ofEachYear())
                .as("the newest blogs after \"a map\" came in on the day of \"Old Maps\" (the order of titles is the database's: in H2 capitals "
                        + "come before small letters, and lower(...) makes another order)")
                .extracting(Headline::title)
                .containsExactly("100% Rye", "Fireworks at 23:59", "The Last Frost", "Old Maps", "Old Maps");
    }

    @Test
    @Order(6)
    @OtherRows
    void looks_into_another_archive_too() {
        assertThat(newestBlogs.ofEachYear()).as("the newest blog of each year in an archive that the page doesn't show").containsExactly(
                new Headline("Floppy", LocalDate.of(2000, 2, 29)),
                new Headline("Last Light", LocalDate.of(1999, 12, 31)),
                new Headline("One More Day", LocalDate.of(1998, 12, 31)));
    }

    @Test
    @Order(7)
    void asks_once_and_reads_a_row_for_each_year(World world, SessionFactory factory, SqlLog sql) {
        // where nobody shares a day, all of the last day are as few as the first of them
        world.execute("insert into blog (title, pub_date) values ('Auld Lang Syne', date '2026-12-31'), ('Old Maps', date '2021-05-03')");

        List<Headline> newest = newestBlogs.ofEachYear();

        assertThat(sql).sentOneStatement().readNoMoreThan(newest.size());
        assertThat(sql.rowsRead()).as("rows read: one comes back for each year, and what is packed into fewer is taken apart in Java")
                .isEqualTo(newest.size());
        assertThat(sql).as("who wrote the SQL (lesson 12 has the place for it)").writtenByHibernateAlone(factory);
    }

    @Test
    @Order(8)
    @GeneratedRows
    void agrees_with_plain_java_and_after_changes(World world, Session session) {
        Reference.in(world)
                .of("the newest blog of each year", rows -> rows.blogs().stream().collect(Collectors.groupingBy(Rows.Blog::year)).values()
                        .stream().map(ofYear -> ofYear.stream()
                                .min(comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle())).orElseThrow())
                        .sorted(comparing(Rows.Blog::pubDate).reversed()).toList())
                .shownAs(blog -> new Headline(blog.title(), blog.pubDate()))
                .agreesWith(nothing -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return newestBlogs.ofEachYear();
                });
    }

    @Test
    @Order(9)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> newestBlogs.ofEachYear());
    }
}
