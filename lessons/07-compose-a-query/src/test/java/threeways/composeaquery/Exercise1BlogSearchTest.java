package threeways.composeaquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Select;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.composeaquery.Pretended.Question;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Exercise 1: a form with optional fields")
@BlogWorld
class Exercise1BlogSearchTest {

    static final SearchForm FULL = new SearchForm("s", 2026, List.of(1L, 3L, 4L), "travel");

    BlogSearch search;

    @BeforeEach
    void open_the_form(DSLContext ctx) {
        search = new BlogSearch(ctx);
    }

    @Test
    @Order(1)
    void finds_blogs_by_each_field() {
        assertThat(search.find(title("bREAD"))).extracting(Hit::title)
                .as("The title part \"bREAD\" must find \"Ben's Bread\" alone. None means that upper and lower case were told apart; two, that a "
                        + "join repeats it; all, that the condition is lost: assign what and(…) returns.")
                .containsExactly("Ben's Bread");
        assertThat(search.find(SearchForm.BLANK))
                .as("After the search for \"bREAD\", a form with four blank fields must find all blogs. Keep no condition in a field of your class: "
                        + "begin with noCondition() in each call.")
                .hasSizeGreaterThan(1);
        assertThat(search.find(year(2026))).extracting(Hit::title)
                .as("2026 has six blogs, from 1 January to 31 December. If one is missing or more came, look at the ends of the year. The blog titled "
                        + "\":x?{0}\" has no author: join none.")
                .containsExactlyInAnyOrder("Night Trains", "Ben's Bread", "Fireworks at 23:59", "under_scores", ":x?{0}", "Tide Tables");
        assertThat(search.find(authors(2L, 4L))).extracting(Hit::title)
                .as("Authors 2 and 4 wrote four blogs. If some are missing, only one author was asked for; if \":x?{0}\" came, which has no author, null was "
                        + "let in. Use author_id in the list.")
                .containsExactlyInAnyOrder("Ben's Bread", "100% Rye", "The Last Frost", "Tide Tables");
        assertThat(search.find(tag("weather"))).extracting(Hit::title)
                .as("Two blogs have an entry with the tag \"weather\". Join entry, entry_tag and tag, compare the tag's name, and compare "
                        + "entry.blog_id with the id of the blog.")
                .containsExactlyInAnyOrder("The Last Frost", "Tide Tables");
    }

    @Test
    @Order(2)
    void puts_the_newest_first() {
        assertThat(search.find(year(2026))).extracting(Hit::id)
                .as("The blogs of 2026, by id: newest first, and the two of 15 June (7 and 5) with the higher id first. "
                        + "Sort by pub_date and then by id, both downwards.")
                .containsExactly(9L, 6L, 7L, 5L, 8L, 3L);
    }

    @Test
    @Order(3)
    void looks_again_when_it_is_asked_again(World world) {
        search.find(tag("weather"));
        world.execute("insert into entry_tag (entry_id, tag_id) values (14, 3)",
                "delete from entry_tag where entry_id = 18 and tag_id = 3");

        assertThat(search.find(tag("weather"))).extracting(Hit::title)
                .as("Since the last search \"Ben's Bread\" got the tag \"weather\" and \"Tide Tables\" lost it. Ask the database again; keep "
                        + "no results.")
                .containsExactly("Ben's Bread", "The Last Frost");
    }

    @Test
    @Order(4)
    void lists_each_blog_once(World world) {
        assertThat(search.find(tag("travel"))).extracting(Hit::title)
                .as("Two entries of \"Night Trains\" have the tag \"travel\", and the blog must be listed once. A join repeats the blog for each "
                        + "entry: ask with in or exists.")
                .containsExactly("Tide Tables", "Night Trains");

        world.execute("insert into blog (id, title, pub_date) values (80, 'Tide Tables', date '2026-09-23')",
                "insert into entry (id, blog_id, headline, written_on) values (800, 80, 'Neap tide', date '2026-09-24')",
                "insert into entry_tag (entry_id, tag_id) values (800, 2)");

        assertThat(search.find(tag("travel"))).extracting(Hit::id)
                .as("A second \"Tide Tables\" of the same date has the tag, too: blogs 80 and 6 are two blogs, whatever they look like.")
                .containsExactly(80L, 6L, 7L);
    }

    @Test
    @Order(5)
    void joins_all_filled_fields_with_and(World world) {
        world.execute("insert into blog (id, title, pub_date, author_id) values (50, 'Quai', date '2026-02-01', 1), "
                + "(51, 'Sleepers', date '2025-02-01', 1), (52, 'Sleepers', date '2026-02-02', 2), (53, 'Sleepers', date '2026-02-03', 1), "
                + "(54, 'Sleepers', date '2026-02-04', null)",
                "insert into entry (id, blog_id, headline, written_on) values (500, 50, 'a', date '2027-03-01'), "
                        + "(510, 51, 'b', date '2026-03-01'), (520, 52, 'c', date '2026-03-01'), (540, 54, 'd', date '2026-03-01')",
                "insert into entry_tag (entry_id, tag_id) values (500, 2), (510, 2), (520, 2), (540, 2)");

        assertFindsAsExpected(Expected.combinations(FULL), world);
    }

    @Test
    @Order(6)
    @OtherRows
    void finds_in_another_archive_too(World world) {
        assertFindsAsExpected(Expected.combinations(new SearchForm("modem", 2000, List.of(50L, 51L), "cables")), world);
    }

    @Test
    @Order(7)
    void tells_no_author_from_any_author(World world) {
        assertThat(search.find(authors()))
                .as("The visitor unticked all authors: an empty list of authors must find nothing. "
                        + "Leave the condition out only if authors is null.")
                .isEmpty();
        assertThat(search.find(SearchForm.BLANK))
                .as("All fields are null, so all ten blogs must be found, the one without an author (\":x?{0}\") too. Join no author.")
                .hasSize(10);
        assertThat(search.find(authors(1L, 2L, 3L, 4L))).extracting(Hit::title)
                .as("All four authors are ticked. The blog titled \":x?{0}\", which has no author, isn't theirs.").hasSize(9)
                .doesNotContain(":x?{0}");
        assertThat(search.find(authors(idsUpToThatOf(world.rows()))))
                .as("All four authors are ticked, behind 1,100 ids that no author has. Ask for all ids of the list, however many there are.")
                .hasSize(9);
    }

    @Test
    @Order(8)
    void takes_every_character_of_the_title_as_it_was_typed(World world, SqlLog sql) {
        world.execute("insert into blog (id, title, pub_date) values (60, 'a!b', date '2020-01-01'), (61, 'a\\b', date '2020-01-02'), "
                + "(62, '5 o''clock  tea', date '2020-01-03'), (65, 'Steamers', date '2020-01-06'), (63, 'a!%b', date '2020-01-04'), (64, 'a*b^c[d]#e~f', date '2020-01-05')");

        assertThat(catchThrowable(() -> search.find(title("5 o'clock"))))
                .as("A quote in the title part broke the statement: what the visitor typed became SQL. Don't concatenate it; bind it.")
                .isNull();
        Rows rows = world.rows();
        for (String part : List.of("%", "_", "!", "\\", "!%", "a%b", "'", "k  t", " tea", "Maps ", " ", "s T", "x?{0}", "?", ":x", "*", "^",
                "[d]", "#",
                "~", "")) {
            sql.clear();
            assertThat(search.find(title(part)))
                    .as("The title part \"%s\" must find the titles that contain it. %s", part,
                            part.isBlank() && sql.queries().stream().noneMatch(SqlStatement::hasCondition)
                                    ? "Your statement has no condition for it. Only null is a field left blank: compare with null, and not with "
                                            + "isBlank or isEmpty."
                                    : "A visitor's % and _ aren't wildcards: use containsIgnoreCase, or escape them and the escape character. "
                                            + "Don't trim or split the text.")
                    .containsExactlyElementsOf(Expected.hits(rows, title(part)));
        }
    }

    @Test
    @Order(9)
    void takes_a_tag_as_it_was_typed(World world) {
        world.execute("insert into tag (id, name) values (70, ' rail'), (71, 'rail'), (72, 'rail%'), (73, 'Rail')",
                "insert into entry_tag (entry_id, tag_id) values (12, 70), (13, 71), (18, 72)");

        Rows rows = world.rows();
        for (String name : List.of("rail", " rail", "rail%", "rai", "Rail", "nobody", "", " ")) {
            assertThat(search.find(tag(name)))
                    .as("The tag \"%s\" is compared as a whole: capitals, blanks and %% count. Compare with eq, not with like; don't trim. Only null means "
                            + "that no tag was asked for.", name)
                    .containsExactlyElementsOf(Expected.hits(rows, tag(name)));
        }
        SearchForm full = new SearchForm("e", 2026, List.of(1L, 2L, 3L, 4L), "rail");
        assertThat(search.find(full))
                .as("Filled in: %s. The tag is compared as a whole in this form too. A field means the same whichever others are filled in.",
                        full)
                .containsExactlyElementsOf(Expected.hits(rows, full));
    }

    @Test
    @Order(13)
    @GeneratedRows
    void finds_the_same_as_plain_java_in_a_large_archive(World world) {
        Reference.in(world).of("blogs for the form with %s", (Rows rows, SearchForm form) -> Expected.found(rows, form))
                .shownAs(Expected::hit)
                .askedFor(Exercise1BlogSearchTest::oddForms)
                .sendingAtMost(1, "Ask once, even if little or nothing is found.")
                .agreesWith(search::find);
    }

    @Test
    @Order(14)
    void lets_a_refusal_reach_the_caller(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> search.find(FULL));
    }

    @Test
    @Order(10)
    void sends_one_statement_with_bound_values(SqlLog sql) {
        for (SearchForm form : Expected.combinations(new SearchForm("ight Tr", 2026, List.of(1L, 31337L), "travel"))) {
            sql.clear();
            List<Hit> hits = search.find(form);

            assertThat(sql)
                    .as("Filled in: %s. Ask once for everything: look nothing up before, such as the id of the tag, and nothing afterwards for "
                            + "each blog.", form)
                    .sentOneStatement();
            assertThat(sql).as("Filled in: %s.", form).closedEverything().readNoMoreThan(hits.size()).sortedInTheDatabase()
                    .sentWithoutLimit().bound("ight", "%ight", 2026, 2025, 2027, 31337, "travel");
        }
    }

    @Test
    @Order(11)
    void leaves_no_trace_of_a_blank_field(SqlLog sql) {
        for (SearchForm form : Expected.combinations(FULL)) {
            sql.clear();
            search.find(form);

            String asked = sql.statements().stream().map(sent -> chosenBy(sent.parsed().orElse(null))).reduce("", String::concat);
            String traces = String.join(", ", traces(form, asked));
            assertThat(traces)
                    .as(traces(form, conditions(asked)).isEmpty()
                            ? "Filled in: %s. The tables of blank fields are joined all the same: %s. Join none: ask in a condition, with "
                                    + "in(select(…)) or exists, and add that condition only if the field isn't null."
                            : "Filled in: %s. The statement has conditions or joins for blank fields: %s. "
                                    + "Add the condition of a field only if the field isn't null; noCondition() is a beginning.",
                            form, traces)
                    .isEmpty();
            assertThat(sql.statements()).allSatisfy(sent -> assertThat(sent.binds())
                    .as("Filled in: %s. A blank field was bound as null. Add a condition only if its field isn't null.",
                            form)
                    .doesNotContainNull());
        }
    }

    @Test
    @Order(12)
    void writes_sql_that_postgresql_accepts() {
        List<SearchForm> forms = new ArrayList<>(Expected.combinations(FULL));
        forms.add(authors());
        for (SearchForm form : forms) {
            List<Question> questions = Pretended.askedOfPostgresql(ctx -> new BlogSearch(ctx).find(form));

            assertThat(questions)
                    .as("Filled in: %s. Given a context for PostgreSQL, the search asked nothing. Ask with the context that the "
                            + "constructor got.", form)
                    .hasSizeGreaterThanOrEqualTo(form.equals(authors()) ? 0 : 1);
            for (Question question : questions) {
                assertThat(question.refused())
                        .as("Filled in: %s. PostgreSQL would refuse this statement. %s Call jOOQ's own functions, which it writes for each database: "
                                + "containsIgnoreCase, DSL.year, in.%n%s", form, question.refused(), question.sql())
                        .isEmpty();
                assertThat(question.binds())
                        .as("Filled in: %s. A blank field is sent to PostgreSQL as null: it refuses a null if it can't tell "
                                + "the type. Leave the condition out instead.", form)
                        .doesNotContainNull();
            }
        }
    }

    private static List<SearchForm> oddForms(Rows rows) {
        List<Long> some = rows.authors().stream().map(Rows.Author::id).limit(4).toList();
        List<SearchForm> forms = new ArrayList<>(Expected.combinations(new SearchForm("a", 2011, some, "travel")));
        forms.addAll(List.of(title("harbour LIGHTS"), title("0% w"), title("_"), title("%"), title(" "), title("l".repeat(180)),
                title("''"),
                title("a\\b"), year(202), year(20), year(1993), year(2012), year(2020), authors(), authors(-1L), tag("Travel"), tag("50%"),
                tag("null"), tag("unused"), tag("O'Neil"), new SearchForm("ferry", null, null, "a_b"), SearchForm.BLANK));
        return forms;
    }

    /** Those of all authors, behind more than a thousand that no author has. */
    private static Long[] idsUpToThatOf(Rows rows) {
        List<Long> ids = rows.authors().stream().map(Rows.Author::id).sorted().toList();
        return LongStream.rangeClosed(ids.get(0) - 1_100, ids.get(ids.size() - 1)).boxed().toArray(Long[]::new);
    }

    private void assertFindsAsExpected(List<SearchForm> forms, World world) {
        Rows rows = world.rows();
        for (SearchForm form : forms) {
            String difference = Expected.firstDifference(Expected.hits(rows, form), search.find(form));
            assertThat(difference)
                    .as("Filled in: %s. Join the conditions of the filled fields with and; each means the same in every form. List each blog once, "
                            + "sorted by date and id, descending. The first difference is at %s.", form, difference)
                    .isEmpty();
        }
    }

    /** What chooses the rows of a query: its tables and conditions, in lower case. */
    private static String chosenBy(Query query) {
        return query instanceof Select<?> select ? (select.$from() + " where " + select.$where()).toLowerCase(Locale.ROOT) : "";
    }

    private static String conditions(String asked) {
        return asked.substring(Math.max(0, asked.indexOf(" where ")));
    }

    private static List<String> traces(SearchForm form, String asked) {
        String conditions = conditions(asked);
        List<String> traces = new ArrayList<>();
        if (form.title() == null && conditions.contains("title")) {
            traces.add("title");
        }
        if (form.year() == null && conditions.contains("pub_date")) {
            traces.add("year");
        }
        if (form.authors() == null && asked.contains("author")) {
            traces.add("authors");
        }
        if (form.tag() == null && (asked.contains("tag") || asked.contains("entry"))) {
            traces.add("tag");
        }
        return traces;
    }

    private static SearchForm title(String part) {
        return new SearchForm(part, null, null, null);
    }

    private static SearchForm year(int year) {
        return new SearchForm(null, year, null, null);
    }

    private static SearchForm authors(Long... ids) {
        return new SearchForm(null, null, List.of(ids), null);
    }

    private static SearchForm tag(String name) {
        return new SearchForm(null, null, null, name);
    }
}
