package threeways.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.choose.Expected.Question;
import threeways.workbench.BlogWorld;
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
import threeways.workbench.World;

@DisplayName("Exercise 2: a search with optional fields")
@BlogWorld(entities = {Blog.class, Entry.class, Tag.class})
class Exercise2BlogSearchTest {

    static final SearchForm FULL = new SearchForm("s", 2026, List.of(1L, 3L, 4L), "travel");

    /** The second page of a search with all fields. */
    static final Question ALL_FILLED_IN = new Question(new SearchForm("t", 2026, List.of(1L, 3L, 4L), "travel"),
            new Hit(9, "Fireworks at 23:59", LocalDate.of(2026, 12, 31)), 2);

    BlogSearch search;

    @BeforeEach
    void open_the_search(SessionFactory factory, DSLContext ctx, DataSource dataSource) {
        search = new BlogSearch(factory, ctx, dataSource);
    }

    @Test
    @Order(1)
    void finds_blogs_by_each_field_and_counts_them(World world) {
        assertFinds(title("bREAD"), "The title part \"bREAD\" must find \"Ben's Bread\". Compare in lower case on both sides.", 3);
        assertFinds(year(2026),
                "2026 has six blogs, from 1 January to 31 December, newest first. On 15 June, 7 comes before 5. The blog "
                        + "titled \":x?{0}\" (8) has no author, so join none.",
                9, 6, 7, 5, 8, 3);
        assertFinds(authors(2L, 4L), "Authors 2 and 4 wrote four blogs. Ask for author_id in the list. The blog titled \":x?{0}\" (8), "
                + "which has no author, isn't theirs.", 1, 6, 3, 2);
        assertFinds(authors(2L, 4L, 2L),
                "Authors 2 and 4 wrote four blogs, and 2 stands in the list twice. Each blog must be listed and counted "
                        + "once: ask for author_id in the list, and join no list.",
                1, 6, 3, 2);
        assertFinds(tag("weather"), "Two blogs have an entry with the tag \"weather\". Go from the blog over its entries and entry_tag "
                + "to the name of the tag.", 6, 2);
        world.execute("insert into blog (id, title, pub_date) values (92, 'Day 366', date '2012-12-31')");
        assertFinds(year(2012),
                "2012 is a leap year, and \"Day 366\" was published on 31 December. End the range with that date, and count no "
                        + "days.",
                92);
        world.execute("delete from blog where id = 92");
        assertFinds(SearchForm.BLANK, "No field was filled in, so all ten blogs must be found. Leave a condition out if its field is "
                + "null.", 1, 9, 6, 7, 5, 8, 3, 2, 4, 10);
    }

    @Test
    @Order(2)
    void leafs_through_all_pages_by_key() {
        List<Hit> seen = new ArrayList<>();
        Hit last = null;
        for (int page = 0; page < 2; page++) {
            ResultPage found = search.find(year(2026), last, 3);
            assertThat(found.total())
                    .as("Page %d of the blogs of 2026: the total must be 6 on every page. Count all blogs that fit, not the page, and "
                            + "not only those after the last blog.", page)
                    .isEqualTo(6);
            assertThat(found.hits()).as("Page %d of the blogs of 2026 must have three blogs. Limit it to the size, and go on after the "
                    + "last blog's date and id: 7 and 5 are of one day.", page).hasSize(3);
            seen.addAll(found.hits());
            last = found.hits().get(2);
        }

        assertThat(seen).extracting(Hit::id)
                .as("Two pages of three must show the six blogs of 2026 once each. Blogs 7 and 5 are of one day: go on after the date "
                        + "and the id.")
                .containsExactly(9L, 6L, 7L, 5L, 8L, 3L);
        ResultPage behind = search.find(year(2026), last, 3);
        assertThat(behind.hits()).as("Blog 3 is the last of 2026, so the page after it must be empty. Go on after its date and "
                + "id.").isEmpty();
        assertThat(behind.total())
                .as("After the last blog the page is empty, and the total must still be 6. An empty page has no row that carries "
                        + "a count: don't count in a window function of the page.")
                .isEqualTo(6);
    }

    @Test
    @Order(3)
    void shows_each_blog_once_while_others_write(World world) {
        ResultPage first = search.find(year(2026), null, 3);
        world.execute("insert into blog (id, title, pub_date) values (90, 'Brand New', date '2026-12-31')",
                "delete from entry where blog_id = 9", "delete from blog where id = 9", "delete from entry_tag where entry_id in (11, 12)",
                "delete from entry where blog_id = 7", "delete from permalink where blog_id = 7", "delete from visit where blog_id = 7",
                "delete from blog where id = 7");

        assertThat(search.find(year(2026), null, 3).hits()).extracting(Hit::id)
                .as("Another writer deleted 9 and 7 and added blog 90. The first page must begin with 90 now. Ask the database each time; keep "
                        + "no page.")
                .containsExactly(90L, 6L, 5L);
        world.execute("insert into blog (id, title, pub_date) values (91, 'Newer Still', date '2026-12-31')");
        ResultPage next = search.find(year(2026), first.hits().get(2), 3);

        assertThat(next.hits()).extracting(Hit::id)
                .as("Another writer deleted blog 7, the last of the first page, and added a newer one. The next page must go on with "
                        + "5, 8 and 3. Compare with date and id in last.")
                .containsExactly(5L, 8L, 3L);
        assertThat(next.total())
                .as("Six blogs of 2026 are stored, since another writer added one after the first page. Count again on every page, and keep no "
                        + "total.")
                .isEqualTo(6);
        Hit last = search.find(year(2026), null, 3).hits().get(2);
        world.execute("update blog set pub_date = date '2026-01-02' where id = 6");
        assertThat(search.find(year(2026), last, 3).hits()).extracting(Hit::id)
                .as("Another writer has moved blog 6, the last of the page, from 23 September to 2 January. Go on after the date that was shown, "
                        + "which is in last.")
                .startsWith(5L, 8L);
    }

    @Test
    @Order(4)
    void lists_and_counts_each_blog_once() {
        assertFinds(tag("travel"),
                "Two entries of \"Night Trains\" have the tag \"travel\". The blog must be listed and counted once: ask with exists or "
                        + "in, and don't join the tags.",
                6, 7);
    }

    @Test
    @Order(5)
    void tells_no_author_from_any_author(World world) {
        assertFinds(authors(),
                "The visitor unticked all authors: an empty list must find nothing. Leave the condition out only if authors is null.");
        assertFinds(authors(1L, 2L, 3L, 4L), "All four authors are ticked, and nine blogs are theirs. The blog titled \":x?{0}\" (8) "
                + "has no author. Ask for author_id in the list, however long it is.", 1, 9,
                6,
                7, 5, 3, 2, 4, 10);
        assertFinds(authors(idsUpToThatOf(world.rows())),
                "All four authors are ticked, behind 1,100 ids that no author has. Ask for all ids "
                        + "of the list, however many there are.",
                1, 9, 6, 7, 5, 3, 2, 4, 10);
    }

    @Test
    @Order(6)
    void takes_every_character_as_it_was_typed(World world) {
        world.execute("insert into blog (id, title, pub_date) values (60, 'a!b', date '2020-01-01'), (61, 'a\\b', date '2020-01-02'), "
                + "(62, '5 o''clock  tea', date '2020-01-03'), (63, 'a!%b', date '2020-01-04'), (64, 'a*b^c[d]#e~f', date '2020-01-05')");

        assertThat(catchThrowable(() -> search.find(title("5 o'clock"), null, 5)))
                .as("A quote in the title part broke the statement: what a visitor typed became a part of it. Don't concatenate it; "
                        + "bind it.")
                .isNull();
        Rows stored = world.rows();
        for (String part : List.of("%", "_", "!", "\\", "!%", "a%b", "'", "k  t", " tea", "Maps ", " ", "x?{0}", "?", ":x", "*", "[d]", "#",
                "~",
                "")) {
            assertFinds(new Question(title(part), null, 50), stored, part.isEmpty()
                    ? "Each title contains an empty text. Bind it like any other."
                    : part.matches(".*[%_!\\\\].*")
                            ? "Characters stand for themselves: with like, escape %, _ and the escape character too."
                            : part.contains(" ") ? "Blanks count: bind what was typed, and strip nothing." : "Bind what was typed.");
        }
        world.execute("insert into blog (id, title, pub_date) values (65, 'weather', date '2020-01-06')");
        Rows withWeather = world.rows();
        for (String name : List.of("weather", "trave", " travel", "trav%", "nobody", "o'neil", "")) {
            assertFinds(new Question(tag(name), null, 50), withWeather,
                    "A tag is compared by its whole name, and a blog that has it as title doesn't have the tag. Compare the name "
                            + "with =, and bind it, even if it is empty.");
        }
    }

    @Test
    @Order(6)
    @OnH2
    void tells_tags_apart_by_letter_case_on_h2(World world) {
        for (String name : List.of("Travel", "WEATHER")) {
            assertFinds(new Question(tag(name), null, 50), world.rows(),
                    "There is no tag of this name, only one in small letters, so nothing must be found. Only the title ignores letter "
                            + "case: compare tags with =.");
        }
    }

    @Test
    @Order(7)
    @OtherRows
    void finds_in_another_archive_too(World world) {
        world.execute("insert into tag (id, name) values (32, 'skyline')",
                "insert into blog (id, title, pub_date, author_id) values (170, 'Late Lamp', date '1999-03-01', 50), (171, 'Lanes', date '1999-03-02', 50)",
                "insert into entry (id, blog_id, headline, written_on) values (230, 170, 'Years on', date '2001-01-01'), (231, 171, 'sky', date '1999-03-03')",
                "insert into entry_tag (entry_id, tag_id) values (230, 30), (231, 32)");
        Rows stored = world.rows();
        List<SearchForm> forms = Expected.combinations(new SearchForm("l", 1999, List.of(50L), "sky"));
        for (SearchForm form : List.of(forms.get(0), forms.get(1), forms.get(2), forms.get(4), forms.get(8), forms.get(15))) {
            assertFinds(new Question(form, null, 3), stored, "A blog must fit all fields that were filled in; each means the same in "
                    + "every form. Join the conditions with and.");
            assertFinds(new Question(form, new Hit(131, "Last Light", LocalDate.of(1999, 12, 31)), 3), stored,
                    "Join the conditions of the filled fields with and, go on after the last blog's date and id, and count without last.");
            assertFinds(new Question(form, new Hit(145, "Between", LocalDate.of(1999, 6, 1)), 3), stored,
                    "The blogs of that day with a lower id must fit the form too. Put the condition of the next page in brackets.");
        }
    }

    @Test
    @Order(8)
    @GeneratedRows
    void agrees_with_plain_java_in_a_large_archive(World world) {
        Reference.in(world).ofOne("page and total of the blogs for %s", Expected::page)
                .askedFor(Exercise2BlogSearchTest::questions)
                .agreesWith(question -> List.of(search.find(question.form(), question.last(), question.size())));
    }

    @Test
    @Order(9)
    @HasReceipt(of = "find", beside = "receipt-search.csv")
    void goes_on_when_all_fields_are_filled_in(World world) {
        assertFinds(ALL_FILLED_IN, world.rows(), "Join the conditions of all filled fields with and, and go on after the last blog.");
    }

    @Test
    @Order(10)
    void sends_two_statements_and_reads_one_page(SqlLog sql) {
        for (SearchForm form : Expected.combinations(new SearchForm("ight Tr", 2026, List.of(1L, 31337L), "travel"))) {
            // one blog has such a title: a page of any size reads as many rows, and this size can be looked for
            int size = form.title() == null ? 2 : 7373;
            sql.clear();
            ResultPage found = search.find(form, new Hit(4711, "Later", LocalDate.of(2026, 12, 30)), size);
            List<SqlStatement> sent = sql.statements();

            assertThat(sent)
                    .as("Expected at most two statements, one for the page and one for the total. %d were sent. Filled in: %s.",
                            sent.size(), form)
                    .hasSizeLessThanOrEqualTo(2);
            assertThat(sql.rowsRead())
                    .as("The page has %d blogs, so at most %d rows may come back with the total. More came: let the database limit the "
                            + "page and count. Filled in: %s.", found.hits().size(), found.hits().size() + 2, form)
                    .isLessThanOrEqualTo(found.hits().size() + 2);
            assertThat(sql).as("Filled in: " + form).bound("ight", "%ight", 31337, 4711, "travel", 7373, 2026, "2025-", "2027-");
        }
    }

    @Test
    @Order(11)
    @OnH2
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> search.find(FULL, null, 2));
    }

    @Test
    @Order(10)
    void fills_a_page_of_any_size(World world) {
        ManyBlogs.store(world);

        ResultPage found = search.find(SearchForm.BLANK, null, 2_000);

        assertThat(List.of(found.hits().size(), found.total()))
                .as("Expected a page of 2,000 blogs to have all that are stored, 1,130, and the total to be as many. Take the size as it comes, and "
                        + "set no limit of your own.")
                .isEqualTo(List.of(10 + ManyBlogs.NUMBER, 10L + ManyBlogs.NUMBER));
    }

    private void assertFinds(SearchForm form, String words, long... ids) {
        ResultPage found = search.find(form, null, 50);
        assertThat(found.hits()).as("Filled in: %s. %s", told(form), words).extracting(Hit::id)
                .containsExactly(Arrays.stream(ids).boxed().toArray(Long[]::new));
        assertThat(found.total()).as("Filled in: %s. The total must be the number of blogs on all pages, each counted once.",
                told(form))
                .isEqualTo(ids.length);
    }

    /** A thousand ids would hide what a message says. */
    private static String told(SearchForm form) {
        return form.authors() == null || form.authors().size() < 10
                ? form.toString()
                : form.toString().replace(form.authors().toString(), "(%,d ids)".formatted(form.authors().size()));
    }

    private void assertFinds(Question question, Rows stored, String words) {
        ResultPage found = search.find(question.form(), question.last(), question.size());
        assertThat(found).as("Asked for: %s. %s", question, words).isEqualTo(Expected.page(stored, question));
    }

    private static List<Question> questions(Rows rows) {
        List<Long> some = rows.authors().stream().map(Rows.Author::id).limit(4).toList();
        List<Hit> all = Expected.found(rows, SearchForm.BLANK);
        Collection<List<Hit>> days = all.stream().collect(Collectors.groupingBy(Hit::pubDate)).values();
        List<Question> questions = new ArrayList<>();
        for (SearchForm form : Expected.combinations(new SearchForm("a", 2011, some, "travel"))) {
            questions.add(new Question(form, null, 7));
            afterOneOfThatDay(days, Expected.found(rows, form)).ifPresent(last -> questions.add(new Question(form, last, 7)));
        }
        questions.addAll(List.of(new Question(SearchForm.BLANK, all.get(all.size() / 2), 25),
                new Question(SearchForm.BLANK, all.get(all.size() - 1), 3), new Question(SearchForm.BLANK, null, 5_000),
                new Question(title("0% w"), null, 5),
                new Question(title("_"), null, 5), new Question(year(202), null, 5), new Question(year(2012), null, 50),
                new Question(tag("50%"), null, 5), new Question(authors(), null, 5), new Question(title("harbour LIGHTS"), null, 5)));
        return questions;
    }

    /** A blog on whose day there is another one with a lower id, which doesn't fit the form. */
    private static Optional<Hit> afterOneOfThatDay(Collection<List<Hit>> days, List<Hit> found) {
        Set<Hit> fit = Set.copyOf(found);
        return days.stream().flatMap(day -> day.stream().filter(fit::contains)
                .filter(hit -> day.stream().anyMatch(other -> other.id() < hit.id() && !fit.contains(other)))).findFirst();
    }

    private static SearchForm title(String part) {
        return new SearchForm(part, null, null, null);
    }

    private static SearchForm year(int year) {
        return new SearchForm(null, year, null, null);
    }

    /** Those of all authors, behind more than a thousand that no author has. */
    private static Long[] idsUpToThatOf(Rows rows) {
        List<Long> ids = rows.authors().stream().map(Rows.Author::id).sorted().toList();
        return LongStream.rangeClosed(ids.get(0) - 1_100, ids.get(ids.size() - 1)).boxed().toArray(Long[]::new);
    }

    private static SearchForm authors(Long... ids) {
        return new SearchForm(null, null, List.of(ids), null);
    }

    private static SearchForm tag(String name) {
        return new SearchForm(null, null, null, name);
    }
}
