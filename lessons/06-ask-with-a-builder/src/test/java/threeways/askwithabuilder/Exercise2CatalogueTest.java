package threeways.askwithabuilder;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.SQL;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.VisitListener;
import org.jooq.impl.QOM;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Headline;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.JavaSource;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlLogAssert;
import threeways.workbench.World;

@DisplayName("Exercise 2: what the compiler refuses")
@BlogWorld
class Exercise2CatalogueTest {

    static final String ALIKE = "Two blogs may be equal in what you select: leave out distinct, group by and sets.";

    static final String OTHER_ROWS = " in a second set of rows, which the page doesn't show. Use the argument, and no row of the page.";

    /** The name of a column, be it with its table or in quotes of its own. */
    static final Pattern COLUMN = Pattern.compile("(?i)\\W*(?:(?:blog|author)\\W+)?(?:id|title|pub_date|author_id|version|name)\\W*");

    Catalogue catalogue;

    /** SQL and names that came from strings instead of the generated tables. */
    List<String> fromStrings = new ArrayList<>();

    /** Where SQL is told to convert a value. */
    List<String> casts = new ArrayList<>();

    @BeforeEach
    void open_the_archive(DSLContext ctx) {
        catalogue = new Catalogue(ctx.configuration().derive(VisitListener.onVisitStart(visit -> {
            QueryPart part = visit.queryPart();
            if (part instanceof SQL || part instanceof TableField<?, ?> column && column.getTable() == null) {
                fromStrings.add(part.toString());
            }
            if (part instanceof QOM.Cast) {
                casts.add(part.toString());
            }
        })).dsl());
    }

    @Test
    @Order(1)
    void lists_the_titles_of_a_day() {
        assertThat(catalogue.publishedOn(LocalDate.of(2026, 6, 15)))
                .as("Expected the two titles of 15 June 2026, sorted. Compare BLOG.PUB_DATE with the day, and sort by BLOG.TITLE.")
                .containsExactly("Night Trains", "under_scores");
        assertThat(catalogue.publishedOn(LocalDate.of(2026, 6, 16)))
                .as("Expected an empty list for 16 June 2026, a day without blogs. Compare with eq.").isEmpty();
        assertThat(catalogue.publishedOn(LocalDate.of(2025, 12, 31)))
                .as("Expected \"The Last Frost\" alone, from 31 December 2025. \"Ben's Bread\" is from the day after: compare with eq, "
                        + "and not with a range.")
                .containsExactly("The Last Frost");
    }

    @Test
    @Order(2)
    void lists_the_titles_of_an_author() {
        assertThat(catalogue.writtenBy("Ada"))
                .as("Expected Ada's three titles, sorted. If others came, the join compares the wrong columns: a blog's AUTHOR_ID "
                        + "is the ID of its author. Or it is an outer join: ask for the name in where.")
                .containsExactly("Night Trains", "Old Maps", "under_scores");
        assertThat(catalogue.writtenBy("Zoe")).as("Expected an empty list for \"Zoe\": no author has this name.").isEmpty();
        for (String other : new String[]{"Ad", "ada", " Ada", "A%", "A_a"}) {
            assertThat(catalogue.writtenBy(other))
                    .as("Expected an empty list for \"%s\": no author has exactly this name, and Ada's is another one. Compare with eq: no "
                            + "pattern, no part of a name, no trim, and capitals count.", other)
                    .isEmpty();
        }
        assertThat(catalogue.writtenBy(""))
                .as("Expected an empty list for the empty name, which no author has. \":x?{0}\" has no author, and so no name: null isn't the "
                        + "empty text. Join inside, without coalesce, and compare AUTHOR.NAME itself.")
                .isEmpty();
    }

    @Test
    @Order(3)
    void lists_the_titles_since_a_day_newest_first(World world) {
        assertThat(catalogue.since(LocalDate.of(2026, 6, 15)))
                .as("Expected five titles since 15 June 2026, that day included, the newest first, and those of one day sorted. Compare with "
                        + "ge; sort by day, descending, then by title.")
                .containsExactly("100% Rye", "Fireworks at 23:59", "Tide Tables", "Night Trains", "under_scores");

        world.execute("insert into blog (title, pub_date) values ('Time Capsule', date '2999-12-31')");
        assertThat(catalogue.since(LocalDate.of(2026, 6, 15)))
                .as("\"Time Capsule\" was announced for 31 December 2999: expected it first. If it is missing, an upper bound leaves it "
                        + "out. Compare with ge alone.")
                .startsWith("Time Capsule");
    }

    @Test
    @Order(4)
    void lists_all_headlines_newest_first() {
        List<Headline> headlines = catalogue.headlines();
        assertThat(headlines)
                .as("Expected the headlines of all ten blogs, newest first, each with title and day. %s", whyNotAllHeadlines(headlines))
                .extracting(Headline::toString)
                .containsExactly("100% Rye (2027-01-01)", "Fireworks at 23:59 (2026-12-31)", "Tide Tables (2026-09-23)",
                        "Night Trains (2026-06-15)", "under_scores (2026-06-15)", ":x?{0} (2026-03-08)", "Ben's Bread (2026-01-01)",
                        "The Last Frost (2025-12-31)", "Old Maps (2024-02-29)", "Old Maps (2021-05-03)");
    }

    private static String whyNotAllHeadlines(List<Headline> headlines) {
        if (headlines.stream().anyMatch(headline -> headline.pubDate() == null)) {
            return "Yours have no day: the two columns are in the wrong order for the constructor.";
        }
        if (headlines.size() != 10) {
            return "Yours are " + headlines.size() + ": ask the table BLOG alone, without a condition, a join, distinct or a limit.";
        }
        boolean isNewestFirst = IntStream.range(1, headlines.size())
                .noneMatch(i -> headlines.get(i - 1).pubDate().isBefore(headlines.get(i).pubDate()));
        return isNewestFirst
                ? "The days are in order: sort blogs of one day by title, and select BLOG.TITLE as it is."
                : "The order is wrong: sort by BLOG.PUB_DATE.desc(), then by BLOG.TITLE.";
    }

    @Test
    @Order(5)
    @OtherRows
    void lists_titles_of_other_rows_too() {
        assertThat(catalogue.publishedOn(LocalDate.of(1999, 6, 1))).as("Expected the two titles of 1 June 1999, sorted," + OTHER_ROWS)
                .containsExactly("Modem Songs", "Zeppelin Notes");
        assertThat(catalogue.writtenBy("Fay")).as("Expected the titles of Fay's three blogs, sorted," + OTHER_ROWS)
                .containsExactly("Floppy", "Modem Songs", "New Year's Modem");
        assertThat(catalogue.since(LocalDate.of(1999, 12, 31)))
                .as("Expected three titles since 31 December 1999, the newest first," + OTHER_ROWS)
                .containsExactly("Floppy", "New Year's Modem", "Last Light");
        assertThat(catalogue.headlines())
                .as("Expected all eight headlines, the newest first, in a second set of rows, which the page doesn't show. If the order "
                        + "differs, sort by day, descending, then by title.")
                .extracting(Headline::title)
                .containsExactly("Floppy", "New Year's Modem", "Last Light", "Floppy", "Modem Songs", "Zeppelin Notes", "First Light",
                        "One More Day");
    }

    @Test
    @Order(6)
    void lists_two_blogs_of_equal_title_and_day(World world) {
        world.execute("insert into blog (title, pub_date, author_id) values ('Night Trains', date '2026-06-15', 1)");

        assertThat(catalogue.publishedOn(LocalDate.of(2026, 6, 15)))
                .as("Ada has published a second \"Night Trains\" on 15 June 2026: expected it twice. " + ALIKE)
                .containsExactly("Night Trains", "Night Trains", "under_scores");
        assertThat(catalogue.writtenBy("Ada")).as("Ada has two blogs titled \"Night Trains\" now: expected it twice. " + ALIKE)
                .containsExactly("Night Trains", "Night Trains", "Old Maps", "under_scores");
        assertThat(catalogue.since(LocalDate.of(2026, 6, 15)))
                .as("Two blogs titled \"Night Trains\" are from 15 June 2026 now: expected it twice, at the end. " + ALIKE)
                .endsWith("Night Trains", "Night Trains", "under_scores");
        assertThat(catalogue.headlines())
                .as("Eleven blogs are stored now, two of them with equal title and day: expected eleven headlines. " + ALIKE).hasSize(11);
    }

    @Test
    @Order(7)
    void filters_and_sorts_in_the_database(SqlLog sql, World world) {
        costsItsRows(sql, world, "publishedOn", catalogue.publishedOn(LocalDate.of(2026, 6, 15)), SqlLogAssert::filteredInTheDatabase);
        costsItsRows(sql, world, "writtenBy", catalogue.writtenBy("Ada"), SqlLogAssert::filteredInTheDatabase);
        costsItsRows(sql, world, "since", catalogue.since(LocalDate.of(2026, 6, 15)), SqlLogAssert::filteredInTheDatabase);
        costsItsRows(sql, world, "headlines", catalogue.headlines().stream().map(Headline::title).toList(), all -> all);
    }

    private static void costsItsRows(SqlLog sql, World world, String method, List<String> titles, UnaryOperator<SqlLogAssert> filtered) {
        filtered.apply(assertThat(sql).as(method).sentOneStatement()).readNoMoreThan(titles.size()).sortedInTheDatabase(world, titles)
                .sentWithoutLimit();
        sql.clear();
    }

    @Test
    @Order(8)
    void uses_generated_names_and_sends_dates_as_dates(SqlLog sql, World world) {
        useAll();

        assertThat(fromStrings)
                .as("Expected generated tables and columns alone, such as BLOG.PUB_DATE. What follows came from a string, which javac can't "
                        + "check. Name the column instead.")
                .isEmpty();
        if (world.dialect() != SQLDialect.SQLITE) { // which has no type for days: there jOOQ sends text by itself
            assertThat(sql.statements().stream()
                    .flatMap(statement -> Stream.concat(statement.binds().stream(), statement.literals().stream()))
                    .filter(value -> value instanceof String text && text.matches("\\d{4}-.*")))
                    .as("Expected the day to be sent as a date, since the column holds dates. It was sent as text: give eq the LocalDate, "
                            + "without toString, cast or coerce.")
                    .isEmpty();
        }
        assertThat(casts)
                .as("Expected columns to be compared in their own types. A cast in SQL silences the compiler as a cast in Java does: compare two "
                        + "columns of the same type, without cast.")
                .isEmpty();
    }

    @Test
    @Order(9)
    @Timeout(60)
    void compiles_without_casts_and_without_warnings(SqlLog sql) {
        useAll();
        sql.clear(); // what was sent is not the point here

        JavaSource source = JavaSource.of(Catalogue.class);
        List<String> remarks = source.remarks("-Xlint:rawtypes,unchecked,-removal,-deprecation");
        assertThat(source.overrulings())
                .as("Expected no cast and no @SuppressWarnings in Catalogue.java: with them the compiler believes you and stops checking. "
                        + "Change columns or their order until the types fit.")
                .isEmpty();
        assertThat(remarks.stream().map(remark -> remark.lines().findFirst().orElse("")))
                .as("Expected no warning when javac reads Catalogue.java with -Xlint:rawtypes,unchecked. A column without its type takes any "
                        + "value: use the typed column.")
                .isEmpty();
        assertThat(source.texts(text -> COLUMN.matcher(text).matches()))
                .as("Expected no name of a column in quotes in Catalogue.java, since javac doesn't check it. Use the generated columns, such as "
                        + "BLOG.PUB_DATE.")
                .isEmpty();
    }

    @Test
    @Order(10)
    @GeneratedRows
    void agrees_with_plain_java_and_after_changes(World world) {
        Reference.In in = Reference.in(world);
        Reference.agree(in
                .of("titles published on %s",
                        (Rows rows, LocalDate day) -> rows.blogs().stream().filter(blog -> blog.pubDate().equals(day)).toList())
                .sortedBy(Rows::byTitle).shownAs(Rows.Blog::title).askedFor(Edges::days)
                .answeredBy(day -> catalogue.publishedOn(day)),
                in
                        .of("titles written by %s",
                                (Rows rows, String author) -> rows.blogs().stream().filter(blog -> author.equals(rows.authorOf(blog)))
                                        .toList())
                        .sortedBy(Rows::byTitle).shownAs(Rows.Blog::title).askedFor(Edges::authorNames)
                        .answeredBy(author -> catalogue.writtenBy(author)),
                in
                        .of("titles published since %s",
                                (Rows rows, LocalDate day) -> rows.blogs().stream().filter(blog -> !blog.pubDate().isBefore(day)).toList())
                        .sortedBy(rows -> comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()))
                        .shownAs(Rows.Blog::title).askedFor(Exercise2CatalogueTest::everyThirdDay)
                        .answeredBy(day -> catalogue.since(day)),
                in
                        .of("all headlines", rows -> rows.blogs())
                        .sortedBy(rows -> comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()))
                        .shownAs(blog -> new Headline(blog.title(), blog.pubDate()))
                        .answeredBy(nothing -> catalogue.headlines()));
    }

    /** The lists since a day are long, and each of them holds the later ones. */
    private static List<LocalDate> everyThirdDay(Rows rows) {
        List<LocalDate> days = Edges.days(rows);
        return IntStream.range(0, days.size()).filter(place -> place % 3 == 0).mapToObj(days::get).toList();
    }

    @Test
    @Order(11)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> catalogue.publishedOn(LocalDate.of(2026, 6, 15)));
        Refusals.of(sql).reachTheCaller(() -> catalogue.writtenBy("Ada"));
        Refusals.of(sql).reachTheCaller(() -> catalogue.since(LocalDate.of(2026, 6, 15)));
        Refusals.of(sql).reachTheCaller(() -> catalogue.headlines());
    }

    private void useAll() {
        catalogue.publishedOn(LocalDate.of(2026, 6, 15));
        catalogue.writtenBy("Ada");
        catalogue.since(LocalDate.of(2026, 6, 15));
        catalogue.headlines();
    }
}
