package threeways.composeaquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.exception.SQLGrammarException;
import org.hibernate.query.KeyedPage;
import org.hibernate.query.KeyedResultList;
import org.hibernate.query.Order;
import org.hibernate.query.Page;
import org.hibernate.query.range.Range;
import org.hibernate.query.restriction.Restriction;
import org.hibernate.query.specification.SelectionSpecification;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.SelectSeekStep2;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Examples: what the page shows")
@BlogWorld
class ExamplesTest {

    @Test
    @NotOn(value = "postgresql", because = "it refuses a null whose type it can't tell, and the query with it")
    void one_query_for_all_forms_carries_all_conditions(Session session, SqlLog sql) {
        assertThat(askedWithNulls(session, "day", 4)).extracting(Entry::getHeadline).containsExactly("Sourdough, day one");
        assertThat(sql).sentOneStatement().matches("ask-with-nulls.sql");
        assertThat(askedWithNulls(session, "day", null)).hasSize(2);
        assertThat(askedWithNulls(session, null, null)).hasSize(9);
        assertThat(askedWithNulls(session, null, 4)).hasSize(3);
        assertThat(askedWithNulls(session, "%", null)).hasSize(9);
    }

    @Test
    @NotOn(value = "h2, mysql, mariadb, sqlite", because = "the page tells what PostgreSQL says")
    void postgresql_refuses_a_null_if_the_first_search_had_one(Session session, DSLContext ctx) {
        assertThat(catchThrowable(() -> askedWithNulls(session, null, 4))).isInstanceOf(SQLGrammarException.class)
                .hasMessageContaining("function lower(bytea) does not exist");
        assertThat(askedWithNulls(session, "day", 4)).hasSize(1);
        assertThat(catchThrowable(() -> askedWithNulls(session, null, 4))).as("again, after a search with a text")
                .isInstanceOf(SQLGrammarException.class);

        String another = "from Entry x where (:part is null or lower(x.headline) like lower(concat('%', :part, '%')))";
        assertThat(session.createSelectionQuery(another, Entry.class).setParameter("part", "day").getResultList()).hasSize(2);
        assertThat(session.createSelectionQuery(another, Entry.class).setParameter("part", null).getResultList())
                .as("the plan is kept, and with it the type").hasSize(9);

        String typed = "from Entry y where (:part is null or lower(y.headline) like lower(concat('%', :part, '%')))";
        assertThat(session.createSelectionQuery(typed, Entry.class).setParameter("part", null, String.class).getResultList()).hasSize(9);
        assertThat(catchThrowable(() -> ctx.fetch("select id from entry where ? is null or written_on >= ?", null, null)))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("could not determine data type of parameter $1");
    }

    @Test
    @NotOn(value = "h2, mysql, mariadb, sqlite", because = "it asks PostgreSQL what it has")
    void postgresql_has_none_of_the_functions_and_types_that_a_check_refuses(DSLContext ctx) {
        assertThat(ctx.fetch("select distinct proname from pg_proc").getValues(0, String.class)).contains("lower", "strpos")
                .doesNotContainAnyElementsOf(Pretended.FOREIGN_FUNCTIONS);
        assertThat(ctx.fetch("select typname from pg_type").getValues(0, String.class)).contains("varchar", "text")
                .doesNotContainAnyElementsOf(Pretended.FOREIGN_TYPES);
        assertThat(catchThrowable(() -> ctx.fetch("select id from blog where author_id in ()"))).isInstanceOf(DataAccessException.class);
        assertThat(catchThrowable(() -> ctx.fetch("select `id` from blog"))).isInstanceOf(DataAccessException.class);
    }

    private static List<Entry> askedWithNulls(Session session, String part, Integer atLeast) {
        // tag::ask-with-nulls[]
        List<Entry> entries = session.createSelectionQuery("""
                from Entry e
                where (:part is null
                        or lower(e.headline) like lower(concat('%', :part, '%')))
                    and (:atLeast is null or e.rating >= :atLeast)
                """, Entry.class)
                .setParameter("part", part)
                .setParameter("atLeast", atLeast)
                .getResultList();
        // end::ask-with-nulls[]
        return entries;
    }

    @Test
    @OnH2(because = "it reads the plan of a query, and each database writes plans in its own words")
    void a_condition_that_may_be_null_hides_the_index(Session session, DSLContext ctx, SqlLog sql, World world) {
        world.execute(
                "insert into blog (title, pub_date) select 'Old ' || x, dateadd(day, x, date '1990-01-01') from system_range(1, 1000)");

        session.createSelectionQuery("from Blog b where (:first is null or b.pubDate >= :first)", Blog.class)
                .setParameter("first", LocalDate.of(2026, 9, 1)).getResultList();
        ctx.selectFrom(BLOG).where(BLOG.PUB_DATE.ge(LocalDate.of(2026, 9, 1))).fetch();

        assertThat(sql.statements()).extracting(sent -> world.explain(sent).scanCount()).containsExactly(1011, 4);
    }

    @Test
    void a_condition_grows(DSLContext ctx, SqlLog sql) {
        assertThat(grown(ctx, "day", 4)).extracting(Record2::value1).containsExactly("Sourdough, day one");
        assertThat(sql).sentOneStatement().matches("grow-a-condition.sql");

        sql.clear();
        assertThat(grown(ctx, null, null)).hasSize(9);
        assertThat(sql).sentOneStatement().matches("grow-nothing.sql");
    }

    private static Result<Record2<String, Integer>> grown(DSLContext ctx, String part, Integer atLeast) {
        // tag::grow-a-condition[]
        Condition wanted = noCondition();
        if (part != null) {
            wanted = wanted.and(ENTRY.HEADLINE.containsIgnoreCase(part));
        }
        if (atLeast != null) {
            wanted = wanted.and(ENTRY.RATING.ge(atLeast));
        }
        Result<Record2<String, Integer>> entries = ctx
                .select(ENTRY.HEADLINE, ENTRY.RATING)
                .from(ENTRY)
                .where(wanted)
                .fetch();
        // end::grow-a-condition[]
        return entries;
    }

    @Test
    @NotOn(value = "postgresql", because = "it refuses a null whose type it can't tell")
    void four_forms_are_one_text_or_four(Session session, DSLContext ctx, SqlLog sql) {
        for (String part : new String[]{null, "day"}) {
            for (Integer atLeast : new Integer[]{null, 4}) {
                askedWithNulls(session, part, atLeast);
            }
        }
        assertThat(sql).sentOneText();
        assertThat(sql.statements()).hasSize(4).allMatch(sent -> sent.binds().size() == 4);
        assertThat(sql.rowsRead()).isEqualTo(15);

        sql.clear();
        for (String part : new String[]{null, "day"}) {
            for (Integer atLeast : new Integer[]{null, 4}) {
                grown(ctx, part, atLeast);
            }
        }
        assertThat(sql.statements()).extracting(SqlStatement::text).doesNotHaveDuplicates();
        assertThat(sql.statements()).extracting(sent -> sent.binds().size()).containsExactly(0, 1, 1, 2);
        assertThat(sql.rowsRead()).isEqualTo(15);
    }

    @Test
    void a_condition_is_a_value(DSLContext ctx) {
        Condition rated = ENTRY.RATING.isNotNull();
        Condition more = rated.and(ENTRY.ID.gt(1L));

        assertThat(rated).isNotEqualTo(more);
        assertThat(ctx.fetchCount(ENTRY, noCondition())).isEqualTo(9);
        assertThat(DSL.using(SQLDialect.H2).render(DSL.selectOne().from(ENTRY).where(noCondition()))).doesNotContain("where");
        assertThat(DSL.using(SQLDialect.H2).render(DSL.selectOne().from(ENTRY).where(and(List.of())))).endsWith("where true");
        assertThat(DSL.using(SQLDialect.H2).render(ENTRY.ID.in(List.of()))).isEqualTo("false");
        assertThat(ctx.fetchCount(ENTRY, ENTRY.ID.in(List.of()))).isZero();
        assertThat(ctx.selectFrom(ENTRY).where(List.of(rated, ENTRY.ID.gt(15L))).fetch()).hasSize(3);
        assertThat(DSL.using(SQLDialect.POSTGRES).render(ENTRY.HEADLINE.containsIgnoreCase("x"))).contains("ilike").contains("replace(")
                .contains("escape '!'");
    }

    @Test
    void contains_takes_a_percent_sign_for_itself(DSLContext ctx, Session session) {
        assertThat(ctx.fetchCount(BLOG, BLOG.TITLE.contains("%"))).isEqualTo(1);
        assertThat(ctx.fetchCount(BLOG, BLOG.TITLE.like("%" + "%" + "%"))).isEqualTo(10);
        assertThat(
                SelectionSpecification.create(Blog.class).restrict(Restriction.restrict(Blog.class, "title", Range.containing("%", false)))
                        .createQuery(session).getResultList())
                .hasSize(1);
    }

    @Test
    void the_same_in_hibernate(Session session, SqlLog sql) {
        assertThat(specified(session, "day", 4)).extracting(Entry::getHeadline).containsExactly("Sourdough, day one");
        assertThat(sql).sentOneStatement().matches("grow-a-specification.sql");

        sql.clear();
        assertThat(specified(session, null, null)).hasSize(9);
        assertThat(sql.statements().get(0).text()).doesNotContain("where");
    }

    private static List<Entry> specified(Session session, String part, Integer atLeast) {
        // tag::grow-a-specification[]
        var wanted = SelectionSpecification.create(Entry.class);
        if (part != null) {
            wanted.restrict(Restriction.restrict(Entry.class, "headline",
                    Range.containing(part, false)));
        }
        if (atLeast != null) {
            wanted.restrict(Restriction.restrict(Entry.class, "rating",
                    Range.greaterThanOrEqualTo(atLeast)));
        }
        List<Entry> entries = wanted.createQuery(session).getResultList();
        // end::grow-a-specification[]
        return entries;
    }

    @Test
    void a_specification_checks_names_when_it_runs_and_has_none_for_a_tag(Session session) {
        assertThat(catchThrowable(() -> SelectionSpecification.create(Entry.class)
                .restrict(Restriction.restrict(Entry.class, "ratting", Range.singleValue(4))).createQuery(session))).isNotNull();
        assertThat(catchThrowable(() -> session.createSelectionQuery("from Entry e join e.tags t", Entry.class))).isNotNull();
    }

    @Test
    void the_same_in_a_string(DSLContext ctx, SqlLog sql) {
        assertThat(concatenated(ctx, "day", 4)).extracting(entry -> entry.get(0)).containsExactly("Sourdough, day one");
        assertThat(sql).sentOneStatement().matches("grow-a-string.sql");
        assertThat(concatenated(ctx, null, null)).hasSize(9);
    }

    private static Result<Record> concatenated(DSLContext ctx, String part, Integer atLeast) {
        // tag::grow-a-string[]
        StringBuilder text = new StringBuilder(
                "select headline, rating from entry where 1 = 1");
        List<Object> values = new ArrayList<>();
        if (part != null) {
            text.append(" and lower(headline) like lower(?) escape '!'");
            values.add("%" + part.replaceAll("[!%_]", "!$0") + "%");
        }
        if (atLeast != null) {
            text.append(" and rating >= ?");
            values.add(atLeast);
        }
        Result<Record> entries = ctx.fetch(text.toString(), values.toArray());
        // end::grow-a-string[]
        return entries;
    }

    @Test
    void a_join_repeats_the_blog(DSLContext ctx) {
        int joined = ctx.fetchCount(DSL.select(BLOG.ID).from(BLOG).join(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)).where(ENTRY_TAG.TAG_ID.eq(2L)));

        assertThat(joined).isEqualTo(3);
        assertThat(ctx.fetchCount(BLOG, BLOG.ID.in(DSL.select(ENTRY.BLOG_ID).from(ENTRY).join(ENTRY_TAG)
                .on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)).where(ENTRY_TAG.TAG_ID.eq(2L))))).isEqualTo(2);
    }

    @Test
    void a_field_made_of_text_is_sql(DSLContext ctx, SqlLog sql) {
        String clicked = "rating desc, (select max(name) from author)";
        // tag::sort-by-text[]
        ctx.select(ENTRY.HEADLINE)
                .from(ENTRY)
                .orderBy(field(clicked))
                .fetch();
        // end::sort-by-text[]

        assertThat(sql).sentOneStatement().matches("sort-by-text.sql");
        assertThat(ENTRY.field("rating desc")).isNull();
        assertThat(ENTRY.field("written_on")).isNotNull();
    }

    @Test
    void a_page_by_offset_moves_when_others_write(DSLContext ctx, World world) {
        List<String> first = byOffset(ctx, 0);
        world.execute("insert into entry (blog_id, headline, written_on) values (6, 'Neap tide', date '2027-03-01')");
        List<String> second = byOffset(ctx, 3);

        assertThat(first).containsExactly("Rye and nothing else", "Before midnight", "Spring tide");
        assertThat(second).containsExactly("Spring tide", "Breakfast at the border", "The upper berth");

        world.execute("delete from entry where headline in ('Neap tide', 'Before midnight')");
        assertThat(byOffset(ctx, 3))
                .as("page 2 after an entry of page 1 was deleted: the first of it has moved to page 1 and is never shown")
                .doesNotContain("Breakfast at the border");
    }

    private static List<String> byOffset(DSLContext ctx, int skip) {
        return ctx.select(ENTRY.HEADLINE).from(ENTRY).orderBy(ENTRY.WRITTEN_ON.desc(), ENTRY.ID.desc()).limit(3).offset(skip)
                .fetch(ENTRY.HEADLINE);
    }

    @Test
    void a_page_by_key_goes_on_after_a_row(DSLContext ctx, SqlLog sql, World world) {
        assertThat(byOffset(ctx, 0)).containsExactly("Rye and nothing else", "Before midnight", "Spring tide");
        world.execute("insert into entry (blog_id, headline, written_on) values (6, 'Neap tide', date '2027-03-01')");
        sql.clear();
        LocalDate writtenOn = LocalDate.of(2026, 9, 24);
        long id = 18;

        // tag::seek-after-a-row[]
        List<String> next = ctx.select(ENTRY.HEADLINE)
                .from(ENTRY)
                .orderBy(ENTRY.WRITTEN_ON.desc(), ENTRY.ID.desc())
                .seek(writtenOn, id)
                .limit(3)
                .fetch(ENTRY.HEADLINE);
        // end::seek-after-a-row[]

        assertThat(next).containsExactly("Breakfast at the border", "The upper berth", "Vienna to Rome");
        assertThat(sql).sentOneStatement().readNoMoreThan(3).matches("seek-after-a-row.sql");
        assertThat(ctx.select(ENTRY.HEADLINE).from(ENTRY).orderBy(ENTRY.WRITTEN_ON.desc(), ENTRY.ID.desc())
                .seek((LocalDate) null, (Long) null).limit(3).fetch()).isEmpty();
        assertThat(ctx.select(ENTRY.HEADLINE).from(ENTRY).orderBy(ENTRY.WRITTEN_ON.desc(), ENTRY.ID).seek(writtenOn, id).getSQL())
                .contains(" or ").doesNotContain("(\"entry\".\"written_on\", ");
    }

    @Test
    @OnH2(because = "it reads the plan of a query, and each database writes plans in its own words")
    void an_offset_reads_what_it_skips(DSLContext ctx, SqlLog sql, World world) {
        world.execute("insert into blog (id, title, pub_date) "
                + "select 1000 + x, 'Old ' || x, dateadd(day, x, date '1990-01-01') from system_range(1, 1000)");
        List<Long> passed = newestIds(ctx).limit(900).fetch(BLOG.ID);
        List<Long> page301 = newestIds(ctx).limit(3).offset(900).fetch(BLOG.ID);
        sql.clear();

        newestIds(ctx).limit(3).offset(900).fetch();
        assertThat(newestIds(ctx).seek(LocalDate.of(1990, 4, 21), passed.get(899)).limit(3).fetch(BLOG.ID)).isEqualTo(page301);

        assertThat(sql.statements()).extracting(SqlStatement::rowsRead).containsExactly(3L, 3L);
        assertThat(sql.statements()).as("the drawing's and the table's rows that the database looked at")
                .extracting(sent -> world.explain(sent).scanCount()).containsExactly(904, 4);
        assertThat(ctx.fetchCount(BLOG)).isEqualTo(1010);
    }

    private static SelectSeekStep2<Record1<Long>, LocalDate, Long> newestIds(DSLContext ctx) {
        return ctx.select(BLOG.ID).from(BLOG).orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc());
    }

    @Test
    void hibernate_keeps_the_key_in_the_page(Session session, SqlLog sql) {
        KeyedPage<Entry> first = Page.first(3).keyedBy(List.of(Order.desc(Entry.class, "writtenOn"), Order.desc(Entry.class, "id")));
        KeyedResultList<Entry> newest = session.createSelectionQuery("from Entry", Entry.class).getKeyedResultList(first);
        KeyedResultList<Entry> next = session.createSelectionQuery("from Entry", Entry.class).getKeyedResultList(newest.getNextPage());

        assertThat(next.getResultList()).extracting(Entry::getHeadline)
                .containsExactly("Breakfast at the border", "The upper berth", "Vienna to Rome");
        assertThat(sql.statements()).extracting(SqlStatement::rowsRead).containsExactly(4L, 4L);
    }

    @Test
    @NotOn(value = "mysql, mariadb, sqlite", because = "the page tells of H2 and PostgreSQL")
    void seek_over_a_key_that_may_be_null_loses_rows(DSLContext ctx, SqlLog sql) {
        Set<Long> shown = new HashSet<>();
        Result<Record2<Long, Integer>> page = ctx.select(ENTRY.ID, ENTRY.RATING).from(ENTRY)
                .orderBy(ENTRY.RATING.desc(), ENTRY.ID).limit(2).fetch();
        while (!page.isEmpty()) {
            page.forEach(entry -> shown.add(entry.value1()));
            Record2<Long, Integer> last = page.get(page.size() - 1);
            // tag::seek-over-null[]
            page = ctx.select(ENTRY.ID, ENTRY.RATING)
                    .from(ENTRY)
                    .orderBy(ENTRY.RATING.desc(), ENTRY.ID)
                    .seek(last.get(ENTRY.RATING), last.get(ENTRY.ID))
                    .limit(2)
                    .fetch();
            // end::seek-over-null[]
        }

        assertThat(shown).hasSize(ctx.dialect() == SQLDialect.H2 ? 7 : 2);
        assertThat(sql.rowsRead()).isEqualTo(shown.size());
        assertThat(sql.statements()).hasSize(ctx.dialect() == SQLDialect.H2 ? 5 : 2);
    }

    @Test
    void seek_over_null_writes_comparisons_with_null(DSLContext ctx, SqlLog sql) {
        ctx.select(ENTRY.ID, ENTRY.RATING).from(ENTRY).orderBy(ENTRY.RATING.desc(), ENTRY.ID).seek(0, 14L).limit(2).fetch();

        assertThat(sql).sentOneStatement().matches("seek-over-null.sql");
    }

    @Test
    void seek_knows_about_nulls_where_the_order_says_where_they_go(DSLContext ctx) {
        var sorted = DSL.select(ENTRY.ID).from(ENTRY).orderBy(ENTRY.RATING.desc().nullsLast(), ENTRY.ID);

        assertThat(ctx.fetch(sorted.seek(0, 14L)).getValues(ENTRY.ID)).containsExactly(11L, 16L);
        assertThat(ctx.fetch(DSL.select(ENTRY.ID).from(ENTRY).orderBy(ENTRY.RATING.desc().nullsLast(), ENTRY.ID).seek((Integer) null, 11L))
                .getValues(ENTRY.ID)).containsExactly(16L);
        assertThat(DSL.using(SQLDialect.POSTGRES).render(sorted.seek(0, 14L))).contains(" is null");
    }

    @Test
    @NotOn(value = "postgresql", because = "its nulls are at the other end")
    void seek_upwards_over_nulls_that_come_first_stops_at_them(DSLContext ctx) {
        var first = ctx.select(ENTRY.ID, ENTRY.RATING).from(ENTRY).orderBy(ENTRY.RATING, ENTRY.ID).limit(2).fetch();

        assertThat(first).extracting(Record2::value2).containsOnlyNulls();
        assertThat(ctx.select(ENTRY.ID).from(ENTRY).orderBy(ENTRY.RATING, ENTRY.ID).seek((Integer) null, first.get(1).value1()).limit(2)
                .fetch()).isEmpty();
    }

    @Test
    @NotOn(value = "postgresql", because = "its nulls are at the other end")
    void hibernate_loses_them_too(Session session) {
        KeyedPage<Entry> page = Page.first(3).keyedBy(List.of(Order.desc(Entry.class, "rating"), Order.asc(Entry.class, "id")));
        Set<Long> shown = new HashSet<>();
        while (page != null) {
            KeyedResultList<Entry> found = session.createSelectionQuery("from Entry", Entry.class).getKeyedResultList(page);
            found.getResultList().forEach(entry -> shown.add(entry.getId()));
            page = found.getNextPage();
        }

        assertThat(shown).hasSize(7).doesNotContain(11L, 16L);
    }

    @Test
    void a_window_counts_and_stands_in_no_row_of_an_empty_page(DSLContext ctx, Session session, SqlLog sql) {
        assertThat(counted(ctx, 0)).hasSize(3).extracting(Record2::value2).containsOnly(9);
        assertThat(sql).sentOneStatement().matches("count-over.sql");
        assertThat(sql.rowsRead()).isEqualTo(3);
        assertThat(counted(ctx, 99)).isEmpty();
        assertThat(ctx.fetchCount(ENTRY, ENTRY.RATING.isNotNull())).isEqualTo(7);

        sql.clear();
        assertThat(session.createSelectionQuery("from Entry e order by e.writtenOn desc", Entry.class).setFirstResult(297).setMaxResults(3)
                .getResultCount()).isEqualTo(9);
        assertThat(sql).sentOneStatement().readNoMoreThan(1);
    }

    private static Result<Record2<String, Integer>> counted(DSLContext ctx, int page) {
        // tag::count-over[]
        Result<Record2<String, Integer>> rows = ctx
                .select(ENTRY.HEADLINE, count().over().as("total"))
                .from(ENTRY)
                .orderBy(ENTRY.WRITTEN_ON.desc(), ENTRY.ID.desc())
                .limit(3)
                .offset(page * 3)
                .fetch();
        // end::count-over[]
        return rows;
    }
}
