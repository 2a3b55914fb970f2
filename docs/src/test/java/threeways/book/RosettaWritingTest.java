package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.PERMALINK;
import static threeways.book.PlainSql.ask;
import static threeways.book.PlainSql.run;

import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.LazyInitializationException;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.SyntaxException;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.exception.DataChangedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.blog.db.tables.records.BlogRecord;
import threeways.workbench.BlogWorld;
import threeways.workbench.OnH2;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

/** The Java blocks of the Rosetta page that write: each construct in Hibernate, in jOOQ and over JDBC, with the same outcome. */
@DisplayName("Rosetta: three ways to write")
@BlogWorld(entities = {Author.class, Blog.class, Entry.class, Permalink.class, Article.class})
@OnH2(because = "the listings of the page are written for H2")
class RosettaWritingTest {

    static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void a_new_row(SessionFactory factory, DSLContext ctx, DataSource dataSource, SqlLog sql) throws SQLException {
        // tag::insert-hibernate[]
        Blog written = new Blog("Low Clouds", DAY);
        factory.inTransaction(session -> session.persist(written));
        // end::insert-hibernate[]

        // tag::insert-jooq[]
        BlogRecord row = ctx.newRecord(BLOG);
        row.setTitle("Low Clouds");
        row.setPubDate(DAY);
        row.store();
        // end::insert-jooq[]

        Long id = null;
        // tag::insert-jdbc[]
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into blog (title, pub_date) values (?, ?)",
                        Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, "Low Clouds");
            insert.setObject(2, DAY);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                id = keys.getLong(1);
            }
        }
        // end::insert-jdbc[]

        assertThat(List.of(written.getId(), row.getId(), id)).doesNotHaveDuplicates();
        assertThat(ctx.fetchCount(BLOG, BLOG.TITLE.eq("Low Clouds"))).isEqualTo(3);

        sql.clear();
        factory.inTransaction(session -> {
            session.persist(new Blog("Low Clouds", DAY));
            assertThat(sql).as("at persist, for the key").sentOneStatement();
        });
    }

    @Test
    void a_changed_row(SessionFactory factory, DSLContext ctx, Connection connection, SqlLog sql) {
        // tag::change-hibernate[]
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, 6L);
            blog.setTitle("Tides");
        });
        // end::change-hibernate[]
        assertThat(ctx.fetchOne(BLOG, BLOG.ID.eq(6L)).getTitle()).isEqualTo("Tides");

        // tag::change-jooq[]
        BlogRecord row = ctx.fetchOne(BLOG, BLOG.ID.eq(6L));
        row.setTitle("High Tides");
        row.store();
        // end::change-jooq[]
        assertThat(ctx.fetchOne(BLOG, BLOG.ID.eq(6L)).getTitle()).isEqualTo("High Tides");

        assertThat(sql.statements().get(1).text()).as("Hibernate's update").contains("title=?", "pub_date=?");
        assertThat(sql.statements().get(4).text()).as("jOOQ's update").contains("\"title\" = ").doesNotContain("pub_date");

        assertThat(run(connection, "change.sql", "Low Tides", 6)).isEqualTo(1);
        assertThat(ctx.fetchOne(BLOG, BLOG.ID.eq(6L)).getTitle()).isEqualTo("Low Tides");

        sql.clear();
        factory.inTransaction(session -> session.find(Blog.class, 6L).setTitle("Low Tides"));
        assertThat(sql).as("a title that is set to what it was").sentOneStatement();
    }

    @Test
    void many_rows_changed_at_once(SessionFactory factory, DSLContext ctx, Connection connection) {
        // tag::bulk-hibernate[]
        int changed = factory.fromTransaction(session -> session.createMutationQuery(
                "update Entry set rating = rating + 1 where rating < 5")
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
        assertThat(run(connection, "bulk.sql")).isEqualTo(3);

        factory.inTransaction(session -> {
            Entry entry = session.find(Entry.class, 14L);
            int before = entry.getRating();
            session.createMutationQuery("update Entry set rating = rating + 1 where id = 14").executeUpdate();
            assertThat(entry.getRating()).as("what was loaded before a bulk update").isEqualTo(before);
        });
    }

    @Test
    void a_row_that_may_be_there_already(SessionFactory factory, DSLContext ctx, Connection connection, SqlLog sql) {
        // tag::upsert-jooq[]
        ctx.insertInto(PERMALINK, PERMALINK.SLUG, PERMALINK.BLOG_ID)
                .values("tides", 9L)
                .onConflict(PERMALINK.SLUG)
                .doUpdate().set(PERMALINK.BLOG_ID, 9L)
                .execute();
        // end::upsert-jooq[]
        assertThat(ctx.fetchValue(PERMALINK.BLOG_ID, PERMALINK.SLUG.eq("tides"))).isEqualTo(9);
        assertThat(sql.statements().get(0).text()).as("on H2").startsWith("merge into");

        Permalink tides = new Permalink();
        tides.id = 32L;
        tides.slug = "tides";
        // tag::upsert-hibernate[]
        factory.inStatelessTransaction(stateless -> {
            tides.blog = stateless.get(Blog.class, 6L);
            stateless.upsert(tides);
        });
        // end::upsert-hibernate[]
        assertThat(ctx.fetchValue(PERMALINK.BLOG_ID, PERMALINK.SLUG.eq("tides"))).isEqualTo(6);

        tides.id = 99L;
        assertThat(catchThrowable(() -> factory.inStatelessTransaction(stateless -> stateless.upsert(tides))))
                .as("a slug that is taken, under another key").isInstanceOf(ConstraintViolationException.class);

        run(connection, "upsert.sql", "tides", 9);
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
            transaction.dsl()
                    .update(BLOG).set(BLOG.TITLE, "Tides").where(BLOG.ID.eq(6L))
                    .execute();
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
    void each_transaction_has_one_connection_as_the_picture_shows(SessionFactory factory, DSLContext ctx, SqlLog sql) {
        factory.inTransaction(session -> {
            session.find(Blog.class, 6L).setTitle("Tides");
            assertThat(sql.statements()).extracting(SqlStatement::kind).as("before the flush").containsExactly("select");
        });
        assertThat(sql.statements()).extracting(SqlStatement::kind).containsExactly("select", "update");
        assertThat(sql.statements()).extracting(SqlStatement::connection).containsOnly(sql.statements().get(0).connection());
        assertThat(sql.commits()).as("Hibernate's").isEqualTo(1);

        sql.clear();
        ctx.transaction(transaction -> {
            transaction.dsl().fetchCount(BLOG);
            transaction.dsl().update(BLOG).set(BLOG.TITLE, "Tides").where(BLOG.ID.eq(6L)).execute();
        });
        assertThat(sql.statements()).extracting(SqlStatement::connection).hasSize(2)
                .containsOnly(sql.statements().get(0).connection());
        assertThat(sql.commits()).as("jOOQ's").isEqualTo(1);
    }

    @Test
    void an_exception_takes_all_of_it_back(SessionFactory factory, DSLContext ctx) {
        assertThat(catchThrowable(() -> factory.inTransaction(session -> {
            session.find(Blog.class, 6L).setTitle("Tides");
            session.flush();
            throw new IllegalStateException("roll back");
        }))).hasMessage("roll back");

        assertThat(ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(6L))).isEqualTo("Tide Tables");
    }

    @Test
    void in_jooq_only_the_inner_context_takes_part_in_the_transaction(DSLContext ctx, SqlLog sql) {
        Throwable thrown = catchThrowable(() -> ctx.transaction(transaction -> {
            ctx.update(BLOG).set(BLOG.TITLE, "outer").where(BLOG.ID.eq(6L)).execute();
            transaction.dsl().update(BLOG).set(BLOG.TITLE, "inner").where(BLOG.ID.eq(9L)).execute();
            throw new IllegalStateException("roll back");
        }));

        assertThat(thrown).hasMessage("roll back");
        assertThat(sql.statements()).extracting(SqlStatement::connection).as("the connections of the outer and the inner context")
                .hasSize(2).doesNotHaveDuplicates();
        assertThat(ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(6L))).isEqualTo("outer");
        assertThat(ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(9L))).isEqualTo("Fireworks at 23:59");
    }

    @Test
    void a_row_that_nobody_else_may_change_meanwhile(Session session, DSLContext ctx, Connection connection, SqlLog sql, World world) {
        session.beginTransaction();
        // tag::lock-hibernate[]
        Blog locked = session.find(Blog.class, 6L, LockModeType.PESSIMISTIC_WRITE);
        // end::lock-hibernate[]
        session.getTransaction().rollback();

        // tag::lock-jooq[]
        BlogRecord row = ctx.selectFrom(BLOG)
                .where(BLOG.ID.eq(6L))
                .forUpdate()
                .fetchSingle();
        // end::lock-jooq[]

        assertThat(ask(connection, "lock.sql", 6)).containsExactly(locked.getTitle());
        // without a transaction the locks are gone by now, or this would wait
        world.execute("update blog set pub_date = pub_date where id = 6");

        assertThat(locked.getTitle()).isEqualTo(row.getTitle());
        assertThat(sql.statements()).hasSize(3).allSatisfy(statement -> assertThat(statement.text()).contains("for update"));
    }

    @Test
    void the_rows_that_nobody_works_on(Session session, DSLContext ctx, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        List<String> taken = ask(connection, "skip-locked.sql", 4);
        assertThat(taken).containsExactly("The Last Frost", "Tide Tables");

        session.beginTransaction();
        // tag::skip-locked-hibernate[]
        List<Blog> left = session.createSelectionQuery(
                "from Blog where author.id = 4 order by id", Blog.class)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList();
        // end::skip-locked-hibernate[]
        session.getTransaction().rollback();

        // tag::skip-locked-jooq[]
        Result<BlogRecord> rows = ctx.selectFrom(BLOG)
                .where(BLOG.AUTHOR_ID.eq(4L))
                .orderBy(BLOG.ID)
                .forUpdate().skipLocked()
                .fetch();
        // end::skip-locked-jooq[]

        assertThat(left).isEmpty();
        assertThat(rows).isEmpty();
        connection.rollback();
        connection.setAutoCommit(true);
    }

    @Test
    void a_change_that_notices_another(SessionFactory factory, DSLContext ctx, Connection connection, World world, SqlLog sql) {
        Throwable inHibernate = catchThrowable(() -> factory.inTransaction(session -> {
            // tag::version-hibernate[]
            Article article = session.find(Article.class, 6L);
            article.title = "Tides"; // and at the commit: ... and version = ?
            // end::version-hibernate[]
            world.execute("update blog set title = 'Ebb', version = version + 1 where id = 6");
        }));
        assertThat(inHibernate).hasCauseInstanceOf(OptimisticLockException.class);

        // tag::version-jooq[]
        DSLContext careful = ctx.configuration()
                .deriveSettings(settings -> settings.withExecuteWithOptimisticLocking(true))
                .dsl();
        BlogRecord row = careful.fetchOne(BLOG, BLOG.ID.eq(6L));
        row.setTitle("Tides");
        // end::version-jooq[]
        world.execute("update blog set title = 'Flood', version = version + 1 where id = 6");
        sql.clear();
        assertThat(catchThrowable(() -> row.store())).isInstanceOf(DataChangedException.class);
        assertThat(sql).as("jOOQ reads the row once more").sentOneStatement();
        assertThat(sql.statements().get(0).text()).contains("select").contains("for update");

        assertThat(run(connection, "version.sql", "Tides", 6, 0)).as("rows of a version that is over").isZero();
        assertThat(run(connection, "version.sql", "Tides", 6, 2)).isEqualTo(1);
    }

    @Test
    void sent_and_not_committed(SessionFactory factory, World world, SqlLog sql) {
        factory.inTransaction(session -> {
            // tag::flush-hibernate[]
            session.find(Blog.class, 6L).setTitle("Tides");
            session.flush();
            // end::flush-hibernate[]
            assertThat(sql.statements()).hasSize(2);
            assertThat(sql.commits()).isZero();
        });
        assertThat(sql.commits()).isEqualTo(1);
    }

    @Test
    void the_row_as_it_is_now(Session session, DSLContext ctx, World world) {
        Blog blog = session.find(Blog.class, 6L);
        BlogRecord row = ctx.fetchOne(BLOG, BLOG.ID.eq(6L));
        world.execute("update blog set title = 'Tides' where id = 6");

        assertThat(session.createSelectionQuery("from Blog where id = 6", Blog.class).getSingleResult().getTitle())
                .as("the session knows this row already").isEqualTo("Tide Tables");
        // tag::refresh-hibernate[]
        session.refresh(blog);
        // end::refresh-hibernate[]
        // tag::refresh-jooq[]
        row.refresh();
        // end::refresh-jooq[]
        assertThat(List.of(blog.getTitle(), row.getTitle())).containsOnly("Tides");
    }

    @Test
    void after_the_commit(SessionFactory factory, SqlLog sql) {
        Throwable thrown = catchThrowable(() -> {
            // tag::after-hibernate[]
            Blog blog = factory.fromTransaction(session -> session.find(Blog.class, 6L));
            String title = blog.getTitle();
            int entries = blog.getEntries().size(); // throws
            // end::after-hibernate[]
            assertThat(List.of(title, entries)).as("never reached").isNull();
        });

        assertThat(thrown).isInstanceOf(LazyInitializationException.class);
        assertThat(sql).as("a title is read without another statement").sentOneStatement();
    }

    @Test
    void a_row_that_was_edited_elsewhere(SessionFactory factory, DSLContext ctx) {
        Blog edited = factory.fromSession(session -> session.find(Blog.class, 6L));
        edited.setTitle("Tides");
        // tag::merge-hibernate[]
        Blog managed = factory.fromTransaction(session -> session.merge(edited));
        // end::merge-hibernate[]
        assertThat(managed).isNotSameAs(edited);
        assertThat(ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(6L))).isEqualTo("Tides");

        // tag::merge-jooq[]
        BlogRecord row = new BlogRecord();
        row.setId(6L);
        row.setTitle("High Tides");
        ctx.executeUpdate(row);
        // end::merge-jooq[]
        assertThat(ctx.fetchOne(BLOG, BLOG.ID.eq(6L)).getTitle()).isEqualTo("High Tides");
        assertThat(ctx.fetchOne(BLOG, BLOG.ID.eq(6L)).getPubDate()).as("what was not set").isNotNull();
    }

    @Test
    void a_session_knows_four_states_as_the_picture_shows(SessionFactory factory, DSLContext ctx, SqlLog sql) {
        Blog blog = new Blog("Low Clouds", LocalDate.of(2026, 3, 3));
        factory.inTransaction(session -> {
            assertThat(session.contains(blog)).as("a new one is managed").isFalse();
            session.persist(blog);
            assertThat(session.contains(blog)).as("after persist").isTrue();
            blog.setTitle("Low Clouds Again");
        });
        assertThat(title(ctx, blog)).as("a change of what is managed").isEqualTo("Low Clouds Again");

        factory.inTransaction(session -> {
            assertThat(session.contains(blog)).as("after the session it came from").isFalse();
            blog.setTitle("Clear Skies");
        });
        assertThat(title(ctx, blog)).as("a change of what is detached").isEqualTo("Low Clouds Again");

        factory.inTransaction(session -> {
            Blog copy = session.merge(blog);
            assertThat(copy).isNotSameAs(blog);
            assertThat(List.of(session.contains(copy), session.contains(blog))).as("the copy, the one that was merged")
                    .containsExactly(true, false);
            session.detach(copy);
            copy.setTitle("Fog");
        });
        assertThat(title(ctx, blog)).as("merged and detached before the flush").isEqualTo("Low Clouds Again");

        factory.inTransaction(session -> {
            Blog found = session.find(Blog.class, blog.getId());
            Blog queried = session.createSelectionQuery("from Blog where id = :id", Blog.class).setParameter("id", blog.getId())
                    .getSingleResult();
            assertThat(session.contains(found)).as("after find").isTrue();
            assertThat(queried).as("by a query").isSameAs(found);
            session.clear();
            assertThat(session.contains(found)).as("after clear").isFalse();
        });

        factory.inTransaction(session -> {
            Blog found = session.find(Blog.class, blog.getId());
            session.remove(found);
            assertThat(session.contains(found)).as("after remove").isFalse();
            session.persist(found);
            assertThat(session.contains(found)).as("after remove and persist").isTrue();
        });
        assertThat(title(ctx, blog)).isEqualTo("Low Clouds Again");

        factory.inTransaction(session -> {
            session.remove(session.find(Blog.class, blog.getId()));
            sql.clear();
            session.flush();
            assertThat(sql).sentOneStatement();
            assertThat(sql.statements().get(0).kind()).isEqualTo("delete");
        });
        assertThat(title(ctx, blog)).isNull();
    }

    private static String title(DSLContext ctx, Blog blog) {
        return ctx.fetchValue(BLOG.TITLE, BLOG.ID.eq(blog.getId()));
    }

    @Test
    void many_new_rows(StatelessSession stateless, DSLContext ctx, Connection connection, SqlLog sql) throws SQLException {
        List<Blog> blogs = IntStream.range(0, 20).mapToObj(number -> new Blog("New " + number, DAY)).toList();
        stateless.beginTransaction();
        // tag::many-hibernate[]
        stateless.insertMultiple(blogs);
        // end::many-hibernate[]
        stateless.getTransaction().commit();
        assertThat(sql.statements()).as("an identity column, so Hibernate asks for each id in turn").hasSize(20);

        sql.clear();
        List<BlogRecord> rows = IntStream.range(0, 20).mapToObj(number -> {
            BlogRecord row = ctx.newRecord(BLOG);
            row.setTitle("New " + number);
            row.setPubDate(DAY);
            return row;
        }).toList();
        // tag::many-jooq[]
        ctx.batchInsert(rows).execute();
        // end::many-jooq[]
        assertThat(sql.statements()).extracting(SqlStatement::batchSize).containsExactly(20);

        sql.clear();
        // tag::many-jdbc[]
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into blog (title, pub_date) values (?, ?)")) {
            for (Blog blog : blogs) {
                insert.setString(1, blog.getTitle());
                insert.setObject(2, blog.getPubDate());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        // end::many-jdbc[]
        assertThat(sql.statements()).extracting(SqlStatement::batchSize).containsExactly(20);
        assertThat(ctx.fetchCount(BLOG, BLOG.TITLE.startsWith("New "))).isEqualTo(60);
    }

    @Test
    void an_update_that_says_what_it_changed(Session session, DSLContext ctx, Connection connection) {
        // tag::returning-jooq[]
        List<Long> ids = ctx.update(BLOG)
                .set(BLOG.TITLE, "To come")
                .where(BLOG.PUB_DATE.ge(LocalDate.of(2027, 1, 1)))
                .returning(BLOG.ID)
                .fetch(BLOG.ID);
        // end::returning-jooq[]

        assertThat(ids).containsExactly(1L).isEqualTo(ask(connection, "returning.sql", "To come", LocalDate.of(2027, 1, 1)));
        assertThat(catchThrowable(() -> session.createMutationQuery("update Blog set title = 'To come' where id = 1 returning id")))
                .as("HQL knows no such clause").hasCauseInstanceOf(SyntaxException.class);
    }

    @Test
    void a_transaction_in_a_transaction(Session session, DSLContext ctx, Connection connection) throws SQLException {
        // tag::savepoint-jooq[]
        ctx.transaction(outer -> {
            outer.dsl()
                    .update(BLOG).set(BLOG.TITLE, "kept").where(BLOG.ID.eq(6L))
                    .execute();
            try {
                outer.dsl().transaction(inner -> {
                    inner.dsl().update(BLOG).set(BLOG.TITLE, "undone").execute();
                    throw new IllegalStateException("only the inner one goes back");
                });
            } catch (IllegalStateException expected) {
                // the outer one goes on
            }
        });
        // end::savepoint-jooq[]
        assertThat(ctx.fetchValues(BLOG.TITLE)).contains("kept").doesNotContain("undone");

        // tag::savepoint-jdbc[]
        connection.setAutoCommit(false);
        Savepoint before = connection.setSavepoint();
        try (Statement update = connection.createStatement()) {
            update.executeUpdate("update blog set title = 'undone'");
            connection.rollback(before);
        }
        connection.commit();
        // end::savepoint-jdbc[]
        connection.setAutoCommit(true);
        assertThat(ctx.fetchValues(BLOG.TITLE)).contains("kept").doesNotContain("undone");

        Transaction first = session.beginTransaction();
        assertThat(session.beginTransaction()).as("a second one begun inside the first").isSameAs(first);
        first.rollback();
    }

    @Test
    void the_connection_below(SessionFactory factory, DSLContext ctx) {
        // tag::connection-hibernate[]
        String fromHibernate = factory.fromTransaction(session -> session.doReturningWork(
                connection -> connection.getMetaData().getDatabaseProductName()));
        // end::connection-hibernate[]

        // tag::connection-jooq[]
        String fromJooq = ctx.connectionResult(
                connection -> connection.getMetaData().getDatabaseProductName());
        // end::connection-jooq[]

        assertThat(List.of(fromHibernate, fromJooq)).containsOnly("H2");
    }
}
