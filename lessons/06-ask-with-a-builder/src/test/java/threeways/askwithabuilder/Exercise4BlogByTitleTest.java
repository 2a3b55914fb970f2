package threeways.askwithabuilder;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    static final String TWO = "it is the title of two blogs, and to take either would hide the other";

    BlogByTitle blogByTitle;

    @BeforeEach
    void open_the_archive(DSLContext ctx) {
        blogByTitle = new BlogByTitle(ctx);
    }

    @Test
    @Order(1)
    void finds_one_or_none() {
        assertThat(blogByTitle.find("Tide Tables").map(Headline::toString)).as("find(\"Tide Tables\")")
                .contains("Tide Tables (2026-09-23)");
        assertThat(found("No Such Blog",
                "no blog has this title: this caller asks whether there is one, and takes empty for an answer"))
                .as("find(\"No Such Blog\")").isEmpty();
    }

    @Test
    @Order(2)
    void gets_one_and_says_so_where_there_is_none() {
        assertThat(blogByTitle.get("Tide Tables")).as("get(\"Tide Tables\")").hasToString("Tide Tables (2026-09-23)");
        complains(NoDataFoundException.class, "get(\"No Such Blog\")", () -> blogByTitle.get("No Such Blog"),
                "no blog has this title, and this caller counts on it: null would come to light later, and "
                        + "somewhere else");
    }

    @Test
    @Order(3)
    void refuses_to_choose_between_two() {
        complains(TooManyRowsException.class, "find(\"Old Maps\")", () -> blogByTitle.find("Old Maps"), TWO);
        complains(TooManyRowsException.class, "get(\"Old Maps\")", () -> blogByTitle.get("Old Maps"), TWO);
    }

    @Test
    @Order(4)
    void takes_the_newest_where_several_are_welcome() {
        assertThat(blogByTitle.newest("Old Maps").map(Headline::toString)).as("newest(\"Old Maps\"): Ada's is of 2021, Chi's of 2024")
                .contains("Old Maps (2024-02-29)");
        assertThat(blogByTitle.newest("No Such Blog")).as("newest(\"No Such Blog\")").isEmpty();
    }

    @Test
    @Order(5)
    @OtherRows
    void searches_another_archive_too() {
        assertThat(blogByTitle.find("Last Light").map(Headline::toString))
                .as("find(\"Last Light\"), in an archive that the page doesn't show").contains("Last Light (1999-12-31)");
        assertThat(blogByTitle.get("First Light")).as("get(\"First Light\"), in that archive").hasToString("First Light (1999-01-01)");
        assertThat(blogByTitle.newest("Floppy").map(Headline::toString))
                .as("newest(\"Floppy\"), in that archive: one is of 1999, the other of 2000").contains("Floppy (2000-02-29)");
        complains(TooManyRowsException.class, "find(\"Floppy\"), in that archive,", () -> blogByTitle.find("Floppy"), TWO);
        complains(TooManyRowsException.class, "get(\"Floppy\"), in that archive,", () -> blogByTitle.get("Floppy"), TWO);
    }

    @Test
    @Order(6)
    void takes_a_title_for_a_title_whatever_is_in_it(SqlLog sql) {
        for (String title : new String[]{"x' or '1'='1", "under%", "tide tables", "Tide"}) {
            assertThat(
                    found(title, "no blog has this title: characters that mean something to SQL mean nothing in one"))
                    .as("find(\"%s\"): no blog has exactly this title", title).isEmpty();
            assertThat(blogByTitle.newest(title)).as("newest(\"%s\"): no blog has exactly this title", title).isEmpty();
        }
        assertThat(blogByTitle.get("Ben's Bread")).as("get(\"Ben's Bread\")").hasToString("Ben's Bread (2026-01-01)");
        assertThat(blogByTitle.get(":x?{0}")).as("get(\":x?{0}\")").hasToString(":x?{0} (2026-03-08)");
        assertThat(sql).bound("x'", "under%", "tide", "Tide", "Ben's", ":x?");
    }

    @Test
    @Order(7)
    void takes_no_title_for_another(World world) {
        world.execute("insert into blog (title, pub_date) values (' Tide Tables', date '2027-05-01'), ('tide tables', date '2027-06-01')");

        String among = " with \" Tide Tables\" and \"tide tables\" in the archive, which are other titles";
        assertThat(found("Tide Tables", "there are \" Tide Tables\" and \"tide tables\" now, and both are other titles")
                .map(Headline::toString))
                .as("find(\"Tide Tables\")" + among).contains("Tide Tables (2026-09-23)");
        assertThat(blogByTitle.newest("Tide Tables").map(Headline::toString)).as("newest(\"Tide Tables\")" + among)
                .contains("Tide Tables (2026-09-23)");
        complains(NoDataFoundException.class, "get(\"TIDE TABLES\")", () -> blogByTitle.get("TIDE TABLES"),
                "other letters make another title, and no blog has this one");
    }

    @Test
    @Order(8)
    void takes_the_newest_to_the_day(World world) {
        world.execute("insert into blog (title, pub_date) values ('Old Maps', date '2024-11-30'), ('Old Maps', date '2024-01-10')");
        assertThat(blogByTitle.newest("Old Maps").map(Headline::toString))
                .as("newest(\"Old Maps\"), after two more of 2024: the newest is of its last day, and not only of its last year")
                .contains("Old Maps (2024-11-30)");
    }

    @Test
    @Order(9)
    void leaves_the_search_to_the_database(SqlLog sql) {
        blogByTitle.find("Tide Tables");
        assertThat(sql).as("find").sentOneStatement().filteredInTheDatabase().readNoMoreThan(1);
        blogByTitle.find("Ben's Bread");
        assertThat(sql).as("find, for two titles").sentOneText();

        sql.clear();
        blogByTitle.get("Tide Tables");
        assertThat(sql).as("get").sentOneStatement().filteredInTheDatabase().readNoMoreThan(1);
        blogByTitle.get("Ben's Bread");
        assertThat(sql).as("get, for two titles").sentOneText();

        sql.clear();
        blogByTitle.newest("Old Maps");
        assertThat(sql).as("newest").sentOneStatement().filteredInTheDatabase().readNoMoreThan(1);
        blogByTitle.newest("Ben's Bread");
        assertThat(sql).as("newest, for two titles").sentOneText();
    }

    @Test
    @Order(10)
    @GeneratedRows
    void agrees_with_plain_java_for_titles_that_are_alike_and_after_changes(World world) {
        Reference.in(world)
                .of("find(%s)", (Rows rows, String title) -> oneOr(rows, title, List.of(), SEVERAL))
                .shownAs(Exercise4BlogByTitleTest::shown).askedFor(Edges::titles)
                .agreesWith(title -> orRefused(() -> blogByTitle.find(title).stream().toList()));
        Reference.in(world)
                .of("get(%s)", (Rows rows, String title) -> oneOr(rows, title, List.of(NONE), SEVERAL))
                .shownAs(Exercise4BlogByTitleTest::shown).askedFor(Edges::titles)
                .agreesWith(title -> orRefused(() -> List.of(blogByTitle.get(title))));
        Reference.in(world)
                .of("newest(%s)", (Rows rows, String title) -> rows.blogs().stream().filter(blog -> blog.title().equals(title))
                        .sorted(comparing(Rows.Blog::pubDate).reversed()).limit(1).toList())
                .shownAs(Exercise4BlogByTitleTest::shown).askedFor(Edges::titles)
                .agreesWith(title -> blogByTitle.newest(title).stream().toList());
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
    @Order(11)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> blogByTitle.find("Tide Tables"));
        Refusals.of(sql).reachTheCaller(() -> blogByTitle.get("Tide Tables"));
        Refusals.of(sql).reachTheCaller(() -> blogByTitle.newest("Old Maps"));
    }

    /** What find returns; an exception becomes a sentence. */
    private Optional<Headline> found(String title, String why) {
        try {
            return blogByTitle.find(title);
        } catch (RuntimeException thrown) {
            return fail("find(\"%s\") threw %s (%s)".formatted(title, thrown, why), thrown);
        }
    }

    private static void complains(Class<? extends RuntimeException> type, String call, Callable<?> answer, String why) {
        Object returned;
        try {
            returned = answer.call();
        } catch (Exception thrown) {
            assertThat(thrown).as("what %s threw (%s)", call, why).isInstanceOf(type);
            return;
        }
        fail("%s threw nothing and returned %s (%s). A %s is expected here", call, returned, why, type.getSimpleName());
    }
}
