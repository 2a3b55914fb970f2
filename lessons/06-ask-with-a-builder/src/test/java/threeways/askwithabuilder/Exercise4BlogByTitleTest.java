package threeways.askwithabuilder;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.NoDataFoundException;
import org.jooq.exception.TooManyRowsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Headline;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 4: one row, no row, too many")
@BlogWorld
class Exercise4BlogByTitleTest {

    static final String TWO = "two blogs have this title. Leave out limit, fetchAny and distinct, catch nothing, and use ";

    BlogByTitle blogByTitle;

    @BeforeEach
    void open_the_archive(DSLContext ctx) {
        blogByTitle = new BlogByTitle(ctx);
    }

    @Test
    @Order(1)
    void finds_one_or_none() {
        assertThat(found("Tide Tables", "the blog of this title, from 23 September 2026").map(Headline::toString))
                .as("find(\"Tide Tables\"): expected this blog, from 23 September 2026. Compare BLOG.TITLE with the title, and map title and "
                        + "day in this order.")
                .contains("Tide Tables (2026-09-23)");
        assertThat(found("No Such Blog", "an empty Optional, since no blog has this title. Use fetchOptional"))
                .as("find(\"No Such Blog\"): expected an empty Optional, since no blog has this title.").isEmpty();
    }

    @Test
    @Order(2)
    void gets_one_or_throws_no_data_found() {
        assertThat(got("Tide Tables", "the blog of this title, from 23 September 2026"))
                .as("get(\"Tide Tables\"): expected this blog, from 23 September 2026. Compare BLOG.TITLE with the title, and map title and day "
                        + "in this order.")
                .hasToString("Tide Tables (2026-09-23)");
        mustThrow(NoDataFoundException.class, "get(\"No Such Blog\")", () -> blogByTitle.get("No Such Blog"),
                "no blog has this title, and this caller relies on one. Use fetchSingle");
    }

    @Test
    @Order(3)
    void throws_too_many_rows_if_two_blogs_have_the_title() {
        mustThrow(TooManyRowsException.class, "find(\"Old Maps\")", () -> blogByTitle.find("Old Maps"), TWO + "fetchOptional");
        mustThrow(TooManyRowsException.class, "get(\"Old Maps\")", () -> blogByTitle.get("Old Maps"), TWO + "fetchSingle");
    }

    @Test
    @Order(4)
    void takes_the_newest_of_several() {
        assertThat(newest("Old Maps", "Chi's blog, from 2024").map(Headline::toString))
                .as("newest(\"Old Maps\"): expected Chi's blog, from 2024. Ada's is from 2021. Sort by BLOG.PUB_DATE, descending, and limit to "
                        + "one row.")
                .contains("Old Maps (2024-02-29)");
        assertThat(newest("No Such Blog", "an empty Optional, since no blog has this title. Use fetchOptional"))
                .as("newest(\"No Such Blog\"): expected an empty Optional, since no blog has this title. max returns a row even then, with null: sort and "
                        + "limit instead, or group by title.")
                .isEmpty();
    }

    @Test
    @Order(5)
    @OtherRows
    void searches_other_rows_too() {
        String where = "in a second set of rows, which the page doesn't show";
        assertThat(found("Last Light", "one blog, " + where).map(Headline::toString))
                .as("find(\"Last Light\"): expected the blog from 31 December 1999, " + where + ".").contains("Last Light (1999-12-31)");
        assertThat(got("First Light", "one blog, " + where))
                .as("get(\"First Light\"): expected the blog from 1 January 1999, " + where + ".")
                .hasToString("First Light (1999-01-01)");
        assertThat(newest("Floppy", "one blog, " + where).map(Headline::toString))
                .as("newest(\"Floppy\"): expected the blog from 2000, " + where + ". The other is from 1999. Sort by BLOG.PUB_DATE, "
                        + "descending, before the limit.")
                .contains("Floppy (2000-02-29)");
        mustThrow(TooManyRowsException.class, "find(\"Floppy\")", () -> blogByTitle.find("Floppy"), TWO + "fetchOptional");
        mustThrow(TooManyRowsException.class, "get(\"Floppy\")", () -> blogByTitle.get("Floppy"), TWO + "fetchSingle");
    }

    @Test
    @Order(6)
    void takes_a_title_with_special_characters_as_it_is(SqlLog sql) {
        String bound = "an empty Optional, since no blog has this title. Its quotes became a part of the SQL: don't concatenate, bind the title";
        assertThat(found("x' or '1'='1", bound)).as("find(\"x' or '1'='1\"): expected %s.", bound).isEmpty();
        assertThat(newest("x' or '1'='1", bound)).as("newest(\"x' or '1'='1\"): expected %s.", bound).isEmpty();
        String none = "an empty Optional, since no blog has exactly this title. Compare with eq: no pattern, no part of a title, and "
                + "capitals count";
        for (String title : new String[]{"under%", "tide tables", "Tide"}) {
            assertThat(found(title, none)).as("find(\"%s\"): expected %s.", title, none).isEmpty();
            assertThat(newest(title, none)).as("newest(\"%s\"): expected %s.", title, none).isEmpty();
        }
        assertThat(got("Ben's Bread", "the blog of this title. Bind the title, so that its apostrophe does no harm"))
                .as("get(\"Ben's Bread\"): expected the blog of this title, from 1 January 2026.").hasToString("Ben's Bread (2026-01-01)");
        assertThat(got(":x?{0}", "the blog of this title, which has no author. Join nothing, and bind the title"))
                .as("get(\":x?{0}\"): expected the blog of this title, from 8 March 2026.").hasToString(":x?{0} (2026-03-08)");
        assertThat(sql).bound("x'", "under%", "tide", "Tide", "Ben's", ":x?");
    }

    @Test
    @Order(7)
    void tells_titles_apart_that_differ_in_blanks_or_capitals(World world) {
        world.execute("insert into blog (title, pub_date) values (' Tide Tables', date '2027-05-01'), ('tide tables', date '2027-06-01')");

        String expected = "the blog from 2026. \" Tide Tables\", with a blank, and \"tide tables\" are stored too, and are other titles. Compare "
                + "with eq, without trim or lower";
        assertThat(found("Tide Tables", expected).map(Headline::toString)).as("find(\"Tide Tables\"): expected " + expected + ".")
                .contains("Tide Tables (2026-09-23)");
        assertThat(newest("Tide Tables", expected).map(Headline::toString)).as("newest(\"Tide Tables\"): expected " + expected + ".")
                .contains("Tide Tables (2026-09-23)");
        mustThrow(NoDataFoundException.class, "get(\"TIDE TABLES\")", () -> blogByTitle.get("TIDE TABLES"),
                "no blog has this title in capitals. Compare with eq, without lower or upper");
    }

    @Test
    @Order(8)
    void takes_one_of_two_newest_and_compares_whole_days(World world) {
        world.execute("insert into blog (title, pub_date) values ('Old Maps', date '2024-11-30'), ('Old Maps', date '2024-01-10')");
        assertThat(newest("Old Maps", "the blog from 30 November 2024").map(Headline::toString))
                .as("newest(\"Old Maps\"): expected the blog from 30 November 2024; two older ones are from the same year. Sort by the whole "
                        + "day, and not by its year.")
                .contains("Old Maps (2024-11-30)");

        world.execute("insert into blog (title, pub_date) values ('Old Maps', date '2024-11-30')");
        String either = "either of the two blogs from 30 November 2024, the newest day. Limit to one row, without ties";
        assertThat(newest("Old Maps", either).map(Headline::toString)).as("newest(\"Old Maps\"): expected " + either + ".")
                .contains("Old Maps (2024-11-30)");
    }

    @Test
    @Order(9)
    void throws_too_many_rows_if_two_blogs_look_the_same(World world) {
        world.execute("insert into blog (title, pub_date) values ('Tide Tables', date '2026-09-23')");
        String alike = "two blogs have this title now, and the same date. distinct and sets make one of them: leave them out";
        mustThrow(TooManyRowsException.class, "find(\"Tide Tables\")", () -> blogByTitle.find("Tide Tables"), alike);
        mustThrow(TooManyRowsException.class, "get(\"Tide Tables\")", () -> blogByTitle.get("Tide Tables"), alike);
    }

    @Test
    @Order(10)
    void asks_once_and_reads_one_row(SqlLog sql) {
        asksOnce(sql, "find", blogByTitle::find, "Tide Tables");
        asksOnce(sql, "get", blogByTitle::get, "Tide Tables");
        asksOnce(sql, "newest", blogByTitle::newest, "Old Maps");
    }

    private static void asksOnce(SqlLog sql, String method, Function<String, ?> answer, String title) {
        answer.apply(title);
        assertThat(sql).as(method).sentOneStatement().filteredInTheDatabase().readNoMoreThan(1);
        answer.apply("Ben's Bread");
        assertThat(sql).as("%s, for two titles", method).sentOneText();

        sql.clear();
        try {
            answer.apply("No Such Blog");
        } catch (NoDataFoundException noBlog) {
            // get tells it so
        }
        assertThat(sql).as("%s(\"No Such Blog\"), a title that no blog has", method).sentOneStatement();
        sql.clear();
    }

    @Test
    @Order(11)
    @GeneratedRows
    void agrees_with_plain_java_for_titles_that_are_alike_and_after_changes(World world) {
        Reference.In in = Reference.in(world);
        Reference.agree(in
                .of("find(%s)", (Rows rows, String title) -> oneOr(rows, title, List.of(), SEVERAL))
                .shownAs(Exercise4BlogByTitleTest::shown).askedFor(Edges::titles)
                .answeredBy(title -> orRefused(() -> blogByTitle.find(title).stream().toList())),
                in
                        .of("get(%s)", (Rows rows, String title) -> oneOr(rows, title, List.of(NONE), SEVERAL))
                        .shownAs(Exercise4BlogByTitleTest::shown).askedFor(Edges::titles)
                        .answeredBy(title -> orRefused(() -> List.of(blogByTitle.get(title)))),
                in
                        .of("newest(%s)", (Rows rows, String title) -> rows.blogs().stream().filter(blog -> blog.title().equals(title))
                                .sorted(comparing(Rows.Blog::pubDate).reversed()).limit(1).toList())
                        .shownAs(Exercise4BlogByTitleTest::shown).askedFor(Edges::titles)
                        .answeredBy(title -> blogByTitle.newest(title).stream().toList()));
    }

    private static final Reference.Refusal NONE = new Reference.Refusal("a NoDataFoundException, since no blog has the title");
    private static final Reference.Refusal SEVERAL = new Reference.Refusal("a TooManyRowsException, since several blogs have the title");

    private static List<Object> oneOr(Rows rows, String title, List<Object> none, Object several) {
        List<Rows.Blog> titled = rows.blogs().stream().filter(blog -> blog.title().equals(title)).toList();
        return titled.isEmpty() ? none : titled.size() > 1 ? List.of(several) : List.of(titled.get(0));
    }

    private static Object shown(Object found) {
        return found instanceof Rows.Blog blog ? new Headline(blog.title(), blog.pubDate()) : found;
    }

    private static List<?> orRefused(Callable<List<?>> answer) throws Exception {
        try {
            return answer.call();
        } catch (NoDataFoundException none) {
            return List.of(NONE);
        } catch (TooManyRowsException several) {
            return List.of(SEVERAL);
        }
    }

    @Test
    @Order(12)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogByTitle.find("Tide Tables"));
        Refusals.of(sql).reachTheCaller(() -> blogByTitle.get("Tide Tables"));
        Refusals.of(sql).reachTheCaller(() -> blogByTitle.newest("Old Maps"));
    }

    private Optional<Headline> found(String title, String expected) {
        return returned("find", title, expected, () -> blogByTitle.find(title));
    }

    private Headline got(String title, String expected) {
        return returned("get", title, expected, () -> blogByTitle.get(title));
    }

    private Optional<Headline> newest(String title, String expected) {
        return returned("newest", title, expected, () -> blogByTitle.newest(title));
    }

    /** What a call returns; an exception becomes a sentence. */
    private static <T> T returned(String method, String title, String expected, Callable<T> call) {
        try {
            return call.call();
        } catch (Exception thrown) {
            return fail("%s(\"%s\"): a %s came. Expected %s.".formatted(method, title, thrown.getClass().getSimpleName(), expected),
                    thrown);
        }
    }

    private static void mustThrow(Class<? extends RuntimeException> type, String call, Callable<?> answer, String why) {
        Object returned;
        try {
            returned = answer.call();
        } catch (Exception thrown) {
            if (type == TooManyRowsException.class && !type.isInstance(thrown)) {
                fail("%s must throw a TooManyRowsException, since two blogs have this title. It threw a %s instead. Catch nothing, throw nothing of your own, and let jOOQ's exception pass."
                        .formatted(call, thrown.getClass().getSimpleName()), thrown);
            }
            if (!type.isInstance(thrown)) {
                fail("%s must throw a %s, and it threw a %s: %s.".formatted(call, type.getSimpleName(), thrown.getClass().getSimpleName(),
                        why), thrown);
            }
            return;
        }
        fail("%s must throw a %s, and it returned %s: %s.", call, type.getSimpleName(), returned, why);
    }
}
