package threeways.fetchtogether;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.PERMALINK;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jooq.Record2;
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

@DisplayName("Exercise 2: two lists of one blog")
@BlogWorld(entities = {Blog.class, Entry.class, Permalink.class})
class Exercise2ExportTest {

    Session session;
    Export export;

    @BeforeEach
    void open_the_archive(Session session) {
        this.session = session;
        export = new Export(session);
    }

    @Test
    @Order(1)
    void has_each_blog_of_the_year_once(World world) {
        world.execute("insert into permalink (slug, blog_id) values ('sleepers', 7), ('berths', 7)");

        Throwable thrown = catchThrowable(() -> export.ofYear(2026));
        assertThat(thrown)
                .as("Nothing may be thrown. If this is a MultipleBagFetchException, Hibernate refuses to fetch two Lists in one "
                        + "query, because their rows would multiply; fetch the second list in a second query of the same session.")
                .isNull();
        List<String> titles = export.ofYear(2026).stream().map(Blog::getTitle).toList();
        assertThat(titles)
                .as("Blogs from 2026, newest first; \"under_scores\", id 5, and \"Night Trains\", id 7, have the same date. %s",
                        titles.equals(List.of("Fireworks at 23:59", "Tide Tables", "Night Trains", "under_scores", ":x?{0}", "Ben's Bread"))
                                ? "The lower id comes first: sort by id, not by title; reversed() after thenComparing turns ids round."
                                : "They are sorted by id. Each blog comes once, one without entries or permalinks too: use left joins.")
                .containsExactly("Fireworks at 23:59", "Tide Tables", "under_scores", "Night Trains", ":x?{0}", "Ben's Bread");
        assertThat(catchThrowable(() -> export.ofYear(2010)))
                .as("2010 is a year without blogs: an empty list was expected, and an exception came. Take no first blog of a list before you know "
                        + "that there is one.")
                .isNull();
        assertThat(export.ofYear(2010)).as("Blogs of 2010, a year without blogs: an empty list, not null.").isEmpty();
    }

    @Test
    @Order(2)
    void brings_both_lists_along(SessionFactory factory, World world) {
        List<Blog> blogs = export.ofYear(2026);

        bringsBothListsAlong(blogs, world);
        assertThat(blogs)
                .as("These blogs aren't entities of the session: they were detached, made by hand, or remembered from an earlier call. "
                        + "Return what this session has loaded, and don't clear it.")
                .filteredOn(blog -> !session.contains(blog)).isEmpty();

        factory.inSession(another -> {
            Blog newest = another.find(Blog.class, 9L);
            Hibernate.initialize(newest.getEntries());
            Hibernate.initialize(newest.getPermalinks());
            assertThat(new Export(another).ofYear(2026))
                    .as("The caller had read both lists of the newest blog before. The lists of the blogs below weren't fetched: if you initialize those "
                            + "of the first blog, do it for every blog.")
                    .filteredOn(blog -> !Hibernate.isInitialized(blog.getEntries()) || !Hibernate.isInitialized(blog.getPermalinks()))
                    .isEmpty();
        });
    }

    private static void bringsBothListsAlong(List<Blog> blogs, World world) {
        List<Blog> withoutEntries = blogs.stream().filter(blog -> !Hibernate.isInitialized(blog.getEntries())).toList();
        assertThat(withoutEntries).as("The entries of these blogs weren't fetched: without the session, reading them throws a "
                + "LazyInitializationException. %s", whyLazy(blogs, withoutEntries, id -> !world.rows().entriesOf(id).isEmpty())).isEmpty();
        List<Blog> withoutPermalinks = blogs.stream().filter(blog -> !Hibernate.isInitialized(blog.getPermalinks())).toList();
        assertThat(withoutPermalinks)
                .as("The permalinks of these blogs weren't fetched: without the session, reading them throws a "
                        + "LazyInitializationException. %s",
                        whyLazy(blogs, withoutPermalinks, id -> !world.rows().permalinksOf(id).isEmpty()))
                .isEmpty();
    }

    private static String whyLazy(List<Blog> blogs, List<Blog> lazy, LongPredicate hasRows) {
        return lazy.size() < blogs.size() && lazy.stream().noneMatch(blog -> hasRows.test(blog.getId()))
                ? "These have none, and an inner join leaves them out: use left join fetch."
                : "Fill this list of every blog, by a query with a fetch join.";
    }

    @Test
    @Order(3)
    void asks_the_database_each_time(SessionFactory factory, World world) {
        export.ofYear(2025);
        world.execute("insert into permalink (slug, blog_id) values ('frost', 2)");

        factory.inSession(later -> assertThat(permalinks(new Export(later).ofYear(2025), 2))
                .as("Permalinks of \"The Last Frost\" in a later session, after \"frost\" was added. If it is missing, your answer remembers "
                        + "an earlier result; ask the database in each call.")
                .containsExactly("frost"));

        world.execute("insert into blog (id, title, pub_date) values (60, 'Snow', date '2025-01-01')");
        assertThat(export.ofYear(2025))
                .as("Blogs of 2025 when the same Export is asked again, after \"Snow\" was added. If it is missing, your "
                        + "answer remembers an earlier result; ask the database in each call.")
                .extracting(Blog::getTitle).containsExactly("The Last Frost", "Snow");

        world.execute("delete from blog where id = 60", "insert into blog (id, title, pub_date) values (61, 'Hail', date '2025-01-01')");
        assertThat(export.ofYear(2025))
                .as("Blogs of 2025 after \"Snow\" was deleted and \"Hail\" was added, so that there are two as before. If \"Snow\" is still there, "
                        + "your answer remembers blogs; read them in each call.")
                .extracting(Blog::getTitle).containsExactly("The Last Frost", "Hail");
    }

    @Test
    @Order(4)
    void fills_both_lists_in_order_and_without_repeats(World world) {
        world.execute(
                "insert into permalink (id, slug, blog_id) values (41, 'sleepers', 7), (42, 'berths', 7), (43, 'high-water', 6), (44, 'Zermatt', 7)",
                "insert into entry (id, blog_id, headline, written_on) values (5, 7, 'The platform', date '2026-06-16'), "
                        + "(401, 7, 'The platform', date '2026-06-30')");
        List<String> slugs = world.ask(ctx -> ctx.select(PERMALINK.SLUG).from(PERMALINK).where(PERMALINK.BLOG_ID.eq(7L))
                .orderBy(PERMALINK.SLUG).fetch(PERMALINK.SLUG));

        List<Blog> blogs = export.ofYear(2026);
        session.close();

        assertThat(entries(blogs, 7))
                .as("Entries of \"Night Trains\", as the mapping sorts them; sort nothing again. Two are titled \"The platform\". If one is there "
                        + "several times, a join with the permalinks repeated it: use two statements.")
                .containsExactly("The platform", "Vienna to Rome", "The upper berth", "Breakfast at the border", "The platform");
        assertThat(permalinks(blogs, 7))
                .as("Permalinks of \"Night Trains\", as the database sorts slugs, each of them once. If some are missing "
                        + "or repeated, look at the joins. If the order differs, leave the sorting to the mapping.")
                .containsExactlyElementsOf(slugs);
        assertThat(permalinks(blogs, 6)).as("Permalinks of \"Tide Tables\", sorted by slug.").containsExactly("high-water", "tides");
        assertThat(entries(blogs, 5)).as("Entries of \"under_scores\", which has none.").isEmpty();
        assertThat(permalinks(blogs, 3)).as("Permalinks of \"Ben's Bread\", which has none.").isEmpty();
        assertThat(entries(blogs, 3))
                .as("Entries of \"Ben's Bread\", which has no permalinks. An inner join with the permalinks would lose "
                        + "the blog or its entries; use a left join.")
                .containsExactly("Sourdough, day one", "Sourdough, day nine");
    }

    @Test
    @Order(5)
    @OtherRows
    void serves_another_archive_too() {
        List<Blog> blogs = export.ofYear(1999);

        assertThat(blogs).as("Blogs of 1999 in an archive that the page doesn't show.").extracting(Blog::getId)
                .containsExactly(131L, 160L, 120L, 140L, 150L);
        assertThat(entries(blogs, 140)).as("Entries of \"Zeppelin Notes\", id 140, in that archive.").containsExactly("Silver",
                "Above the lake");
        assertThat(permalinks(blogs, 140)).as("Permalinks of \"Zeppelin Notes\", id 140, in that archive.").containsExactly("zeppelins");
    }

    @Test
    @Order(6)
    void sends_at_most_three_statements_however_many_blogs(SqlLog sql, World world, SessionFactory factory) {
        world.execute("insert into blog (id, title, pub_date) values " + numbers(120, number -> "(%d, 'May', date '2026-05-0%d')"
                .formatted(number, 1 + number % 9)));

        List<Blog> blogs = export.ofYear(2026);
        blogs.forEach(blog -> {
            blog.getPermalinks().size();
            blog.getEntries().size();
        });

        Batches batches = Batches.forFew(session, 126, sql);

        assertThat(blogs).as("Blogs of 2026, which has 6 and 120 more that this check has added. If some are missing, your answer has a "
                + "limit; return them all.").hasSize(126);
        assertThat(sql).as("The number of statements must not grow with the blogs.").sentAtMost(3);

        world.execute("insert into blog (id, title, pub_date) values " + numbers(1_900, number -> "(%d, 'July', date '2026-07-0%d')"
                .formatted(1_000 + number, 1 + number % 9)));
        sql.clear();
        int later = factory.fromSession(another -> {
            List<Blog> many = new Export(another).ofYear(2026);
            assertThat(many.stream()
                    .filter(blog -> !Hibernate.isInitialized(blog.getEntries()) || !Hibernate.isInitialized(blog.getPermalinks())).count())
                    .as("Blogs with a list that wasn't fetched, of 2,026: expected none. A batch reached a part of them. Fetch each list for all "
                            + "blogs, with a fetch join or by subselect. Left out:")
                    .isZero();
            return another.getFetchBatchSize();
        });
        assertThat(sql)
                .as("For 2,026 blogs a batch of a fixed size isn't enough. Fetch each list for all blogs, with a fetch join or by subselect.")
                .sentAtMost(3);
        batches.growWith(2_026, later, sql);
    }

    @Test
    @Order(7)
    void reads_that_year_only(SqlLog sql, World world) {
        world.execute("insert into blog (id, title, pub_date) values " + numbers(90, number -> "(%d, 'Old May', date '2011-05-01')"
                .formatted(number)),
                "insert into entry (blog_id, headline, written_on) values " + numbers(90, number -> "(%d, 'Old', date '2026-05-11')"
                        .formatted(number)),
                "insert into permalink (slug, blog_id) values " + numbers(90, number -> "('old-%d', %d)".formatted(number, number)));

        export.ofYear(2026);

        assertThat(sql.rowsRead())
                .as("The 6 blogs, 7 entries and 2 permalinks of 2026 take at most 27 rows, with blogs in three queries. Rows of other years came, too. Put the year "
                        + "into the condition of each statement.")
                .isLessThanOrEqualTo(3 * 6 + 7 + 2);
    }

    @Test
    @Order(8)
    void reads_rows_that_add_up(SqlLog sql, World world) {
        world.execute("insert into entry (blog_id, headline, written_on) values " + numbers(30, number -> "(2, 'Ice %d', date '2026-01-02')"
                .formatted(number)),
                "insert into permalink (slug, blog_id) values " + numbers(20, number -> "('frost-%d', 2)".formatted(number)));

        export.ofYear(2025);

        assertThat(sql.rowsRead())
                .as("Rows read for one blog, 31 entries and 20 permalinks: at most 54. About 620: one statement joined both lists, "
                        + "which multiplies them. About 80: a list was read twice. Fetch each list once.")
                .isLessThanOrEqualTo(3 + 31 + 20);
    }

    @Test
    @Order(9)
    void passes_on_what_the_database_says(SessionFactory factory, SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> factory.inSession(session -> new Export(session).ofYear(2026)));
    }

    @Test
    @Order(10)
    void writes_nothing(SqlLog sql) {
        session.beginTransaction();
        export.ofYear(2026);
        Throwable thrown = catchThrowable(session.getTransaction()::commit);

        assertThat(thrown)
                .as("Nothing was to be thrown when the caller committed after ofYear. If it speaks of \"orphan deletion\", you assigned "
                        + "another list to a blog; return the blogs with the lists that Hibernate has filled.")
                .isNull();
        assertThat(sql.statements().stream().filter(statement -> !statement.isQuery()))
                .as("Statements that write, when the caller committed after ofYear. Hibernate writes what you change in an entity or take out of its "
                        + "list; return the entities as they were fetched.")
                .isEmpty();
    }

    /** A blog as it is exported, without the order of its permalinks, which depends on how a database sorts text. */
    record Exported(long id, LocalDate pubDate, List<String> entries, List<String> permalinks) {
    }

    @Test
    @Order(11)
    @GeneratedRows
    void agrees_with_a_reference_in_java(World world) {
        Reference.in(world).of("blogs of %s with both lists, newest first and those of one day by id",
                (Rows rows, Integer year) -> rows.blogs().stream()
                        .filter(blog -> blog.year() == year)
                        .sorted(comparing(Rows.Blog::pubDate).reversed().thenComparing(Rows.Blog::id))
                        .map(blog -> new Exported(blog.id(), blog.pubDate(), rows.entriesOf(blog.id()).stream()
                                .sorted(comparing(Rows.Entry::writtenOn).thenComparing(Rows.Entry::id)).map(Rows.Entry::headline).toList(),
                                rows.permalinksOf(blog.id()).stream().map(Rows.Permalink::slug).sorted().toList()))
                        .toList())
                .askedFor(Edges::years).withManyElsewhere()
                .agreesWith(year -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    List<Blog> blogs = export.ofYear(year);
                    haveEntriesOfOtherYears(blogs, year, world);
                    return blogs.stream()
                            .map(blog -> new Exported(blog.getId(), blog.getPubDate(),
                                    blog.getEntries().stream().map(Entry::getHeadline).toList(),
                                    blog.getPermalinks().stream().map(Permalink::getSlug).sorted().toList()))
                            .toList();
                });
    }

    /** Tells of lists that hold all entries of the year, and no others. */
    private static void haveEntriesOfOtherYears(List<Blog> blogs, int year, World world) {
        List<Entry> came = blogs.stream().flatMap(blog -> blog.getEntries().stream()).toList();
        if (came.isEmpty() || came.stream().anyMatch(entry -> entry.getWrittenOn().getYear() != year)) {
            return;
        }
        Map<Boolean, List<String>> ofTheYear = world.ask(ctx -> ctx.select(ENTRY.HEADLINE, ENTRY.WRITTEN_ON).from(ENTRY)
                .where(ENTRY.BLOG_ID.in(blogs.stream().map(Blog::getId).toList()))
                .fetchGroups(entry -> entry.value2().getYear() == year, Record2::value1));
        List<String> missing = ofTheYear.getOrDefault(true, List.of()).size() == came.size()
                ? ofTheYear.getOrDefault(false, List.of())
                : List.of();
        assertThat(missing)
                .as("The lists of blogs of %d lack just the entries that were written in another year. Choose blogs by their own date, and put no "
                        + "condition on the entries that you fetch. Missing:", year)
                .isEmpty();
    }

    private static List<String> entries(List<Blog> blogs, long id) {
        return blog(blogs, id).getEntries().stream().map(Entry::getHeadline).toList();
    }

    private static List<String> permalinks(List<Blog> blogs, long id) {
        return blog(blogs, id).getPermalinks().stream().map(Permalink::getSlug).toList();
    }

    private static Blog blog(List<Blog> blogs, long id) {
        return blogs.stream().filter(blog -> blog.getId() == id).findFirst()
                .orElseThrow(() -> new AssertionError("Blog %d is missing among the blogs that were returned: %s".formatted(id, blogs)));
    }

    /** Something for each of some ids, as SQL lists it. */
    private static String numbers(int count, IntFunction<String> row) {
        return IntStream.range(500, 500 + count).mapToObj(row).collect(Collectors.joining(", "));
    }
}
