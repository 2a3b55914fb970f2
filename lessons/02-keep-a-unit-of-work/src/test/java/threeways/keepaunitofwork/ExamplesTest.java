package threeways.keepaunitofwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TransactionRequiredException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;

@DisplayName("Examples: what the page shows")
@BlogWorld(entities = {Author.class, Blog.class, Entry.class, Permalink.class, ExamplesTest.DatedBlog.class,
        ExamplesTest.NumberedTag.class})
@Timeout(60) // nothing here is the learner's: what takes its time is the machine
class ExamplesTest {

    // tag::map-a-day[]
    static final class Day { // <1>

        private final LocalDate date;

        Day(LocalDate date) {
            this.date = date;
        }
    }

    @Converter
    static class DayConverter implements AttributeConverter<Day, LocalDate> {
        // end::map-a-day[]

        @Override
        public LocalDate convertToDatabaseColumn(Day day) {
            return day.date;
        }

        @Override
        public Day convertToEntityAttribute(LocalDate date) {
            return new Day(date);
        }
        // tag::map-a-day[]
        // … from a Day to the LocalDate in the table, and back
    }

    @Entity(name = "DatedBlog")
    @Table(name = "blog")
    static class DatedBlog {

        @Id
        private Long id;

        @Column(name = "pub_date")
        @Convert(converter = DayConverter.class)
        private Day day;
        // end::map-a-day[]

        private String title;
        // tag::map-a-day[]
    }
    // end::map-a-day[]

    /** A tag whose number doesn't come from the database, so that its insert waits for the flush. */
    @Entity(name = "NumberedTag")
    @Table(name = "tag")
    static class NumberedTag {

        @Id
        private Long id;

        private String name;

        protected NumberedTag() {
        }

        NumberedTag(Long id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Test
    void a_session_writes_at_the_end_and_once(SessionFactory factory, World world, SqlLog sql) {
        // tag::rename-a-blog[]
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, 7L); // <1>
            blog.setTitle("Sleepers");
            blog.setTitle("Sleeper Trains");
            blog.setPubDate(LocalDate.of(2026, 6, 16)); // <2>
            // end::rename-a-blog[]
            assertThat(sql.statements()).as("so far").extracting(SqlStatement::kind).containsExactly("select");
            assertThat(stored(world)).contains("Night Trains");
            // tag::rename-a-blog[]
        }); // <3>
        // end::rename-a-blog[]

        assertThat(sql).matches("rename-a-blog.sql");
        assertThat(sql.commits()).isEqualTo(1);
        assertThat(stored(world)).contains("Sleeper Trains").doesNotContain("Night Trains");
    }

    @Test
    void what_is_set_back_is_not_written(SessionFactory factory, SqlLog sql) {
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, 7L);
            blog.setTitle("Sleepers");
            blog.setTitle("Night Trains");
        });

        assertThat(sql.statements()).extracting(SqlStatement::kind).containsExactly("select");
    }

    @Test
    void a_stateless_session_writes_now(SessionFactory factory, World world, SqlLog sql) {
        // tag::save-now[]
        factory.inStatelessTransaction(stateless -> {
            Blog blog = stateless.get(Blog.class, 7L);
            blog.setTitle("Sleepers");
            stateless.update(blog); // <1>
            blog.setTitle("Sleeper Trains"); // <2>
        });
        // end::save-now[]

        assertThat(sql).matches("save-now.sql");
        assertThat(stored(world)).contains("Sleepers").doesNotContain("Sleeper Trains");
    }

    @Test
    void without_a_transaction_a_change_is_dropped_in_silence(SessionFactory factory, World world, SqlLog sql) {
        // tag::forget-the-transaction[]
        factory.inSession(session -> {
            Blog blog = session.find(Blog.class, 7L);
            blog.setTitle("Sleepers");
        });
        // end::forget-the-transaction[]

        assertThat(sql.statements()).extracting(SqlStatement::kind).containsExactly("select");
        assertThat(stored(world)).contains("Night Trains");
        factory.inSession(session -> {
            session.find(Blog.class, 7L).setTitle("Sleepers");
            assertThatThrownBy(session::flush).isInstanceOf(TransactionRequiredException.class);
        });
    }

    @Test
    void what_equals_does_not_compare_is_written(SessionFactory factory, SqlLog sql) {
        // tag::only-read[]
        factory.inTransaction(session -> session.find(DatedBlog.class, 7L));
        // end::only-read[]

        assertThat(sql).matches("only-read.sql");
    }

    @Test
    void ten_rows_read_are_ten_rows_written(SessionFactory factory, SqlLog sql) {
        factory.inTransaction(session -> session.createSelectionQuery("from DatedBlog", DatedBlog.class).getResultList());

        assertThat(sql.statements()).filteredOn(statement -> statement.kind().equals("update")).hasSize(10);
        sql.clear();
        factory.inTransaction(session -> session.createSelectionQuery("from DatedBlog", DatedBlog.class).setReadOnly(true).getResultList()
                .get(0).title = "lost");
        assertThat(sql.statements()).as("where the query is read-only, and a real change is lost").hasSize(1);
        factory.inTransaction(session -> {
            session.setHibernateFlushMode(FlushMode.MANUAL);
            session.find(DatedBlog.class, 7L).title = "lost";
        });
        assertThat(sql.statements()).as("where the session never flushes by itself, and a real change is lost").hasSize(2);
    }

    @Test
    void a_query_sees_what_is_pending_and_jdbc_does_not(Session session, SqlLog sql) {
        session.beginTransaction();
        // tag::ask-for-what-is-pending[]
        Blog blog = session.find(Blog.class, 7L);
        blog.setTitle("Sleepers");

        long overJdbc = session.doReturningWork(
                connection -> titled("Sleepers", connection)); // <1>
        long inHql = session.createSelectionQuery(
                "select count(*) from Blog where title = :title", Long.class)
                .setParameter("title", "Sleepers")
                .getSingleResult(); // <2>
        // end::ask-for-what-is-pending[]

        assertThat(overJdbc).isZero();
        assertThat(inHql).isEqualTo(1);
        assertThat(sql).matches("ask-for-what-is-pending.sql");
        assertThat(sql.commits()).isZero();
        session.getTransaction().rollback();
    }

    @Test
    void a_query_for_another_table_flushes_nothing_and_a_native_one_everything(Session session, SqlLog sql) {
        session.beginTransaction();
        session.find(Blog.class, 7L).setTitle("Sleepers");

        session.createSelectionQuery("from Author", Author.class).getResultList();
        assertThat(sql.statements()).extracting(SqlStatement::kind).containsExactly("select", "select");

        session.createNativeQuery("select count(*) from author", Long.class).getSingleResult();
        assertThat(sql.statements()).extracting(SqlStatement::kind).containsExactly("select", "select", "update", "select");
        session.getTransaction().rollback();
    }

    @Test
    void a_flush_inserts_before_it_deletes(SessionFactory factory, SqlLog sql) {
        // tag::remove-and-persist[]
        factory.inTransaction(session -> {
            Permalink old = session.find(Permalink.class, 32L);
            session.remove(old);
            session.persist(new Permalink("high-tides", old.getBlog()));
        });
        // end::remove-and-persist[]

        assertThat(sql).matches("remove-and-persist.sql");
    }

    @Test
    void a_flush_inserts_first_updates_then_and_deletes_last(SessionFactory factory, SqlLog sql) {
        factory.inTransaction(session -> {
            session.remove(session.find(Permalink.class, 32L));
            session.find(Blog.class, 7L).setTitle("Sleepers");
            session.persist(new NumberedTag(40L, "slow"));
            assertThat(sql.statements()).extracting(SqlStatement::kind).containsOnly("select");
        });

        assertThat(sql.statements()).extracting(SqlStatement::kind).containsExactly("select", "select", "insert", "update", "delete");
    }

    @Test
    void queries_flush_by_default_only(Session session) {
        session.beginTransaction();
        session.setFlushMode(FlushModeType.COMMIT);
        session.find(Blog.class, 7L).setTitle("Sleepers");

        assertThat(session.createSelectionQuery("select title from Blog where id = 7", String.class).getSingleResult())
                .isEqualTo("Night Trains");
        session.getTransaction().rollback();
    }

    @Test
    void a_bulk_update_passes_the_session_by(SessionFactory factory, World world, SqlLog sql) {
        // tag::undo-a-bulk-update[]
        factory.inTransaction(session -> {
            Blog trains = session.find(Blog.class, 7L); // <1>
            session.createMutationQuery(
                    "update Blog set pubDate = :later where pubDate = :day")
                    .setParameter("later", LocalDate.of(2026, 6, 16))
                    .setParameter("day", LocalDate.of(2026, 6, 15))
                    .executeUpdate(); // <2>
            // end::undo-a-bulk-update[]
            assertThat(trains.getPubDate()).isEqualTo(LocalDate.of(2026, 6, 15));
            // tag::undo-a-bulk-update[]
            trains.setTitle("Sleepers");
        }); // <3>
        // end::undo-a-bulk-update[]

        assertThat(sql).matches("undo-a-bulk-update.sql");
        List<String> days = factory.fromSession(session -> session
                .createSelectionQuery("select title || ' ' || cast(pubDate as String) from Blog where id in (5, 7) order by id",
                        String.class)
                .getResultList());
        assertThat(days).containsExactly("under_scores 2026-06-16", "Sleepers 2026-06-15");
    }

    @Test
    @NotOn(value = "postgresql", because = "a statement that was refused ends the transaction there, so each one after it is refused as well")
    @NotOn(value = "sqlite", because = "Hibernate's dialect for SQLite doesn't tell a violated constraint from other errors, so nothing is caught")
    void an_exception_that_is_caught_inside_is_not_over(SessionFactory factory, World world, SqlLog sql) {
        // tag::swallow-an-exception[]
        factory.inTransaction(session -> {
            Blog tides = session.find(Blog.class, 6L);
            tides.setTitle("Tides");
            try {
                session.persist(new Permalink("tides", tides)); // <1>
            } catch (ConstraintViolationException taken) {
                session.persist(new Permalink("tides-2", tides)); // <2>
            }
        }); // <3>
        // end::swallow-an-exception[]

        assertThat(sql).matches("swallow-an-exception.sql");
        assertThat(stored(world)).contains("Tide Tables").doesNotContain("Tides");
        List<String> slugs = factory.fromSession(
                session -> session.createSelectionQuery("select slug from Permalink order by slug", String.class).getResultList());
        assertThat(slugs).containsExactly("night-trains", "tides");
        assertThat(sql.commits()).isZero();
        assertThat(sql.rollbacks()).isEqualTo(1);
    }

    @Test
    @NotOn(value = "postgresql", because = "a statement that was refused ends the transaction there, so each one after it is refused as well")
    @NotOn(value = "sqlite", because = "Hibernate's dialect for SQLite doesn't tell a violated constraint from other errors")
    void a_commit_that_comes_after_a_caught_exception_returns_normally_too(Session session, World world) {
        session.beginTransaction();
        Blog tides = session.find(Blog.class, 6L);
        assertThatThrownBy(() -> session.persist(new Permalink("tides", tides))).isInstanceOf(ConstraintViolationException.class);
        session.persist(new Permalink("tides-2", tides));
        session.getTransaction().commit();

        assertThat(new Stored(world).permalinks("tides-2")).isEmpty();
    }

    private static long titled(String title, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from blog where title = ?")) {
            statement.setString(1, title);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** The titles in the table, read past the session. */
    private static List<String> stored(World world) {
        return new Stored(world).titles();
    }
}
