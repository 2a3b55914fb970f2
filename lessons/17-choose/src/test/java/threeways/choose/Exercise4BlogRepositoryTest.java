package threeways.choose;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hibernate.FlushMode;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.CallersSession;
import threeways.workbench.GeneratedRows;
import threeways.workbench.HasReceipt;
import threeways.workbench.ManyBlogs;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.Thrown;
import threeways.workbench.World;

@DisplayName("Exercise 4: the requirement changes")
@BlogWorld(entities = {Blog.class, Entry.class, Tag.class}, connections = 1)
class Exercise4BlogRepositoryTest {

    Session session;
    World world;
    SqlLog sql;
    BlogRepository repository;

    @BeforeEach
    void open_the_repository(Session session, World world, SqlLog sql) {
        this.session = session;
        this.world = world;
        this.sql = sql;
        repository = new BlogRepository(session, world.dialect());
    }

    @Test
    @Order(1)
    void fetches_the_best_blogs_first() {
        Throwable thrown = catchThrowable(() -> repository.bestFirst(0, 3));
        assertThat(thrown)
                .as("The caller has begun no transaction, and bestFirst must work all the same. Flush only if the session is in a "
                        + "transaction, and leave its connection open. %s", Thrown.told(thrown))
                .isNull();
        assertThat(repository.bestFirst(0, 3)).extracting(Blog::getTitle)
                .as("\"Tide Tables\" and \"Night Trains\" have a 5, \"Ben's Bread\" a 4. Sort by the best rating, then by day and id, "
                        + "all descending, and keep that order when you fetch.")
                .containsExactly("Tide Tables", "Night Trains", "Ben's Bread");
        List<Blog> second = repository.bestFirst(1, 3);
        assertThat(second).extracting(Blog::getTitle)
                .as("Page 1: \"The Last Frost\" has a 2, \"100%% Rye\" a 1, and \"Fireworks at 23:59\" is the newest blog without a rating. %s",
                        second.stream().anyMatch(blog -> blog.getId() == 7 || blog.getId() == 3)
                                ? "Some of these are on page 0: skip page * size blogs."
                                : second.stream().map(Blog::getId).sorted().toList().equals(List.of(1L, 2L, 9L))
                                        ? "They came out of order: in (…) keeps none. Sort in Java."
                                        : "Blogs without a rating come last, and no condition leaves them out.")
                .containsExactly("The Last Frost", "100% Rye", "Fireworks at 23:59");
        assertThat(repository.bestFirst(2, 3)).extracting(Blog::getId)
                .as("Page 2 has blogs without entries, newest first. Join the entries with a left join.").containsExactly(5L, 8L, 4L);
        assertThat(repository.bestFirst(3, 3)).extracting(Blog::getId).as("Ten blogs, three to a page: page 3 has only the last one. "
                + "Skip page * size blogs.")
                .containsExactly(10L);
        assertThat(repository.bestFirst(4, 3)).as("After the last page there are only empty pages. Skip page * size blogs, and return "
                + "an empty list.").isEmpty();
    }

    @Test
    @Order(2)
    void fetches_all_entries_of_each_blog() {
        List<Blog> page = repository.bestFirst(0, 3);

        assertThat(page).as("The entries of each blog must be fetched with the page. Otherwise the session asks for them one by one later.")
                .allMatch(blog -> Hibernate.isInitialized(blog.getEntries()));
        assertThat(page).extracting(Blog::getId).as("\"Night Trains\" (7) has a 5, so it is on page 0, three to a page. Sort by the "
                + "best rating.").contains(7L);
        List<String> expected = List.of("Vienna to Rome", "The upper berth", "Breakfast at the border");
        List<String> headlines = page.stream().filter(blog -> blog.getId() == 7).flatMap(blog -> blog.getEntries().stream())
                .map(Entry::getHeadline).toList();
        assertThat(headlines)
                .as("\"Night Trains\" has three entries, sorted by day; \"The upper berth\" has no rating. %s",
                        headlines.size() == expected.size() && headlines.containsAll(expected)
                                ? "All came, in another order. Sort the query that fetches entries by writtenOn and id, or leave that to @OrderBy."
                                : "Fetch all entries of a blog, with no condition on them and no limit.")
                .isEqualTo(expected);
        assertThat(page).as("The blogs must be objects of the session, so that it stores what the caller changes in them. Return what "
                + "the session has loaded; detach and copy nothing.")
                .allMatch(session::contains);
    }

    @Test
    @Order(3)
    void goes_by_the_best_rating_and_then_by_day_and_id() {
        world.execute(
                "insert into entry (id, blog_id, headline, written_on, rating) values (70, 3, 'Burnt', date '2026-01-04', 0), "
                        + "(71, 5, 'Blank', date '2026-07-01', 4)");

        assertThat(repository.bestFirst(0, 5)).extracting(Blog::getTitle).as(
                "\"Ben's Bread\" has a 4 and two 0s: it is as good as its best rating, max(…), and not as the average. \"under_scores\" "
                        + "has a 4 too, and is newer.")
                .containsExactly("Tide Tables", "Night Trains", "under_scores", "Ben's Bread", "The Last Frost");
        world.execute("update entry set rating = 5 where id = 71");
        assertThat(repository.bestFirst(0, 3)).extracting(Blog::getId).as(
                "Blogs 7 and 5 have a 5 and are of one day, 15 June 2026, so the higher id comes first. Sort by the id downwards too.")
                .containsExactly(6L, 7L, 5L);
        List<Long> ids = LongStream.rangeClosed(601, 612).boxed().toList();
        for (long id : ids) {
            world.execute("insert into blog (id, title, pub_date) values (" + id + ", 'Ties', date '2026-07-07')",
                    "insert into entry (id, blog_id, headline, written_on, rating) values (" + id + ", " + id
                            + ", 'Tied', date '2026-07-08', 9)");
        }
        assertThat(IntStream.range(0, 12).boxed().flatMap(number -> repository.bestFirst(number, 1).stream())).extracting(Blog::getId).as(
                "Twelve blogs of one day have a 9, and each is on a page of its own. Sort by the id downwards in the query that cuts the pages, "
                        + "too.")
                .isEqualTo(ids.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    @Order(3)
    @OtherRows
    void fetches_from_another_archive_too() {
        List<Blog> best = repository.bestFirst(0, 4);
        assertThat(best).extracting(blog -> blog.getId() + " " + blog.getTitle())
                .as("Expected the blogs rated 4, 1 and 0 (160), then the newest unrated (161). %s",
                        isBehindAnUnratedOne(160L, best)
                                ? "An unrated one came before 160: sort nulls last, don't take null for 0, and go by ids, not titles."
                                : "Tell the two titled \"Floppy\" apart by id, and sort ties by day and id, downwards.")
                .containsExactly("120 Modem Songs", "140 Zeppelin Notes", "160 Floppy", "161 Floppy");
    }

    /** Whether a blog that has no rating in that archive came before this one, or instead of it. */
    private static boolean isBehindAnUnratedOne(Long id, List<Blog> page) {
        return page.stream().map(Blog::getId).takeWhile(came -> !id.equals(came)).anyMatch(came -> !Set.of(120L, 140L).contains(came));
    }

    @Test
    @Order(4)
    void counts_what_the_session_has_not_sent_yet() {
        List<String> before = new Stored(world).everything();
        session.beginTransaction();
        session.find(Entry.class, 14L).setRating(9);
        assertThat(bestInTheTransaction(1)).extracting(Blog::getTitle)
                .as("In this transaction an entry of \"Ben's Bread\" was rated 9, and nothing else was changed. The session hasn't sent that. "
                        + "Flush before the query, or name Blog and Entry as what it reads.")
                .containsExactly("Ben's Bread");
        repository.rename(7, "Day Trains");
        Blog renamed = session.find(Blog.class, 7L);

        List<Blog> page = bestInTheTransaction(3);

        assertThat(page).extracting(Blog::getTitle)
                .as("In this transaction an entry of \"Ben's Bread\" was rated 9, and \"Night Trains\" was renamed. The session hasn't "
                        + "sent that. Let its query flush, or flush before you go around it.")
                .containsExactly("Ben's Bread", "Tide Tables", "Day Trains");
        assertThat(session.contains(renamed))
                .as("The caller had loaded \"Night Trains\" before the call, and the session doesn't hold it any more. Its next change "
                        + "would be lost. Don't clear the session.")
                .isTrue();
        assertThat(page).as("The caller changes the blogs that it gets, and the session must send that. Don't fetch them read-only.")
                .noneMatch(session::isReadOnly);
        assertThat(List.of(session.getHibernateFlushMode(), session.isDefaultReadOnly()))
                .as("The session is the caller's. Its flush mode and its default for read-only must be after the call as they were "
                        + "before. Set them for your query only.")
                .isEqualTo(List.of(FlushMode.AUTO, false));
        assertThat(session.getTransaction().isActive()).as("The caller owns the transaction. It must still be active after the call. "
                + "Don't commit or roll back in bestFirst.")
                .isTrue();
        assertThat(new Stored(world).changesSince(before))
                .as("The caller hasn't committed, so nothing may be stored yet. Don't commit in the method.")
                .isEmpty();
        session.getTransaction().rollback();
        assertThat(new Stored(world).changesSince(before))
                .as("The caller has rolled back, so nothing may be stored. Don't commit in bestFirst, "
                        + "and send nothing over another connection.")
                .isEmpty();
        CallersSession.keepsItsSettings(session, () -> repository.bestFirst(0, 3));
    }

    private List<Blog> bestInTheTransaction(int size) {
        List<Blog> page = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> page.addAll(repository.bestFirst(0, size)));
        assertThat(thrown)
                .as("The pool has one connection, and the caller's transaction holds it. Ask over the session's own connection. %s",
                        Thrown.told(thrown))
                .isNull();
        return page;
    }

    @Test
    @Order(5)
    void begins_no_transaction() {
        List<String> before = new Stored(world).everything();
        repository.rename(7, "Day Trains");

        repository.bestFirst(0, 3);

        assertThat(new Stored(world).changesSince(before))
                .as("The caller has begun no transaction, and has renamed \"Night Trains\" in the session. Nothing may be stored: begin "
                        + "and commit no transaction in bestFirst.")
                .isEmpty();
        assertThat(session.getTransaction().isActive())
                .as("The caller has begun no transaction, and after the call there is one. Begin none in bestFirst.")
                .isFalse();
    }

    @Test
    @Order(6)
    void looks_again_when_it_is_asked_again() {
        repository.bestFirst(0, 3);
        session.clear();
        world.execute("update entry set rating = 8 where id = 16");

        assertThat(repository.bestFirst(0, 1)).extracting(Blog::getTitle)
                .as("Another writer has rated an entry of \"Fireworks at 23:59\" with 8. Ask the database again; keep no results.")
                .containsExactly("Fireworks at 23:59");
    }

    @Test
    @Order(7)
    @HasReceipt(of = "bestFirst", beside = "receipt-repository.csv")
    void reads_what_is_on_the_page_and_no_more() {
        readsWhatIsOn(0);
    }

    @Test
    @Order(8)
    void reads_no_blog_of_the_next_page() {
        readsWhatIsOn(1);
    }

    /** Of page 1 each blog has one entry: one blog too many is one row too many. */
    private void readsWhatIsOn(int number) {
        List<Blog> page = repository.bestFirst(number, 3);
        page.forEach(blog -> blog.getEntries().size());

        assertThat(sql.statements())
                .as("Expected at most two queries for a page with its entries. %d were sent. Fetch the entries of all blogs of the page "
                        + "together.", sql.statements().size())
                .hasSizeLessThanOrEqualTo(2);
        long rows = page.stream().mapToLong(blog -> Math.max(1, blog.getEntries().size())).sum();
        assertThat(sql.statements()).extracting(SqlStatement::rowsRead)
                .as("The three blogs of page %d have %d rows with their entries. A query returned more, and the rest was cut in memory. "
                        + "Ask for the ids of the page first, then for these blogs.", number, rows)
                .allMatch(read -> read <= rows);
    }

    @Test
    @Order(9)
    void fills_a_page_of_any_size() {
        ManyBlogs.store(world);
        world.execute(
                "insert into entry (id, blog_id, headline, written_on, rating) select id, 7, 'One of many', date '2026-06-20', 5 from blog "
                        + "where id >= 10000");

        List<Blog> page = repository.bestFirst(0, 2_000);

        assertThat(page.size())
                .as("A page of 2,000 blogs has all that are stored: ten, and 1,120 more. Take the size as it comes, and set no "
                        + "limit of your own.")
                .isEqualTo(1_130);
        assertThat(page.stream().filter(blog -> blog.getId() == 7).mapToInt(blog -> blog.getEntries().size()).sum())
                .as("\"Night Trains\" has three entries, and 1,120 more. Fetch all entries of the page's blogs, without a limit.")
                .isEqualTo(1_123);
    }

    /** 1,100 rows, each with a number that no other row has. */
    @Test
    @Order(9)
    @GeneratedRows
    void agrees_with_plain_java_in_a_large_archive() {
        Reference.in(world)
                .of("%s of the best blogs", (Rows rows, Page page) -> Expected.bestFirst(rows).stream()
                        .skip((long) page.number() * page.size()).limit(page.size())
                        .map(blog -> new BlogWithEntries(blog.id(), blog.title(), rows.entriesOf(blog.id()).stream()
                                .sorted(comparing(Rows.Entry::writtenOn).thenComparing(Rows.Entry::id)).map(Rows.Entry::headline).toList()))
                        .toList())
                .askedFor(rows -> List.of(new Page(0, 1), new Page(1, 3), new Page(7, 10), new Page(1, 25), new Page(3, 40),
                        new Page(rows.blogs().size() - 1, 1), new Page(rows.blogs().size(), 50)))
                .withManyElsewhere()
                .agreesWith(page -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return repository.bestFirst(page.number(), page.size()).stream()
                            .map(blog -> new BlogWithEntries(blog.getId(), blog.getTitle(),
                                    blog.getEntries().stream().map(Entry::getHeadline).toList()))
                            .toList();
                });
    }

    @Test
    @Order(10)
    void leaves_the_other_methods_as_they_were() {
        repository.bestFirst(0, 3);
        AsItWas before = new AsItWas(session);

        assertThat(sentBy(() -> repository.ofAYear(2026))).as("ofAYear must send the same SQL as before. Replace bestFirst only.")
                .isEqualTo(sentBy(() -> before.ofAYear(2026)));
        assertThat(sentBy(() -> repository.newestFirst(1, 3))).as("newestFirst must send the same SQL as before. Replace bestFirst only.")
                .isEqualTo(sentBy(() -> before.newestFirst(1, 3)));
        assertThat(sentBy(() -> repository.rename(7, "Night Trains, revised")))
                .as("rename must send the same SQL as before. Replace bestFirst only.")
                .isEqualTo(sentBy(() -> before.rename(7, "Night Trains, revised")));
    }

    @Test
    @Order(11)
    void binds_its_values() {
        repository.bestFirst(2, 77);

        assertThat(sql).bound(77, 154);
        world.execute("insert into blog (id, title, pub_date) values (47110, 'Lighthouses', date '2020-01-02')",
                "insert into entry (id, blog_id, headline, written_on, rating) values (31337, 47110, 'On', date '2020-01-03', 9)");
        List<Blog> best = repository.bestFirst(0, 1);
        assertThat(best).extracting(Blog::getId).as("An entry of the new blog \"Lighthouses\" (47110) is rated 9, so that blog is the "
                + "best. Ask the database again.").containsExactly(47110L);
        assertThat(sql).bound(47110);
    }

    @Test
    @Order(12)
    @OnH2
    void passes_on_what_the_database_refuses() throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> repository.bestFirst(0, 3));
    }

    private List<String> sentBy(Runnable method) {
        session.clear();
        session.beginTransaction();
        sql.clear();
        method.run();
        session.flush();
        List<String> sent = new ArrayList<>(sql.statements().stream().map(one -> one.text() + " " + one.binds()).toList());
        session.getTransaction().rollback();
        return sent;
    }

    private record Page(int number, int size) {

        @Override
        public String toString() {
            return "page " + number + ", " + size + " to a page,";
        }
    }

    private record BlogWithEntries(Long id, String title, List<String> entries) {

        @Override
        public String toString() {
            return "\"%s\" (id %d) with its entries %s".formatted(title, id, entries);
        }
    }
}
