package threeways.speakplainsql;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Parser;
import org.jooq.SQLDialect;
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

@DisplayName("Exercise 1: a query with names in it")
@BlogWorld
@OnH2
class Exercise1OtherPeoplesBlogsTest {

    static final long ADA = 1;
    static final long BEN = 2;
    static final long FAY = 51;

    /** What Chi wrote, in the form in which it arrives: a question mark for each parameter. */
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
    void finds_what_the_others_published_in_the_year() {
        assertThat(others(2026, ADA)).as(
                "blogs of 2026 by anybody but Ada, whose id is 1: Ben's, Dora's and Chi's (values go to the places from left to right, and "
                        + "the first place is :author)")
                .extracting(Headline::toString)
                .contains("Ben's Bread (2026-01-01)", "Tide Tables (2026-09-23)", "Fireworks at 23:59 (2026-12-31)");
        assertThat(others(2026, ADA))
                .as("blogs of 2026 by anybody but Ada: \"Night Trains\" and \"under_scores\" are hers (did :author get the author, and not a "
                        + "year?)")
                .extracting(Headline::title).doesNotContain("Night Trains", "under_scores");
    }

    @Test
    @Order(2)
    void takes_the_year_before_along() {
        assertThat(others(2026, ADA))
                .as("blogs of 2026 and of 2025 by anybody but Ada: \"The Last Frost\" is of 2025 (:year stands in two places, and the year "
                        + "belongs in both)")
                .extracting(Headline::title).contains("The Last Frost").doesNotContain("100% Rye", "Old Maps");
    }

    @Test
    @Order(3)
    void takes_what_stands_in_quotes_for_text() {
        assertThat(others(2026, ADA))
                .as("blogs of 2026 and of 2025 by anybody but Ada, in the order of Chi's query. \":x?{0}\" is a title there, in quotes, and "
                        + "shall not be found: what looks like a parameter in quotes is none")
                .extracting(Headline::title)
                .containsExactly("Fireworks at 23:59", "Tide Tables", "Ben's Bread", "The Last Frost");
    }

    @Test
    @Order(4)
    @OtherRows
    void answers_for_any_year_and_author(World world) {
        assertThat(others(1999, FAY))
                .as("blogs of 1999 and of 1998 by anybody but Fay, whose id is 51, in an archive that the page doesn't show")
                .extracting(Headline::title)
                .containsExactly("Last Light", "Zeppelin Notes", "First Light", "One More Day");
        assertThat(others(2000, 77)).as("blogs of 2000 and of 1999 by anybody but number 77, who doesn't exist").hasSize(7);
        assertThat(others(2010, FAY)).as("blogs of 2010 and of 2009, when nobody wrote").isEmpty();

        world.execute("insert into blog (title, pub_date, author_id) values ('One More Day', date '1998-12-31', null)");
        assertThat(others(1998, FAY))
                .as("blogs of 1998 and of 1997 by anybody but Fay: nobody has begun a second \"One More Day\" on the same day, and each row "
                        + "of Chi's query is a headline")
                .extracting(Headline::title).containsExactly("One More Day", "One More Day");
    }

    @Test
    @Order(5)
    void sends_the_values_beside_the_text(SqlLog sql) {
        int found = others(2026, ADA).size();
        assertThat(sql).sentOneStatement().readNoMoreThan(found).bound(2026, 2025);

        others(2027, BEN);
        assertThat(sql)
                .as("texts sent for Ada and 2026, and for Ben and 2027 (a value is still a part of the text; beside it, as a bind value, one "
                        + "text does for all)")
                .sentOneText();
        assertThat(sql.statements().get(0).binds())
                .as("values beside the text, for Ada and 2026 (three places: the author, the year, and the year once more. A number that travels as "
                        + "text is read as a number by grace of this database)")
                .extracting(value -> value instanceof Number number ? (Object) number.longValue() : value)
                .containsExactly(ADA, 2026L, 2026L);
    }

    @Test
    @Order(6)
    void sends_what_chi_wrote(SqlLog sql) {
        others(2026, ADA);

        String sent = sql.statements().get(0).text();
        assertThat(inOneForm(sent))
                .as("the text that was sent, beside Chi's. She looks for her query in the database's log; a query that finds the same rows "
                        + "in other words is not hers. Sent was:%n%s%n", sent)
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
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> otherPeoplesBlogs.of(2026, ADA));
    }

    /** What the answer finds; an exception becomes a sentence. */
    private List<Headline> others(int year, long author) {
        try {
            return otherPeoplesBlogs.of(year, author);
        } catch (RuntimeException thrown) {
            throw Thrown.failure(thrown,
                    "For the year %d and the author %d the query failed. Where a name with a colon is left in the text, "
                            + "no value was left for that place: jOOQ gives out values from left to right, one for each place, whatever the names "
                            + "are, and :year stands in two.",
                    year, author);
        }
    }

    /** White space, upper case, quotes round names and the casts that jOOQ puts round a bind value for H2 make no other query. */
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
