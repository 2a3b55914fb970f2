package threeways.speakplainsql;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.CallersSession;
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
            select cast(:year as int) as asked, min(e.written_on) as begun, b.pub_date, count(e.id) as entries, b.title,
                a.name as author, a.id as author_number
            from blog b left join author a on a.id = b.author_id left join entry e on e.blog_id = b.id
            where extract(year from b.pub_date) in (:year, :year - 1) -- Dora, at :night
              and b.title not like 'Z%'
            group by b.id, b.pub_date, b.title, a.name, a.id
            order by b.pub_date, b.title""";

    static final String WITH_A_QUERY_BEFORE = """
            with asked as (select b.* from blog b where extract(year from b.pub_date) = :year)
            select asked.title, asked.pub_date, a.name as author
            from asked left join author a on a.id = asked.author_id
            order by asked.pub_date, asked.title""";

    static final String WHATEVER_THERE_IS = """
            select b.*, a.name AUTHOR
            from blog b left join author a on a.id = b.author_id
            where extract(year from b.pub_date) = :year
            order by b.pub_date, b.title""";

    static final ReportLine THE_LAST_FROST = new ReportLine("The Last Frost", "Dora", LocalDate.of(2025, 12, 31));
    static final ReportLine BENS_BREAD = new ReportLine("Ben's Bread", "Ben", LocalDate.of(2026, 1, 1));
    /** The blog without an author. */
    static final ReportLine BY_NOBODY = new ReportLine(":x?{0}", null, LocalDate.of(2026, 3, 8));

    Report report;

    @BeforeEach
    void open_the_notebook(Session session) {
        report = new Report(session);
    }

    @Test
    @Order(1)
    void returns_one_line_for_each_row(World world) {
        assertThat(lines(AS_SHE_BEGAN, 2025)).as("The report for 2025 has one row, \"The Last Frost\" by Dora. Make a ReportLine of its "
                + "columns title, author and pub_date.").containsExactly(THE_LAST_FROST);
        List<ReportLine> lines = lines(AS_SHE_BEGAN, 2026);
        assertThat(lines)
                .as("The report for 2026 has six rows, so six lines must come. One is the blog titled \":x?{0}\", which has no author: keep it.")
                .hasSize(6);
        assertThat(lines)
                .as("The blog titled \":x?{0}\" has no author, so its line has null as the author. Don't put a text there.%s",
                        lines.stream().anyMatch(line -> "null".equals(line.author()))
                                ? " The text \"null\" came, as String.valueOf makes it: read the column as a String."
                                : "")
                .contains(BY_NOBODY);
        assertThat(lines)
                .as("The report for 2026 begins with \"Ben's Bread\", then \":x?{0}\". Keep the order of the rows, and don't sort.")
                .startsWith(BENS_BREAD, BY_NOBODY);
        assertThat(lines(AS_SHE_BEGAN.replace("order by b.pub_date", "order by b.pub_date desc"), 2026))
                .as("Dora has changed her order by to newest first, so \"Ben's Bread\" must now come last. Keep the order of the rows: send "
                        + "the query that is handed over, and don't sort.")
                .hasSize(6)
                .endsWith(BY_NOBODY, BENS_BREAD);
        assertThat(lines(AS_SHE_BEGAN, 2010)).as("The report for 2010 has no rows, so the list must be empty.").isEmpty();

        world.execute("insert into author (id, name) values (60, ' Kim ')",
                "insert into blog (title, pub_date, author_id) values (' Ink ', date '2009-05-05', 60)");
        assertThat(lines(AS_SHE_BEGAN, 2009))
                .as("The title \" Ink \" and its author \" Kim \" have blanks at both ends, and come so from the report. Return text as it is: "
                        + "strip nothing.")
                .containsExactly(new ReportLine(" Ink ", " Kim ", LocalDate.of(2009, 5, 5)));

        world.execute("insert into blog (title, pub_date, author_id) values ('The Last Frost', date '2025-12-31', 4)");
        assertThat(lines(AS_SHE_BEGAN, 2025))
                .as("Dora has begun a second blog \"The Last Frost\" with the same date: two rows now, so two lines. Run the query at each "
                        + "call, and don't drop equal lines.")
                .containsExactly(THE_LAST_FROST, THE_LAST_FROST);
    }

    @Test
    @Order(2)
    void reads_columns_by_name() {
        assertThat(lines(TURNED_ROUND, 2025))
                .as("The report now selects author before title. Both are text, so a wrong one raises no exception. Read columns by their "
                        + "names instead of their positions.")
                .containsExactly(THE_LAST_FROST);
        assertThat(lines(TURNED_ROUND, 2026)).as("The report for 2026, with author before title: read columns by their names.")
                .startsWith(BENS_BREAD, BY_NOBODY);
    }

    @Test
    @Order(3)
    void ignores_other_columns_and_binds_each_year() {
        assertThat(lines(WITH_MORE, 2026))
                .as("This report has four more columns, one of them a date, and :year three times. Read title, author and pub_date by their "
                        + "names, and bind the year to each :year.")
                .hasSize(7)
                .startsWith(THE_LAST_FROST, BENS_BREAD, BY_NOBODY);
        assertThat(lines(WITH_A_QUERY_BEFORE, 2025))
                .as("This report begins with \"with\" and is a query, too. Run it like any other report, and don't look into its SQL.")
                .containsExactly(THE_LAST_FROST);
    }

    @Test
    @Order(4)
    void still_works_after_a_column_was_added(World world) {
        assertThat(lines(WHATEVER_THERE_IS, 2025))
                .as("This report selects b.*, and calls the author AUTHOR, which is the same name in SQL. Read columns by their names, in "
                        + "whichever case they come.")
                .containsExactly(THE_LAST_FROST);

        Locale.setDefault(Locale.forLanguageTag("tr"));
        assertThat(List.of(lines(AS_SHE_BEGAN, 2025), lines(AS_SHE_BEGAN.replace("b.title,", "b.title TITLE,"), 2025)))
                .as("The JVM speaks Turkish here, in which the capital of i is \u0130, so names of columns come out otherwise. Compare them with "
                        + "equalsIgnoreCase, or convert them with Locale.ROOT.")
                .containsOnly(List.of(THE_LAST_FROST));
        Locale.setDefault(Locale.ENGLISH);

        world.execute("alter table blog add column subtitle varchar(100) default 'a diary' before title");
        assertThat(lines(WHATEVER_THERE_IS, 2025))
                .as("The table has a new column \"subtitle\" before the title, so every position in b.* has moved. Read columns by their "
                        + "exact names.")
                .containsExactly(THE_LAST_FROST);
    }

    @Test
    @Order(5)
    @OtherRows
    void works_on_other_rows() {
        assertThat(lines(WITH_MORE, 2000))
                .as("Expected six authors in the report for 2000, which has the blogs from 2000 and 1999 but those with titles like 'Z%'. Send the "
                        + "query as it is, capitals included, and return each row.")
                .extracting(ReportLine::author)
                .containsExactly(null, "Fay", "Fay", "Ed", "Fay", "Ed");
    }

    @Test
    @Order(6)
    void sends_doras_query_once_and_unchanged(SessionFactory factory, SqlLog sql, World world) {
        lines(WITH_MORE, 2026);

        assertThat(sql).as("One call must run the report once.").sentOneStatement();
        assertThat(sql).as("The report returns seven rows for 2026; no others are to be read.").readNoMoreThan(7);
        assertThat(squeezed(sql.statements().get(0).text()))
                .as("Send Dora's SQL as it is, her comment too, with a ? for each :year: concatenate nothing, write no query around "
                        + "it, set no limit. To pick columns by name, read each row as a Tuple.")
                .isEqualTo(squeezed(WITH_MORE.replace(":year", "?")));
        List<Object> binds = sql.statements().get(0).binds();
        assertThat(binds).as("The year is bound as text. H2 converts it, PostgreSQL refuses it: bind it as a number.")
                .doesNotHaveAnyElementsOfTypes(String.class);
        assertThat(binds).as("The year must be bound to each of the three :year, unchanged.")
                .extracting(value -> value instanceof Number year ? (Object) year.intValue() : value)
                .containsExactly(2026, 2026, 2026);
        assertThat(factory.getStatistics().getEntityLoadCount())
                .as("Entities were loaded, though a line needs three columns only. Read the rows as tuples or maps.").isZero();

        world.execute("insert into blog (title, pub_date) values (':year', date '1970-05-05')");
        AtomicReference<List<ReportLine>> lines = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> lines.set(report.lines(AS_SHE_BEGAN.replace("where", """
                where b.title = ':year' and -- not every :year
                """), 1970)));
        assertThat(lines.get())
                .as("This report asks for the blog titled \":year\" and has :year in a comment, too. Neither is a parameter: let Hibernate look "
                        + "for the parameters, or skip quotes and comments. %s", thrown == null ? "" : Thrown.inOneLine(thrown))
                .containsExactly(new ReportLine(":year", null, LocalDate.of(1970, 5, 5)));
    }

    @Test
    @Order(7)
    void runs_in_the_sessions_transaction_and_keeps_its_entities(Session session, SqlLog sql) {
        CallersSession.staysAsItWas(session, sql, 2, blog -> {
            blog.setTitle("The First Frost");
            session.flush();
        }, renamed -> assertThat(lines(AS_SHE_BEGAN, 2025))
                .as("In its transaction the session has changed a title to \"The First Frost\" and flushed it, so the report must show it. "
                        + "Ask the session that was handed over.")
                .extracting(ReportLine::title).containsExactly("The First Frost"));
    }

    @Test
    @Order(8)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> report.lines(AS_SHE_BEGAN, 2026));
    }

    @Test
    @Order(9)
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
                    "A report failed for the year %d. Read title, author and pub_date by these names, whatever columns are beside them, and "
                            + "bind the year to each :year. The report is:%n%s%n",
                    year, sql);
        }
    }

    private static String squeezed(String sql) {
        return sql.strip().replaceAll("\\s+", " ");
    }
}
