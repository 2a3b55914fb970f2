package threeways.speakplainsql;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
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

@DisplayName("Exercise 4: rows become records")
@BlogWorld
@OnH2
class Exercise4ReportTest {

    static final String AS_SHE_BEGAN = """
            select b.title, a.name as author, b.pub_date
            from blog b left join author a on a.id = b.author_id
            where extract(year from b.pub_date) = :year
            order by b.pub_date, b.title""";

    static final String TURNED_ROUND = """
            select a.name as author, b.title, b.pub_date
            from blog b left join author a on a.id = b.author_id
            where extract(year from b.pub_date) = :year
            order by b.pub_date, b.title""";

    static final String WITH_MORE = """
            select cast(:year as int) as asked, b.pub_date, count(e.id) as entries, b.title, a.name as author
            from blog b left join author a on a.id = b.author_id left join entry e on e.blog_id = b.id
            where extract(year from b.pub_date) in (:year, :year - 1) -- at :night
            group by b.id, b.pub_date, b.title, a.name
            order by b.pub_date, b.title""";

    static final String WHATEVER_THERE_IS = """
            select b.*, a.name AUTHOR
            from blog b left join author a on a.id = b.author_id
            where extract(year from b.pub_date) = :year
            order by b.pub_date, b.title""";

    static final ReportLine THE_LAST_FROST = new ReportLine("The Last Frost", "Dora", LocalDate.of(2025, 12, 31));
    static final ReportLine BENS_BREAD = new ReportLine("Ben's Bread", "Ben", LocalDate.of(2026, 1, 1));
    static final ReportLine BY_NOBODY = new ReportLine(":x?{0}", null, LocalDate.of(2026, 3, 8));

    Report report;

    @BeforeEach
    void open_the_notebook(Session session) {
        report = new Report(session);
    }

    @Test
    @Order(1)
    void makes_a_line_of_each_row(World world) {
        assertThat(lines(AS_SHE_BEGAN, 2025)).as("the report for 2025").containsExactly(THE_LAST_FROST);
        assertThat(lines(AS_SHE_BEGAN, 2026))
                .as("the report for 2026: six lines, and nobody wrote the second (its author is null, and not the text \"null\")")
                .hasSize(6)
                .startsWith(BENS_BREAD, BY_NOBODY);
        assertThat(lines(AS_SHE_BEGAN.replace("order by b.pub_date", "order by b.pub_date desc"), 2026))
                .as("the same report, after Dora put the newest first: the order of the rows is hers, too").hasSize(6)
                .endsWith(BY_NOBODY, BENS_BREAD);
        assertThat(lines(AS_SHE_BEGAN, 2010)).as("the report for 2010, when nobody wrote").isEmpty();

        world.execute("insert into blog (title, pub_date, author_id) values ('The Last Frost', date '2025-12-31', 4)");
        assertThat(lines(AS_SHE_BEGAN, 2025))
                .as("the report for 2025, after Dora began a second \"The Last Frost\" on the same day: two rows")
                .containsExactly(THE_LAST_FROST, THE_LAST_FROST);
    }

    @Test
    @Order(2)
    void finds_the_columns_in_another_order() {
        assertThat(lines(TURNED_ROUND, 2025))
                .as("the report for 2025, after Dora put the author first. Both are text, so nobody complains about the wrong one: go by the "
                        + "columns' names and not by their places")
                .containsExactly(THE_LAST_FROST);
        assertThat(lines(TURNED_ROUND, 2026)).as("the same report for 2026").startsWith(BENS_BREAD, BY_NOBODY);
    }

    @Test
    @Order(3)
    void leaves_out_what_it_does_not_need_and_binds_the_year_wherever_it_stands() {
        assertThat(lines(WITH_MORE, 2026))
                .as("the report for 2026 and 2025 with two columns more, and :year in three places").hasSize(7)
                .startsWith(THE_LAST_FROST, BENS_BREAD, BY_NOBODY);
    }

    @Test
    @Order(4)
    void survives_a_new_column(World world) {
        assertThat(lines(WHATEVER_THERE_IS, 2025))
                .as("a report that selects b.* and the author (the author is called AUTHOR in it: to SQL that is the same name)")
                .containsExactly(THE_LAST_FROST);

        world.execute("alter table blog add column subtitle varchar(100) default 'a diary' before title");
        assertThat(lines(WHATEVER_THERE_IS, 2025))
                .as("the same report on the day after the table got a column \"subtitle\", before the title: every place has moved by one, "
                        + "and no name has")
                .containsExactly(THE_LAST_FROST);
    }

    @Test
    @Order(5)
    @OtherRows
    void reports_on_another_archive_too() {
        assertThat(lines(WITH_MORE, 2000)).as("the report for 2000 and 1999, on an archive that the page doesn't show")
                .extracting(ReportLine::author)
                .containsExactly(null, "Fay", "Ed", "Fay", "Ed", "Fay", "Ed");
    }

    @Test
    @Order(6)
    void runs_dora_s_query_once_and_as_it_is(SessionFactory factory, SqlLog sql) {
        lines(WITH_MORE, 2026);

        assertThat(sql).sentOneStatement().readNoMoreThan(7);
        assertThat(squeezed(sql.statements().get(0).text()))
                .as("the text that was sent, which is Dora's with a ? for each :year (in the comment, :night is a word of hers). A year that "
                        + "stands in the text isn't bound, and a query around hers or in place of hers isn't hers")
                .isEqualTo(squeezed(WITH_MORE.replace(":year", "?")));
        assertThat(
                sql.statements().get(0).binds().stream().map(value -> value instanceof Long year ? (Object) Math.toIntExact(year) : value))
                .as("values beside the text (a year is a number; as text it is read as one by grace of this database)")
                .containsExactly(2026, 2026, 2026);
        assertThat(factory.getStatistics().getEntityLoadCount()).as("entities loaded (lines are records; nobody watches them)").isZero();
    }

    @Test
    @Order(7)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> report.lines(AS_SHE_BEGAN, 2026));
    }

    @Test
    @Order(8)
    @GeneratedRows
    void agrees_with_plain_java_for_twenty_years_and_after_changes(World world, Session session) {
        Reference.in(world)
                .of("the report for %s", (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year)
                        .sorted(comparing(Rows.Blog::pubDate).thenComparing(rows.byTitle()).thenComparing(Rows.Blog::id))
                        .map(blog -> new ReportLine(blog.title(), rows.authorOf(blog), blog.pubDate())).toList())
                .askedFor(Edges::years)
                .agreesWith(year -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return lines(AS_SHE_BEGAN + ", b.id", year);
                });
    }

    /** What the answer makes of a report; an exception becomes a sentence. */
    private List<ReportLine> lines(String sql, int year) {
        try {
            return report.lines(sql, year);
        } catch (RuntimeException thrown) {
            throw Thrown.failure(thrown,
                    "For the year %d a report failed. It has the columns title, author and pub_date; how many there are "
                            + "beside them, and in which order, is not for us to say. And wherever :year stands, it is the year. The report is:%n%s%n",
                    year, sql);
        }
    }

    private static String squeezed(String sql) {
        return sql.strip().replaceAll("\\s+", " ");
    }
}
