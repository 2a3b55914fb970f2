package threeways.askwithabuilder;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQL;
import org.jooq.SQLDialect;
import org.jooq.VisitListener;
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
import threeways.workbench.World;

@DisplayName("Exercise 2: what the compiler refuses")
@BlogWorld
class Exercise2CatalogueTest {

    Catalogue catalogue;

    /** Pieces of SQL that came from strings instead of the generated names. */
    List<String> plainSql = new ArrayList<>();

    @BeforeEach
    void open_the_archive(DSLContext ctx) {
        catalogue = new Catalogue(ctx.configuration().derive(VisitListener.onVisitStart(visit -> {
            if (visit.queryPart() instanceof SQL text) {
                plainSql.add(text.toString());
            }
        })).dsl());
    }

    @Test
    @Order(1)
    void lists_what_came_out_on_a_day() {
        assertThat(catalogue.publishedOn(LocalDate.of(2026, 6, 15))).as("published on 15 June 2026, by title")
                .containsExactly("Night Trains", "under_scores");
        assertThat(catalogue.publishedOn(LocalDate.of(2026, 6, 16))).as("published on 16 June 2026, when nothing was").isEmpty();
        assertThat(catalogue.publishedOn(LocalDate.of(2025, 12, 31)))
                .as("published on 31 December 2025 (\"Ben's Bread\" is of the day after)").containsExactly("The Last Frost");
    }

    @Test
    @Order(2)
    void lists_what_an_author_wrote() {
        assertThat(catalogue.writtenBy("Ada")).as("written by Ada, by title (a blog's author_id is the id of its author)")
                .containsExactly("Night Trains", "Old Maps", "under_scores");
        assertThat(catalogue.writtenBy("Zoe")).as("written by Zoe, of whom the archive has never heard").isEmpty();
        for (String other : new String[]{"Ad", "ada", "A%", "A_a"}) {
            assertThat(catalogue.writtenBy(other))
                    .as("written by \"%s\", who is not Ada: a name is a name, from its first letter to its last",
                            other)
                    .isEmpty();
        }
    }

    @Test
    @Order(3)
    void lists_what_came_out_since_a_day() {
        assertThat(catalogue.since(LocalDate.of(2026, 6, 15)))
                .as("published since 15 June 2026, that day included, newest first and a day by title")
                .containsExactly("100% Rye", "Fireworks at 23:59", "Tide Tables", "Night Trains", "under_scores");
    }

    @Test
    @Order(4)
    void shows_each_title_with_its_day() {
        assertThat(catalogue.headlines()).as("the headlines of all ten blogs, newest first, each as title and day")
                .extracting(Headline::toString)
                .containsExactly("100% Rye (2027-01-01)", "Fireworks at 23:59 (2026-12-31)", "Tide Tables (2026-09-23)",
                        "Night Trains (2026-06-15)", "under_scores (2026-06-15)", ":x?{0} (2026-03-08)", "Ben's Bread (2026-01-01)",
                        "The Last Frost (2025-12-31)", "Old Maps (2024-02-29)", "Old Maps (2021-05-03)");
    }

    @Test
    @Order(5)
    @OtherRows
    void knows_another_archive_too() {
        String where = ", in an archive that the page doesn't show";
        assertThat(catalogue.publishedOn(LocalDate.of(1999, 6, 1))).as("published on 1 June 1999, by title" + where)
                .containsExactly("Modem Songs", "Zeppelin Notes");
        assertThat(catalogue.writtenBy("Fay")).as("written by Fay, by title" + where)
                .containsExactly("Floppy", "Modem Songs", "New Year's Modem");
        assertThat(catalogue.since(LocalDate.of(1999, 12, 31))).as("published since 31 December 1999, newest first" + where)
                .containsExactly("Floppy", "New Year's Modem", "Last Light");
        assertThat(catalogue.headlines()).as("all headlines, newest first" + where).extracting(Headline::title)
                .containsExactly("Floppy", "New Year's Modem", "Last Light", "Floppy", "Modem Songs", "Zeppelin Notes", "First Light",
                        "One More Day");
    }

    @Test
    @Order(6)
    void lists_two_blogs_of_one_title_as_two(World world) {
        world.execute("insert into blog (title, pub_date, author_id) values ('Night Trains', date '2026-06-15', 1)");

        assertThat(catalogue.publishedOn(LocalDate.of(2026, 6, 15)))
                .as("published on 15 June 2026, after Ada published another \"Night Trains\" (a second blog of one title is a second blog)")
                .containsExactly("Night Trains", "Night Trains", "under_scores");
        assertThat(catalogue.writtenBy("Ada")).as("written by Ada, two of one title among them")
                .containsExactly("Night Trains", "Night Trains", "Old Maps", "under_scores");
        assertThat(catalogue.since(LocalDate.of(2026, 6, 15))).as("published since 15 June 2026, two of one title among them")
                .endsWith("Night Trains", "Night Trains", "under_scores");
        assertThat(catalogue.headlines()).as("all headlines, two that look alike among them").hasSize(11);
    }

    @Test
    @Order(7)
    void leaves_the_choice_to_the_database(SqlLog sql) {
        costsItsRows(sql, "publishedOn", catalogue.publishedOn(LocalDate.of(2026, 6, 15)));
        costsItsRows(sql, "writtenBy", catalogue.writtenBy("Ada"));
        costsItsRows(sql, "since", catalogue.since(LocalDate.of(2026, 6, 15)));
    }

    private static void costsItsRows(SqlLog sql, String method, List<String> titles) {
        assertThat(sql).as(method).sentOneStatement().filteredInTheDatabase().readNoMoreThan(titles.size());
        sql.clear();
    }

    @Test
    @Order(8)
    void asks_with_generated_names_and_lets_a_date_be_a_date(SqlLog sql, World world) {
        useAll();

        assertThat(plainSql).as("SQL that came from strings (what stands in a string is read by the database alone, and no earlier)")
                .isEmpty();
        if (world.dialect() != SQLDialect.SQLITE) { // which has no type for days: there jOOQ sends text by itself
            assertThat(sql.statements().stream()
                    .flatMap(statement -> Stream.concat(statement.binds().stream(), statement.literals().stream()))
                    .filter(value -> value instanceof String text && text.matches("\\d{4}-.*")))
                    .as("days that were sent as text (the column holds dates, so a date is what it is compared with)").isEmpty();
        }
    }

    @Test
    @Order(9)
    @Timeout(60)
    void leaves_the_compiler_awake(SqlLog sql) {
        useAll();
        sql.clear(); // what was sent is not the point here

        JavaSource source = JavaSource.of(Catalogue.class);
        assertThat(source.overrulings())
                .as("casts and @SuppressWarnings in Catalogue.java (the compiler was silenced: it believes them and stops checking, "
                        + "so the next slip is found by a reader)")
                .isEmpty();
        assertThat(source.remarks("-Xlint:rawtypes,unchecked,-removal,-deprecation").stream()
                .map(remark -> remark.lines().findFirst().orElse("")))
                .as("what javac says about Catalogue.java with -Xlint:rawtypes,unchecked (the compiler was silenced: without its type, "
                        + "a column takes any value)")
                .isEmpty();
    }

    @Test
    @Order(10)
    @GeneratedRows
    void agrees_with_plain_java_and_after_changes(World world) {
        Reference.in(world)
                .of("titles published on %s",
                        (Rows rows, LocalDate day) -> rows.blogs().stream().filter(blog -> blog.pubDate().equals(day)).toList())
                .sortedBy(Rows::byTitle).shownAs(Rows.Blog::title).askedFor(Edges::days)
                .agreesWith(day -> catalogue.publishedOn(day));
        Reference.in(world)
                .of("titles written by %s",
                        (Rows rows, String author) -> rows.blogs().stream().filter(blog -> author.equals(rows.authorOf(blog))).toList())
                .sortedBy(Rows::byTitle).shownAs(Rows.Blog::title).askedFor(Edges::authorNames)
                .agreesWith(author -> catalogue.writtenBy(author));
        Reference.in(world)
                .of("titles published since %s",
                        (Rows rows, LocalDate day) -> rows.blogs().stream().filter(blog -> !blog.pubDate().isBefore(day)).toList())
                .sortedBy(rows -> comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()))
                .shownAs(Rows.Blog::title).askedFor(Edges::days)
                .agreesWith(day -> catalogue.since(day));
        Reference.in(world)
                .of("all headlines", rows -> rows.blogs())
                .sortedBy(rows -> comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()))
                .shownAs(blog -> new Headline(blog.title(), blog.pubDate()))
                .agreesWith(nothing -> catalogue.headlines());
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
