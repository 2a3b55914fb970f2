package threeways.writeareport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.denseRank;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.PERMALINK;
import static threeways.blog.db.Tables.TAG;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.hibernate.exception.SQLGrammarException;
import org.hibernate.query.SemanticException;
import org.hibernate.query.sqm.UnknownEntityException;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Examples: what the page shows")
@BlogWorld(entities = {Author.class, Blog.class, Entry.class, Permalink.class})
class ExamplesTest {

    record Liked(String title, long entries, long stars) {
    }

    // tag::declare-addresses[]
    record Addresses(String title, List<String> slugs) {
    }
    // end::declare-addresses[]

    // tag::declare-a-day[]
    record Day(LocalDate day, long blogs, long soFar) {
    }
    // end::declare-a-day[]

    static final Day THE_LAST_OF_SIX = new Day(LocalDate.of(2026, 9, 23), 1, 8);

    @Test
    void a_sum_is_right_with_one_join(DSLContext ctx, SqlLog sql) {
        // tag::sum-over-one-join[]
        Result<Record3<String, Integer, BigDecimal>> liked = ctx
                .select(BLOG.TITLE, count(ENTRY.ID), sum(ENTRY.RATING))
                .from(BLOG)
                .leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .groupBy(BLOG.ID, BLOG.TITLE)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch();
        // end::sum-over-one-join[]

        assertThat(liked.into(Liked.class)).hasSize(10).contains(new Liked("Tide Tables", 1, 5), new Liked("Night Trains", 3, 8));
        assertThat(sql.rowsRead()).isEqualTo(10);
    }

    @Test
    void a_sum_is_doubled_by_a_second_join(DSLContext ctx, SqlLog sql) {
        // tag::sum-over-two-joins[]
        Result<Record4<String, Integer, BigDecimal, Integer>> liked = ctx
                .select(BLOG.TITLE, count(ENTRY.ID), sum(ENTRY.RATING),
                        countDistinct(ENTRY_TAG.TAG_ID))
                .from(BLOG)
                .leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .leftJoin(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                .groupBy(BLOG.ID, BLOG.TITLE)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch();
        // end::sum-over-two-joins[]

        assertThat(sql).sentOneStatement().readNoMoreThan(10).matches("sum-over-two-joins.sql");
        assertThat(liked.map(row -> row.intoList())).hasSize(10).contains(List.of("Tide Tables", 2, new BigDecimal(10), 2),
                List.of("Night Trains", 3, new BigDecimal(8), 1));
        assertThat(liked.map(row -> row.value1() + ", " + row.value2() + ", " + row.value3())).as("the nine others are as they were")
                .filteredOn(line -> !line.startsWith("Tide Tables")).hasSize(9)
                .isEqualTo(ctx.select(BLOG.TITLE, count(ENTRY.ID), sum(ENTRY.RATING)).from(BLOG).leftJoin(ENTRY)
                        .on(ENTRY.BLOG_ID.eq(BLOG.ID)).where(BLOG.ID.ne(6L)).groupBy(BLOG.ID, BLOG.TITLE)
                        .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                        .fetch(row -> row.value1() + ", " + row.value2() + ", " + row.value3()));
    }

    @Test
    void the_rows_below_the_sum_show_why(DSLContext ctx, SqlLog sql) {
        // tag::take-the-grouping-away[]
        Result<Record4<String, String, Integer, Long>> rows = ctx
                .select(BLOG.TITLE, ENTRY.HEADLINE, ENTRY.RATING, ENTRY_TAG.TAG_ID)
                .from(BLOG)
                .leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .leftJoin(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                .where(BLOG.TITLE.eq("Tide Tables"))
                .orderBy(ENTRY_TAG.TAG_ID)
                .fetch();
        // end::take-the-grouping-away[]

        assertThat(rows.map(row -> row.intoList())).containsExactly(
                List.of("Tide Tables", "Spring tide", 5, 2L), List.of("Tide Tables", "Spring tide", 5, 3L));
        sql.clear();
        ctx.select(BLOG.ID).from(BLOG).leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID)).leftJoin(ENTRY_TAG)
                .on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)).fetch();
        assertThat(sql.rowsRead()).as("rows of the whole join").isEqualTo(14);
    }

    @Test
    void tags_that_are_counted_first_double_nothing(DSLContext ctx, SqlLog sql) {
        // tag::count-before-the-join[]
        var tagged = select(ENTRY_TAG.ENTRY_ID, count().as("tags"))
                .from(ENTRY_TAG)
                .groupBy(ENTRY_TAG.ENTRY_ID)
                .asTable("tagged");

        Result<Record4<String, Integer, BigDecimal, BigDecimal>> liked = ctx
                .select(BLOG.TITLE, count(ENTRY.ID), sum(ENTRY.RATING),
                        sum(tagged.field("tags", Integer.class)))
                .from(BLOG)
                .leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .leftJoin(tagged).on(tagged.field(ENTRY_TAG.ENTRY_ID).eq(ENTRY.ID))
                .groupBy(BLOG.ID, BLOG.TITLE)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch();
        // end::count-before-the-join[]

        assertThat(liked.map(row -> row.intoList())).hasSize(10)
                .contains(List.of("Tide Tables", 1, new BigDecimal(5), new BigDecimal(2)));
        assertThat(sql).sentOneStatement().readNoMoreThan(10).matches("count-before-the-join.sql");
    }

    @Test
    void the_picture_shows_the_rows_that_are_added_up(DSLContext ctx) throws IOException {
        List<String> shown = new ArrayList<>(List.of("Two joins", "Tags counted before the join"));
        Result<Record3<String, Integer, String>> joined = ctx.select(ENTRY.HEADLINE, ENTRY.RATING, TAG.NAME)
                .from(ENTRY).join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)).join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(ENTRY.BLOG_ID.eq(6L)).orderBy(TAG.NAME).fetch();
        String entry = joined.get(0).value1() + ", " + joined.get(0).value2();
        shown.add(entry);
        shown.addAll(joined.getValues(TAG.NAME));
        shown.addAll(List.of("headline", "rating", "tag"));
        joined.forEach(row -> shown.addAll(List.of(row.value1(), String.valueOf(row.value2()), row.value3())));
        shown.addAll(
                List.of(joined.size() + " entries", joined.getValues(ENTRY.RATING).stream().mapToInt(rating -> rating).sum() + " stars",
                        joined.getValues(TAG.NAME).stream().distinct().count() + " tags"));

        Field<Integer> tags = field(selectCount().from(ENTRY_TAG).where(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)));
        Record3<String, Integer, Integer> once = ctx.select(ENTRY.HEADLINE, ENTRY.RATING, tags).from(ENTRY).where(ENTRY.BLOG_ID.eq(6L))
                .fetchSingle();
        shown.addAll(List.of(entry, "tags: " + once.value3(), "headline", "rating", "tags"));
        shown.addAll(List.of(once.value1(), String.valueOf(once.value2()), String.valueOf(once.value3())));
        shown.addAll(List.of("1 entry", once.value2() + " stars", once.value3() + " tags"));

        String picture = Files.readString(Path.of(System.getProperty("basedir", "."), "../../docs/src/diagrams/fan-out.svg"));
        assertThat(Pattern.compile("<text[^>]*>([^<]*)</text>").matcher(picture).results().map(text -> text.group(1)))
                .containsExactlyElementsOf(shown);
    }

    @Test
    void distinct_is_no_way_out_for_a_sum(DSLContext ctx, World world) {
        world.execute("insert into entry (id, blog_id, headline, written_on, rating) values (40, 6, 'Neap tide', date '2026-10-01', 5)");

        assertThat(ctx.select(DSL.sumDistinct(ENTRY.RATING)).from(ENTRY).where(ENTRY.BLOG_ID.eq(6L)).fetchSingle().value1())
                .as("two entries, rated 5 and 5").isEqualByComparingTo("5");
    }

    @Test
    void hql_and_a_string_of_sql_double_the_sum_as_well(Session session, DSLContext ctx, World world) {
        world.execute("insert into permalink (id, slug, blog_id) values (33, 'sleepers', 7)");

        assertThat(session.createSelectionQuery("""
                select b.title, count(distinct e), sum(e.rating)
                from Blog b join b.entries e left join Permalink p on p.blog = b
                where b.id = 7 group by b.title
                """, Liked.class).getSingleResult()).isEqualTo(new Liked("Night Trains", 3, 16));
        assertThat(ctx.fetch("""
                select b.title, count(distinct e.id), sum(e.rating)
                from blog b join entry e on e.blog_id = b.id left join permalink p on p.blog_id = b.id
                where b.id = 7 group by b.title
                """).into(Liked.class)).containsExactly(new Liked("Night Trains", 3, 16));
    }

    @Test
    void a_rank_lets_equal_ratings_share_a_place(DSLContext ctx, SqlLog sql) {
        // tag::rank-the-entries[]
        Result<Record3<Integer, Integer, Integer>> places = ctx
                .select(ENTRY.RATING,
                        rank().over(orderBy(ENTRY.RATING.desc())),
                        rowNumber().over(orderBy(ENTRY.RATING.desc(), ENTRY.ID)))
                .from(ENTRY)
                .where(ENTRY.RATING.isNotNull())
                .orderBy(ENTRY.RATING.desc(), ENTRY.ID)
                .fetch();
        // end::rank-the-entries[]

        assertThat(places.getValues(0, Integer.class)).containsExactly(5, 5, 4, 3, 2, 1, 0);
        assertThat(places.getValues(1, Integer.class)).containsExactly(1, 1, 3, 4, 5, 6, 7);
        assertThat(places.getValues(2, Integer.class)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(sql).sentOneStatement().matches("rank-the-entries.sql");
        assertThat(ctx.select(denseRank().over(orderBy(ENTRY.RATING.desc()))).from(ENTRY).where(ENTRY.RATING.isNotNull())
                .orderBy(ENTRY.RATING.desc()).fetch(Record1::value1)).containsExactly(1, 1, 2, 3, 4, 5, 6);
    }

    @Test
    @OnH2(because = "it has no qualify, and jOOQ's open edition writes nothing in its place")
    void qualify_is_a_clause_of_this_database(DSLContext ctx, SqlLog sql) {
        // tag::qualify-the-rows[]
        Select<Record3<Long, String, Integer>> first = ctx
                .select(ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.RATING)
                .from(ENTRY)
                .qualify(rowNumber().over(partitionBy(ENTRY.BLOG_ID)
                        .orderBy(ENTRY.WRITTEN_ON, ENTRY.ID)).eq(1))
                .orderBy(ENTRY.BLOG_ID);
        // end::qualify-the-rows[]

        assertThat(ctx.fetch(first)).hasSize(6).extracting(Record3::value2)
                .contains("Vienna to Rome", "Sourdough, day one");
        assertThat(sql).sentOneStatement().readNoMoreThan(6).matches("qualify-the-rows.sql");
        // tag::render-for-postgresql[]
        assertThatThrownBy(() -> DSL.using(SQLDialect.POSTGRES).render(first))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("commercial only");
        // end::render-for-postgresql[]
    }

    @Test
    void a_window_function_has_no_place_in_a_where(DSLContext ctx) {
        assertThatThrownBy(() -> ctx.select(ENTRY.HEADLINE).from(ENTRY).where(rowNumber().over(orderBy(ENTRY.ID)).eq(1)).fetch())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @OnH2(because = "it tells where H2 puts its nulls")
    void nulls_come_last_here_and_first_where_they_count_as_high(DSLContext ctx, World world) {
        Select<Record1<Integer>> best = ctx.select(ENTRY.RATING).from(ENTRY).orderBy(ENTRY.RATING.desc()).limit(1);

        assertThat(ctx.fetch(best).getValues(ENTRY.RATING)).containsExactly(5);
        world.execute("set default_null_ordering high"); // as PostgreSQL has it
        assertThat(ctx.fetch(best).getValues(ENTRY.RATING)).containsExactly((Integer) null);
    }

    @Test
    void grouping_in_java_makes_a_list_with_a_null_and_one_list_of_two_blogs(DSLContext ctx, SqlLog sql) {
        // tag::group-in-java[]
        Map<String, List<String>> slugs = ctx
                .select(BLOG.TITLE, PERMALINK.SLUG)
                .from(BLOG)
                .leftJoin(PERMALINK).on(PERMALINK.BLOG_ID.eq(BLOG.ID))
                .fetchGroups(BLOG.TITLE, PERMALINK.SLUG);

        assertThat(slugs.get("Tide Tables")).containsExactly("tides");
        assertThat(slugs.get("100% Rye")).containsExactly((String) null);
        assertThat(slugs.get("Old Maps")).containsExactly(null, null);
        // end::group-in-java[]

        assertThat(slugs).as("ten blogs, and two of them with one title").hasSize(9);
        assertThat(sql.rowsRead()).isEqualTo(10);
    }

    @Test
    @NotOn(value = "mysql, mariadb", because = "jOOQ sends three statements in one there, which the driver refuses unless the URL allows it")
    void a_multiset_is_a_list_inside_a_row(DSLContext ctx, SqlLog sql) {
        // tag::nest-a-list[]
        List<Addresses> blogs = ctx
                .select(BLOG.TITLE,
                        multiset(
                                select(PERMALINK.SLUG)
                                        .from(PERMALINK)
                                        .where(PERMALINK.BLOG_ID.eq(BLOG.ID))
                                        .orderBy(PERMALINK.SLUG))
                                .convertFrom(rows -> rows.map(Record1::value1)))
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch(mapping(Addresses::new));
        // end::nest-a-list[]

        assertThat(blogs).hasSize(10).contains(new Addresses("Tide Tables", List.of("tides")), new Addresses("100% Rye", List.of()));
        assertThat(sql).sentOneStatement().readNoMoreThan(10).matches("nest-a-list.sql");
    }

    @Test
    void one_statement_for_each_blog_is_eleven(DSLContext ctx, SqlLog sql) {
        ctx.selectFrom(BLOG).forEach(blog -> ctx.select(PERMALINK.SLUG).from(PERMALINK).where(PERMALINK.BLOG_ID.eq(blog.getId())).fetch());

        assertThat(sql.statements()).hasSize(11);
        assertThat(sql.rowsRead()).isEqualTo(12);
    }

    @Test
    void a_condition_in_where_takes_the_empty_rows_away(DSLContext ctx, SqlLog sql) {
        // tag::ask-in-where[]
        Map<String, Integer> blogs = ctx
                .select(AUTHOR.NAME, count(BLOG.ID))
                .from(AUTHOR)
                .leftJoin(BLOG).on(BLOG.AUTHOR_ID.eq(AUTHOR.ID))
                .where(year(BLOG.PUB_DATE).eq(2025))
                .groupBy(AUTHOR.ID, AUTHOR.NAME)
                .fetchMap(AUTHOR.NAME, count(BLOG.ID));
        // end::ask-in-where[]

        assertThat(blogs).isEqualTo(Map.of("Dora", 1));
        assertThat(sql).sentOneStatement().matches("ask-in-where.sql");
    }

    @Test
    void a_condition_in_on_leaves_them(DSLContext ctx, SqlLog sql) {
        // tag::ask-in-on[]
        Map<String, Integer> blogs = ctx
                .select(AUTHOR.NAME, count(BLOG.ID))
                .from(AUTHOR)
                .leftJoin(BLOG)
                .on(BLOG.AUTHOR_ID.eq(AUTHOR.ID), year(BLOG.PUB_DATE).eq(2025))
                .groupBy(AUTHOR.ID, AUTHOR.NAME)
                .fetchMap(AUTHOR.NAME, count(BLOG.ID));
        // end::ask-in-on[]

        assertThat(blogs).isEqualTo(Map.of("Ada", 0, "Ben", 0, "Chi", 0, "Dora", 1));
        assertThat(sql).sentOneStatement().readNoMoreThan(4).matches("ask-in-on.sql");

        assertThat(ctx.select(AUTHOR.NAME, count()).from(AUTHOR).leftJoin(BLOG)
                .on(BLOG.AUTHOR_ID.eq(AUTHOR.ID), year(BLOG.PUB_DATE).eq(2025)).groupBy(AUTHOR.ID, AUTHOR.NAME)
                .fetchMap(AUTHOR.NAME, count())).as("count(*) counts the empty rows")
                .isEqualTo(Map.of("Ada", 1, "Ben", 1, "Chi", 1, "Dora", 1));
    }

    @Test
    void a_series_has_rows_that_no_table_has(DSLContext ctx, SqlLog sql) {
        // tag::make-rows[]
        List<Integer> numbers = ctx.selectFrom(generateSeries(1, 12))
                .fetch(Record1::value1);
        // end::make-rows[]

        assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(sql).sentOneStatement().matches("make-rows.sql");
        assertThat(DSL.using(SQLDialect.SQLITE).render(generateSeries(1, 12))).contains("recursive");
    }

    @Test
    void a_running_total_with_jooq(DSLContext ctx, SqlLog sql) {
        // tag::add-up-with-jooq[]
        List<Day> days = ctx
                .select(BLOG.PUB_DATE, count(), sum(count()).over(orderBy(BLOG.PUB_DATE)))
                .from(BLOG)
                .groupBy(BLOG.PUB_DATE)
                .orderBy(BLOG.PUB_DATE)
                .fetchInto(Day.class);
        // end::add-up-with-jooq[]

        assertThat(days).hasSize(9).contains(THE_LAST_OF_SIX);
        assertThat(sql).sentOneStatement().readNoMoreThan(9).matches("add-up-with-jooq.sql");
    }

    @Test
    void a_running_total_with_hibernate(Session session, SqlLog sql) {
        // tag::add-up-with-hibernate[]
        List<Day> days = session.createSelectionQuery("""
                select pubDate, count(*), sum(count(*)) over (order by pubDate)
                from Blog
                group by pubDate
                order by pubDate
                """, Day.class)
                .getResultList();
        // end::add-up-with-hibernate[]

        assertThat(days).hasSize(9).contains(THE_LAST_OF_SIX);
        assertThat(sql).sentOneStatement().readNoMoreThan(9).matches("add-up-with-hibernate.sql");
    }

    @Test
    void a_running_total_over_jdbc(Connection connection, SqlLog sql) throws SQLException {
        // tag::add-up-over-jdbc[]
        List<Day> days = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select pub_date, count(*), sum(count(*)) over (order by pub_date)
                from blog
                group by pub_date
                order by pub_date
                """);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                days.add(new Day(rows.getObject(1, LocalDate.class),
                        rows.getLong(2), rows.getLong(3)));
            }
        }
        // end::add-up-over-jdbc[]

        assertThat(days).hasSize(9).contains(THE_LAST_OF_SIX);
        assertThat(sql).sentOneStatement().readNoMoreThan(9).matches("add-up-over-jdbc.sql");
    }

    @Test
    @NotOn(value = "sqlite", because = "Hibernate reads a place as an Integer there")
    @NotOn(value = "mysql", because = "Hibernate writes no generate_series for it")
    void hql_gives_places_and_makes_months_too(Session session, SqlLog sql) {
        assertThat(session.createSelectionQuery("""
                with rated as (
                    select e.blog.id as blog, e.rating as rating,
                        row_number() over (partition by e.blog order by e.rating desc, e.writtenOn, e.id) as turn
                    from Entry e where e.rating is not null)
                select rank() over (order by r.rating desc) from rated r where r.turn = 1 order by 1
                """, Long.class).getResultList()).containsExactly(1L, 1L, 3L, 4L, 5L);
        assertThat(session.createSelectionQuery("""
                select m, count(b.id) from generate_series(1, 12) m
                left join Blog b on month(b.pubDate) = m and year(b.pubDate) = 2026
                group by m order by m
                """, Object[].class).getResultList()).hasSize(12);
        assertThat(sql.statements()).hasSize(2);
    }

    @Test
    void where_hql_ends(Session session, SqlLog sql) {
        assertThat(session.createSelectionQuery("select b.title, b.entries from Blog b", Object[].class).getResultList())
                .as("a row for each entry, and no row for the five blogs without one").hasSize(9);
        assertThatThrownBy(() -> session
                .createSelectionQuery("select (select json_arrayagg(e.headline) from Entry e where e.blog = b) from Blog b", String.class))
                .isInstanceOf(SemanticException.class).hasMessageContaining("json_functions_enabled");
        assertThatThrownBy(() -> session.createSelectionQuery("select count(*) from entry_tag", Long.class))
                .isInstanceOf(UnknownEntityException.class);
    }

    @Test
    @OnH2(because = "it is H2 that refuses this")
    void what_is_grouped_by_a_function_can_not_be_sorted_by_it_in_a_window_of_h2(Session session, DSLContext ctx) {
        assertThatThrownBy(() -> session.createSelectionQuery("""
                select year(pubDate), sum(count(*)) over (order by year(pubDate)) from Blog group by year(pubDate)
                """, Object[].class).getResultList()).isInstanceOf(SQLGrammarException.class);
        assertThatThrownBy(() -> ctx.select(year(BLOG.PUB_DATE), sum(count()).over(orderBy(year(BLOG.PUB_DATE)))).from(BLOG)
                .groupBy(year(BLOG.PUB_DATE)).fetch()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_sum_of_no_rows_is_null_and_fits_into_no_long(DSLContext ctx) {
        SelectFieldOrAsterisk stars = sum(ENTRY.RATING);

        assertThat(ctx.select(stars).from(ENTRY).where(ENTRY.BLOG_ID.eq(5L)).fetchSingle().get(0)).isNull();
        assertThat(ctx.select(coalesce(sum(ENTRY.RATING), BigDecimal.ZERO)).from(ENTRY).where(ENTRY.BLOG_ID.eq(5L)).fetchSingle().value1())
                .isEqualByComparingTo("0");
        assertThatThrownBy(() -> ctx.select(sum(ENTRY.RATING).coerce(Long.class)).from(ENTRY).where(ENTRY.BLOG_ID.eq(5L))
                .fetch(mapping((Long sum) -> (long) sum))).isInstanceOf(NullPointerException.class);
    }
}
