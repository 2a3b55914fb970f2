package threeways.speakplainsql;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Parser;
import org.jooq.SQLDialect;
import org.jooq.exception.InvalidResultException;
import org.jooq.impl.DSL;
import org.jooq.impl.ParserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Headline;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 1: a query with named parameters")
@BlogWorld
@OnH2
class Exercise1OtherPeoplesBlogsTest {

    static final long ADA = 1;
    static final long BEN = 2;
    static final long FAY = 51;

    /** Chi's query as the database gets it: with a question mark for each parameter. */
    static final String CHIS_QUERY = """
            select title, pub_date from blog
            where author_id is distinct from ?
              and extract(year from pub_date) in (?, ? - 1)
              and title <> ':x?{0}'
            order by pub_date desc, title""";

    OtherPeoplesBlogs otherPeoplesBlogs;

    @BeforeEach
    void open_the_archive(DSLContext ctx) {
        otherPeoplesBlogs = new OtherPeoplesBlogs(ctx);
    }

    @Test
    @Order(1)
    void finds_blogs_of_the_year_by_other_authors() {
        List<String> found = titles(others(2026, ADA));
        assertThat(found)
                .as("Ada's own blogs came, though her id is the value for :author. jOOQ fills the placeholders from left to right: hand over "
                        + "the author first, then the years.")
                .doesNotContain("Night Trains", "under_scores");
        assertThat(found)
                .as("For author 1 (Ada) and 2026, the blogs that Ben, Dora and Chi published in 2026 must come. Hand over one value for each "
                        + "placeholder, in the order of the placeholders.")
                .contains("Ben's Bread", "Tide Tables", "Fireworks at 23:59");
        assertThat(others(2026, ADA)).as("Each headline has the title and the date of its row in Chi's query, unchanged.")
                .extracting(Headline::toString)
                .contains("Ben's Bread (2026-01-01)", "Tide Tables (2026-09-23)", "Fireworks at 23:59 (2026-12-31)");
    }

    @Test
    @Order(2)
    void includes_the_year_before() {
        assertThat(titles(others(2026, ADA)))
                .as("For author 1 (Ada) and 2026, \"The Last Frost\" from 2025 must come too, and nothing from other years. :year stands "
                        + "twice: bind the same year to both, and leave the subtraction to Chi's query.")
                .contains("The Last Frost").doesNotContain("100% Rye", "Old Maps");
    }

    @Test
    @Order(3)
    void keeps_quoted_text_and_the_order_of_the_rows() {
        List<String> found = titles(others(2026, ADA));
        assertThat(found)
                .as("The blog titled \":x?{0}\" must not come: Chi's query excludes it by its title in quotes. Quoted text holds no "
                        + "placeholder: replace nothing in it.")
                .doesNotContain(":x?{0}");
        assertThat(found)
                .as("For author 1 (Ada) and 2026, these four titles must come in the order of Chi's query, newest first. Return its rows as "
                        + "they come, all of them.")
                .containsExactly("Fireworks at 23:59", "Tide Tables", "Ben's Bread", "The Last Frost");
    }

    @Test
    @Order(4)
    @OtherRows
    void answers_for_any_year_and_author(World world) {
        assertThat(titles(others(1999, FAY)))
                .as("On a second set of rows: for author 51 (Fay) and 1999, the other authors' blogs from 1999 and 1998 must come. Use both "
                        + "arguments, and keep Chi's query as it is.")
                .containsExactly("Last Light", "Zeppelin Notes", "First Light", "One More Day");
        assertThat(titles(others(2000, 77)))
                .as("There is no author 77, so nobody's blogs are left out: all seven from 2000 and 1999 must come.").hasSize(7);
        assertThat(titles(others(1999, FAY + (1L << 32))))
                .as("There is no author 4,294,967,347, so all six blogs of 1999 and 1998 must come. An int can't hold that id and turns it "
                        + "into 51 (Fay): bind the author as a long.")
                .hasSize(6);
        assertThat(titles(others(2010, FAY))).as("Nothing was published in 2010 or 2009: the list must be empty.").isEmpty();

        world.execute("insert into blog (title, pub_date, author_id) values ('One More Day', date '1998-12-31', null)");
        assertThat(titles(others(1998, FAY)))
                .as("Two blogs have the title \"One More Day\" and the date 31 December 1998. Each row of Chi's query is a headline of its "
                        + "own: don't drop equal ones.")
                .containsExactly("One More Day", "One More Day");
    }

    @Test
    @Order(5)
    void binds_author_and_year(SqlLog sql) {
        int found = others(2026, ADA).size();
        assertThat(sql).as("One call must send Chi's query once.").sentOneStatement();
        assertThat(sql).as("Read the rows of the answer and no others: Chi's query selects them in the database.").readNoMoreThan(found);
        assertThat(sql).as("Bind author and years, so that the SQL has a ? for each.").bound(2026, 2025);

        others(2027, BEN);
        assertThat(sql)
                .as("The SQL differs between two calls, so a value is concatenated or inlined. Bind all three: a ? in the SQL, and the value "
                        + "as an argument.")
                .sentOneText();
        List<Object> binds = sql.statements().get(0).binds();
        assertThat(binds)
                .as("%s", binds.stream().filter(String.class::isInstance).map(String.class::cast).filter(text -> !text.matches("\\d+"))
                        .findFirst()
                        .map(("The bind value '%s' is neither the author nor a year. Send Chi's query unchanged, and bind only these: what "
                                + "is in quotes holds no placeholder.")::formatted)
                        .orElse("A number is bound as text. H2 converts it, PostgreSQL refuses it: bind author and year as numbers."))
                .doesNotHaveAnyElementsOfTypes(String.class);
        assertThat(binds)
                .as("For author 1 and 2026, the bind values must be 1, 2026, 2026, one for each placeholder. The query itself subtracts the "
                        + "one from the second year.")
                .extracting(value -> value instanceof Number number ? (Object) number.longValue() : value)
                .containsExactly(ADA, 2026L, 2026L);
    }

    @Test
    @Order(6)
    void sends_chis_query_unchanged(SqlLog sql) {
        others(2026, ADA);

        String sent = sql.statements().get(0).text();
        assertThat(sent)
                .as("The SQL that was sent has a comment in it, and Chi's query has none. Send CHIS_QUERY itself, with nothing added.")
                .doesNotContain("/*", "--");
        assertThat(inOneForm(sent))
                .as("Chi looks for her query in the database's log. The SQL that was sent differs from hers: send CHIS_QUERY itself, with a ? "
                        + "for each parameter and nothing added.")
                .isEqualTo(inOneForm(CHIS_QUERY));
    }

    @Test
    @Order(7)
    @GeneratedRows
    void agrees_with_plain_java_for_years_and_authors_and_after_changes(World world) {
        Reference.in(world)
                .of("blogs %s", (Rows rows, Asked asked) -> rows.blogs().stream()
                        .filter(blog -> blog.year() == asked.year() || blog.year() == asked.year() - 1)
                        .filter(blog -> !Objects.equals(blog.authorId(), asked.author())).toList())
                .sortedBy(rows -> comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()))
                .shownAs(blog -> new Headline(blog.title(), blog.pubDate()))
                .askedFor(Asked::some)
                .agreesWith(asked -> others(asked.year(), asked.author()));
    }

    private record Asked(int year, long author) {

        static List<Asked> some(Rows rows) {
            List<Long> authors = Edges.authorIds(rows);
            List<Integer> years = Edges.years(rows);
            return IntStream.range(0, years.size()).mapToObj(i -> new Asked(years.get(i), authors.get(i % authors.size()))).toList();
        }

        @Override
        public String toString() {
            return "of " + year + " and the year before by anybody but author " + author;
        }
    }

    @Test
    @Order(8)
    void leaves_the_callers_transaction_open(Connection connection, SqlLog sql) throws SQLException {
        connection.setAutoCommit(false);
        DSLContext callers = DSL.using(connection, SQLDialect.H2);
        try {
            callers.execute("insert into blog (title, pub_date, author_id) values ('Ink', date '2026-04-01', 2)");
            sql.clear();

            assertThat(titles(new OtherPeoplesBlogs(callers).of(2026, ADA)))
                    .as("In its transaction the caller has inserted Ben's blog \"Ink\" from 2026, so it must come: send the query through "
                            + "the DSLContext that was handed over.")
                    .contains("Ink");
            assertThat(sql).leftTheTransactionToTheCaller();
            assertThat(connection.getAutoCommit())
                    .as("The caller's connection is in auto-commit mode now, and switching to it commits the caller's transaction. Don't call "
                            + "setAutoCommit.")
                    .isFalse();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    @Order(9)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> otherPeoplesBlogs.of(2026, ADA));
    }

    private static List<String> titles(List<Headline> headlines) {
        return headlines.stream().map(Headline::title).toList();
    }

    /** What the answer finds; an exception becomes a sentence. */
    private List<Headline> others(int year, long author) {
        try {
            return otherPeoplesBlogs.of(year, author);
        } catch (RuntimeException thrown) {
            throw Thrown.failure(thrown, thrown instanceof InvalidResultException
                    ? "For the year %d and the author %d the query ran, and what you make of its rows failed. Two rows may have the same title or "
                            + "the same date: return a headline for each."
                    : "The query failed for the year %d and the author %d. jOOQ fills placeholders from left to right and ignores their "
                            + "names: hand over one value for :author and two for :year, which stands twice.",
                    year, author);
        }
    }

    /** White space, upper case, quotes round names and the casts that jOOQ puts round a bind value for H2 make no difference. */
    private static String inOneForm(String sql) {
        String bare = sql.replaceAll("cast\\(\\? as \\w+(\\(\\d+\\))?\\)", "?").replaceFirst(";\\s*$", "");
        try {
            Parser parser = DSL.using(SQLDialect.H2).parser();
            return DSL.using(SQLDialect.DEFAULT).render(parser.parseQuery(bare)).replace("\"", "").toLowerCase(java.util.Locale.ROOT);
        } catch (ParserException unreadable) {
            return bare;
        }
    }
}
