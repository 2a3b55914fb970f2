package threeways.askwithabuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.MappingException;
import org.jooq.exception.NoDataFoundException;
import org.jooq.exception.TooManyRowsException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Headline;
import threeways.blog.db.tables.records.BlogRecord;
import threeways.workbench.BlogWorld;
import threeways.workbench.JavaSource;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Examples: what the page shows")
@BlogWorld
@Timeout(60) // nothing here is the learner's: what takes its time is the machine
class ExamplesTest {

    @Test
    void a_generated_column_knows_its_name_and_its_type() {
        // tag::name-the-columns[]
        TableField<BlogRecord, String> title = BLOG.TITLE;
        TableField<BlogRecord, LocalDate> day = BLOG.PUB_DATE;
        // end::name-the-columns[]

        assertThat(title.getName()).isEqualTo("title");
        assertThat(title.getType()).isEqualTo(String.class);
        assertThat(day.getName()).isEqualTo("pub_date");
        assertThat(day.getType()).isEqualTo(LocalDate.class);
    }

    @Test
    @OnH2(because = "the listing names the dialect of H2")
    void a_context_needs_a_data_source_and_a_dialect(DataSource dataSource) {
        // tag::start-jooq[]
        DSLContext ctx = DSL.using(dataSource, SQLDialect.H2);
        // end::start-jooq[]

        assertThat(ctx.fetchCount(AUTHOR)).isEqualTo(4);
    }

    @Test
    void the_builder_sends_what_it_reads_like(DSLContext ctx, SqlLog sql) {
        // tag::ask-since-a-day[]
        LocalDate start = LocalDate.of(2026, 9, 1);

        Result<Record2<String, LocalDate>> blogs = ctx
                .select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.ge(start))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch();
        // end::ask-since-a-day[]

        // tag::read-a-record[]
        String title = blogs.get(0).get(BLOG.TITLE);
        LocalDate day = blogs.get(0).value2();
        // end::read-a-record[]

        assertThat(blogs.getValues(BLOG.TITLE)).containsExactly("100% Rye", "Fireworks at 23:59", "Tide Tables");
        assertThat(title).isEqualTo("100% Rye");
        assertThat(day).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(sql).sentOneStatement().readNoMoreThan(3).bound(2026).matches("ask-since-a-day.sql");
        assertThat(sql.statements().get(0).columns()).isEqualTo(2);
    }

    @Test
    void names_are_quoted_unless_the_settings_say_otherwise() {
        DSLContext unquoted = DSL.using(SQLDialect.H2, new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER));

        assertThat(unquoted.select(BLOG.TITLE).from(BLOG).getSQL()).isEqualTo("select blog.title from blog");
    }

    @Test
    void each_row_goes_into_a_record_of_java(DSLContext ctx) {
        // tag::map-to-headlines[]
        List<Headline> headlines = ctx
                .select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.TITLE.startsWith("T"))
                .orderBy(BLOG.TITLE)
                .fetch(mapping(Headline::new));
        // end::map-to-headlines[]

        assertThat(headlines).extracting(Headline::toString).containsExactly("The Last Frost (2025-12-31)", "Tide Tables (2026-09-23)");
    }

    @Test
    void reflection_takes_columns_as_they_come(DSLContext ctx) {
        // tag::fill-by-reflection[]
        List<Headline> mixedUp = ctx
                .select(BLOG.PUB_DATE, BLOG.TITLE)
                .from(BLOG)
                .where(BLOG.ID.eq(6L))
                .fetchInto(Headline.class);
        // end::fill-by-reflection[]

        assertThat(mixedUp).containsExactly(new Headline("2026-09-23", null));
        assertThatThrownBy(() -> ctx.selectFrom(BLOG).fetchInto(Headline.class)).isInstanceOf(MappingException.class);
        assertThat(ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(BLOG.ID.eq(6L)).fetchInto(Headline.class))
                .containsExactly(new Headline("Tide Tables", LocalDate.of(2026, 9, 23)));
    }

    @Test
    void a_whole_row_has_all_its_columns(DSLContext ctx, SqlLog sql) {
        // tag::take-the-whole-row[]
        Result<BlogRecord> blogs = ctx
                .selectFrom(BLOG)
                .where(year(BLOG.PUB_DATE).eq(2021))
                .fetch();
        // end::take-the-whole-row[]

        assertThat(blogs).extracting(BlogRecord::getTitle).containsExactly("Old Maps");
        assertThat(sql).sentOneStatement().readNoMoreThan(1).matches("take-the-whole-row.sql");
        assertThat(sql.statements().get(0).columns()).isEqualTo(5);

        blogs.get(0).setTitle("New Maps");
        assertThat(sql).as("after a change of the record in memory").sentOneStatement();
        assertThat(ctx.fetchExists(BLOG, BLOG.TITLE.eq("New Maps"))).isFalse();
    }

    @Test
    void another_dialect_writes_the_year_in_another_way() {
        assertThat(DSL.using(SQLDialect.H2).render(year(BLOG.PUB_DATE))).startsWith("extract(year from");
        assertThat(DSL.using(SQLDialect.SQLITE).render(year(BLOG.PUB_DATE))).contains("strftime(");
    }

    @Test
    @OnH2(because = "it reads the plan of a query, and each database writes plans in its own words")
    void the_year_of_a_column_hides_its_index_here_too(DSLContext ctx) {
        assertThat(ctx.explain(ctx.selectFrom(BLOG).where(year(BLOG.PUB_DATE).eq(2026))).plan()).contains("tableScan");
        assertThat(ctx.explain(ctx.selectFrom(BLOG).where(BLOG.PUB_DATE.eq(LocalDate.of(2026, 9, 23)))).plan())
                .containsIgnoringCase("ix_blog_pub_date");
    }

    @Test
    void the_compiler_refuses_a_number_for_a_title() {
        assertThat(javacOn("""
                // tag::compare-a-title-with-a-number[]
                ctx.select(BLOG.TITLE)
                        .from(BLOG)
                        .where(BLOG.TITLE.eq(2026))
                        .fetch();
                // end::compare-a-title-with-a-number[]
                """)).singleElement().asString().contains("int cannot be converted to String");
    }

    @Test
    void the_compiler_refuses_clauses_in_another_order_and_names_that_nothing_has() {
        assertThat(javacOn("""
                // tag::filter-after-sorting[]
                ctx.select(BLOG.TITLE)
                        .from(BLOG)
                        .orderBy(BLOG.TITLE)
                        .where(BLOG.PUB_DATE.ge(day))
                        .fetch();
                // end::filter-after-sorting[]
                """)).singleElement().asString().contains("cannot find symbol", "method where(Condition)");
        assertThat(javacOn("ctx.select(BLOG.TITEL).from(BLOG).fetch();")).singleElement().asString()
                .contains("cannot find symbol", "variable TITEL");
    }

    @Test
    void the_compiler_refuses_the_four_of_exercise_2_for_their_slip_and_for_nothing_else() {
        assertThat(javacOn("""
                // tag::refused-day[]
                return ctx.select(BLOG.TITLE)
                        .from(BLOG)
                        .where(BLOG.PUB_DATE.eq(day.toString()))
                        .orderBy(BLOG.TITLE)
                        .fetch(BLOG.TITLE);
                // end::refused-day[]
                """)).singleElement().asString().contains("String cannot be converted to LocalDate");
        assertThat(javacOn("""
                // tag::refused-join[]
                return ctx.select(BLOG.TITLE)
                        .from(BLOG)
                        .join(AUTHOR).on(BLOG.AUTHOR_ID.eq(AUTHOR.NAME))
                        .where(AUTHOR.NAME.eq(author))
                        .orderBy(BLOG.TITLE)
                        .fetch(BLOG.TITLE);
                // end::refused-join[]
                """)).singleElement().asString().contains("TableField<AuthorRecord,String> cannot be converted to Long");
        assertThat(javacOn("""
                // tag::refused-order[]
                return ctx.select(BLOG.TITLE)
                        .where(BLOG.PUB_DATE.ge(day))
                        .from(BLOG)
                        .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                        .fetch(BLOG.TITLE);
                // end::refused-order[]
                """)).singleElement().asString().contains("cannot find symbol", "method from(Blog)");
        assertThat(javacOn("""
                // tag::refused-mapping[]
                return ctx.select(BLOG.PUB_DATE, BLOG.TITLE)
                        .from(BLOG)
                        .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                        .fetch(mapping(Headline::new));
                // end::refused-mapping[]
                """)).singleElement().asString().contains("no suitable method found for fetch(");
    }

    @Test
    void the_compiler_accepts_what_fits_the_types_and_is_wrong_all_the_same(DSLContext ctx) {
        assertThat(javacOn("""
                // tag::leave-out-the-from[]
                ctx.select(BLOG.TITLE).where(BLOG.PUB_DATE.ge(day)).fetch();
                // end::leave-out-the-from[]
                // tag::join-any-two-numbers[]
                ctx.select(BLOG.TITLE, ENTRY.HEADLINE)
                        .from(BLOG).join(ENTRY).on(ENTRY.ID.eq(BLOG.ID))
                        .fetch();
                // end::join-any-two-numbers[]
                """)).isEmpty();

        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() -> ctx.select(BLOG.TITLE).where(BLOG.PUB_DATE.ge(day)).fetch()).isInstanceOf(DataAccessException.class);
        assertThat(ctx.select(BLOG.TITLE, ENTRY.HEADLINE).from(BLOG).join(ENTRY).on(ENTRY.ID.eq(BLOG.ID)).fetch()).isEmpty();
        assertThat(ctx.select(BLOG.TITLE, ENTRY.HEADLINE).from(BLOG).join(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID)).fetch()).hasSize(9);
    }

    @Test
    void the_compiler_accepts_two_columns_of_one_type_in_either_order() {
        String line = "record Line(String title, String headline) { } "
                + "return ctx.select(%s).from(BLOG).join(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID)).fetch(mapping(Line::new));";

        assertThat(javacOn(line.formatted("BLOG.TITLE, ENTRY.HEADLINE"))).isEmpty();
        assertThat(javacOn(line.formatted("ENTRY.HEADLINE, BLOG.TITLE"))).isEmpty();
        assertThat(javacOn(line.formatted("BLOG.PUB_DATE, BLOG.TITLE"))).isNotEmpty();
    }

    @Test
    void a_raw_type_silences_the_compiler(DSLContext ctx) {
        String raw = "ctx.select(BLOG.TITLE).from(BLOG).where(((Field) BLOG.PUB_DATE).eq(\"someday\")).fetch();";

        assertThat(javacOn(raw)).isEmpty();
        assertThat(javacOn(raw, "-Xlint:rawtypes,unchecked")).isNotEmpty();
    }

    @Test
    void a_query_can_be_read_without_being_sent(DSLContext ctx, World world, SqlLog sql) {
        // tag::write-it-down[]
        ResultQuery<?> query = ctx
                .select(BLOG.TITLE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.eq(LocalDate.of(2026, 9, 23)));

        String text = query.getSQL();
        List<Object> values = query.getBindValues();
        // end::write-it-down[]

        assertThat(sql).sentNothing();
        assertThat(values).containsExactly(LocalDate.of(2026, 9, 23));
        assertThat(ctx.renderInlined(query)).contains("'2026-09-23'");
        assertThat(query.toString()).contains("\nfrom").contains("'2026-09-23'");
        assertThat(DSL.using(SQLDialect.MARIADB).render(query)).isEqualTo("select `blog`.`title` from `blog` where `blog`.`pub_date` = ?");
        assertThat(DSL.using(SQLDialect.MARIADB).select(BLOG.TITLE).from(BLOG).toString()).isEqualTo("select `blog`.`title`\nfrom `blog`");
        assertThat(DSL.select(BLOG.TITLE).from(BLOG).toString()).isEqualTo("select \"blog\".\"title\"\nfrom \"blog\"");
        assertThat(ctx.configuration().derive(SQLDialect.MARIADB).dialect()).isEqualTo(SQLDialect.MARIADB);
        assertThat(ctx.dialect()).isEqualTo(world.dialect());
        assertThat(sql).sentNothing();

        query.fetch();
        assertThat(sql).sentOneStatement().matches("write-it-down.sql");
        assertThat(sql.statements().get(0).text()).isEqualTo(text);
    }

    @Test
    void none_one_and_several_are_told_apart_by_the_method_that_fetches(DSLContext ctx, SqlLog sql) {
        // tag::fetch-one-or-none[]
        Optional<String> author = ctx
                .select(AUTHOR.NAME)
                .from(AUTHOR)
                .where(AUTHOR.NAME.eq("Zoe"))
                .fetchOptional(AUTHOR.NAME);
        // end::fetch-one-or-none[]
        assertThat(author).isEmpty();

        ResultQuery<?> none = ctx.selectFrom(BLOG).where(BLOG.TITLE.eq("No Such Blog"));
        assertThat(none.fetchOptional()).isEmpty();
        assertThat(none.fetchOne()).isNull();
        assertThat(none.fetchAny()).isNull();
        assertThatThrownBy(none::fetchSingle).isInstanceOf(NoDataFoundException.class);

        ResultQuery<?> several = ctx.selectFrom(BLOG).where(BLOG.TITLE.eq("Old Maps"));
        assertThatThrownBy(several::fetchOptional).isInstanceOf(TooManyRowsException.class);
        assertThatThrownBy(several::fetchOne).isInstanceOf(TooManyRowsException.class);
        assertThatThrownBy(several::fetchSingle).isInstanceOf(TooManyRowsException.class);

        sql.clear();
        assertThatThrownBy(several::fetchOptional).isInstanceOf(TooManyRowsException.class);
        assertThat(sql).sentOneStatement();
        assertThat(sql.statements().get(0).columns()).isEqualTo(5);
        assertThat(sql.rowsRead()).as("rows read until it is clear that there are several").isEqualTo(2);

        sql.clear();
        assertThat(several.fetchAny()).isNotNull();
        assertThat(sql).sentOneStatement();
        assertThat(sql.statements().get(0).columns()).isEqualTo(5);
        assertThat(sql.rowsRead()).as("rows read of those that fit").isEqualTo(1);

        ResultQuery<?> limited = ctx.selectFrom(BLOG).where(BLOG.TITLE.eq("Old Maps")).limit(1);
        assertThat(limited.fetchOptional()).isPresent();
        assertThat(limited.fetchOne()).isNotNull();
        assertThat(limited.fetchSingle()).isNotNull();
        assertThat(limited.fetchAny()).isNotNull();
    }

    @Test
    @OnH2(because = "it renames a column in H2's words")
    void the_classes_are_a_copy_that_may_lag_behind_the_tables(DSLContext ctx, World world) throws SQLException {
        try (Connection connection = world.connect(); Statement statement = connection.createStatement()) {
            statement.execute("alter table blog alter column title rename to headline");
        }

        assertThatThrownBy(() -> ctx.select(BLOG.TITLE).from(BLOG).fetch()).isInstanceOf(DataAccessException.class);
    }

    /** What javac says about a few statements, in a method that has a context, a day and an author. */
    private static List<String> javacOn(String statements, String... options) {
        String source = """
                import static org.jooq.Records.mapping;
                import static threeways.blog.db.Tables.AUTHOR;
                import static threeways.blog.db.Tables.BLOG;
                import static threeways.blog.db.Tables.ENTRY;

                import java.time.LocalDate;
                import org.jooq.DSLContext;
                import org.jooq.Field;
                import threeways.blog.Headline;

                class Snippet {
                    Object ask(DSLContext ctx, LocalDate day, String author) {
                        %s
                        %s
                    }
                }
                """.formatted(statements, statements.contains("return ") ? "" : "return null;");
        return JavaSource.of("Snippet.java", source).remarks(options);
    }
}
