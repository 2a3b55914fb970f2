package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.PERMALINK;
import static threeways.book.PlainSql.ask;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.LazyInitializationException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.SQLServerDialect;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.query.KeyedPage;
import org.hibernate.query.KeyedResultList;
import org.hibernate.query.Order;
import org.hibernate.query.Page;
import org.hibernate.query.common.TemporalUnit;
import org.hibernate.query.range.Range;
import org.hibernate.query.restriction.Restriction;
import org.hibernate.query.specification.SelectionSpecification;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.blog.Headline;
import threeways.blog.db.tables.records.AuthorRecord;
import threeways.blog.db.tables.records.BlogRecord;
import threeways.blog.db.tables.records.PermalinkRecord;
import threeways.workbench.BlogWorld;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;

/** The Java blocks of the Rosetta page that ask: each construct in Hibernate, in jOOQ and over JDBC, with the same outcome. */
@DisplayName("Rosetta: three ways to ask")
@BlogWorld(entities = {Author.class, Blog.class, Entry.class, Permalink.class})
@OnH2(because = "the listings of the page are written for H2")
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
        assertThat(session.find(Blog.class, 99L)).isNull();
        assertThat(ctx.fetchOne(BLOG, BLOG.ID.eq(99L))).isNull();
    }

    @Test
    void the_same_key_twice(Session session, DSLContext ctx, SqlLog sql) {
        // tag::identity-hibernate[]
        boolean same = session.find(Blog.class, 6L) == session.find(Blog.class, 6L);
        // end::identity-hibernate[]
        assertThat(same).isTrue();
        assertThat(sql).sentOneStatement();

        // tag::identity-jooq[]
        BlogRecord one = ctx.fetchOne(BLOG, BLOG.ID.eq(6L));
        boolean other = one != ctx.fetchOne(BLOG, BLOG.ID.eq(6L));
        // end::identity-jooq[]
        assertThat(other).isTrue();
        assertThat(sql.statements()).hasSize(3);
    }

    @Test
    void blogs_of_a_year_newest_first(Session session, DSLContext ctx, Connection connection) throws SQLException {
        // tag::year-hibernate[]
        List<Blog> blogs = session.createSelectionQuery("""
                from Blog
                where year(pubDate) = :year
                order by pubDate desc, title""", Blog.class)
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
        assertThat(blogs).as("entities of a native query").allMatch(session::contains);
        assertThat(ctx.fetchValue("select :b - :a", param("a", 1), param("b", 3)))
                .as("jOOQ takes parameters in their order, whatever their names")
                .hasToString("-2");
    }

    @Test
    void one_row_or_none(Session session, DSLContext ctx, Connection connection) throws SQLException {
        // tag::one-hibernate[]
        Author nobody = session
                .createSelectionQuery("from Author where name = 'Zoe'", Author.class)
                .getSingleResultOrNull();
        // end::one-hibernate[]

        // tag::one-jooq[]
        Optional<AuthorRecord> none = ctx
                .selectFrom(AUTHOR)
                .where(AUTHOR.NAME.eq("Zoe"))
                .fetchOptional();
        // end::one-jooq[]

        Long id = null;
        try (PreparedStatement query = connection.prepareStatement("select id from author where name = ?")) {
            query.setString(1, "Zoe");
            // tag::one-jdbc[]
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next()) {
                    id = rows.getLong("id");
                }
            }
            // end::one-jdbc[]
        }

        assertThat(nobody).isNull();
        assertThat(none).isEmpty();
        assertThat(id).isNull();

        var everybody = session.createSelectionQuery("from Author", Author.class);
        assertThat(catchThrowable(everybody::getSingleResultOrNull)).as("several, in Hibernate").isNotNull();
        assertThat(catchThrowable(() -> ctx.selectFrom(AUTHOR).fetchOptional())).as("several, in jOOQ").isNotNull();
    }

    @Test
    void two_columns_as_a_record(Session session, DSLContext ctx, Connection connection) {
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
        assertThat(catchThrowable(() -> session.createSelectionQuery("select title from Blog", Headline.class)))
                .as("a record that doesn't fit, before the query has run").isNotNull();
        assertThat(ask(connection, "columns.sql")).isEqualTo(fromHql.stream().map(Headline::title).toList());
    }

    record Tally(String title, long entries) {
    }

    @Test
    void entries_counted_for_each_blog(Session session, DSLContext ctx, Connection connection) {
        // tag::group-hibernate[]
        List<Tally> fromHql = session.createSelectionQuery("""
                select b.title, count(e) from Blog b left join b.entries e
                group by b.id, b.title
                order by b.title, b.id""", Tally.class)
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
        assertThat(ask(connection, "group.sql")).isEqualTo(fromHql.stream().map(Tally::title).toList());
        assertThat(session.createSelectionQuery("select b.id from Blog b join b.entries group by b.id", Long.class).getResultList())
                .as("blogs left after an inner join").hasSize(6);
    }

    @Test
    void the_largest_of_all(Session session, DSLContext ctx, Connection connection) {
        // tag::max-hibernate[]
        LocalDate fromHql = session
                .createSelectionQuery("select max(pubDate) from Blog", LocalDate.class)
                .getSingleResult();
        // end::max-hibernate[]

        // tag::max-jooq[]
        LocalDate fromJooq = ctx.select(max(BLOG.PUB_DATE))
                .from(BLOG)
                .fetchSingle(max(BLOG.PUB_DATE));
        // end::max-jooq[]

        assertThat(fromHql).isEqualTo(fromJooq).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(ask(connection, "max.sql")).containsExactly(fromHql);
    }

    @Test
    void only_those_for_which_something_exists(Session session, DSLContext ctx, Connection connection) {
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

        assertThat(fromHql).containsExactly("Ben's Bread", "Night Trains", "Tide Tables").isEqualTo(fromJooq)
                .isEqualTo(ask(connection, "exists.sql"));
    }

    @Test
    void a_number_in_each_window(Session session, DSLContext ctx, Connection connection) {
        // tag::window-hibernate[]
        List<String> fromHql = session.createSelectionQuery("""
                select title || ' ' || cast(row_number() over (
                    partition by year(pubDate) order by pubDate desc, title) as String)
                from Blog order by pubDate desc, title""", String.class)
                .getResultList();
        // end::window-hibernate[]

        // tag::window-jooq[]
        Field<Integer> place = rowNumber().over()
                .partitionBy(year(BLOG.PUB_DATE))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE);
        List<String> fromJooq = ctx.select(BLOG.TITLE.concat(" ").concat(place))
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetchInto(String.class);
        // end::window-jooq[]

        assertThat(fromHql).startsWith("100% Rye 1", "Fireworks at 23:59 1", "Tide Tables 2").isEqualTo(fromJooq)
                .isEqualTo(ask(connection, "window.sql"));
    }

    @Test
    void a_query_with_a_name(Session session, DSLContext ctx, Connection connection) {
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

        assertThat(fromHql).containsExactly("100% Rye", "Ben's Bread", "Night Trains", "The Last Frost", "Tide Tables").isEqualTo(fromJooq)
                .isEqualTo(ask(connection, "cte.sql"));
    }

    @Test
    void this_or_that(Session session, DSLContext ctx, Connection connection) {
        // tag::or-hibernate[]
        List<String> fromHql = session.createSelectionQuery("""
                select title from Blog
                where author is null or pubDate < :day
                order by title""", String.class)
                .setParameter("day", LocalDate.of(2022, 1, 1))
                .getResultList();
        // end::or-hibernate[]

        // tag::or-jooq[]
        List<String> fromJooq = ctx.select(BLOG.TITLE)
                .from(BLOG)
                .where(BLOG.AUTHOR_ID.isNull()
                        .or(BLOG.PUB_DATE.lt(LocalDate.of(2022, 1, 1))))
                .orderBy(BLOG.TITLE)
                .fetch(BLOG.TITLE);
        // end::or-jooq[]

        assertThat(fromHql).containsExactly(":x?{0}", "Old Maps").isEqualTo(fromJooq)
                .isEqualTo(ask(connection, "or.sql", LocalDate.of(2022, 1, 1)));
        assertThat(ctx.renderInlined(BLOG.ID.eq(1L).or(BLOG.ID.eq(2L)).and(BLOG.ID.eq(3L)))).as("brackets that nobody wrote")
                .startsWith("((")
                .contains(") and ");
    }

    @Test
    void a_page_of_the_list(Session session, DSLContext ctx, Connection connection) {
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

        assertThat(fromHql).containsExactly("Night Trains", "under_scores", ":x?{0}").isEqualTo(fromJooq)
                .isEqualTo(ask(connection, "page.sql"));
    }

    @Test
    void the_author_along_with_the_blog(Session session, DSLContext ctx, Connection connection, SqlLog sql) {
        // tag::to-one-hibernate[]
        List<Blog> blogs = session.createSelectionQuery(
                "from Blog b left join fetch b.author order by b.id", Blog.class)
                .getResultList();
        // end::to-one-hibernate[]
        assertThat(blogs).extracting(blog -> blog.getAuthor() == null ? null : blog.getAuthor().getName()).contains("Ada", null, "Dora");
        assertThat(sql).sentOneStatement();

        // tag::to-one-jooq[]
        List<String> authors = ctx.select(BLOG.author().NAME)
                .from(BLOG)
                .orderBy(BLOG.ID)
                .fetch(BLOG.author().NAME);
        // end::to-one-jooq[]
        assertThat(authors).hasSize(10).contains("Ada", null, "Dora").isEqualTo(ask(connection, "to-one.sql"));
    }

    @Test
    void the_entries_along_with_the_blog(Session session, DSLContext ctx, Connection connection, SqlLog sql) {
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

        assertThat(ask(connection, "to-many.sql", 3, 6, 7)).containsExactly(3L, 3L, 6L, 7L, 7L, 7L);
    }

    @Test
    void a_loop_asks_once_more_for_each_row_as_the_picture_shows(SessionFactory factory, SqlLog sql) {
        factory.inSession(session -> {
            List<Blog> blogs = session.createSelectionQuery("from Blog b order by b.id", Blog.class).getResultList();
            assertThat(blogs).flatExtracting(Blog::getEntries).hasSize(9);
        });
        assertThat(sql.statements()).hasSize(11);
        assertThat(sql.statements().get(0).text()).contains("from blog");
        assertThat(sql.statements().subList(1, 11)).allMatch(statement -> statement.text().contains("where e1_0.blog_id=?"))
                .flatExtracting(SqlStatement::binds).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(sql.rowsRead()).isEqualTo(19);

        sql.clear();
        factory.inSession(session -> session.createSelectionQuery("from Blog b left join fetch b.entries", Blog.class).getResultList());
        assertThat(sql).sentOneStatement();
        assertThat(sql.rowsRead()).isEqualTo(13);
    }

    @Test
    void a_class_for_a_table(Session session, DSLContext ctx) {
        // tag::model-jooq[]
        TableField<PermalinkRecord, String> column = PERMALINK.SLUG;
        // end::model-jooq[]

        assertThat(column.getDataType().length()).as("what the migration says").isEqualTo(100);
        assertThat(session.createSelectionQuery("select slug from Permalink order by slug", String.class).getResultList())
                .containsExactly("night-trains", "tides").isEqualTo(ctx.select(column).from(PERMALINK).orderBy(column).fetch(column));
    }

    @Test
    void a_way_to_the_database(DataSource dataSource) throws Exception {
        // tag::start-hibernate[]
        SessionFactory factory = new HibernatePersistenceConfiguration("blog")
                .managedClasses(Author.class, Blog.class, Entry.class)
                .property("jakarta.persistence.nonJtaDataSource", dataSource)
                .createEntityManagerFactory();
        // end::start-hibernate[]

        // tag::start-jooq[]
        DSLContext ctx = DSL.using(dataSource, SQLDialect.H2);
        // end::start-jooq[]

        // tag::start-jdbc[]
        Connection connection = dataSource.getConnection();
        // end::start-jdbc[]

        try (connection; factory) {
            LocalDate last = factory.fromSession(session -> session.find(Blog.class, 1L).getPubDate());
            assertThat(ask(connection, "max.sql")).containsExactly(last);
            assertThat(ctx.select(max(BLOG.PUB_DATE)).from(BLOG).fetchSingle().value1()).isEqualTo(last);

            // tag::schema-hibernate[]
            factory.getSchemaManager().validate();
            // end::schema-hibernate[]
        }
    }

    @Test
    void a_question_that_grows(Session session, DSLContext ctx) {
        // tag::compose-hibernate[]
        var wanted = SelectionSpecification.create(Blog.class);
        var since2026 = wanted
                .restrict(Restriction.restrict(Blog.class, "pubDate",
                        Range.greaterThanOrEqualTo(FIRST)))
                .sort(Order.desc(Blog.class, "pubDate"));
        List<Blog> blogs = since2026.createQuery(session).getResultList();
        // end::compose-hibernate[]

        // tag::compose-jooq[]
        Condition condition = noCondition();
        condition = condition.and(BLOG.PUB_DATE.ge(FIRST));
        Result<BlogRecord> rows = ctx.selectFrom(BLOG)
                .where(condition)
                .orderBy(BLOG.PUB_DATE.desc())
                .fetch();
        // end::compose-jooq[]

        assertThat(blogs).hasSize(7).extracting(Blog::getPubDate).isEqualTo(rows.getValues(BLOG.PUB_DATE));
        assertThat(since2026).as("a specification changes in place").isSameAs(wanted);
        assertThat(noCondition().and(BLOG.ID.eq(6L))).as("a condition is a value").isNotEqualTo(noCondition());
    }

    @Test
    void the_first_of_a_list(Session session, DSLContext ctx, Connection connection) {
        // tag::first-hibernate[]
        String fromHql = session.createSelectionQuery(
                "select title from Blog order by pubDate, id", String.class)
                .setMaxResults(1)
                .getSingleResultOrNull();
        // end::first-hibernate[]

        // tag::first-jooq[]
        String fromJooq = ctx.select(BLOG.TITLE)
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE, BLOG.ID)
                .limit(1)
                .fetchOne(BLOG.TITLE);
        // end::first-jooq[]

        assertThat(List.of(fromHql, fromJooq)).containsOnly("Old Maps");
        assertThat(ask(connection, "first.sql")).containsExactly("Old Maps");
    }

    @Test
    void the_page_after_this_row(Session session, DSLContext ctx, Connection connection, SqlLog sql) {
        // tag::keyset-hibernate[]
        KeyedPage<Blog> first = Page.first(3).keyedBy(
                List.of(Order.desc(Blog.class, "pubDate"), Order.desc(Blog.class, "id")));
        KeyedResultList<Blog> newest = session
                .createSelectionQuery("from Blog", Blog.class)
                .getKeyedResultList(first);
        KeyedResultList<Blog> next = session
                .createSelectionQuery("from Blog", Blog.class)
                .getKeyedResultList(newest.getNextPage());
        // end::keyset-hibernate[]
        Blog last = newest.getResultList().get(2);

        // tag::keyset-jooq[]
        List<String> fromJooq = ctx.select(BLOG.TITLE)
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .seek(last.getPubDate(), last.getId())
                .limit(3)
                .fetch(BLOG.TITLE);
        // end::keyset-jooq[]

        assertThat(next.getResultList()).extracting(Blog::getTitle).containsExactly("Night Trains", "under_scores", ":x?{0}")
                .isEqualTo(fromJooq).isEqualTo(ask(connection, "keyset.sql", last.getPubDate(), last.getId()));
        assertThat(sql.statements()).extracting(SqlStatement::rowsRead).as("Hibernate reads one row more, to know whether a page follows")
                .containsExactly(4L, 4L, 3L, 3L);
    }

    @Test
    void a_dot_in_a_query(Session session, DSLContext ctx) {
        // tag::path-hibernate[]
        List<String> fromHql = session.createSelectionQuery(
                "select author.name from Blog order by id", String.class)
                .getResultList();
        // end::path-hibernate[]

        assertThat(fromHql).as("an inner join").hasSize(9).doesNotContainNull();
        assertThat(ctx.select(BLOG.author().NAME).from(BLOG).fetch()).as("a left join").hasSize(10);
    }

    @Test
    void the_entries_in_a_few_more_statements(Session session, SqlLog sql) {
        // tag::batches-hibernate[]
        session.setFetchBatchSize(5);
        List<Blog> blogs = session
                .createSelectionQuery("from Blog order by id", Blog.class)
                .getResultList();
        long entries = blogs.stream().mapToLong(blog -> blog.getEntries().size()).sum();
        // end::batches-hibernate[]

        assertThat(entries).isEqualTo(9);
        assertThat(sql.statements()).hasSize(3);
    }

    @Test
    void no_statement_behind_ones_back(StatelessSession stateless, Session session, DSLContext ctx, SqlLog sql) {
        // tag::not-lazy-hibernate[]
        Blog blog = stateless.get(Blog.class, 7L);
        Throwable refused = catchThrowable(() -> blog.getEntries().size());
        stateless.fetch(blog.getEntries());
        int entries = blog.getEntries().size();
        // end::not-lazy-hibernate[]

        assertThat(refused).isInstanceOf(LazyInitializationException.class);
        assertThat(entries).isEqualTo(3);
        assertThat(sql.statements()).hasSize(2);

        sql.clear();
        for (Blog lazy : session.createSelectionQuery("from Blog", Blog.class).getResultList()) {
            lazy.getEntries().size();
        }
        assertThat(sql.statements()).as("in a session that is lazy: one, and one more for each of ten").hasSize(11);
    }

    @Test
    void row_by_row(Session session, DSLContext ctx, Connection connection, SqlLog sql) throws SQLException {
        List<String> titles = new ArrayList<>();
        // tag::stream-hibernate[]
        try (Stream<Blog> blogs = session
                .createSelectionQuery("from Blog order by id", Blog.class)
                .getResultStream()) {
            blogs.forEach(blog -> titles.add(blog.getTitle()));
        }
        // end::stream-hibernate[]
        assertThat(titles).hasSize(10);
        List<String> fromHibernate = List.copyOf(titles);
        assertThat(session.getStatistics().getEntityCount())
                .as("entities that the session still holds: ten, and four authors' proxies apart")
                .isEqualTo(10);

        titles.clear();
        // tag::stream-jooq[]
        try (Cursor<BlogRecord> rows = ctx.selectFrom(BLOG).orderBy(BLOG.ID).fetchLazy()) {
            for (BlogRecord row : rows) {
                titles.add(row.getTitle());
            }
        }
        // end::stream-jooq[]
        assertThat(titles).isEqualTo(fromHibernate);

        titles.clear();
        // tag::stream-jdbc[]
        try (PreparedStatement query = connection.prepareStatement(
                "select title from blog order by id")) {
            query.setFetchSize(100);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    titles.add(rows.getString("title"));
                }
            }
        }
        // end::stream-jdbc[]
        assertThat(titles).isEqualTo(fromHibernate);

        sql.clear();
        Cursor<BlogRecord> forgotten = ctx.selectFrom(BLOG).fetchLazy();
        assertThat(sql.openConnections()).as("connections behind a cursor that nobody closes").isEqualTo(1);
        forgotten.close();
        assertThat(sql.openConnections()).isZero();
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

    @Test
    void how_many_statements_were_sent(SessionFactory factory, DSLContext ctx, SqlLog sql) {
        factory.inSession(session -> session.find(Blog.class, 6L));
        // tag::count-hibernate[]
        long sent = factory.getStatistics().getPrepareStatementCount();
        // end::count-hibernate[]
        assertThat(sent).isEqualTo(1);
        // tag::count-all[]
        assertThat(sql).sentOneStatement();
        // end::count-all[]

        ctx.fetchCount(BLOG);
        assertThat(factory.getStatistics().getPrepareStatementCount()).as("Hibernate's own").isEqualTo(1);
        assertThat(sql.statements()).as("all that passed JDBC").hasSize(2);
    }

    @Test
    void another_database(DSLContext ctx) {
        var query = ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.ID.eq(6L));
        // tag::dialect-jooq[]
        String forMariaDb = DSL.using(SQLDialect.MARIADB).render(query);
        // end::dialect-jooq[]

        assertThat(forMariaDb).isEqualTo("select `blog`.`title` from `blog` where `blog`.`id` = ?");
        assertThat(new H2Dialect().extractPattern(TemporalUnit.YEAR)).startsWith("extract(");
        assertThat(new SQLServerDialect().extractPattern(TemporalUnit.YEAR)).startsWith("datepart(");
    }

    @Test
    void the_tables_that_are_there(DSLContext ctx, Connection connection) throws SQLException {
        // tag::schema-jooq[]
        List<Table<?>> tables = ctx.meta().getTables("blog");
        // end::schema-jooq[]
        assertThat(tables).singleElement().satisfies(table -> assertThat(table.field("pub_date")).isNotNull());

        List<String> columns = new ArrayList<>();
        // tag::schema-jdbc[]
        try (ResultSet found = connection.getMetaData()
                .getColumns(null, null, "blog", null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        // end::schema-jdbc[]
        assertThat(columns).containsExactly("id", "title", "pub_date", "author_id", "version");
    }
}
