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
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

/** The listings and numbers of the page on choosing. */
@DisplayName("Which should you choose?")
@BlogWorld
class ChoosingTest {

    static final String[] TITLES = {"Fireworks at 23:59", "Tide Tables", "Night Trains", "under_scores", ":x?{0}", "Ben's Bread"};

    @Test
    void hibernate_is_asked_for_a_year_of_blogs(Session session, SqlLog sql, World world) {
        // tag::ask-hibernate[]
        List<Blog> blogs = session
                .createSelectionQuery("""
                        from Blog
                        where year(pubDate) = :year
                        order by pubDate desc, title""", Blog.class)
                .setParameter("year", 2026)
                .getResultList();
        // end::ask-hibernate[]

        assertThat(blogs).extracting(Blog::getTitle).containsExactly(TITLES);
        assertThat(blogs).as("objects that the session watches").allMatch(session::contains);
        assertThat(sql).matches("ask-hibernate.sql");
        assertThat(cost(sql, world)).isEqualTo(new Cost(1, 6, 4, 11, 1011));
    }

    @Test
    void jooq_is_asked_for_two_columns_between_two_days(DSLContext ctx, SqlLog sql, World world) {
        // tag::ask-jooq[]
        List<Headline> headlines = ctx
                .select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(2026, 1, 1)))
                .and(BLOG.PUB_DATE.lt(LocalDate.of(2027, 1, 1)))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch(mapping(Headline::new));
        // end::ask-jooq[]

        assertThat(headlines).extracting(Headline::title).containsExactly(TITLES);
        assertThat(sql).matches("ask-jooq.sql");
        assertThat(cost(sql, world)).isEqualTo(new Cost(1, 6, 2, 8, 8));
    }

    @Test
    void jdbc_is_given_a_text_and_a_year(Connection connection, SqlLog sql, World world) throws SQLException {
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

        assertThat(headlines).extracting(Headline::title).containsExactly(TITLES);
        assertThat(sql).matches("ask-jdbc.sql");
        assertThat(cost(sql, world)).isEqualTo(new Cost(1, 6, 2, 11, 1011));
    }

    @Test
    void the_condition_decides_and_not_the_tool(Session session, DSLContext ctx, SqlLog sql, World world) {
        session.createSelectionQuery("from Blog where pubDate >= :first and pubDate < :next order by pubDate desc, title", Blog.class)
                .setParameter("first", LocalDate.of(2026, 1, 1)).setParameter("next", LocalDate.of(2027, 1, 1)).getResultList();
        assertThat(cost(sql, world)).as("two days in HQL").isEqualTo(new Cost(1, 6, 4, 8, 8));

        world.execute("delete from blog where title like 'Old %' and author_id is null");
        sql.clear();
        ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(year(BLOG.PUB_DATE).eq(2026)).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch();
        assertThat(cost(sql, world)).as("a year in jOOQ").isEqualTo(new Cost(1, 6, 2, 11, 1011));
    }

    record Place(String title, int place) {
    }

    @Test
    void a_report_in_jooq_sees_what_hibernate_has_flushed(SessionFactory factory, SqlLog sql) {
        // tag::use-both[]
        List<Place> report = factory.fromTransaction(session -> {
            session.find(Blog.class, 6L).setTitle("Tide Tables, revised"); // <1>
            session.flush(); // <2>
            return session.doReturningWork(connection -> bestRated(
                    DSL.using(connection, SQLDialect.H2))); // <3>
        });
        // end::use-both[]

        assertThat(report).startsWith(new Place("Tide Tables, revised", 1), new Place("Night Trains", 2));
        assertThat(sql.statements()).hasSize(3).extracting(SqlStatement::connection)
                .containsOnly(sql.statements().get(0).connection());
        assertThat(sql.commits()).isEqualTo(1);
        assertThat(sql).closedEverything().matches("use-both.sql");
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

    @Test
    void without_the_flush_the_report_is_of_yesterday(SessionFactory factory) {
        List<Place> report = factory.fromTransaction(session -> {
            session.find(Blog.class, 6L).setTitle("Tide Tables, revised");
            return session.doReturningWork(connection -> bestRated(DSL.using(connection, SQLDialect.H2)));
        });

        assertThat(report).startsWith(new Place("Tide Tables", 1));
    }

    @Test
    void over_a_connection_of_its_own_the_report_sees_nothing_either(SessionFactory factory, DSLContext ctx) {
        List<Place> report = factory.fromTransaction(session -> {
            session.find(Blog.class, 6L).setTitle("Tide Tables, revised");
            session.flush();
            return bestRated(ctx);
        });

        assertThat(report).startsWith(new Place("Tide Tables", 1));
    }

    /** What a question cost: {@code ofTen} and {@code ofMany} are the rows that the database looked at among 10 and among 1,010 blogs. */
    record Cost(int statements, long rowsRead, int columns, int ofTen, int ofMany) {
    }

    private static Cost cost(SqlLog sql, World world) {
        SqlStatement query = sql.statements().get(0);
        int ofTen = world.explain(query).scanCount();
        world.execute(
                "insert into blog (title, pub_date) select 'Old ' || x, dateadd(day, x, date '2020-01-01') from system_range(1, 1000)");
        return new Cost(sql.statements().size(), query.rowsRead(), query.columns(), ofTen, world.explain(query).scanCount());
    }
}
