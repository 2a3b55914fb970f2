package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.blog.Headline;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

/** The listings and numbers of the page on choosing. */
@DisplayName("Which should you choose?")
@BlogWorld
class ChoosingTest {

    static final String[] TITLES = {"Fireworks at 23:59", "Tide Tables", "Night Trains", "under_scores", ":x?{0}", "Ben's Bread"};

    @Test
    void hibernate_finds_the_blogs_of_the_year(Session session, SqlLog sql) {
        List<Blog> blogs = askHibernate(session);
        assertThat(blogs).extracting(Blog::getTitle).containsExactly(TITLES);
        assertThat(blogs).as("objects that the session watches").allMatch(session::contains);
        assertThat(sql).matches("ask-hibernate.sql");
    }

    @Test
    void jooq_finds_the_same(DSLContext ctx, SqlLog sql) {
        assertThat(askJooq(ctx)).extracting(Headline::title).containsExactly(TITLES);
        assertThat(sql).matches("ask-jooq.sql");
    }

    @Test
    @NotOn(value = "sqlite", because = "it has no extract, and the SQL was written by hand")
    void jdbc_finds_the_same(Connection connection, SqlLog sql) throws SQLException {
        assertThat(askJdbc(connection)).extracting(Headline::title).containsExactly(TITLES);
        assertThat(sql).matches("ask-jdbc.sql");
    }

    @Test
    @OnH2(because = "the figures of the page are H2's")
    void three_ways_cost_this_much(Session session, DSLContext ctx, Connection connection, SqlLog sql, World world) throws SQLException {
        askHibernate(session);
        Cost hibernate = cost(sql, world);
        askJooq(ctx);
        Cost jooq = cost(sql, world);
        askJdbc(connection);
        Cost jdbc = cost(sql, world);

        List<Cost> costs = List.of(hibernate, jooq, jdbc);
        new HeldTable("What was measured", "Hibernate, by the year", "jOOQ, by two days", "Plain SQL, by the year")
                .row("Statements", costs.stream().map(Cost::statements).toArray())
                .row("Rows read", costs.stream().map(Cost::rowsRead).toArray())
                .row("Columns read", costs.stream().map(Cost::columns).toArray())
                .row("Rows that the database looked at, of 10 blogs", costs.stream().map(Cost::ofTen).toArray())
                .row("The same, of 1,010 blogs", costs.stream().map(cost -> String.format(Locale.ROOT, "%,d", cost.ofMany())).toArray())
                .matches("numbers-question.csv");
    }

    private static List<Blog> askHibernate(Session session) {
        // tag::ask-hibernate[]
        List<Blog> blogs = session
                .createSelectionQuery("""
                        from Blog
                        where year(pubDate) = :year
                        order by pubDate desc, title""", Blog.class)
                .setParameter("year", 2026)
                .getResultList();
        // end::ask-hibernate[]
        return blogs;
    }

    private static List<Headline> askJooq(DSLContext ctx) {
        // tag::ask-jooq[]
        List<Headline> headlines = ctx
                .select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(2026, 1, 1)))
                .and(BLOG.PUB_DATE.lt(LocalDate.of(2027, 1, 1)))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch(mapping(Headline::new));
        // end::ask-jooq[]
        return headlines;
    }

    private static List<Headline> askJdbc(Connection connection) throws SQLException {
        // tag::ask-jdbc[]
        List<Headline> headlines = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select title, pub_date
                from blog
                where extract(year from pub_date) = ?
                order by pub_date desc, title""")) {
            query.setInt(1, 2026);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    headlines.add(new Headline(rows.getString("title"),
                            rows.getObject("pub_date", LocalDate.class)));
                }
            }
        }
        // end::ask-jdbc[]
        return headlines;
    }

    @Test
    @OnH2(because = "the figures of the page are H2's")
    void the_condition_decides_and_not_the_tool(Session session, DSLContext ctx, Connection connection, SqlLog sql, World world)
            throws SQLException {
        HeldTable table = new HeldTable("Rows that the database looked at, of 10 blogs and of 1,010", "Hibernate", "jOOQ", "Plain SQL");
        String hql = "from Blog where %s order by pubDate desc, title";
        String text = "select title, pub_date from blog where %s order by pub_date desc, title";

        session.createSelectionQuery(hql.formatted("year(pubDate) = 2026"), Blog.class).getResultList();
        Cost hibernate = cost(sql, world);
        ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(year(BLOG.PUB_DATE).eq(2026)).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch();
        Cost jooq = cost(sql, world);
        read(connection, text.formatted("extract(year from pub_date) = 2026"));
        table.row("By the year", looked(hibernate), looked(jooq), looked(cost(sql, world)));

        session.createSelectionQuery(hql.formatted("pubDate >= date 2026-01-01 and pubDate < date 2027-01-01"), Blog.class)
                .getResultList();
        hibernate = cost(sql, world);
        askJooq(ctx);
        jooq = cost(sql, world);
        read(connection, text.formatted("pub_date >= date '2026-01-01' and pub_date < date '2027-01-01'"));
        table.row("By two days", looked(hibernate), looked(jooq), looked(cost(sql, world)));
        table.matches("numbers-condition.csv");
    }

    private static String looked(Cost cost) {
        return String.format(Locale.ROOT, "%d, %,d", cost.ofTen(), cost.ofMany());
    }

    @Test
    @OnH2(because = "the figures of the page are H2's")
    void a_day_alone_is_no_year(Session session, DSLContext ctx, Connection connection) throws SQLException {
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(ctx.fetchCount(BLOG, BLOG.PUB_DATE.ge(first).and(BLOG.TITLE.eq("100% Rye")))).as("published on 1 January 2027")
                .isEqualTo(1);

        new HeldTable("What was asked", "Hibernate", "jOOQ", "Plain SQL")
                .row("Blogs since 1 January 2026",
                        session.createSelectionQuery("from Blog where pubDate >= :first", Blog.class).setParameter("first", first)
                                .getResultList().size(),
                        ctx.selectFrom(BLOG).where(BLOG.PUB_DATE.ge(first)).fetch().size(),
                        read(connection, "select title from blog where pub_date >= date '2026-01-01'"))
                .row("Blogs of 2026", askHibernate(session).size(), askJooq(ctx).size(), askJdbc(connection).size())
                .matches("numbers-since.csv");
    }

    private static int read(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query); ResultSet rows = statement.executeQuery()) {
            int read = 0;
            while (rows.next()) {
                read++;
            }
            return read;
        }
    }

    record Place(String title, int place) {
    }

    @Test
    void a_report_in_jooq_sees_what_hibernate_has_flushed(SessionFactory factory, World world, SqlLog sql) {
        SQLDialect dialect = world.dialect();
        // tag::use-both[]
        List<Place> report = factory.fromTransaction(session -> {
            session.find(Blog.class, 6L).setTitle("Tide Tables, revised"); // <1>
            session.flush(); // <2>
            return session.doReturningWork(connection -> bestRated(
                    DSL.using(connection, dialect))); // <3>
        });
        // end::use-both[]

        assertThat(report).startsWith(new Place("Tide Tables, revised", 1), new Place("Night Trains", 2));
        assertThat(sql).closedEverything().matches("use-both.sql");
    }

    @Test
    @OnH2(because = "the figures of the page are H2's")
    void two_lines_are_easily_left_out(SessionFactory factory, DSLContext ctx, SqlLog sql, World world) {
        HeldTable table = new HeldTable("What ran", "Statements", "Connections", "Commits", "First in the report");
        table.row("With the flush, on the session's connection", report(factory, sql, world, session -> {
            session.flush();
            return session.doReturningWork(connection -> bestRated(DSL.using(connection, SQLDialect.H2)));
        }));
        table.row("Without the flush", report(factory, sql, world,
                session -> session.doReturningWork(connection -> bestRated(DSL.using(connection, SQLDialect.H2)))));
        table.row("With the flush, on a connection of jOOQ's own", report(factory, sql, world, session -> {
            session.flush();
            return bestRated(ctx);
        }));
        table.matches("numbers-both.csv");
    }

    private static Object[] report(SessionFactory factory, SqlLog sql, World world, Function<Session, List<Place>> work) {
        world.execute("update blog set title = 'Tide Tables' where id = 6");
        sql.clear();
        List<Place> report = factory.fromTransaction(session -> {
            session.find(Blog.class, 6L).setTitle("Tide Tables, revised");
            return work.apply(session);
        });
        return new Object[]{sql.statements().size(), sql.statements().stream().map(SqlStatement::connection).distinct().count(),
                sql.commits(), report.get(0).title()};
    }

    // tag::best-rated[]
    static List<Place> bestRated(DSLContext ctx) {
        return ctx.select(BLOG.TITLE, rank().over().orderBy(avg(ENTRY.RATING).desc()))
                .from(BLOG.join(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID)))
                .where(ENTRY.RATING.isNotNull())
                .groupBy(BLOG.ID, BLOG.TITLE)
                .orderBy(avg(ENTRY.RATING).desc(), BLOG.TITLE)
                .fetch(mapping(Place::new));
    }
    // end::best-rated[]

    /** What a question cost: {@code ofTen} and {@code ofMany} are the rows that the database looked at among 10 and among 1,010 blogs. */
    record Cost(int statements, long rowsRead, int columns, int ofTen, int ofMany) {
    }

    private static Cost cost(SqlLog sql, World world) {
        SqlStatement query = sql.statements().get(0);
        int ofTen = world.explain(query).scanCount();
        world.execute(
                "insert into blog (title, pub_date) select 'Old ' || x, dateadd(day, x, date '2020-01-01') from system_range(1, 1000)");
        Cost cost = new Cost(sql.statements().size(), query.rowsRead(), query.columns(), ofTen, world.explain(query).scanCount());
        world.execute("delete from blog where title like 'Old %' and author_id is null");
        sql.clear();
        return cost;
    }
}
