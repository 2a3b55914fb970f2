package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.multisetAgg;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import threeways.blog.Blog;
import threeways.blog.db.tables.records.BlogRecord;
import threeways.trial.Archive;
import threeways.trial.TrialRun;

@BlogWorld
class SqlLogAssertTest {

    @Test
    void nothing_is_nothing(SqlLog sql, Connection connection) throws SQLException {
        assertThat(sql).sentNothing().sentAtMost(0).readNoMoreThan(0).bound(1).closedEverything();
        assertThat(complaint(sql, SqlLogAssert::sentOneStatement))
                .isEqualTo(
                        "Expected one statement. No statement was sent: the answer remembers an earlier result, uses its own connection, or lacks an execute() or fetch(). Ask at each call, over what was passed.");

        send(connection, "select 1");
        assertThat(complaint(sql, SqlLogAssert::sentNothing)).isEqualTo("1 statement was sent, where none was expected.");
    }

    @Test
    void statements_are_counted(SqlLog sql, Connection connection) throws SQLException {
        send(connection, "select 1");
        assertThat(sql).sentOneStatement().sentAtMost(1).sentAtMost(2);

        send(connection, "select 1", "select 1");
        assertThat(sql).sentAtMost(3);
        assertThat(complaint(sql, SqlLogAssert::sentOneStatement)).isEqualTo(
                "3 statements were sent, where one is enough. The same one was sent 3 times, with the same values: send it once, and "
                        + "keep the result in a variable.");
        assertThat(complaint(sql, it -> it.sentAtMost(2))).startsWith("3 statements were sent, where 2 are enough. ");
    }

    @Test
    void several_queries_can_be_asked_at_once(SqlLog sql, Connection connection) throws SQLException {
        send(connection, "select id, rating from entry where rating is not null", "select id from \"entry\" where rating is null");
        assertThat(complaint(sql, SqlLogAssert::sentOneStatement)).startsWith(
                "2 statements were sent, where one is enough. Each reads the table entry. Read all rows and columns that you need of it in "
                        + "one query. Sent: select id, rating from entry");

        sql.clear();
        send(connection, "select count(*) from entry", "select id from entry where rating is not distinct from 5");
        assertThat(complaint(sql, SqlLogAssert::sentOneStatement))
                .contains("One only asks whether there are rows, or how many: leave it out, since the rest can show that. Sent: ");

        sql.clear();
        send(connection, "select blog_id, count(*) from entry where extract(year from written_on) = 2026 group by blog_id",
                "select id from blog where extract(year from pub_date) = 2026");
        assertThat(complaint(sql, SqlLogAssert::sentOneStatement)).contains(
                "Put one query into the other as a subquery, join their tables, or leave out one that you don't need. Sent: ");

        sql.clear();
        send(connection, "select id from blog where id = 1", "update blog set version = 2 where id = 1");
        assertThat(complaint(sql, SqlLogAssert::sentOneStatement)).contains("Do it in fewer statements, or leave out what isn't needed.");
    }

    @Test
    void one_query_for_many_values_can_be_asked_at_once(SqlLog sql, DSLContext ctx) {
        List.of(5L, 7L).forEach(id -> ctx.fetch(ENTRY, ENTRY.BLOG_ID.eq(id)));
        assertThat(complaint(sql, SqlLogAssert::sentOneStatement))
                .isEqualTo("2 statements were sent, where one is enough. All are the same "
                        + "query, with other values: ask one query for all of them, by a join, in (…) or group by.");
        ctx.fetchCount(BLOG);
        assertThat(complaint(sql, SqlLogAssert::sentOneStatement)).contains("The same query was sent 2 times, with other values: ask one");

        sql.clear();
        List.of(2025, 2026).forEach(year -> ctx.fetchCount(BLOG, BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1))
                .and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))));
        assertThat(complaint(sql, SqlLogAssert::sentOneStatement)).endsWith("All are the same query, with other dates: ask once for the "
                + "whole range, and add group by only if each part needs its own result.");

        sql.clear();
        List.of(2025, 2026).forEach(year -> ctx.selectFrom(BLOG).where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1))
                .and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))).orderBy(BLOG.PUB_DATE.desc()).limit(1).fetch());
        assertThat(complaint(sql, SqlLogAssert::sentOneStatement)).as("the newest of each year").contains("with other values: ask one");
    }

    @Test
    void rows_can_be_read_without_asking_for_each(SqlLog sql, DSLContext ctx) {
        String rowByRow = "All are the same query, each for the next rows: send one without limit or offset, and read row by row.";
        List.of(0, 1, 2).forEach(from -> ctx.select(BLOG.TITLE).from(BLOG).orderBy(BLOG.ID).limit(1).offset(from).fetch());
        assertThat(complaint(sql, SqlLogAssert::sentOneStatement)).endsWith(rowByRow);

        sql.clear();
        List.of(0L, 1L, 2L).forEach(last -> ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.ID.gt(last)).orderBy(BLOG.ID).limit(1).fetch());
        assertThat(complaint(sql, SqlLogAssert::sentOneStatement)).endsWith(rowByRow);
    }

    @Test
    void rows_are_counted(SqlLog sql, DSLContext ctx) {
        ctx.select(BLOG.ID).from(BLOG).fetch();

        assertThat(sql).readNoMoreThan(10);
        assertThat(complaint(sql, it -> it.readNoMoreThan(9)))
                .isEqualTo("10 rows were read to return 9. The others were thrown away, counted or merged in Java: "
                        + "let the database filter, count, group or limit.");
        sql.clear();
        ctx.fetchCount(BLOG);
        assertThat(complaint(sql, it -> it.readNoMoreThan(0))).startsWith("1 row was read to return 0. ");
    }

    @Test
    void a_number_is_one_row(SqlLog sql, DSLContext ctx, Session session, Connection connection) throws SQLException {
        ctx.fetchCount(BLOG);
        assertThat(sql).readOneNumber();

        sql.clear();
        ctx.select(BLOG.ID).from(BLOG).fetch();
        assertThat(complaint(sql, SqlLogAssert::readOneNumber)).isEqualTo(
                "Expected one row with the number, and 10 rows were read. Don't count rows in Java: select count(*) alone.");
        sql.clear();
        session.createSelectionQuery("select 1 from Blog", Integer.class).getResultList();
        assertThat(complaint(sql, SqlLogAssert::readOneNumber))
                .endsWith("select count(*) alone, with Long.class as the type of the result.");
        sql.clear();
        ctx.fetch("select title, count(*) from blog group by title");
        assertThat(complaint(sql, SqlLogAssert::readOneNumber)).contains("leave group by out");
    }

    @Test
    void what_a_check_reads_of_a_result_and_was_not_loaded_is_told(SqlLog sql, SessionFactory factory) {
        factory.inSession(session -> {
            Blog reference = session.getReference(Blog.class, 7L);
            session.createSelectionQuery("select id from Blog where id = 7", Long.class).getResultList();
            reference.getTitle();
        });
        assertThat(complaint(sql, SqlLogAssert::sentOneStatement)).startsWith(
                "2 statements were sent, where one is enough. An object in your result wasn't loaded, and Hibernate loaded it when the check read it. ");
        assertThat(complaint(sql, SqlLogAssert::sentNothing)).as("one was sent for another reason").doesNotContain("the check read it");

        sql.clear();
        factory.inSession(session -> session.find(Blog.class, 7L).getEntries().size());
        assertThat(complaint(sql, SqlLogAssert::sentOneStatement)).contains("A list in your result wasn't loaded");
    }

    @Test
    void words_of_the_test_come_first(SqlLog sql) {
        assertThat(catchThrowable(() -> assertThat(sql).as("for a new blog").sentOneStatement())).message()
                .startsWith("[for a new blog] ").contains("No statement was sent");
    }

    @Test
    void each_query_has_to_filter(SqlLog sql, Connection connection) throws SQLException {
        assertThat(complaint(sql, SqlLogAssert::filteredInTheDatabase))
                .isEqualTo(
                        "Expected a query. No statement was sent: the answer remembers an earlier result, uses its own connection, or lacks an execute() or fetch(). Ask at each call, over what was passed.");

        send(connection, "(select * from blog where id = 1)", "update blog set version = 1");
        assertThat(sql).filteredInTheDatabase();

        send(connection, "select * from blog");
        assertThat(complaint(sql, SqlLogAssert::filteredInTheDatabase))
                .isEqualTo("Expected that the database chooses the rows. Statement 3 of 3 has no WHERE. Put the condition into the query, "
                        + "and not into Java.");

        sql.clear();
        String sorted = "select id from blog order by id";
        send(connection, sorted, sorted, sorted, "select title from blog");
        assertThat(complaint(sql, SqlLogAssert::sortedInTheDatabase)).as("not among those that are shown")
                .contains("Statement 4 of 4").endsWith("Its SQL: select title from blog");
    }

    @Test
    void each_query_has_to_sort(SqlLog sql, Connection connection) throws SQLException {
        assertThat(complaint(sql, SqlLogAssert::sortedInTheDatabase))
                .isEqualTo(
                        "Expected a query. No statement was sent: the answer remembers an earlier result, uses its own connection, or lacks an execute() or fetch(). Ask at each call, over what was passed.");

        send(connection, "select * from blog order by id");
        assertThat(sql).sortedInTheDatabase();

        send(connection, "select * from blog");
        assertThat(complaint(sql, SqlLogAssert::sortedInTheDatabase))
                .contains("has no ORDER BY, so its rows may come in any order.");
    }

    @Test
    void a_query_for_one_value_has_nothing_to_sort(SqlLog sql, Connection connection) throws SQLException {
        send(connection, "select max(id) from visit", "select id from visit order by id");
        assertThat(sql).sortedInTheDatabase().sentWithoutLimit();

        send(connection, "select count(*) from (select id from visit limit 3) v");
        assertThat(complaint(sql, SqlLogAssert::sentWithoutLimit)).contains("Statement 3 of 3 has a limit");
    }

    @Test
    void what_jooq_gathers_into_an_array_may_be_sorted_and_filtered_there(SqlLog sql, DSLContext ctx) {
        ctx.select(multiset(select(ENTRY.HEADLINE).from(ENTRY).where(ENTRY.BLOG_ID.eq(7L)).orderBy(ENTRY.ID))).fetch();
        assertThat(sql).sortedInTheDatabase().filteredInTheDatabase();

        sql.clear();
        ctx.select(multisetAgg(ENTRY.HEADLINE).orderBy(ENTRY.ID)).from(ENTRY).fetch();
        assertThat(sql).sortedInTheDatabase();

        sql.clear();
        ctx.select(multisetAgg(ENTRY.HEADLINE)).from(ENTRY).fetch();
        assertThat(complaint(sql, SqlLogAssert::sortedInTheDatabase)).contains("has no ORDER BY");
        assertThat(complaint(sql, SqlLogAssert::filteredInTheDatabase)).contains("has no WHERE");
    }

    @Test
    void an_order_by_has_to_be_the_one_that_counts(SqlLog sql, World world, DSLContext ctx) {
        ctx.select(BLOG.ID, BLOG.TITLE).from(BLOG).where(BLOG.PUB_DATE.ge(LocalDate.of(2026, 9, 1))).orderBy(BLOG.TITLE).fetch();

        assertThat(sql).sortedInTheDatabase(world, List.of("100% Rye", "Fireworks at 23:59", "Tide Tables"))
                .sortedInTheDatabase(world, List.of("Tide Tables", "Fireworks at 23:59", "100% Rye"))
                .sortedInTheDatabase(world, List.of("made in Java")).sentOneStatement();
        assertThat(complaint(sql, it -> it.sortedInTheDatabase(world, List.of("Tide Tables", "100% Rye", "Fireworks at 23:59"))))
                .contains("They were sorted in Java, behind an ORDER BY that sorts by something else.")
                .endsWith("The database's order: [100% Rye, Fireworks at 23:59, Tide Tables]");

        sql.clear();
        ctx.select(BLOG.TITLE).from(BLOG).fetch();
        assertThat(complaint(sql, it -> it.sortedInTheDatabase(world, List.of()))).contains("has no ORDER BY");
    }

    @Test
    void an_order_by_has_to_leave_no_row_in_any_order(SqlLog sql, World world, DSLContext ctx) {
        List<String> ofOneDay = List.of("Night Trains", "under_scores");
        ctx.select(BLOG.ID, BLOG.TITLE).from(BLOG).where(BLOG.PUB_DATE.eq(LocalDate.of(2026, 6, 15))).orderBy(BLOG.PUB_DATE, BLOG.TITLE)
                .fetch();
        assertThat(sql).sortedInTheDatabase(world, ofOneDay);

        sql.clear();
        List<String> asTheyCome = ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.PUB_DATE.eq(LocalDate.of(2026, 6, 15)))
                .orderBy(BLOG.PUB_DATE).fetch(BLOG.TITLE);
        assertThat(complaint(sql, it -> it.sortedInTheDatabase(world, asTheyCome))).contains("Its ORDER BY leaves some in any order")
                .endsWith("Left in any order: [Night Trains, under_scores]");

        sql.clear();
        ctx.select(BLOG.TITLE).from(BLOG).orderBy(BLOG.PUB_DATE.desc()).limit(3).fetch();
        assertThat(sql).as("behind a limit no other key can stand")
                .sortedInTheDatabase(world, List.of("100% Rye", "Fireworks at 23:59", "Tide Tables"));
    }

    @Test
    void a_result_is_not_short_because_the_answer_stops_reading(SqlLog sql, World world, DSLContext ctx) {
        try (Cursor<BlogRecord> blogs = ctx.selectFrom(BLOG).orderBy(BLOG.ID).fetchLazy()) {
            blogs.fetchNext(2);
        }
        assertThat(sql).readNoMoreThan(2).handedOverNoMoreThan(10, world).sentWithoutLimit();
        assertThat(complaint(sql, it -> it.handedOverNoMoreThan(2, world)))
                .startsWith("The result of the query has 10 rows, and 2 are enough. The answer stops reading");

        sql.clear();
        ctx.selectFrom(BLOG).limit(2).fetch();
        assertThat(sql).handedOverNoMoreThan(2, world);
        assertThat(complaint(sql, SqlLogAssert::sentWithoutLimit)).contains(" has a limit, and rows beyond it will be missing");

        sql.clear();
        ctx.selectFrom(BLOG).maxRows(2).fetch();
        assertThat(sql).handedOverNoMoreThan(2, world);
        assertThat(complaint(sql, SqlLogAssert::sentWithoutLimit)).contains(" has a limit");
    }

    @Test
    void values_that_differ_leave_the_text_as_it_is(SqlLog sql, DSLContext ctx, Connection connection) throws SQLException {
        assertThat(sql).sentOneText();
        ctx.fetch(BLOG, BLOG.TITLE.eq("Old Maps"));
        ctx.fetch(BLOG, BLOG.TITLE.eq("Tide Tables"));
        assertThat(sql).sentOneText();

        send(connection, "select 1 from blog where 2 * id = 14");
        assertThat(complaint(sql, SqlLogAssert::sentOneText))
                .startsWith("2 different statements were sent, and the calls differ in a value alone: ");
    }

    @Test
    void a_value_of_the_callers_is_bound(SqlLog sql, DSLContext ctx, Connection connection) throws SQLException {
        ctx.fetch(BLOG, BLOG.TITLE.eq("Old Maps"), BLOG.PUB_DATE.ge(LocalDate.of(2021, 1, 1)));
        send(connection, "select 1 from blog where version = 7");
        assertThat(sql).bound("Old Maps", 2021).bound();

        assertThat(complaint(sql, it -> it.bound(2021, 7))).startsWith("7 stands in the text of the SQL. Bind it: ")
                .endsWith("a visitor's text a part of it.");
        sql.clear();
        ctx.fetch(BLOG, BLOG.ID.eq(DSL.inline(7L)));
        assertThat(complaint(sql, it -> it.bound(7))).startsWith("7 stands in the text of the SQL. Bind it: hand jOOQ the plain value.");
    }

    @Test
    void a_value_that_is_only_the_beginning_of_one_is_not_bound_either(SqlLog sql, Connection connection) throws SQLException {
        send(connection, "select 1 from blog where pub_date >= date '2026-01-01'", "select 1 from blog where title = 'Ben''s Bread'",
                "select 1 from blog where title like '%ight Tr%'");

        assertThat(complaint(sql, it -> it.bound(2026))).startsWith("2026-01-01 stands in the text");
        assertThat(complaint(sql, it -> it.bound("Ben's"))).startsWith("'Ben''s Bread' stands in the text");
        assertThat(complaint(sql, it -> it.bound("%ight"))).startsWith("'%ight Tr%' stands in the text");
        assertThat(sql).bound(2027, "Bread", "ight");
    }

    @Test
    void the_database_looks_at_few_rows(SqlLog sql, World world, Connection connection, DSLContext ctx) throws SQLException {
        assertThat(complaint(sql, it -> it.lookedAtNoMoreThan(1, world)))
                .isEqualTo(
                        "Expected a query. No statement was sent: the answer remembers an earlier result, uses its own connection, or lacks an execute() or fetch(). Ask at each call, over what was passed.");

        ctx.fetch(BLOG, BLOG.PUB_DATE.ge(LocalDate.of(2026, 12, 1)));
        assertThat(sql).lookedAtNoMoreThan(3, world).sentOneStatement();

        assertThat(complaint(sql, it -> it.lookedAtNoMoreThan(1, world)))
                .startsWith(
                        "The database looked at 3 rows, and 1 are enough. It used an index, and read too much of it: the query has no limit, ")
                .contains("Its plan: ix_blog_pub_date: pub_date >= ");

        sql.clear();
        ctx.selectCount().from(BLOG).where(BLOG.PUB_DATE.ge(LocalDate.of(2026, 12, 1))).fetch();
        assertThat(complaint(sql, it -> it.lookedAtNoMoreThan(1, world)))
                .contains("read too much of it: the range has only one bound. Add the other one on the column itself, ");

        sql.clear();
        send(connection, "select count(*) from blog where pub_date >= date '2026-03-01' and pub_date < date '2026-12-01'");
        assertThat(complaint(sql, it -> it.lookedAtNoMoreThan(1, world)))
                .contains("read too much of it: ask for a narrower range, with a first and a last value, and skip nothing by offset. ");

        sql.clear();
        send(connection, "select extract(month from b.pub_date), count(*) from blog b where b.pub_date < date '2026-12-01' "
                + "group by extract(month from b.pub_date)");
        assertThat(complaint(sql, it -> it.lookedAtNoMoreThan(1, world))).as("extract names a column, and no second table")
                .contains("the range has only one bound.");

        sql.clear();
        send(connection, "select b.title from blog b join blog c on b.id = c.id where c.pub_date >= date '2026-12-01'");
        assertThat(complaint(sql, it -> it.lookedAtNoMoreThan(1, world))).contains("it looked at blog twice.");

        sql.clear();
        send(connection, "select * from blog where year(pub_date) = 2026");
        assertThat(complaint(sql, it -> it.lookedAtNoMoreThan(3, world)))
                .startsWith("The database looked at 11 rows, and 3 are enough. It read a table from end to end (tableScan)")
                .endsWith("Its plan: blog.tableScan");
    }

    @Test
    void hibernate_wrote_what_comes_from_hql_criteria_and_the_mapping(SqlLog sql, SessionFactory factory) {
        factory.inTransaction(session -> {
            session.createSelectionQuery("from Blog where title = :title", Blog.class).setParameter("title", "Old Maps").getResultList();
            var blogs = factory.getCriteriaBuilder().createQuery(Blog.class);
            blogs.from(Blog.class);
            session.createSelectionQuery(blogs).getResultList().forEach(blog -> blog.setTitle(blog.getTitle() + "!"));
            session.find(Blog.class, 7L).getEntries().size();
            session.persist(new Blog("New", LocalDate.EPOCH));
            session.createMutationQuery("delete from Entry where rating = 1").executeUpdate();
        });

        assertThat(sql.statements()).hasSizeGreaterThan(14);
        assertThat(sql).writtenByHibernate(factory);
    }

    @Test
    void hibernate_did_not_write_a_native_query(SqlLog sql, SessionFactory factory, Session session) {
        session.createNativeQuery("select  id\nfrom blog", Long.class).getResultList();

        assertThat(complaint(sql, it -> it.writtenByHibernate(factory)))
                .isEqualTo("Expected Hibernate to write the SQL, and this is a native query, written by hand. Use HQL or Criteria.");
    }

    @Test
    void hibernate_did_not_write_a_native_query_with_parameters(SqlLog sql, SessionFactory factory, Session session) {
        session.createNativeQuery("select * from blog where title = :title and id > ?1", Blog.class).setParameter("title", "Old Maps")
                .setParameter(1, 5L).getResultList();

        assertThat(complaint(sql, it -> it.writtenByHibernate(factory))).contains("this is a native query");
    }

    @Test
    void hibernate_did_not_write_a_native_change(SqlLog sql, SessionFactory factory) {
        factory.inTransaction(session -> session.createNativeMutationQuery("delete from entry_tag where tag_id = :id").setParameter("id", 1)
                .executeUpdate());

        assertThat(complaint(sql, it -> it.writtenByHibernate(factory))).contains("this is a native query");
    }

    @Test
    void hibernate_did_not_write_alone_where_hql_hands_on_a_piece_of_sql(SqlLog sql, SessionFactory factory, Session session) {
        session.createSelectionQuery("select title from Blog where title <> 'sql'", String.class).getResultList();
        assertThat(sql).writtenByHibernateAlone(factory);

        session.createSelectionQuery("select SQL ('upper(?)', title) from Blog", String.class).getResultList();
        assertThat(sql).writtenByHibernate(factory);
        assertThat(complaint(sql, it -> it.writtenByHibernateAlone(factory)))
                .startsWith("Expected Hibernate to write all of the SQL, and a part of it was written by hand, in sql('...') of HQL.");
    }

    @Test
    void hibernate_did_not_write_what_goes_behind_its_back(SqlLog sql, SessionFactory factory, Session session, DataSource dataSource)
            throws SQLException {
        session.doWork(connection -> send(connection, "select 1"));
        assertThat(complaint(sql, it -> it.writtenByHibernate(factory)))
                .isEqualTo(
                        "Expected Hibernate to write the SQL, and 1 statement went past Hibernate, over a JDBC connection. Use HQL or Criteria.");

        new Archive(dataSource).titles(1);
        assertThat(complaint(sql, it -> it.writtenByHibernate(factory))).contains("2 statements went past Hibernate");
    }

    @Test
    void jdbc_alone_is_told_from_a_library(SqlLog sql, Connection connection, DSLContext ctx, Session session) throws SQLException {
        send(connection, "select 1");
        assertThat(sql).sentOverJdbcAlone();

        ctx.fetch("select 2");
        assertThat(complaint(sql, SqlLogAssert::sentOverJdbcAlone)).startsWith("Expected JDBC alone, and jOOQ sent a statement.");

        sql.forgetStatements();
        session.find(Blog.class, 7L);
        assertThat(complaint(sql, SqlLogAssert::sentOverJdbcAlone)).startsWith("Expected JDBC alone, and Hibernate sent a statement.");
    }

    @Test
    void everything_was_closed_or_is_told(SqlLog sql, DataSource dataSource) throws SQLException {
        Archive archive = new Archive(dataSource);
        archive.titles(1);
        assertThat(sql).closedEverything();

        Connection taken = archive.takenAndNotGivenBack();
        assertThat(complaint(sql, SqlLogAssert::closedEverything))
                .startsWith("Expected every connection to be closed, and 1 connection is still open, taken at Archive.java:"
                        + (TrialRun.lineOf(Archive.class, "takenAndNotGivenBack") + 1)
                        + ". The pool will have none left: use try-with-resources.");

        taken.prepareStatement("select 1");
        taken.close();
        assertThat(complaint(sql, SqlLogAssert::closedEverything))
                .isEqualTo("Expected every statement to be closed, and 1 statement is still open. A pooled connection keeps them: use "
                        + "try-with-resources.");
    }

    @Test
    void the_end_of_a_transaction_is_the_callers(SqlLog sql, DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(sql).leftTheTransactionToTheCaller();

            Archive.rollsBack(connection);
            int rolledBack = TrialRun.lineOf(Archive.class, "rollsBack") + 1;
            assertThat(complaint(sql, SqlLogAssert::leftTheTransactionToTheCaller))
                    .startsWith("Expected no rollback, and one was sent at Archive.java:" + rolledBack
                            + ". The transaction belongs to the caller");
            connection.rollback();
            assertThat(complaint(sql, SqlLogAssert::leftTheTransactionToTheCaller))
                    .startsWith("Expected no rollback, and 2 were sent, the first at Archive.java:" + rolledBack + ". ");

            connection.commit();
            assertThat(complaint(sql, SqlLogAssert::leftTheTransactionToTheCaller)).startsWith("Expected no commit, and one was sent at ");
        }
    }

    @Test
    void a_transaction_of_the_answers_own_is_told_from_the_callers(SqlLog sql, DataSource dataSource) throws SQLException {
        String before = System.getProperty("answers");
        System.setProperty("answers", "src/test/java");
        try (Connection connection = dataSource.getConnection()) {
            Archive.rollsBack(connection);
            assertThat(complaint(sql, SqlLogAssert::leftTheTransactionToTheCaller))
                    .endsWith(", where no transaction had begun. Leave out rollback(), and let exceptions reach the caller.");

            sql.clear();
            Archive.changesAVersion(connection);
            connection.rollback();
            assertThat(complaint(sql, SqlLogAssert::leftTheTransactionToTheCaller))
                    .endsWith(", of a transaction that the answer began. Begin none: work over what was passed, and leave out rollback().");
            connection.commit();
            assertThat(complaint(sql, SqlLogAssert::leftTheTransactionToTheCaller)).startsWith("Expected no commit, and one was sent at ")
                    .endsWith("Begin none, by transaction(…), inTransaction(…) or otherwise, and work over what was passed.");
            connection.setAutoCommit(true);
        } finally {
            if (before == null) {
                System.clearProperty("answers");
            } else {
                System.setProperty("answers", before);
            }
        }
    }

    @Test
    void a_callers_session_is_as_it_was(SqlLog sql, Session session) {
        CallersSession.staysAsItWas(session, sql, 7, blog -> blog.setTitle("A Night on Rails"),
                renamed -> assertThat(session.createQuery("select title from Blog where id = 7", String.class).getSingleResult())
                        .isEqualTo(renamed.getTitle()));
        assertThat(session.getTransaction().isActive()).isFalse();

        assertThat(catchThrowable(() -> asked(session, sql, session::clear))).hasMessageContaining("It is detached now");
        assertThat(catchThrowable(() -> CallersSession.staysAsItWas(session, sql, 7, blog -> blog.setTitle("A Night on Rails"), renamed -> {
            if (!session.isDirty()) {
                session.clear();
            }
        }))).as("cleared only if nothing is pending").hasMessageContaining("It is detached now");
        assertThat(session.getTransaction().isActive()).as("rolled back after a complaint too").isFalse();
        assertThat(catchThrowable(() -> asked(session, sql, () -> session.getTransaction().commit())))
                .hasMessageContaining("Expected no commit, and one was sent");
        assertThat(catchThrowable(() -> asked(session, sql, () -> session.getTransaction().rollback())))
                .hasMessageContaining("Expected no rollback, and one was sent");
    }

    @Test
    void a_callers_session_without_a_transaction_gets_none(SqlLog sql, Session session) {
        Runnable question = () -> session.createQuery("select title from Blog", String.class).getResultList();
        CallersSession.beginsNoTransaction(session, sql, 7, question);
        assertThat(session.find(Blog.class, 7L).getTitle()).isEqualTo("Night Trains");

        assertThat(catchThrowable(() -> CallersSession.beginsNoTransaction(session, sql, 7, () -> {
            session.beginTransaction();
            session.getTransaction().commit();
        }))).hasMessageContaining("The caller has begun no transaction");
        assertThat(catchThrowable(() -> CallersSession.beginsNoTransaction(session, sql, 5, () -> {
            session.beginTransaction();
            question.run();
            session.getTransaction().rollback();
        }))).as("the query has written it").hasMessageContaining("The caller has begun no transaction");
    }

    @Test
    void a_callers_session_may_flush_at_the_commit_alone(SqlLog sql, Session session, World world) {
        CallersSession.flushesAtTheCommitAlone(session, () -> {
            session.find(Blog.class, 7L).setTitle("A Night on Rails");
            assertThat(session.createQuery("select title from Blog where id = 7", String.class).getSingleResult())
                    .isEqualTo("Night Trains");
        });
        assertThat(world.rows().blog(7).title()).isEqualTo("A Night on Rails");

        assertThatThrownBy(() -> CallersSession.flushesAtTheCommitAlone(session, () -> {
            throw new IllegalStateException("refused");
        })).hasMessage("refused");
        assertThat(session.getTransaction().isActive()).isFalse();
        assertThat(session.getHibernateFlushMode()).isEqualTo(FlushMode.AUTO);
    }

    private static void asked(Session session, SqlLog sql, Runnable question) {
        CallersSession.staysAsItWas(session, sql, 7, blog -> {
        }, same -> question.run());
    }

    @Test
    void a_listing_matches_whatever_its_line_breaks(SqlLog sql, DataSource dataSource) throws SQLException {
        new Archive(dataSource).titles(1, 2);

        assertThat(sql).matches("listings/two-titles.sql");
    }

    @Test
    void a_listing_that_differs_is_shown_beside_what_was_sent(SqlLog sql, DataSource dataSource) throws SQLException {
        new Archive(dataSource).titles(1, 3);

        assertThat(complaint(sql, it -> it.matches("listings/two-titles.sql"))).isEqualToNormalizingNewlines("""
                the listing listings/two-titles.sql differs from what was sent. It says:
                select title from blog
                where id = ?
                -- binds: 1

                select title from blog where id = ?
                -- binds: 2

                and this was sent:
                select title
                from blog
                where id = ?
                -- binds: 1

                select title
                from blog
                where id = ?
                -- binds: 3

                Run once with -Dsql.write=true, and look at the difference before you commit it.""");
    }

    @Test
    void a_listing_that_is_missing_is_told(SqlLog sql) {
        assertThat(complaint(sql, it -> it.matches("nowhere.sql")))
                .isEqualTo(
                        "there is no src/test/resources/nowhere.sql, or nothing of this database in it. Run once with -Dsql.write=true to write it");
    }

    @Test
    void a_listing_that_is_too_wide_for_the_book_is_refused(SqlLog sql, Connection connection) throws SQLException {
        send(connection, "select '" + "x".repeat(76) + "'");
        assertThat(sql).matches("listings/as-wide-as-the-book.sql");

        sql.clear();
        send(connection, "select '" + "x".repeat(77) + "'");
        assertThat(complaint(sql, it -> it.matches("listings/wider-than-the-book.sql")))
                .isEqualTo("listings/wider-than-the-book.sql has a line of 86 characters, and the book's listings keep to 84: select '"
                        + "x".repeat(77) + "'");
    }

    @Test
    void a_listing_can_be_written(SqlLog sql, Connection connection, @TempDir Path lesson) throws SQLException, IOException {
        send(connection, "select id from blog where id = 1");
        System.setProperty("basedir", lesson.toString());
        System.setProperty("sql.write", "true");

        assertThat(sql).matches("one-blog.sql");

        assertThat(Files.readString(lesson.resolve("src/test/resources/one-blog.sql"))).isEqualTo("select id\nfrom blog\nwhere id = 1\n");
    }

    @Test
    void a_part_of_a_listing_is_compared_and_written_for_itself(SqlLog sql, Connection connection, @TempDir Path lesson)
            throws SQLException, IOException {
        send(connection, "select id from blog where id = 1");
        assertThat(sql).matches("listings/one-blog-on-two.sql", "H2");
        assertThat(complaint(sql, it -> it.matches("listings/one-blog-on-two.sql", "MySQL")))
                .startsWith("the listing listings/one-blog-on-two.sql for MySQL differs from what was sent. It says:");
        assertThat(complaint(sql, it -> it.matches("listings/one-blog-on-two.sql", "SQLite"))).contains("nothing of this database in it");

        System.setProperty("basedir", lesson.toString());
        System.setProperty("sql.write", "true");
        Path file = lesson.resolve("src/test/resources/written.sql");
        assertThat(sql).matches("written.sql", "H2").matches("written.sql", "MySQL");
        sql.clear();
        send(connection, "select id from blog where id = 2");
        assertThat(sql).matches("written.sql", "H2");

        assertThat(Files.readString(file)).isEqualTo("""
                -- H2
                select id
                from blog
                where id = 2

                -- MySQL
                select id
                from blog
                where id = 1
                """);
    }

    @Test
    void on_another_database_a_listing_is_that_of_h2_unless_a_part_elsewhere_differs(SqlLog sql, Connection connection,
            @TempDir Path lesson) throws SQLException, IOException {
        Path file = lesson.resolve("src/test/resources/elsewhere/listings/two-titles.sql");
        Files.createDirectories(file.getParent().getParent().resolveSibling("listings"));
        Files.writeString(lesson.resolve("src/test/resources/listings/two-titles.sql"), "select id\nfrom blog\n");
        System.setProperty("basedir", lesson.toString());
        System.setProperty("sql.write", "true");
        send(connection, "select id from tag where id = 1", "select id from tag where id = 2");
        for (String database : List.of("sqlite", "mysql", "postgresql")) {
            System.setProperty("world.database", database);
            assertThat(sql).matches("listings/two-titles.sql");
        }
        String two = "select id\nfrom tag\nwhere id = 1\n\nselect id\nfrom tag\nwhere id = 2\n";
        assertThat(Files.readString(file)).as("what is the same stands there once").isEqualTo("-- PostgreSQL, MySQL, SQLite\n" + two);

        sql.clear();
        send(connection, "select id from blog");
        assertThat(sql).matches("listings/two-titles.sql");
        assertThat(Files.readString(file)).as("PostgreSQL got what H2 got").isEqualTo("-- MySQL, SQLite\n" + two);

        System.setProperty("world.database", "mysql");
        assertThat(sql).matches("listings/two-titles.sql");
        System.setProperty("world.database", "sqlite");
        assertThat(sql).matches("listings/two-titles.sql");
        assertThat(file).as("all got what H2 got").doesNotExist();
    }

    @Test
    void on_another_database_what_differs_is_told(SqlLog sql, Connection connection) throws SQLException {
        send(connection, "select id from blog where id = 1");
        System.setProperty("world.database", "mariadb");
        assertThat(sql).matches("listings/one-blog.sql");
        System.setProperty("world.database", "mysql");
        assertThat(complaint(sql, it -> it.matches("listings/one-blog.sql")))
                .startsWith("the listing elsewhere/listings/one-blog.sql for MySQL differs from what was sent.");
        System.setProperty("world.database", "sqlite");
        sql.clear();
        send(connection, "select id from blog where id = 2");
        assertThat(complaint(sql, it -> it.matches("listings/one-blog.sql")))
                .startsWith("the listing listings/one-blog.sql, which stands for SQLite too, differs from what was sent.");
    }

    private static void send(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String complaint(SqlLog sql, Consumer<SqlLogAssert> check) {
        Throwable complaint = catchThrowable(() -> check.accept(assertThat(sql)));
        assertThat(complaint).isInstanceOf(AssertionError.class);
        return complaint.getMessage();
    }
}
