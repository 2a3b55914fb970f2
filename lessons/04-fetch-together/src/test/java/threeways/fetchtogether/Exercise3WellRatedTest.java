package threeways.fetchtogether;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Hibernate;
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
import threeways.workbench.World;

@DisplayName("Exercise 3: well rated, with all entries")
@BlogWorld(entities = {Blog.class, Entry.class, Permalink.class})
class Exercise3WellRatedTest {

    Session session;
    WellRated wellRated;

    @BeforeEach
    void open_the_archive(Session session) {
        this.session = session;
        wellRated = new WellRated(session);
    }

    @Test
    @Order(1)
    void finds_the_blogs_with_a_well_rated_entry() {
        List<Blog> blogs = wellRated.withAllEntries(4);

        assertThat(blogs)
                .as("Blogs with an entry rated 4 or better: Tide Tables, Night Trains, Ben's Bread. %s",
                        blogs.stream().noneMatch(blog -> blog.getTitle().equals("Night Trains"))
                                ? "Night Trains has entries rated 5 and 3, and one that isn't rated: one good entry is enough."
                                : "Ben's Bread has entries rated 4 and 0: ask for >= instead of >, and for one such entry instead of an average.")
                .extracting(Blog::getTitle).contains("Tide Tables", "Night Trains", "Ben's Bread");
        assertThat(blogs)
                .as("Blogs with an entry rated 4 or better, newest first. If another blog is there, it has no such entry; ask with "
                        + "exists and >=.")
                .extracting(Blog::getTitle).containsExactly("Tide Tables", "Night Trains", "Ben's Bread");
        assertThat(wellRated.withAllEntries(6))
                .as("Blogs with an entry rated 6 or better: there is none, so the list is empty. Bind the rating "
                        + "that was given.")
                .isEmpty();
    }

    @Test
    @Order(2)
    void asks_the_database_each_time(SessionFactory factory, World world) {
        wellRated.withAllEntries(5);
        world.execute("insert into entry (blog_id, headline, written_on, rating) values (5, 'Snake case', date '2026-06-16', 5)");

        factory.inSession(later -> assertThat(new WellRated(later).withAllEntries(5)).as("Blogs with an entry rated 5 in a later session, "
                + "after \"under_scores\" got one. If it is missing, your answer remembers an earlier result; ask the database in each call.")
                .extracting(Blog::getTitle).containsExactlyInAnyOrder("Tide Tables", "under_scores", "Night Trains"));

        world.execute("insert into blog (id, title, pub_date) values (60, 'Snow', date '2025-01-01')",
                "insert into entry (blog_id, headline, written_on, rating) values (60, 'Six feet', date '2025-01-02', 5)");
        assertThat(wellRated.withAllEntries(5))
                .as("Blogs with an entry rated 5 when the same WellRated is asked again, after \"Snow\" was added with one. If it is "
                        + "missing, your answer remembers an earlier result; ask the database in each call.")
                .extracting(Blog::getTitle).contains("Snow");

        world.execute("delete from entry where blog_id = 60", "delete from blog where id = 60",
                "insert into blog (id, title, pub_date) values (61, 'Hail', date '2025-01-01')",
                "insert into entry (blog_id, headline, written_on, rating) values (61, 'As eggs', date '2025-01-02', 5)");
        assertThat(wellRated.withAllEntries(5))
                .as("Blogs with an entry rated 5 after \"Snow\" was deleted and \"Hail\" was added, as many as before. If \"Snow\" is "
                        + "still there, your answer remembers blogs; read them in each call.")
                .extracting(Blog::getTitle).contains("Hail").doesNotContain("Snow");
    }

    @Test
    @Order(3)
    void brings_all_their_entries(SessionFactory factory) {
        List<Blog> blogs = wellRated.withAllEntries(4);

        assertThat(blogs)
                .as("These blogs aren't entities of the session: they were detached, or made by hand. Return what the session has loaded, and "
                        + "don't clear it.")
                .filteredOn(blog -> !session.contains(blog)).isEmpty();
        assertThat(blogs).as("The entries of these blogs weren't fetched: without the session, reading them throws a "
                + "LazyInitializationException. Fetch them in the query, or initialize the list of every blog.")
                .filteredOn(blog -> !Hibernate.isInitialized(blog.getEntries())).isEmpty();
        assertThat(entries(blogs))
                .as("All entries of the blogs with an entry rated 4 or better, not only well-rated ones. If some are missing, your "
                        + "condition is on the entries that you fetch; choose blogs by a subquery.")
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        6L, List.of("Spring tide"),
                        7L, List.of("Vienna to Rome", "The upper berth", "Breakfast at the border"),
                        3L, List.of("Sourdough, day one", "Sourdough, day nine")));

        factory.inSession(another -> {
            Hibernate.initialize(another.find(Blog.class, 6L).getEntries());
            assertThat(new WellRated(another).withAllEntries(4))
                    .as("The caller had read the entries of the newest blog before this call. The entries of the blogs below weren't fetched: if you initialize the "
                            + "list of the first blog, do it for every blog.")
                    .filteredOn(blog -> !Hibernate.isInitialized(blog.getEntries())).isEmpty();
        });
    }

    @Test
    @Order(4)
    void lists_each_entry_once_however_many_are_well_rated() {
        assertThat(entries(wellRated.withAllEntries(3)))
                .as("Entries of the blogs with an entry rated 3 or better. \"Night Trains\" has two "
                        + "such entries. If its entries repeat, two joins multiplied; choose blogs by a subquery, or select distinct.")
                .containsEntry(7L, List.of("Vienna to Rome", "The upper berth", "Breakfast at the border"));
        assertThat(wellRated.withAllEntries(2)).as("Blogs with an entry rated 2 or better, each of them once, newest first.")
                .extracting(Blog::getTitle).containsExactly("Tide Tables", "Night Trains", "Ben's Bread", "The Last Frost");
    }

    @Test
    @Order(5)
    void takes_no_rating_for_no_rating(World world) {
        world.execute("insert into entry (blog_id, headline, written_on, rating) values (8, 'Nothing', date '2026-06-16', 0)");

        for (int atLeast : List.of(0, -1, Integer.MIN_VALUE)) {
            assertThat(wellRated.withAllEntries(atLeast))
                    .as("Blogs with an entry rated %d or better. \"Fireworks at 23:59\" isn't one: its entry has no rating, and null isn't a number. "
                            + "Compare the rating itself, without coalesce.", atLeast)
                    .extracting(Blog::getTitle).doesNotContain("Fireworks at 23:59");
        }
        assertThat(wellRated.withAllEntries(0))
                .as("Blogs with an entry rated 0 or better. \":x?{0}\", which has no author, has one that is "
                        + "rated 0: compare with >=, for 0 too, and join no author.")
                .extracting(Blog::getTitle)
                .containsExactlyInAnyOrder("100% Rye", "Tide Tables", "Night Trains", ":x?{0}", "Ben's Bread", "The Last Frost");
    }

    @Test
    @Order(6)
    void sorts_blogs_with_the_same_date_by_id(World world) {
        world.execute("insert into blog (id, title, pub_date) values (51, 'Alps by Bus', date '2026-06-15')",
                "insert into entry (blog_id, headline, written_on, rating) values (51, 'First stop', date '2026-06-16', 5)");

        assertThat(wellRated.withAllEntries(5))
                .as("\"Night Trains\", id 7, and \"Alps by Bus\", id 51, have the same date, so the lower id comes first. Order blogs by date, "
                        + "descending, and then by id, ascending.")
                .extracting(Blog::getTitle).containsExactly("Tide Tables", "Night Trains", "Alps by Bus");
    }

    @Test
    @Order(7)
    @OtherRows
    void serves_another_archive_too() {
        List<Blog> blogs = wellRated.withAllEntries(1);

        assertThat(blogs)
                .as("Blogs with an entry rated 1 or better in an archive that the page doesn't show. Ids 120 and 140 have the same "
                        + "date and are sorted by id.")
                .extracting(Blog::getId).containsExactly(120L, 140L);
        assertThat(entries(blogs)).as("Entries of \"Zeppelin Notes\", id 140, in that archive: one is rated 1, one isn't rated.")
                .containsEntry(140L, List.of("Silver", "Above the lake"));
    }

    @Test
    @Order(8)
    void sends_at_most_two_statements(SqlLog sql, World world, SessionFactory factory) {
        world.execute(
                "insert into blog (id, title, pub_date) values " + numbers(number -> "(%d, 'May', date '2026-05-01')".formatted(number)),
                "insert into entry (blog_id, headline, written_on, rating) values "
                        + numbers(number -> "(%d, 'Day one', date '2026-05-11', 5)"
                                .formatted(number)));

        List<Blog> blogs = wellRated.withAllEntries(4);
        blogs.forEach(blog -> blog.getEntries().size());
        Batches batches = Batches.forFew(session, 123, sql);

        assertThat(blogs).as("Blogs with an entry rated 4 or better: 3, and 120 more that this check has added. If "
                + "some are missing, your answer has a limit; return them all.").hasSize(123);
        assertThat(sql).as("The number of statements must not grow with the blogs.").sentAtMost(2);

        world.execute("insert into blog (id, title, pub_date) values "
                + numbers(1_000, 2_900, number -> "(%d, 'July', date '2026-07-01')".formatted(number)),
                "insert into entry (blog_id, headline, written_on, rating) values "
                        + numbers(1_000, 2_900, number -> "(%d, 'Day one', date '2026-07-11', 5)".formatted(number)));
        sql.clear();
        int later = factory.fromSession(another -> {
            List<Blog> many = new WellRated(another).withAllEntries(4);
            assertThat(many.stream().filter(blog -> !Hibernate.isInitialized(blog.getEntries())).count())
                    .as("Blogs whose entries weren't fetched, of 2,023: expected none. A batch reached a part of them. Fetch the entries of all "
                            + "blogs, with a fetch join or by subselect. Left out:")
                    .isZero();
            return another.getFetchBatchSize();
        });
        assertThat(sql)
                .as("For 2,023 blogs a batch of a fixed size isn't enough. Fetch all entries together, with a fetch join or by subselect.")
                .sentAtMost(2);
        batches.growWith(2_023, later, sql);
    }

    @Test
    @Order(9)
    void reads_no_other_blogs(SqlLog sql, World world) {
        world.execute(
                "insert into blog (id, title, pub_date) values " + numbers(number -> "(%d, 'May', date '2026-05-01')".formatted(number)),
                "insert into entry (blog_id, headline, written_on, rating) values "
                        + numbers(number -> "(%d, 'Day one', date '2026-05-11', 1)"
                                .formatted(number)));

        wellRated.withAllEntries(4);

        assertThat(sql.rowsRead())
                .as("3 blogs and their 6 entries take at most 18 rows, if both are read twice. More were read: of blogs without a good rating. Let the "
                        + "database choose the blogs.")
                .isLessThanOrEqualTo(2 * 3 + 2 * 6);
    }

    @Test
    @Order(10)
    void passes_on_what_the_database_says(SessionFactory factory, SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> factory.inSession(session -> new WellRated(session).withAllEntries(4)));
    }

    @Test
    @Order(11)
    void writes_nothing(SqlLog sql) {
        session.beginTransaction();
        wellRated.withAllEntries(3); // "Night Trains" has two that are rated so
        Throwable thrown = catchThrowable(session.getTransaction()::commit);

        assertThat(thrown)
                .as("Nothing was to be thrown when the caller committed after withAllEntries. If it speaks of \"orphan deletion\", you "
                        + "assigned another list to a blog; return the blogs with the lists that Hibernate has filled.")
                .isNull();
        assertThat(sql.statements().stream().filter(statement -> !statement.isQuery()))
                .as("Statements that write, when the caller committed after withAllEntries. Hibernate writes what you change in an entity or take "
                        + "out of its list; return the entities as they were fetched.")
                .isEmpty();
    }

    /** A blog with the headlines of its entries. */
    record Recommended(long id, List<String> entries) {
    }

    @Test
    @Order(12)
    @GeneratedRows
    void agrees_with_a_reference_in_java(World world) {
        Reference
                .in(world).of("blogs with an entry rated %s or better, with all their entries", (Rows rows, Integer atLeast) -> rows.blogs()
                        .stream()
                        .filter(blog -> rows.entriesOf(blog.id()).stream()
                                .anyMatch(entry -> entry.rating() != null && entry.rating() >= atLeast))
                        .sorted(comparing(Rows.Blog::pubDate).reversed().thenComparing(Rows.Blog::id))
                        .map(blog -> new Recommended(blog.id(), rows.entriesOf(blog.id()).stream()
                                .sorted(comparing(Rows.Entry::writtenOn).thenComparing(Rows.Entry::id)).map(Rows.Entry::headline).toList()))
                        .toList())
                .askedFor(rows -> List.of(5, 3, 0, 6)).withManyElsewhere()
                .agreesWith(atLeast -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    List<Blog> blogs = wellRated.withAllEntries(atLeast);
                    areNotChosenByTitle(blogs, atLeast);
                    return blogs.stream()
                            .map(blog -> new Recommended(blog.getId(), blog.getEntries().stream().map(Entry::getHeadline).toList()))
                            .toList();
                });
    }

    /** Whether some blogs came without such an entry, and just because others that have one share their titles. */
    private static void areNotChosenByTitle(List<Blog> blogs, int atLeast) {
        Map<Boolean, List<String>> titles = blogs.stream().collect(partitioningBy(
                blog -> blog.getEntries().stream().anyMatch(entry -> entry.getRating() != null && entry.getRating() >= atLeast),
                mapping(Blog::getTitle, toList())));
        if (!titles.get(false).isEmpty() && titles.get(true).containsAll(titles.get(false))) {
            throw new AssertionError(
                    ("A blog titled \"%s\" came without an entry rated %d or better; another one of this title has one. Ask for entries of the blog "
                            + "itself, by its id, and not by its title.").formatted(titles.get(false).get(0), atLeast));
        }
    }

    private static Map<Long, List<String>> entries(List<Blog> blogs) {
        return blogs.stream().collect(Collectors.toMap(Blog::getId, blog -> blog.getEntries().stream().map(Entry::getHeadline).toList()));
    }

    /** Something for each of 120 ids, as SQL lists it. */
    private static String numbers(IntFunction<String> row) {
        return numbers(500, 620, row);
    }

    private static String numbers(int from, int to, IntFunction<String> row) {
        return IntStream.range(from, to).mapToObj(row).collect(Collectors.joining(", "));
    }
}
