package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.PERMALINK;

import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Headline;
import threeways.blog.db.tables.records.BlogRecord;
import threeways.workbench.BlogWorld;
import threeways.workbench.SqlLog;

/** The Java cells of the Rosetta page: each construct in Hibernate, in jOOQ and over JDBC, with the same outcome. */
@DisplayName("Rosetta: three ways to say it")
@BlogWorld
class RosettaTest {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final LocalDate FIRST_OF_NEXT = LocalDate.of(2027, 1, 1);

    @Test
    void a_row_by_its_key(Session session, DSLContext ctx, Connection connection) throws SQLException {
        // tag::key-hibernate[]
        Blog blog = session.find(Blog.class, 6L);
        // end::key-hibernate[]

        // tag::key-jooq[]
        BlogRecord row = ctx.fetchOne(BLOG, BLOG.ID.eq(6L));
        // end::key-jooq[]

        String title = null;
        // tag::key-jdbc[]
        try (PreparedStatement query = connection.prepareStatement(
                "select title from blog where id = ?")) {
            query.setLong(1, 6);
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next()) {
                    title = rows.getString("title");
                }
            }
        }
        // end::key-jdbc[]

        assertThat(List.of(blog.getTitle(), row.getTitle(), title)).containsOnly("Tide Tables");
    }

    @Test
    void the_same_key_twice(Session session, DSLContext ctx, SqlLog sql) {
        // tag::identity-hibernate[]
        boolean same = session.find(Blog.class, 6L) == session.find(Blog.class, 6L);
        // end::identity-hibernate[]
        assertThat(same).isTrue();
        assertThat(sql).sentOneStatement();

        // tag::identity-jooq[]
        boolean other = ctx.fetchOne(BLOG, BLOG.ID.eq(6L)) != ctx.fetchOne(BLOG, BLOG.ID.eq(6L));
        // end::identity-jooq[]
        assertThat(other).isTrue();
        assertThat(sql.statements()).hasSize(3);
    }

    @Test
    void blogs_of_a_year_newest_first(Session session, DSLContext ctx, Connection connection) throws SQLException {
        // tag::year-hibernate[]
        List<Blog> blogs = session.createSelectionQuery(
                "from Blog where year(pubDate) = :year order by pubDate desc, title", Blog.class)
                .setParameter("year", 2026)
                .getResultList();
        // end::year-hibernate[]

        // tag::year-jooq[]
        Result<BlogRecord> rows = ctx.selectFrom(BLOG)
                .where(year(BLOG.PUB_DATE).eq(2026))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch();
        // end::year-jooq[]

        List<String> titles = new ArrayList<>();
        // tag::year-jdbc[]
        try (PreparedStatement query = connection.prepareStatement("""
                select title from blog
                where pub_date >= ? and pub_date < ?
                order by pub_date desc, title""")) {
            query.setObject(1, FIRST);
            query.setObject(2, FIRST_OF_NEXT);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    titles.add(found.getString("title"));
                }
            }
        }
        // end::year-jdbc[]

        assertThat(titles).containsExactly("Fireworks at 23:59", "Tide Tables", "Night Trains", "under_scores", ":x?{0}", "Ben's Bread");
        assertThat(blogs).extracting(Blog::getTitle).isEqualTo(titles);
        assertThat(rows).extracting(BlogRecord::getTitle).isEqualTo(titles);
    }

    @Test
    void text_with_a_named_value(Session session, DSLContext ctx, Connection connection) throws SQLException {
        // tag::text-hibernate[]
        List<Blog> blogs = session.createNativeQuery(
                "select * from blog where extract(year from pub_date) = :year", Blog.class)
                .setParameter("year", 2026)
                .getResultList();
        // end::text-hibernate[]

        // tag::text-jooq[]
        Result<Record> rows = ctx.fetch(
                "select * from blog where extract(year from pub_date) = :year",
                param("year", 2026));
        // end::text-jooq[]

        int found = 0;
        // tag::text-jdbc[]
        try (PreparedStatement query = connection.prepareStatement(
                "select title from blog where extract(year from pub_date) = ?")) {
            query.setInt(1, 2026);
            // end::text-jdbc[]
            try (ResultSet titles = query.executeQuery()) {
                while (titles.next()) {
                    found++;
                }
            }
            // tag::text-jdbc[]
        }
        // end::text-jdbc[]

        assertThat(List.of(blogs.size(), rows.size(), found)).containsOnly(6);
    }

    @Test
    void one_row_or_none(Session session, DSLContext ctx) {
        // tag::one-hibernate[]
        Author nobody = session.createSelectionQuery("from Author where name = 'Zoe'", Author.class)
                .getSingleResultOrNull();
        // end::one-hibernate[]

        // tag::one-jooq[]
        var none = ctx.selectFrom(AUTHOR).where(AUTHOR.NAME.eq("Zoe")).fetchOptional();
        // end::one-jooq[]

        assertThat(nobody).isNull();
        assertThat(none).isEmpty();
    }

    @Test
    void two_columns_as_a_record(Session session, DSLContext ctx) {
        // tag::columns-hibernate[]
        List<Headline> fromHql = session.createSelectionQuery(
                "select title, pubDate from Blog order by pubDate, title", Headline.class)
                .getResultList();
        // end::columns-hibernate[]

        // tag::columns-jooq[]
        List<Headline> fromJooq = ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE, BLOG.TITLE)
                .fetch(mapping(Headline::new));
        // end::columns-jooq[]

        assertThat(fromHql).hasSize(10).isEqualTo(fromJooq);
    }

    record Tally(String title, long entries) {
    }

    @Test
    void entries_counted_for_each_blog(Session session, DSLContext ctx) {
        // tag::group-hibernate[]
        List<Tally> fromHql = session.createSelectionQuery("""
                select b.title, count(e) from Blog b left join b.entries e
                group by b.id, b.title order by b.title, b.id""", Tally.class)
                .getResultList();
        // end::group-hibernate[]

        // tag::group-jooq[]
        List<Tally> fromJooq = ctx.select(BLOG.TITLE, count(ENTRY.ID).cast(Long.class))
                .from(BLOG.leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID)))
                .groupBy(BLOG.ID, BLOG.TITLE)
                .orderBy(BLOG.TITLE, BLOG.ID)
                .fetch(mapping(Tally::new));
        // end::group-jooq[]

        assertThat(fromHql).hasSize(10).contains(new Tally("Night Trains", 3), new Tally("under_scores", 0)).isEqualTo(fromJooq);
        assertThat(session.createSelectionQuery("select b.id from Blog b join b.entries group by b.id", Long.class).getResultList())
                .as("blogs left after an inner join").hasSize(6);
    }

    @Test
    void the_largest_of_all(Session session, DSLContext ctx) {
        // tag::max-hibernate[]
        LocalDate fromHql = session.createSelectionQuery(
                "select max(pubDate) from Blog", LocalDate.class).getSingleResult();
        // end::max-hibernate[]

        // tag::max-jooq[]
        LocalDate fromJooq = ctx.select(max(BLOG.PUB_DATE)).from(BLOG).fetchSingle().value1();
        // end::max-jooq[]

        assertThat(fromHql).isEqualTo(fromJooq).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void only_those_for_which_something_exists(Session session, DSLContext ctx) {
        // tag::exists-hibernate[]
        List<String> fromHql = session.createSelectionQuery("""
                select b.title from Blog b
                where exists (select 1 from Entry e where e.blog = b and e.rating >= 4)
                order by b.title""", String.class)
                .getResultList();
        // end::exists-hibernate[]

        // tag::exists-jooq[]
        List<String> fromJooq = ctx.select(BLOG.TITLE)
                .from(BLOG)
                .where(exists(selectOne().from(ENTRY)
                        .where(ENTRY.BLOG_ID.eq(BLOG.ID), ENTRY.RATING.ge(4))))
                .orderBy(BLOG.TITLE)
                .fetch(BLOG.TITLE);
        // end::exists-jooq[]

        assertThat(fromHql).containsExactly("Ben's Bread", "Night Trains", "Tide Tables").isEqualTo(fromJooq);
    }

    @Test
    void a_number_in_each_window(Session session, DSLContext ctx) {
        // tag::window-hibernate[]
        List<String> fromHql = session.createSelectionQuery("""
                select title || ' ' || cast(row_number() over (
                    partition by year(pubDate) order by pubDate desc, title) as String)
                from Blog order by pubDate desc, title""", String.class)
                .getResultList();
        // end::window-hibernate[]

        // tag::window-jooq[]
        List<String> fromJooq = ctx.select(BLOG.TITLE.concat(" ").concat(rowNumber().over()
                .partitionBy(year(BLOG.PUB_DATE)).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .cast(String.class)))
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetchInto(String.class);
        // end::window-jooq[]

        assertThat(fromHql).startsWith("100% Rye 1", "Fireworks at 23:59 1", "Tide Tables 2").isEqualTo(fromJooq);
    }

    @Test
    void a_query_with_a_name(Session session, DSLContext ctx) {
        // tag::cte-hibernate[]
        List<String> fromHql = session.createSelectionQuery("""
                with rated as (select e.blog.id id from Entry e where e.rating is not null)
                select b.title from Blog b where b.id in (select r.id from rated r)
                order by b.title""", String.class)
                .getResultList();
        // end::cte-hibernate[]

        // tag::cte-jooq[]
        var rated = name("rated").fields("id").as(
                select(ENTRY.BLOG_ID).from(ENTRY).where(ENTRY.RATING.isNotNull()));
        List<String> fromJooq = ctx.with(rated)
                .select(BLOG.TITLE)
                .from(BLOG)
                .where(BLOG.ID.in(select(rated.field("id", Long.class)).from(rated)))
                .orderBy(BLOG.TITLE)
                .fetch(BLOG.TITLE);
        // end::cte-jooq[]

        assertThat(fromHql).containsExactly("100% Rye", "Ben's Bread", "Night Trains", "The Last Frost", "Tide Tables").isEqualTo(fromJooq);
    }

    @Test
    void this_or_that(Session session, DSLContext ctx) {
        // tag::or-hibernate[]
        List<Blog> fromHql = session.createSelectionQuery(
                "from Blog where author is null or pubDate < :day order by title", Blog.class)
                .setParameter("day", LocalDate.of(2022, 1, 1))
                .getResultList();
        // end::or-hibernate[]

        // tag::or-jooq[]
        List<String> fromJooq = ctx.select(BLOG.TITLE)
                .from(BLOG)
                .where(BLOG.AUTHOR_ID.isNull().or(BLOG.PUB_DATE.lt(LocalDate.of(2022, 1, 1))))
                .orderBy(BLOG.TITLE)
                .fetch(BLOG.TITLE);
        // end::or-jooq[]

        assertThat(fromHql).extracting(Blog::getTitle).containsExactly(":x?{0}", "Old Maps").isEqualTo(fromJooq);
    }

    @Test
    void a_page_of_the_list(Session session, DSLContext ctx) {
        // tag::page-hibernate[]
        List<String> fromHql = session.createSelectionQuery(
                "select title from Blog order by pubDate desc, id desc", String.class)
                .setFirstResult(3).setMaxResults(3)
                .getResultList();
        // end::page-hibernate[]

        // tag::page-jooq[]
        List<String> fromJooq = ctx.select(BLOG.TITLE)
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .limit(3).offset(3)
                .fetch(BLOG.TITLE);
        // end::page-jooq[]

        assertThat(fromHql).containsExactly("Night Trains", "under_scores", ":x?{0}").isEqualTo(fromJooq);
    }

    @Test
    void the_author_along_with_the_blog(Session session, DSLContext ctx, SqlLog sql) {
        // tag::to-one-hibernate[]
        List<Blog> blogs = session.createSelectionQuery(
                "from Blog b left join fetch b.author order by b.id", Blog.class)
                .getResultList();
        // end::to-one-hibernate[]
        assertThat(blogs).extracting(blog -> blog.getAuthor() == null ? null : blog.getAuthor().getName()).contains("Ada", null, "Dora");
        assertThat(sql).sentOneStatement();

        // tag::to-one-jooq[]
        List<String> authors = ctx.select(BLOG.TITLE, BLOG.author().NAME)
                .from(BLOG)
                .orderBy(BLOG.ID)
                .fetch(BLOG.author().NAME);
        // end::to-one-jooq[]
        assertThat(authors).hasSize(10).contains("Ada", null, "Dora");
    }

    @Test
    void the_entries_along_with_the_blog(Session session, DSLContext ctx, SqlLog sql) {
        // tag::to-many-hibernate[]
        List<Blog> blogs = session.createSelectionQuery(
                "from Blog b left join fetch b.entries order by b.id", Blog.class)
                .getResultList();
        // end::to-many-hibernate[]
        assertThat(blogs).hasSize(10).flatExtracting(Blog::getEntries).hasSize(9);
        assertThat(sql).sentOneStatement();

        // tag::to-many-jooq[]
        var rows = ctx.select(BLOG.TITLE, multiset(
                select(ENTRY.HEADLINE).from(ENTRY).where(ENTRY.BLOG_ID.eq(BLOG.ID)))
                .convertFrom(entries -> entries.getValues(ENTRY.HEADLINE)))
                .from(BLOG)
                .orderBy(BLOG.ID)
                .fetch();
        // end::to-many-jooq[]
        assertThat(rows).hasSize(10).flatExtracting(Record::valuesRow).isNotEmpty();
        assertThat(rows.getValues(1, List.class)).flatExtracting(list -> list).hasSize(9);
        assertThat(sql.statements()).hasSize(2);
    }

    @Test
    void a_new_row(SessionFactory factory, DSLContext ctx, DataSource dataSource) throws SQLException {
        // tag::insert-hibernate[]
        Blog written = new Blog("Low Clouds", LocalDate.of(2026, 11, 2));
        factory.inTransaction(session -> session.persist(written));
        // end::insert-hibernate[]

        // tag::insert-jooq[]
        BlogRecord row = ctx.newRecord(BLOG);
        row.setTitle("Low Clouds");
        row.setPubDate(LocalDate.of(2026, 11, 2));
        row.store();
        // end::insert-jooq[]

        Long id = null;
        // tag::insert-jdbc[]
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into blog (title, pub_date) values (?, ?)",
                        Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, "Low Clouds");
            insert.setObject(2, LocalDate.of(2026, 11, 2));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                id = keys.getLong(1);
            }
        }
        // end::insert-jdbc[]

        assertThat(List.of(written.getId(), row.getId(), id)).doesNotHaveDuplicates();
        assertThat(ctx.fetchCount(BLOG, BLOG.TITLE.eq("Low Clouds"))).isEqualTo(3);
    }

    @Test
    void a_changed_row(SessionFactory factory, DSLContext ctx) {
        // tag::change-hibernate[]
        factory.inTransaction(session -> session.find(Blog.class, 6L).setTitle("Tides"));
        // end::change-hibernate[]
        assertThat(ctx.fetchOne(BLOG, BLOG.ID.eq(6L)).getTitle()).isEqualTo("Tides");

        // tag::change-jooq[]
        BlogRecord row = ctx.fetchOne(BLOG, BLOG.ID.eq(6L));
        row.setTitle("High Tides");
        row.store();
        // end::change-jooq[]
        assertThat(ctx.fetchOne(BLOG, BLOG.ID.eq(6L)).getTitle()).isEqualTo("High Tides");
    }

    @Test
    void many_rows_changed_at_once(SessionFactory factory, DSLContext ctx) {
        // tag::bulk-hibernate[]
        int changed = factory.fromTransaction(session -> session
                .createMutationQuery("update Entry set rating = rating + 1 where rating < 5")
                .executeUpdate());
        // end::bulk-hibernate[]

        // tag::bulk-jooq[]
        int again = ctx.update(ENTRY)
                .set(ENTRY.RATING, ENTRY.RATING.plus(1))
                .where(ENTRY.RATING.lt(5))
                .execute();
        // end::bulk-jooq[]

        assertThat(changed).isEqualTo(5);
        assertThat(again).isEqualTo(4);
    }

    @Test
    void a_row_that_may_be_there_already(DSLContext ctx) {
        // tag::upsert-jooq[]
        ctx.insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID)
                .values("tides", 9L)
                .onConflict(PERMALINK.SLUG).doUpdate().set(PERMALINK.BLOG_ID, 9L)
                .execute();
        // end::upsert-jooq[]

        assertThat(ctx.fetchValue(PERMALINK.BLOG_ID, PERMALINK.SLUG.eq("tides"))).isEqualTo(9);
        assertThat(ctx.fetchCount(PERMALINK)).isEqualTo(2);
    }

    @Test
    void all_or_nothing(SessionFactory factory, DSLContext ctx, DataSource dataSource) throws SQLException {
        // tag::transaction-hibernate[]
        factory.inTransaction(session -> {
            session.find(Blog.class, 6L).setTitle("Tides");
        });
        // end::transaction-hibernate[]

        // tag::transaction-jooq[]
        ctx.transaction(transaction -> {
            transaction.dsl().update(BLOG).set(BLOG.TITLE, "Tides").where(BLOG.ID.eq(6L)).execute();
        });
        // end::transaction-jooq[]

        // tag::transaction-jdbc[]
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement update = connection.prepareStatement(
                    "update blog set title = ? where id = ?")) {
                update.setString(1, "Tides");
                update.setLong(2, 6);
                update.executeUpdate();
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
        // end::transaction-jdbc[]

        assertThat(ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(6L))).isEqualTo("Tides");
    }

    @Test
    void in_jooq_only_the_inner_context_takes_part_in_the_transaction(DSLContext ctx) {
        Throwable thrown = catchThrowable(() -> ctx.transaction(transaction -> {
            ctx.update(BLOG).set(BLOG.TITLE, "outer").where(BLOG.ID.eq(6L)).execute();
            transaction.dsl().update(BLOG).set(BLOG.TITLE, "inner").where(BLOG.ID.eq(9L)).execute();
            throw new IllegalStateException("roll back");
        }));

        assertThat(thrown).hasMessage("roll back");
        assertThat(ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(6L))).isEqualTo("outer");
        assertThat(ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(9L))).isEqualTo("Fireworks at 23:59");
    }

    @Test
    void a_row_that_nobody_else_may_change_meanwhile(Session session, DSLContext ctx, SqlLog sql) {
        session.beginTransaction();
        // tag::lock-hibernate[]
        Blog locked = session.find(Blog.class, 6L, LockModeType.PESSIMISTIC_WRITE);
        // end::lock-hibernate[]
        session.getTransaction().rollback();

        // tag::lock-jooq[]
        BlogRecord row = ctx.selectFrom(BLOG).where(BLOG.ID.eq(6L)).forUpdate().fetchSingle();
        // end::lock-jooq[]

        assertThat(locked.getTitle()).isEqualTo(row.getTitle());
        assertThat(sql.statements()).hasSize(2).allSatisfy(statement -> assertThat(statement.text()).contains("for update"));
    }

    @Test
    void the_sql_without_running_it(DSLContext ctx, SqlLog sql) {
        // tag::show-jooq[]
        var query = ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.ID.eq(6L));
        String text = query.getSQL();
        List<Object> values = query.getBindValues();
        // end::show-jooq[]

        assertThat(text).startsWith("select").contains("where").contains("?");
        assertThat(values).containsExactly(6L);
        assertThat(sql).sentNothing();
    }
}
