package threeways.trusttheorm;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.CallersSession;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Exercise 3: a page of blogs with their entries")
@BlogWorld
class Exercise3BlogPagesTest {

    BlogPages blogPages;

    @BeforeEach
    void open_the_archive(Session session) {
        blogPages = new BlogPages(session);
    }

    @Test
    @Order(1)
    void turns_to_a_page() {
        List<String> newest = titles(blogPages.newestFirst(0, 3));
        assertThat(newest).as("Page 0 must have the three newest blogs, the newest first. %s", whyNotTheNewest(newest))
                .containsExactly("100% Rye", "Fireworks at 23:59", "Tide Tables");
        List<String> next = titles(blogPages.newestFirst(1, 3));
        assertThat(next).as("Page 1 must have the next three blogs. %s", whyNotTheNext(next))
                .containsExactlyInAnyOrder("Night Trains", "under_scores", ":x?{0}");
    }

    private static String whyNotTheNewest(List<String> titles) {
        if (titles.size() == 10) {
            return "All ten came. If you did set a limit, Hibernate has used a plan that was kept: see \"Where it stops\" on the page.";
        }
        if (titles.size() < 3) {
            return "A blog is missing: fetch entries with a left join, put no condition on them, and limit blogs and not rows.";
        }
        return titles.size() == 3 && titles.contains("100% Rye")
                ? "These are the three in another order: a second query needs the order by as well."
                : "Begin with result page * size, which is 0 here, and take size blogs.";
    }

    private static String whyNotTheNext(List<String> titles) {
        if (titles.contains("100% Rye") || titles.contains("Tide Tables")) {
            return "Some of these are on page 0. The first result of page 1 is page * size, which is 3.";
        }
        if (titles.isEmpty()) {
            return "Nothing came: beside a fetch, limit and offset in the HQL cut twice. Use setFirstResult and setMaxResults.";
        }
        return titles.stream().distinct().count() < 3 || titles.size() > 3
                ? "Count blogs and not rows of the join: \"Night Trains\" has three entries, and is three rows."
                : "\"under_scores\" and \":x?{0}\" have no entries, and \":x?{0}\" has no author: fetch entries with a left join, and join no "
                        + "author.";
    }

    @Test
    @Order(2)
    void brings_all_entries_of_each_blog_along(SqlLog sql) {
        List<Blog> page = blogPages.newestFirst(1, 3);

        assertThat(page)
                .as(sql.queries().stream().anyMatch(query -> query.text().contains("from entry ")) && page.stream()
                        .noneMatch(blog -> Hibernate.isInitialized(blog.getEntries()))
                                ? "You have read entries, and the lists of these blogs are still unread: a query for entries fills no list. Ask for "
                                        + "blogs once more, with left join fetch of their entries."
                                : "The entries of these blogs aren't fetched: reading them sends one statement each. Fetch the "
                                        + "entries of all blogs of the page in your query or one more, with left join fetch: some have none.")
                .filteredOn(blog -> !Hibernate.isInitialized(blog.getEntries())).isEmpty();
        assertThat(entriesOf("Night Trains", page))
                .as("\"Night Trains\" must bring all three entries along, rated or not. Limit blogs and not rows of the join, and put no "
                        + "condition on the entries that are fetched.")
                .containsExactly("Vienna to Rome", "The upper berth", "Breakfast at the border");
        assertThat(entriesOf("under_scores", page)).as("\"under_scores\" has no entries, so its list must be empty.").isEmpty();
    }

    @Test
    @Order(3)
    void has_a_short_last_page_and_empty_ones_after_it() {
        assertThat(titles(blogPages.newestFirst(3, 3)))
                .as("Page 3 is the last one. Ten blogs, three to a page, leave the oldest for it: \"Old Maps\" from 2021.")
                .containsExactly("Old Maps");
        assertThat(blogPages.newestFirst(4, 3)).as("Page 3 is the last one, so page 4 must be an empty list.").isEmpty();
    }

    @Test
    @Order(4)
    void sorts_the_blogs_of_one_day_by_title_and_then_by_id(World world) {
        world.execute("insert into blog (id, title, pub_date) values (2000, 'Night Trains', date '2026-06-15'), "
                + "(-1, 'Night Trains', date '2026-06-15')");

        assertThat(blogPages.newestFirst(1, 3))
                .as("Expected ids -1, 7 and 2000 on page 1: three blogs are titled \"Night Trains\", from 15 June 2026. Sort by date, title and "
                        + "ascending id, or a blog turns up on two pages.")
                .extracting(Blog::getId).containsExactly(-1L, 7L, 2000L);
    }

    @Test
    @Order(5)
    void counts_pages_from_the_newest_blog_at_each_call(World world) {
        blogPages.newestFirst(0, 3);
        world.execute("insert into blog (title, pub_date) values ('Hot off the Press', date '2027-02-01')");

        assertThat(titles(blogPages.newestFirst(1, 3)))
                .as("\"Hot off the Press\" came in as the newest blog after page 0 was read, so page 1 begins with \"Tide Tables\" now. Skip "
                        + "page * size blogs at each call, and remember nothing.")
                .containsExactly("Tide Tables", "Night Trains", "under_scores");
    }

    @Test
    @Order(6)
    @OtherRows
    void turns_the_pages_of_another_archive_too() {
        List<Blog> page = blogPages.newestFirst(1, 4);

        assertThat(page)
                .as("This check has another archive, with blogs from 1998 to 2000. Page 1, four blogs to a page, must have its four oldest blogs, the "
                        + "newest of them first.")
                .extracting(Blog::getTitle)
                .containsExactly("Modem Songs", "Zeppelin Notes", "First Light", "One More Day");
        assertThat(entriesOf("Zeppelin Notes", page))
                .as("\"Zeppelin Notes\" must bring its two entries along, in the order of writing, as the mapping sorts them.")
                .containsExactly("Silver", "Above the lake");
    }

    @Test
    @Order(7)
    void reads_what_is_on_the_page_and_no_more(SessionFactory factory, SqlLog sql, World world) {
        List<Blog> page = blogPages.newestFirst(2, 3);
        page.forEach(blog -> blog.getEntries().size());

        assertThat(sql).sentAtMost(2);
        // on SQLite this Hibernate still cuts the page in memory, as the lesson says
        if (world.dialect() != SQLDialect.SQLITE || sql.statements().size() > 1) {
            List<Long> read = sql.statements().stream().map(SqlStatement::rowsRead).toList();
            assertThat(read.stream().mapToLong(rows -> rows).max().orElse(0))
                    .as("Rows read by one statement: page 2 has three blogs, and four rows with their entries. %s",
                            whyMoreThanThePage(read))
                    .isLessThanOrEqualTo(4);
            if (read.size() > 1) {
                assertThat(read.get(0))
                        .as("Rows read by the first of two statements: page 2 has three blogs, so three rows are enough to find them. Look no "
                                + "further than the page, and read a blog once.")
                        .isLessThanOrEqualTo(3);
            }
        }
        assertThat(sql).writtenByHibernateAlone(factory);

        sql.clear();
        blogPages.newestFirst(2, 77);
        assertThat(sql).bound(77, 154, 231);
    }

    private static String whyMoreThanThePage(List<Long> read) {
        if (Collections.max(read) >= 10) {
            return "More came: the page was cut out in Java. Use setFirstResult and setMaxResults with left join fetch, without limitInMemory.";
        }
        return read.size() == 1
                ? "More came: blogs of other pages were read. Take as many blogs as a page has, and no more."
                : "More came: entries of blogs on other pages were read. Ask for the entries of these three blogs.";
    }

    @Test
    @Order(8)
    void hands_over_blogs_of_the_session_that_was_given(Session session, SqlLog sql) {
        CallersSession.beginsNoTransaction(session, sql, 7, () -> blogPages.newestFirst(0, 3));
        CallersSession.staysAsItWas(session, sql, 1, blog -> blog.setPubDate(LocalDate.of(2020, 2, 2)), moved -> {
            List<Blog> page = blogPages.newestFirst(0, 3);

            assertThat(titles(page))
                    .as("In this session the caller moved \"100% Rye\" from 2027 to 2020, and hasn't committed. Your query must see that: ask at each "
                            + "call, in the session that was given, and let it flush.")
                    .containsExactly("Fireworks at 23:59", "Tide Tables", "Night Trains");
            assertThat(page)
                    .as("The session doesn't know these blogs any more, so the caller's changes to them would be lost. Return them as the session "
                            + "has loaded them: neither clear nor close it, and detach none.")
                    .filteredOn(blog -> !session.contains(blog)).isEmpty();
        });
    }

    @Test
    @Order(9)
    @GeneratedRows
    @Timeout(60) // an answer may number the blogs in a subquery, which H2 executes again for each row: 20 s for 1,427 blogs
    void agrees_with_plain_java_for_pages_of_any_size_and_after_changes(World world, Session session) {
        Reference.in(world)
                .of("blogs of %s", (Rows rows, Page page) -> sorted(rows).stream().skip((long) page.number() * page.size())
                        .limit(page.size())
                        .map(blog -> new BlogWithEntries(blog.id(), blog.title(), rows.entriesOf(blog.id()).stream()
                                .sorted(comparing(Rows.Entry::writtenOn).thenComparing(Rows.Entry::id)).map(Rows.Entry::headline).toList()))
                        .toList())
                .askedFor(Page::some)
                .sendingAtMost(2,
                        "Two queries are enough for a page of 10,000 blogs too: fetch their entries at once, and not in portions.")
                .agreesWith(page -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return blogPages.newestFirst(page.number(), page.size()).stream()
                            .map(blog -> new BlogWithEntries(blog.getId(), blog.getTitle(),
                                    blog.getEntries().stream().map(Entry::getHeadline).toList()))
                            .toList();
                });
    }

    @Test
    @Order(10)
    @GeneratedRows
    void reads_no_more_from_a_day_with_many_blogs(World world, SqlLog sql) {
        List<LocalDate> days = world.rows().blogs().stream().map(Rows.Blog::pubDate).sorted(Comparator.reverseOrder()).toList();
        int pageWithinADay = IntStream.range(0, days.size() / 5)
                .filter(page -> days.get(Math.max(0, page * 5 - 1)).equals(days.get(page * 5 + 5))).findFirst().orElseThrow();

        List<Blog> page = blogPages.newestFirst(pageWithinADay, 5);

        assertThat(page).as("All blogs of this page and those next to it have the same date. The page must have five of them.").hasSize(5);
        if (world.dialect() != SQLDialect.SQLITE || sql.statements().size() > 1) {
            long most = page.stream().mapToLong(blog -> Math.max(1, blog.getEntries().size())).sum();
            assertThat(sql.statements()).extracting(SqlStatement::rowsRead)
                    .as("Rows read by each statement: the page has 5 blogs, %d rows with their entries. More came, of blogs with the same date or "
                            + "with ids in between. Ask for the entries of these five.", most)
                    .allMatch(read -> read <= most);
        }
    }

    private static List<Rows.Blog> sorted(Rows rows) {
        return rows.blogs().stream()
                .sorted(comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()).thenComparing(Rows.Blog::id)).toList();
    }

    private record Page(int number, int size) {

        static List<Page> some(Rows rows) {
            List<Rows.Blog> sorted = sorted(rows);
            int all = sorted.size();
            // a page ends between two blogs of one title and day, which only their ids tell apart
            int twin = IntStream.range(0, all - 1).filter(i -> sorted.get(i).title().equals(sorted.get(i + 1).title())
                    && sorted.get(i).pubDate().equals(sorted.get(i + 1).pubDate())).findFirst().orElse(0);
            return List.of(new Page(1, 3), new Page(7, 10), new Page(twin, 1), new Page(twin + 1, 1), new Page(1, 25), new Page(all, 50),
                    new Page(0, 10_000));
        }

        @Override
        public String toString() {
            return "page " + number + ", " + size + " to a page";
        }
    }

    private record BlogWithEntries(Long id, String title, List<String> entries) {

        @Override
        public String toString() {
            return "\"%s\" (id %d) with %d entries %s".formatted(title, id, entries.size(), entries);
        }
    }

    @Test
    @Order(11)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogPages.newestFirst(0, 3));
    }

    private static List<String> titles(List<Blog> page) {
        return page.stream().map(Blog::getTitle).toList();
    }

    private static List<String> entriesOf(String title, List<Blog> page) {
        return page.stream().filter(blog -> blog.getTitle().equals(title)).flatMap(blog -> blog.getEntries().stream())
                .map(Entry::getHeadline).toList();
    }
}
