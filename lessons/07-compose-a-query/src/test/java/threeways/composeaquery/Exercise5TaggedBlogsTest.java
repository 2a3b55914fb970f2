package threeways.composeaquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.composeaquery.Expected.Numbered;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.ManyBlogs;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.Thrown;
import threeways.workbench.World;

@DisplayName("Exercise 5: a page and the total")
@BlogWorld
class Exercise5TaggedBlogsTest {

    TaggedBlogs tagged;

    @BeforeEach
    void open_the_list(DSLContext ctx) {
        tagged = new TaggedBlogs(ctx);
    }

    @Test
    @Order(1)
    void returns_a_page_of_all_blogs_and_their_total() {
        ResultPage page = tagged.page(null, 1, 4);

        assertThat(page.hits()).extracting(Hit::title)
                .as("Page 1 of all blogs, four to a page. %s",
                        lacksBlogsWithoutEntries(page)
                                ? "\"under_scores\" and \":x?{0}\" have no entry, and so no tag, and belong to it: if tag is null, add neither a "
                                        + "condition nor a join."
                                : "Pages count from 0, so four newer blogs are on page 0. Sort by date and id, both downwards.")
                .containsExactly("under_scores", ":x?{0}", "Ben's Bread", "The Last Frost");
        assertThat(page.total())
                .as("The total of all blogs, whichever page is shown. Count what the filter finds, not what is on the page: rows of blog itself, "
                        + "joined with nothing. Some have no entries, or look alike.")
                .isEqualTo(10);
    }

    @Test
    @Order(2)
    void lists_and_counts_a_tagged_blog_once() {
        ResultPage page = tagged.page("travel", 0, 5);

        assertThat(page.hits()).extracting(Hit::title)
                .as("Blogs with an entry tagged \"travel\". Two entries of \"Night Trains\" have the tag; a join repeats the blog. "
                        + "Ask with in or exists.")
                .containsExactly("Tide Tables", "Night Trains");
        assertThat(page.total())
                .as("The total for \"travel\". Three entries have the tag, in two blogs: expected are 2. Count blogs with the condition of the "
                        + "list.")
                .isEqualTo(2);
    }

    @Test
    @Order(3)
    void knows_the_total_behind_the_last_page() {
        ResultPage page99 = tagged.page("travel", 99, 5);

        assertThat(page99.hits())
                .as("Two blogs have the tag, so page 99 has no hits: return an empty list, not null, and not the last page.").isEmpty();
        assertThat(page99.total())
                .as("The total on page 99, for \"travel\": still 2. 0 is from count(*) over (), which stands in the rows of a page, and here are none; "
                        + "495 is 99 * 5. Count in another query.")
                .isEqualTo(2);
        assertThat(tagged.page(null, 3, 4).total()).as(
                "The total on page 3, behind the last page of ten blogs, four to a page: still 10. Count for each call; don't keep a total or guess it "
                        + "from the page.")
                .isEqualTo(10);
        assertThat(tagged.page("nobody", 0, 5)).as("No entry has the tag \"nobody\": no hits, and the total is 0.")
                .isEqualTo(new ResultPage(List.of(), 0));
    }

    @Test
    @Order(4)
    void cuts_pages_of_every_size(World world) {
        world.execute("insert into tag (id, name) values (80, 'Travel '' by %'), (81, ' rail'), (82, 'rail'), (83, 'rail%'), (84, 'Rail')",
                "insert into blog (id, title, pub_date) values (800, 'Tide Tables', date '2026-09-23'), (-8, 'Tide Tables', date '2026-09-23')",
                "insert into entry (id, blog_id, headline, written_on) values (801, 800, 'a', date '2026-10-01'), "
                        + "(802, -8, 'b', date '2026-10-01'), (803, 800, 'c', date '2026-10-01')",
                "insert into entry_tag (entry_id, tag_id) values (801, 2), (801, 80), (802, 2), (803, 2), (803, 80), (12, 81), (13, 82), (18, 83), (17, 84)");

        assertPagesAreRight(world, null, "travel", "weather", "Travel ' by %", "trav", "", "rail", " rail", "rail%");
    }

    @Test
    @Order(5)
    @OtherRows
    void cuts_pages_of_another_archive_too(World world) {
        assertPagesAreRight(world, null, "sky", "cables", "travel");
    }

    @Test
    @Order(6)
    void counts_again_when_it_is_asked_again(World world) {
        tagged.page("weather", 0, 3);
        tagged.page("weather", 99, 3);
        world.execute("insert into entry_tag (entry_id, tag_id) values (12, 3), (11, 3)");

        assertThat(tagged.page("weather", 0, 2))
                .as("Since the last call two entries of \"Night Trains\" got the tag \"weather\". Ask the database again, for the list and for "
                        + "the total.")
                .isEqualTo(new ResultPage(Expected.tagged(world.rows(), "weather").subList(0, 2), 3));
        world.execute("delete from entry_tag where entry_id in (12, 11) and tag_id = 3");
        assertThat(tagged.page("weather", 99, 3).total())
                .as("The total on page 99, for \"weather\". \"Night Trains\" had the tag when page 0 was asked for, and has lost it since. Count for "
                        + "each call, behind the last page too.")
                .isEqualTo(2);
    }

    @Test
    @Order(10)
    @GeneratedRows
    void cuts_pages_of_a_large_archive(World world) {
        Reference.in(world).ofOne("hits and total of %s", Exercise5TaggedBlogsTest::pageOf)
                .askedFor(rows -> Stream.of(null, "travel", "Travel", "50%", "unused", "nobody")
                        .flatMap(tag -> Stream.of(new Numbered(tag, 0, 5_000), new Numbered(tag, 0, 10), new Numbered(tag, 1, 10),
                                new Numbered(tag, 11, 10)))
                        .toList())
                .sendingAtMost(2, "Ask once for the page and once for the total, even if the page is empty.")
                .agreesWith(asked -> List.of(tagged.page(asked.tag(), asked.page(), asked.size())));
    }

    @Test
    @Order(11)
    void lets_a_refusal_reach_the_caller(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> tagged.page("travel", 0, 3));
    }

    @Test
    @Order(7)
    void asks_twice_at_most_and_reads_one_page(SqlLog sql, World world) {
        for (String tag : new String[]{null, "travel", "weather"}) {
            for (int page : List.of(0, 1, 99)) {
                sql.clear();
                int size = page == 99 ? 3 : 1;
                ResultPage found = tagged.page(tag, page, size);

                assertThat(sql.statements()).as("The answer must come from the database: nothing was sent.").isNotEmpty();
                assertThat(sql).as("Ask once for the page and once for the total. Look the tag up inside both, not before them.")
                        .sentAtMost(2)
                        .closedEverything();
                assertThat(sql.rowsRead())
                        .as("Expected at most %d rows for page %d of %s, %d to a page: those of the page, and one with the total. Let the "
                                + "database count, limit and skip.", found.hits().size() + 1, page,
                                tag == null ? "all blogs" : "\"" + tag + "\"", size)
                        .isLessThanOrEqualTo(found.hits().size() + 1L);
                assertThat(sql).handedOverNoMoreThan(found.hits().size() + 1, world);
            }
        }
        assertThat(sql).bound("travel", "weather");
    }

    @Test
    @Order(8)
    void sorts_by_date_and_id(SqlLog sql) {
        tagged.page(null, 0, 3);

        assertThat(sql.statements().stream().map(SqlStatement::text).collect(Collectors.joining("; ")))
                .as("ORDER BY must name the id after pub_date. Without it, blogs of one day may change places between two pages. "
                        + "H2 happens to return them sorted; other databases don't.")
                .containsPattern("(?is)order by.*\\bid\\b");
    }

    @Test
    @Order(9)
    void has_no_hits_far_behind_the_last_page() {
        List<ResultPage> farBehind = new ArrayList<>();
        Throwable thrown = catchThrowable(() -> farBehind.add(tagged.page(null, 1 << 30, 4)));

        assertThat(farBehind).flatExtracting(ResultPage::hits)
                .as("Page 1,073,741,824 of ten blogs, four to a page, has no hits. page * size is 2^32, and 0 as an int: cast to a long before you "
                        + "multiply.")
                .isEmpty();
        assertThat(thrown)
                .as("Page 1,073,741,824, four to a page, has no hits, which isn't an error. page * size doesn't fit an int: cast to a long before you "
                        + "multiply. %s", Thrown.told(thrown))
                .isNull();
        assertThat(farBehind.get(0).total()).as("The total on page 1,073,741,824 of all blogs: still 10. Count in a query of its own.")
                .isEqualTo(10);
    }

    @Test
    @Order(9)
    void fills_a_page_of_any_size_and_number(World world) {
        ManyBlogs.store(world);

        ResultPage all = tagged.page(null, 0, 2_000);
        assertThat(List.of(all.hits().size(), all.total()))
                .as("Expected a page of 2,000 blogs to have all that are stored, 1,130, and the total to be as many. Take the size as it comes, and "
                        + "set no limit of your own.")
                .isEqualTo(List.of(10 + ManyBlogs.NUMBER, 10L + ManyBlogs.NUMBER));
        assertThat(tagged.page(null, 1_000, 1).hits()).extracting(Hit::id)
                .as("1,130 blogs are stored. One to a page, page 1,000 has blog 10129. Skip page * size blogs, whichever page is asked for.")
                .containsExactly(10_129L);
    }

    private static ResultPage pageOf(Rows rows, Numbered asked) {
        List<Hit> all = Expected.found(rows, new SearchForm(null, null, null, asked.tag())).stream().map(Expected::hit).toList();
        return new ResultPage(all.stream().skip((long) asked.page() * asked.size()).limit(asked.size()).toList(), all.size());
    }

    /** Of page 1 nothing came but blogs that have entries, and no newer ones. */
    private static boolean lacksBlogsWithoutEntries(ResultPage page) {
        return List.of("Ben's Bread", "The Last Frost").containsAll(page.hits().stream().map(Hit::title).toList());
    }

    /** What is wrong with a page, and what to do. */
    private static String amiss(String tag, List<Hit> hits, List<Hit> all, ResultPage found) {
        if ("".equals(tag) && found.total() > 0) {
            return "No entry has the tag \"\". Only null means all blogs: ask for null, and not for an empty text.";
        }
        Optional<Hit> stranger = found.hits().stream().filter(hit -> !all.contains(hit)).findFirst();
        if (stranger.isPresent() || found.total() > all.size()) {
            return "%s, which hasn't exactly this tag. Compare the whole name with eq, not like, and don't trim it.".formatted(
                    stranger.map(hit -> "Blog " + hit.id() + " came").orElse("The total is %d instead of %d: it counts a blog".formatted(
                            found.total(), all.size())));
        }
        for (int i = 0; i < Math.min(hits.size(), found.hits().size()); i++) {
            Hit hit = hits.get(i);
            Hit other = found.hits().get(i);
            if (!hit.equals(other)) {
                return "Expected blog %d, and blog %d came. %s".formatted(hit.id(), other.id(), hit.pubDate().equals(other.pubDate())
                        ? "On one day the higher id comes first: sort by it as a second key."
                        : "Skip page * size blogs, and sort by the date, downwards.");
            }
        }
        return found.total() == all.size()
                ? "Expected %d blogs on it, and %d came. Skip page * size blogs, and limit to size.".formatted(hits.size(),
                        found.hits().size())
                : "Expected %d as the total, and %d came. Blogs may share title and date: count ids, with the condition of the list."
                        .formatted(all.size(), found.total());
    }

    private void assertPagesAreRight(World world, String... tags) {
        Rows rows = world.rows();
        for (String tag : tags) {
            List<Hit> all = Expected.tagged(rows, tag);
            for (int size : List.of(1, 3, 7)) {
                for (int page = 0; page <= all.size() / size + 1; page++) {
                    List<Hit> hits = all.subList(Math.min(page * size, all.size()), Math.min((page + 1) * size, all.size()));
                    ResultPage found = tagged.page(tag, page, size);
                    assertThat(found)
                            .as("Page %d of %s, %d to a page. %s", page,
                                    tag == null ? "all blogs" : "the blogs with tag \"" + tag + "\"", size,
                                    amiss(tag, hits, all, found))
                            .isEqualTo(new ResultPage(hits, all.size()));
                }
            }
        }
    }
}
