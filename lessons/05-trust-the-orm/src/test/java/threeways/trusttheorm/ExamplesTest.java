package threeways.trusttheorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static threeways.blog.db.Tables.BLOG;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.processing.CheckHQL;
import org.hibernate.exception.SQLGrammarException;
import org.hibernate.query.Order;
import org.hibernate.query.Page;
import org.hibernate.query.SelectionQuery;
import org.hibernate.query.SemanticException;
import org.hibernate.query.SyntaxException;
import org.hibernate.query.sqm.UnknownEntityException;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import threeways.blog.Blog;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OnH2;
import threeways.workbench.QueryPlan;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Examples: what the page shows")
@BlogWorld
class ExamplesTest {

    // tag::declare-a-record[]
    record BusyBlog(String title, long entries, Integer best) {
    }
    // end::declare-a-record[]

    record Written(String title, String author) {
    }

    // tag::declare-a-place[]
    record Place(String blog, String headline, long place) {
    }
    // end::declare-a-place[]

    // tag::declare-a-comparison[]
    record YearOnYear(int year, long blogs, Long before) {
    }
    // end::declare-a-comparison[]

    @Test
    void a_row_that_is_no_entity_becomes_a_record(Session session, SessionFactory factory, SqlLog sql) {
        // tag::project-to-a-record[]
        List<BusyBlog> busy = session.createSelectionQuery("""
                select b.title, count(e), max(e.rating)
                from Blog b left join b.entries e
                group by b.id, b.title
                having count(e) > 1
                order by count(e) desc, b.title
                """, BusyBlog.class)
                .getResultList();
        // end::project-to-a-record[]

        assertThat(busy).containsExactly(new BusyBlog("Night Trains", 3, 5), new BusyBlog("Ben's Bread", 2, 4));
        assertThat(factory.getStatistics().getEntityLoadCount()).isZero();
        assertThat(sql).sentOneStatement().readNoMoreThan(2).matches("project-to-a-record.sql");
        assertThat(sql.rowsRead()).isEqualTo(2);
    }

    @Test
    void a_path_through_the_author_is_an_inner_join(Session session, SqlLog sql) {
        // tag::walk-a-path[]
        List<Written> written = session.createSelectionQuery("""
                select b.title, b.author.name from Blog b
                """, Written.class)
                .getResultList();
        // end::walk-a-path[]

        assertThat(written).hasSize(9).extracting(Written::title).doesNotContain(":x?{0}");
        assertThat(sql).matches("walk-a-path.sql");
        assertThat(sql.rowsRead()).isEqualTo(9);
    }

    @Test
    void a_path_to_the_key_joins_nothing(Session session, SqlLog sql) {
        assertThat(session.createSelectionQuery("select b.title, b.author.id from Blog b", Object[].class).getResultList()).hasSize(10);
        assertThat(sql.statements().get(0).text()).doesNotContain("join");
    }

    @Test
    void a_left_join_keeps_the_blog_without_an_author(Session session, SqlLog sql) {
        // tag::join-outside[]
        List<Written> written = session.createSelectionQuery("""
                select b.title, a.name from Blog b left join b.author a
                """, Written.class)
                .getResultList();
        // end::join-outside[]

        assertThat(written).hasSize(10).contains(new Written(":x?{0}", null));
        assertThat(sql).matches("join-outside.sql");
        assertThat(sql.rowsRead()).isEqualTo(10);
    }

    @Test
    void a_window_numbers_the_entries_of_each_blog(Session session, SqlLog sql) {
        // tag::number-the-rows[]
        List<Place> places = session.createSelectionQuery("""
                select b.title, e.headline,
                    row_number() over (partition by b order by e.writtenOn, e.id)
                from Entry e join e.blog b
                order by b.title, e.writtenOn, e.id
                """, Place.class)
                .getResultList();
        // end::number-the-rows[]

        assertThat(places).hasSize(9).contains(
                new Place("Ben's Bread", "Sourdough, day one", 1), new Place("Ben's Bread", "Sourdough, day nine", 2),
                new Place("Night Trains", "Breakfast at the border", 3), new Place("Tide Tables", "Spring tide", 1));
        assertThat(sql).sentOneStatement().matches("number-the-rows.sql");
        assertThat(sql.rowsRead()).isEqualTo(9);
    }

    @Test
    @NotOn(value = "postgresql, mysql, sqlite", because = "it refuses the query in other words")
    void a_window_function_is_refused_in_a_where(Session session) {
        var chosen = "select title from Blog where row_number() over (order by title) = 1";

        assertThatThrownBy(() -> session.createSelectionQuery(chosen, String.class).getResultList()).isInstanceOf(HibernateException.class)
                .hasMessageContaining("Window function");
    }

    @Test
    void a_named_query_can_be_used_twice(Session session, SqlLog sql) {
        // tag::name-a-query[]
        List<YearOnYear> years = session.createSelectionQuery("""
                with counted as (
                    select year(b.pubDate) as y, count(*) as blogs
                    from Blog b group by year(b.pubDate)
                )
                select now.y, now.blogs, before.blogs
                from counted now left join counted before on before.y = now.y - 1
                order by now.y
                """, YearOnYear.class)
                .getResultList();
        // end::name-a-query[]

        assertThat(years).containsExactly(new YearOnYear(2021, 1, null), new YearOnYear(2024, 1, null), new YearOnYear(2025, 1, 1L),
                new YearOnYear(2026, 6, 1L), new YearOnYear(2027, 1, 6L));
        assertThat(sql).sentOneStatement().matches("name-a-query.sql");
        assertThat(sql.rowsRead()).isEqualTo(5);
    }

    @Test
    @NotOn(value = "mysql, sqlite", because = "Hibernate writes no recursive query for it")
    void a_recursive_query_keeps_its_with(Session session, SqlLog sql) {
        List<Integer> months = session.createSelectionQuery("""
                with months as (
                    select 1 as m union all select x.m + 1 as m from months x where x.m < 12
                )
                select x.m from months x
                """, Integer.class).getResultList();

        assertThat(months).hasSize(12);
        assertThat(sql.statements().get(0).text()).startsWith("with recursive");
    }

    @Test
    void a_named_query_needs_names_for_its_columns_and_an_alias(Session session) {
        assertThatThrownBy(() -> session
                .createSelectionQuery("with r as (select year(pubDate), title from Blog) select x.title from r x", String.class))
                .isInstanceOf(SemanticException.class);
        assertThatThrownBy(() -> session
                .createSelectionQuery("with r as (select title as title from Blog) select r.title from r", String.class))
                .isInstanceOf(SemanticException.class);
        assertThat(session
                .createSelectionQuery("with r as (select title as title from Blog) select x.title from r x", String.class)
                .getResultList()).hasSize(10);
        assertThat(session
                .createSelectionQuery("with r as (select title as title from Blog) select title from r", String.class)
                .getResultList()).as("bare, without an alias").hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "month", "day", "value"})
    @OnH2(because = "H2 reserves these words, and each database reserves others")
    void a_column_named_by_a_reserved_word_is_a_syntax_error(String word, Session session) {
        var named = "with r as (select year(pubDate) as %s from Blog) select x.%s from r x".formatted(word, word);

        assertThatThrownBy(() -> session.createSelectionQuery(named, Integer.class).getResultList())
                .isInstanceOf(SQLGrammarException.class);
    }

    @Test
    @NotOn(value = "sqlite", because = "Hibernate's dialect for SQLite sends no limit with a list that is fetched along, and the session cuts the result in Java")
    void a_limit_counts_blogs_and_not_rows(Session session, SessionFactory factory, SqlLog sql) {
        // tag::limit-and-fetch[]
        List<Blog> oldest = session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                order by b.pubDate, b.title limit 3
                """, Blog.class)
                .getResultList();
        // end::limit-and-fetch[]

        assertThat(oldest).extracting(Blog::getTitle).containsExactly("Old Maps", "Old Maps", "The Last Frost");
        assertThat(oldest.get(2).getEntries()).hasSize(1);
        assertThat(sql).sentOneStatement().matches("limit-and-fetch.sql");
        assertThat(sql.rowsRead()).isEqualTo(3);
        assertThat(factory.getStatistics().getEntityLoadCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.rating, b.id", "b.author.name, b.id"})
    void a_page_sorted_by_another_table_is_still_cut_in_memory(String order, Session session, SqlLog sql) {
        List<Blog> three = session.createSelectionQuery("from Blog b left join fetch b.entries e order by " + order, Blog.class)
                .setMaxResults(3).getResultList();

        assertThat(three).hasSize(3);
        assertThat(sql.statements().get(0).text()).doesNotContain("fetch first");
        assertThat(sql.rowsRead()).as("rows of the whole archive").isGreaterThan(11);
    }

    @Test
    void a_plain_join_is_cut_by_rows(Session session, SqlLog sql) {
        List<Blog> begun = session.createSelectionQuery("from Blog b join b.entries e order by b.pubDate, e.id", Blog.class)
                .setMaxResults(3).getResultList();

        assertThat(begun).extracting(Blog::getTitle).containsExactly("The Last Frost", "Ben's Bread");
        assertThat(sql.rowsRead()).isEqualTo(3);
    }

    @Test
    @NotOn(value = "sqlite", because = "Hibernate's dialect for SQLite sends no limit with a list that is fetched along, and the session cuts the result in Java")
    void an_offset_in_hql_and_a_fetch_do_not_go_together(Session session) {
        String page = "from Blog b left join fetch b.entries order by b.pubDate, b.title, b.id limit %s offset %s";

        assertThatThrownBy(() -> session.createSelectionQuery(page.formatted(":size", ":skip"), Blog.class).setParameter("size", 3)
                .setParameter("skip", 1).getResultList()).hasMessageContaining("Could not resolve");
        assertThatThrownBy(() -> session
                .createSelectionQuery("from Blog b left join fetch b.entries order by b.pubDate, b.title, b.id limit :size", Blog.class)
                .setParameter("size", 3).getResultList()).hasMessageContaining("Could not resolve");
        assertThat(session.createSelectionQuery(page.formatted(3, 1), Blog.class).getResultList()).as("three were asked for").hasSize(2);
        assertThat(session.createSelectionQuery(page.formatted(3, 3), Blog.class).getResultList()).as("three were asked for").isEmpty();
        assertThat(session.createSelectionQuery("from Blog b order by b.pubDate, b.title, b.id limit :size offset :skip", Blog.class)
                .setParameter("size", 3).setParameter("skip", 1).getResultList()).as("without a fetch").hasSize(3);
    }

    @Test
    @OnH2(because = "which of two equals comes first is left to the database, and MySQL changes its mind from run to run")
    void two_blogs_that_sort_as_equals_change_places_with_the_size_of_the_page(Session session) {
        SelectionQuery<Blog> byDay = session
                .createSelectionQuery("from Blog aBlog left join fetch aBlog.entries order by aBlog.pubDate desc", Blog.class);

        assertThat(byDay.setFirstResult(3).setMaxResults(3).getResultList()).extracting(Blog::getTitle).startsWith("under_scores",
                "Night Trains");
        assertThat(byDay.setFirstResult(0).setMaxResults(4).getResultList()).extracting(Blog::getTitle).endsWith("Night Trains");
        assertThat(byDay.setFirstResult(4).setMaxResults(4).getResultList()).extracting(Blog::getTitle).startsWith("under_scores");
    }

    @Test
    void a_page_by_key_and_a_fetch_do_not_go_together(Session session) {
        List<Blog> newest = session.createSelectionQuery("from Blog b left join fetch b.entries", Blog.class)
                .getKeyedResultList(Page.page(3, 1).keyedBy(List.of(Order.desc(Blog.class, "pubDate"), Order.desc(Blog.class, "id"))))
                .getResultList();

        assertThat(newest).extracting(Blog::getTitle).as("rows, and not blogs").containsExactly("Night Trains", "Night Trains",
                "Night Trains");
    }

    @Test
    void the_hint_limit_in_memory_reads_the_whole_archive(Session session, SqlLog sql) {
        List<Blog> oldest = session.createSelectionQuery("from Blog b left join fetch b.entries order by b.pubDate, b.title", Blog.class)
                .setMaxResults(3)
                .setHint("org.hibernate.limitInMemory", true)
                .setQueryPlanCacheable(false)
                .getResultList();

        assertThat(oldest).extracting(Blog::getTitle).containsExactly("Old Maps", "Old Maps", "The Last Frost");
        assertThat(sql.rowsRead()).isEqualTo(13);
        assertThat(sql.statements().get(0).text()).doesNotContain("fetch first");
    }

    @Test
    @NotOn(value = "sqlite", because = "Hibernate's dialect for SQLite sends no limit with a list that is fetched along, and the session cuts the result in Java")
    void a_limit_and_a_condition_on_what_is_fetched_do_not_go_together(Session session) {
        String rated = "from Blog aBlog left join fetch aBlog.entries e where e.rating is not null order by aBlog.pubDate, aBlog.title";

        assertThatThrownBy(() -> session.createSelectionQuery(rated, Blog.class).setMaxResults(3).setQueryPlanCacheable(false)
                .getResultList())
                .isInstanceOf(SQLGrammarException.class);
        assertThat(session.createSelectionQuery(rated, Blog.class).getResultList()).isNotEmpty();
    }

    @Test
    @NotOn(value = "sqlite", because = "Hibernate's dialect for SQLite sends no limit with a list that is fetched along, and the session cuts the result in Java")
    void a_cached_plan_without_a_limit_ignores_a_limit_set_later(Session session) {
        // the session factory serves the exercises too: no answer may have this text, or it would get this plan
        String hql = "from Blog kept left join fetch kept.entries order by kept.pubDate, kept.title, kept.id";

        assertThat(session.createSelectionQuery(hql, Blog.class).getResultList()).hasSize(10);
        assertThat(session.createSelectionQuery(hql, Blog.class).setMaxResults(3).getResultList()).as("three were asked for").hasSize(10);
        assertThat(session.createSelectionQuery(hql, Blog.class).setMaxResults(3).setQueryPlanCacheable(false).getResultList()).hasSize(3);
        assertThat(session.createSelectionQuery(hql + " limit 3", Blog.class).getResultList()).hasSize(3);
    }

    @Test
    void a_fetch_by_subselect_forgets_the_limit(Session session, SqlLog sql) {
        session.setSubselectFetchingEnabled(true);

        List<Blog> oldest = session.createSelectionQuery("from Blog b order by b.pubDate, b.title", Blog.class).setMaxResults(3)
                .getResultList();
        oldest.get(2).getEntries().size();

        assertThat(sql.statements()).hasSize(2);
        assertThat(sql.rowsRead()).as("three blogs, and the entries of all ten").isEqualTo(12);
    }

    @Test
    void a_list_leaves_out_repeats_and_its_count_has_them(Session session, SqlLog sql) {
        // tag::list-and-count[]
        SelectionQuery<Blog> begun = session
                .createSelectionQuery("from Blog b join b.entries e", Blog.class);

        int listed = begun.getResultList().size(); // 6
        long counted = begun.getResultCount(); // 9
        // end::list-and-count[]

        assertThat(listed).isEqualTo(6);
        assertThat(counted).isEqualTo(9);
        assertThat(sql).matches("list-and-count.sql");
        assertThat(sql.statements()).extracting(SqlStatement::rowsRead).containsExactly(9L, 1L);
        try (Stream<Blog> stream = begun.getResultStream()) {
            assertThat(stream.toList()).as("a stream").hasSize(9);
            assertThat(sql.openStatements()).as("statements of a stream that was read and not closed yet").isEqualTo(1);
        }
        assertThat(sql.openStatements()).as("statements after the stream was closed").isZero();
        assertThat(session.createSelectionQuery("from Blog b join b.entries e", Object[].class).getResultList()).as("arrays").hasSize(9);
    }

    @Test
    void a_function_on_the_date_is_sent_as_it_is(Session session, SqlLog sql) {
        assertThat(askByFunction(session)).hasSize(6);
        assertThat(sql).matches("ask-by-function.sql");
    }

    @Test
    void two_dates_are_sent_as_they_are(Session session, SqlLog sql) {
        assertThat(askByDays(session)).hasSize(6);
        assertThat(sql).matches("ask-by-days.sql");
    }

    @Test
    @NotOn(value = "sqlite", because = "it has no extract")
    void the_builder_of_lesson_06_sends_the_function_too(DSLContext ctx) {
        assertThat(ctx.render(DSL.year(BLOG.PUB_DATE).eq(2026))).startsWith("extract(year from");
    }

    @Test
    @OnH2(because = "it reads the plan of a query, and each database writes plans in its own words")
    void a_function_on_the_day_hides_the_index(World world, Session session, SqlLog sql) {
        askByFunction(session);
        askByDays(session);
        session.createSelectionQuery("from Blog where pubDate >= :first and pubDate < :next", Blog.class)
                .setParameter("first", LocalDate.of(2026, 1, 1)).setParameter("next", LocalDate.of(2027, 1, 1)).getResultList();
        assertThat(sql.statements()).extracting(world::explain).extracting(QueryPlan::scanCount).as("with ten blogs").containsExactly(11,
                7, 8);
        publishAThousand(world);
        assertThat(sql.statements()).extracting(world::explain).extracting(QueryPlan::scanCount).as("with 1,010 blogs")
                .containsExactly(1011, 7, 8);

        // tag::look-at-the-plans[]
        QueryPlan byFunction = world.explain(sql.statements().get(0));
        assertThat(byFunction.text()).contains("blog.tableScan", "scanCount: 1011");

        QueryPlan byDays = world.explain(sql.statements().get(1));
        assertThat(byDays.text()).contains("ix_blog_pub_date: pub_date >=", "scanCount: 7");
        // end::look-at-the-plans[]
        assertThat(byDays.scansATable()).isFalse();
    }

    @Test
    @OnH2(because = "it reads the plan of a query, and each database writes plans in its own words")
    void a_function_in_the_select_or_in_the_grouping_does_no_harm(World world, Session session, SqlLog sql) {
        session.createSelectionQuery("select year(pubDate), count(*) from Blog where pubDate >= :first group by year(pubDate)",
                Object[].class).setParameter("first", LocalDate.of(2026, 12, 31)).getResultList();

        QueryPlan plan = world.explain(sql.statements().get(0));
        assertThat(plan.scansATable()).isFalse();
        assertThat(plan.scanCount()).isEqualTo(3);
    }

    @Test
    @OnH2(because = "it reads the plan of a query, and each database writes plans in its own words")
    void a_function_keeps_a_sort_with_a_limit_and_a_max_from_the_index(World world, Session session, SqlLog sql) {
        publishAThousand(world);

        session.createSelectionQuery("select pubDate from Blog order by pubDate limit 3", LocalDate.class).getResultList();
        session.createSelectionQuery("select pubDate from Blog order by year(pubDate) limit 3", LocalDate.class).getResultList();
        session.createSelectionQuery("select max(pubDate) from Blog", LocalDate.class).getResultList();
        session.createSelectionQuery("select max(year(pubDate)) from Blog", Integer.class).getResultList();

        assertThat(sql.statements()).extracting(world::explain).extracting(QueryPlan::scanCount).containsExactly(3, 1011, 0, 1011);
        assertThat(world.explain(sql.statements().get(2)).text()).contains("direct lookup");
    }

    @Test
    void hibernate_has_a_check_of_hql_for_the_compiler() {
        assertThat(CheckHQL.class).as("what its annotation processor looks for").isAnnotation();
    }

    @Test
    @NotOn(value = "postgresql, mysql, mariadb", because = "it has rollup")
    void hql_refuses_what_is_not_mapped_and_what_it_does_not_know(Session session, SqlLog sql) {
        assertThatThrownBy(() -> session.createSelectionQuery("select count(*) from entry_tag", Long.class))
                .as("a table without an entity").isInstanceOf(UnknownEntityException.class);
        assertThatThrownBy(() -> session.createSelectionQuery("select version from Blog", Integer.class))
                .as("a column that the entity doesn't map").isInstanceOf(SemanticException.class);
        assertThatThrownBy(() -> session
                .createSelectionQuery("select title from Blog qualify row_number() over (order by title) = 1", String.class))
                .as("a clause that HQL's grammar doesn't have, and the database does").isInstanceOf(SyntaxException.class);
        assertThatThrownBy(() -> session
                .createSelectionQuery("select year(pubDate), count(*) from Blog group by rollup(year(pubDate))", Object[].class)
                .getResultList())
                .as("one that HQL has, and the database doesn't").isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> session.createSelectionQuery("from Blog where pubdate > :day", Blog.class)).as("a slip of the pen")
                .isInstanceOf(SemanticException.class);
        assertThat(sql).sentNothing();
    }

    @Test
    @OnH2(because = "the others have no qualify")
    void the_database_has_the_clause_that_hql_lacks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select title from blog qualify row_number() over (order by title) = 1")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("100% Rye");
        }
    }

    private static void publishAThousand(World world) {
        world.execute(
                "insert into blog (title, pub_date) select 'Old ' || x, dateadd(day, x, date '2020-01-01') from system_range(1, 1000)");
    }

    private static List<Blog> askByFunction(Session session) {
        // tag::ask-by-function[]
        List<Blog> blogs = session
                .createSelectionQuery("from Blog where year(pubDate) = :year", Blog.class)
                .setParameter("year", 2026)
                .getResultList();
        // end::ask-by-function[]
        return blogs;
    }

    private static List<Blog> askByDays(Session session) {
        // tag::ask-by-days[]
        List<Blog> blogs = session
                .createSelectionQuery(
                        "from Blog where pubDate between :first and :last", Blog.class)
                .setParameter("first", LocalDate.of(2026, 1, 1))
                .setParameter("last", LocalDate.of(2026, 12, 31))
                .getResultList();
        // end::ask-by-days[]
        return blogs;
    }
}
