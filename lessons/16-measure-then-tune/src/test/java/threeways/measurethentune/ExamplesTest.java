package threeways.measurethentune;

import static org.assertj.core.api.Assertions.assertThat;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.VISIT;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Examples: what the page shows")
@BlogWorld(entities = Visit.class)
@Timeout(60) // nothing here is the learner's: what takes its time is the machine
class ExamplesTest {

    @Test
    void an_offset_is_counted_off_row_by_row(DSLContext ctx, World world, SqlLog sql) {
        Many.visits(world);
        sql.clear();

        // tag::leave-out-by-offset[]
        List<Long> page = ctx.select(VISIT.ID).from(VISIT).orderBy(VISIT.ID)
                .limit(10).offset(890).fetch(VISIT.ID);
        // end::leave-out-by-offset[]

        assertThat(page).hasSize(10);
        assertThat(sql).matches("leave-out-by-offset.sql");
        assertThat(sql.rowsRead()).isEqualTo(10);
    }

    @Test
    @OnH2(because = "it reads the plan of a query, and each database writes plans in its own words")
    void what_an_offset_leaves_out_is_looked_at(DSLContext ctx, World world, SqlLog sql) {
        Many.visits(world);
        sql.clear();
        List<Long> page = ctx.select(VISIT.ID).from(VISIT).orderBy(VISIT.ID).limit(10).offset(890).fetch(VISIT.ID);
        assertThat(world.explain(sql.statements().get(0)).scanCount()).as("rows looked at by offset").isBetween(900, 902);

        sql.clear();
        ctx.select(VISIT.ID).from(VISIT).where(VISIT.ID.gt(page.get(0) - 1)).orderBy(VISIT.ID).limit(10).fetch(VISIT.ID);
        assertThat(world.explain(sql.statements().get(0)).scanCount()).as("rows looked at by key").isBetween(10, 12);
    }

    @Test
    @OnH2(because = "it reads the plan of a query, and each database writes plans in its own words")
    void an_or_between_two_columns_hides_the_index(DSLContext ctx, World world, SqlLog sql) {
        Many.visits(world);
        LocalDateTime last = LocalDateTime.of(2026, 12, 31, 0, 0);
        sql.clear();
        ctx.select(VISIT.ID).from(VISIT).where(VISIT.VISITED_AT.gt(last).or(VISIT.VISITED_AT.eq(last).and(VISIT.ID.gt(304L))))
                .orderBy(VISIT.VISITED_AT, VISIT.ID).fetch();
        int byOr = world.explain(sql.statements().get(0)).scanCount();
        sql.clear();
        ctx.select(VISIT.ID).from(VISIT).where(VISIT.VISITED_AT.ge(last)).and(VISIT.VISITED_AT.gt(last).or(VISIT.ID.gt(304L)))
                .orderBy(VISIT.VISITED_AT, VISIT.ID).fetch();
        int byRange = world.explain(sql.statements().get(0)).scanCount();

        assertThat(byOr).as("looked at for (a > ? or a = ? and b > ?)").isGreaterThan(9_000);
        assertThat(byRange).as("looked at for a >= ? and (a > ? or b > ?)").isLessThan(10);
    }

    @Test
    void a_day_that_ends_at_23_59_59_loses_half_a_second(DSLContext ctx, SqlLog sql) {
        // tag::end-a-second-early[]
        int found = ctx.fetchCount(VISIT, VISIT.VISITED_AT.between(
                LocalDateTime.of(2026, 6, 15, 0, 0),
                LocalDateTime.of(2026, 6, 15, 23, 59, 59)));
        // end::end-a-second-early[]

        assertThat(found).as("the visit at 23:59:59.5 is missing").isEqualTo(1);
        assertThat(sql).matches("end-a-second-early.sql");
        assertThat(ctx.fetchCount(VISIT, VISIT.VISITED_AT.ge(LocalDateTime.of(2026, 6, 15, 0, 0))
                .and(VISIT.VISITED_AT.lt(LocalDateTime.of(2026, 6, 16, 0, 0))))).isEqualTo(2);
    }

    @Test
    @OnH2(because = "the zone of the program is changed there alone")
    void a_midnight_that_the_clock_skips_is_bound_an_hour_later(DSLContext ctx, SessionFactory sessionFactory, World world, SqlLog sql) {
        LocalDate day = LocalDate.of(2018, 11, 4); // clocks went from 23:59:59 to 01:00 in São Paulo
        LocalDateTime from = day.atStartOfDay();
        LocalDateTime to = day.plusDays(1).atStartOfDay();
        world.execute("insert into visit (id, blog_id, reader, visited_at) values (431, 7, 'Eve', timestamp '2018-11-04 00:30:00'), "
                + "(432, 7, 'Eve', timestamp '2018-11-04 01:30:00'), (433, 7, 'Eve', timestamp '2018-11-05 00:00:00')");
        String range = "visited_at >= cast({0} as timestamp) and visited_at < cast({1} as timestamp)";
        sql.clear();

        world.<Void, RuntimeException>inZone("America/Sao_Paulo", () -> {
            assertThat(ctx.fetchCount(VISIT, VISIT.VISITED_AT.ge(from).and(VISIT.VISITED_AT.lt(to)))).as("jOOQ").isEqualTo(1);
            assertThat(sql.statements().get(0).binds()).as("a java.sql.Timestamp, which knows no 00:00 there").asString()
                    .contains("2018-11-04 01:00:00.0");
            assertThat(sessionFactory.<Long>fromSession(session -> session
                    .createSelectionQuery("select count(*) from Visit where visitedAt >= :from and visitedAt < :to", Long.class)
                    .setParameter("from", from).setParameter("to", to).getSingleResult())).as("Hibernate").isEqualTo(1);
            assertThat(ctx.fetchCount(VISIT, DSL.condition(range, DSL.val(from.toString()), DSL.val(to.toString()))))
                    .as("a text that the database casts").isEqualTo(2);
            assertThat(ctx.<Integer>connectionResult(connection -> {
                try (PreparedStatement query = connection
                        .prepareStatement("select count(*) from visit where visited_at >= ? and visited_at < ?")) {
                    query.setObject(1, from);
                    query.setObject(2, to);
                    try (ResultSet rows = query.executeQuery()) {
                        rows.next();
                        return rows.getInt(1);
                    }
                }
            })).as("setObject").isEqualTo(2);
            return null;
        });
        assertThat(ctx.fetchCount(VISIT, VISIT.VISITED_AT.ge(from).and(VISIT.VISITED_AT.lt(to)))).as("in the zone of this machine")
                .isEqualTo(2);
    }

    @Test
    @OnH2(because = "it reads the plan of a query, and each database writes plans in its own words")
    void a_function_on_the_column_looks_at_all_visits(DSLContext ctx, World world, SqlLog sql) {
        Many.visits(world);
        sql.clear();
        ctx.fetchCount(VISIT, DSL.year(VISIT.VISITED_AT).eq(2026).and(DSL.month(VISIT.VISITED_AT).eq(6)));
        int byFunction = world.explain(sql.statements().get(0)).scanCount();
        sql.clear();
        ctx.fetchCount(VISIT,
                VISIT.VISITED_AT.ge(LocalDateTime.of(2026, 6, 1, 0, 0)).and(VISIT.VISITED_AT.lt(LocalDateTime.of(2026, 7, 1, 0, 0))));

        assertThat(byFunction).isBetween(9_007, 9_012);
        assertThat(world.explain(sql.statements().get(0)).scanCount()).isLessThan(10);
    }

    @Test
    @NotOn(value = "mysql, mariadb, sqlite", because = "a sequence is a table there, which costs other statements")
    void a_session_inserts_one_by_one_unless_it_is_told(SessionFactory sessionFactory, SqlLog sql) {
        assertThat(statements(sql, () -> sessionFactory.inTransaction(session -> visits(1000).forEach(session::persist))))
                .as("a session without a batch size: an insert for each, and an id block for each fifty").isBetween(1_019, 1_021);
        assertThat(statements(sql, () -> {
            // tag::insert-in-batches[]
            sessionFactory.inTransaction(session -> {
                session.setJdbcBatchSize(50); // <1>
                visits(1000).forEach(session::persist);
            });
            // end::insert-in-batches[]
        })).as("with a batch size of fifty").isBetween(39, 42);
    }

    @Test
    @NotOn(value = "sqlite", because = "a sequence is a table there, which costs other statements")
    void a_stateless_session_batches_only_what_comes_at_once(SessionFactory sessionFactory, SqlLog sql) {
        assertThat(statements(sql, () -> {
            try (StatelessSession stateless = sessionFactory.openStatelessSession()) {
                stateless.beginTransaction();
                visits(100).forEach(stateless::insert);
                stateless.getTransaction().commit();
            }
        })).as("insert by insert").isGreaterThanOrEqualTo(101);
        assertThat(statements(sql, () -> {
            try (StatelessSession stateless = sessionFactory.openStatelessSession()) {
                stateless.setJdbcBatchSize(50);
                stateless.beginTransaction();
                stateless.insertMultiple(visits(100));
                stateless.getTransaction().commit();
            }
        })).as("a list at once").isLessThanOrEqualTo(6);
    }

    @Test
    void a_session_keeps_what_it_has_read(Session session, World world) {
        Many.visits(world);

        // tag::read-all-at-once[]
        session.createSelectionQuery("from Visit order by id", Visit.class).getResultList();
        // end::read-all-at-once[]
        assertThat(session.getStatistics().getEntityCount()).isEqualTo(9_007);

        session.clear();
        // tag::stream-and-detach[]
        try (Stream<Visit> visits = session
                .createSelectionQuery("from Visit order by id", Visit.class)
                .getResultStream()) {
            visits.forEach(session::detach); // <1>
        }
        // end::stream-and-detach[]
        assertThat(session.getStatistics().getEntityCount()).isZero();
    }

    @Test
    void a_stream_that_is_not_drained_keeps_its_connection(DSLContext ctx, SqlLog sql) {
        // tag::leave-a-stream-open[]
        Optional<String> first = ctx.select(BLOG.TITLE).from(BLOG).orderBy(BLOG.TITLE)
                .fetchStream().map(Record1::value1).findFirst();
        // end::leave-a-stream-open[]

        assertThat(first).isPresent();
        assertThat(sql.openConnections()).as("findFirst").isEqualTo(1);

        try (Stream<Record1<String>> all = ctx.select(BLOG.TITLE).from(BLOG).fetchStream()) {
            assertThat(all.limit(2).count()).isEqualTo(2);
        }
        assertThat(sql.openConnections()).as("a stream in a try with resources").isEqualTo(1);
        ctx.select(BLOG.TITLE).from(BLOG).fetchStream().forEach(row -> {
        });
        assertThat(sql.openConnections()).as("a stream that was drained closes itself").isEqualTo(1);
    }

    @Test
    void each_length_of_a_list_is_a_text_of_its_own(DSLContext ctx, SqlLog sql) {
        IntStream.rangeClosed(1, 8).forEach(
                length -> ctx.fetchCount(BLOG, BLOG.ID.in(IntStream.rangeClosed(1, length).boxed().map(Integer::longValue).toList())));
        assertThat(sql.statements().stream().map(SqlStatement::text).distinct()).hasSize(8);
        sql.clear();

        // tag::pad-the-list[]
        DSLContext padding = DSL.using(ctx.configuration().derive(
                new Settings().withInListPadding(true)));
        padding.fetchCount(BLOG, BLOG.ID.in(7L, 10L, 2L));
        // end::pad-the-list[]

        assertThat(sql).matches("pad-the-list.sql");
        IntStream.rangeClosed(1, 8).forEach(
                length -> padding.fetchCount(BLOG, BLOG.ID.in(IntStream.rangeClosed(1, length).boxed().map(Integer::longValue).toList())));
        assertThat(sql.statements().stream().map(SqlStatement::text).distinct()).hasSize(4);
    }

    @Test
    @NotOn(value = "sqlite", because = "the id of a new row is asked for by a statement of its own")
    void an_identity_column_keeps_a_session_from_batching(World world, SqlLog sql) {
        SessionFactory factory = world.sessionFactory(Author.class, Blog.class, Entry.class);

        assertThat(statements(sql, () -> factory.inTransaction(session -> {
            session.setJdbcBatchSize(50);
            IntStream.range(0, 20).forEach(i -> session.persist(new Blog("Blog " + i, LocalDate.of(2028, 5, 1))));
        }))).as("blogs are numbered by the database, so each is inserted by itself").isEqualTo(20);
    }

    @Test
    void hibernate_pads_a_list_if_it_is_told_so(World world, SqlLog sql) {
        SessionFactory factory = world.sessionFactory(world.description().withEntities(Author.class, Blog.class, Entry.class)
                .withSettings("hibernate.query.in_clause_parameter_padding=true"));

        factory.inSession(session -> session.createSelectionQuery("select title from Blog where id in (:ids)", String.class)
                .setParameterList("ids", List.of(7L, 10L, 2L)).getResultList());

        assertThat(sql.statements()).singleElement().satisfies(query -> assertThat(query.binds()).hasSize(4));
    }

    private static int statements(SqlLog sql, Runnable work) {
        sql.clear();
        work.run();
        return sql.statements().size();
    }

    private static List<Visit> visits(int number) {
        return IntStream.range(0, number).mapToObj(i -> new Visit(7, "Reader " + i, LocalDateTime.of(2028, 5, 1, 12, 0))).toList();
    }
}
