package threeways.measurethentune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.VISIT;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.NotOn;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.Thrown;
import threeways.workbench.World;

@DisplayName("Exercise 3: insert a thousand")
@BlogWorld(entities = Visit.class)
class Exercise3VisitImportTest {

    static final LocalDateTime NOON = LocalDateTime.of(2028, 5, 1, 12, 0, 0, 5_000_000);

    VisitImport visitImport;
    World world;

    @BeforeEach
    void open_the_archive(SessionFactory sessionFactory, World world) {
        visitImport = new VisitImport(sessionFactory);
        this.world = world;
        useUpAnOldBlock(sessionFactory);
    }

    /**
     * The session factory is kept for many worlds, and the ids that it holds of its last block come from another one, in which the sequence stood
     * elsewhere. Fifty ids later they are this world's.
     */
    private static void useUpAnOldBlock(SessionFactory sessionFactory) {
        sessionFactory.inSession(session -> {
            session.beginTransaction();
            IntStream.range(0, 50).forEach(i -> session.persist(new Visit(7, null, NOON)));
            session.getTransaction().rollback();
        });
    }

    @Test
    @Order(1)
    void stores_what_has_come() {
        List<NewVisit> visits = List.of(new NewVisit(4, "Ira's cafe\u0301 :x?{0}", NOON.plusDays(1)), new NewVisit(7, "Ira", NOON),
                new NewVisit(7, null, NOON), new NewVisit(7, " ", NOON), new NewVisit(7, " Ira ", NOON), new NewVisit(7, "Ira", NOON));
        List<NewVisit> handedOver = new ArrayList<>(visits);

        Throwable thrown = catchThrowable(() -> visitImport.addAll(handedOver));
        assertThat(thrown)
                .as("Expected six visits to be stored, and an exception came. %s %s",
                        Thrown.causes(thrown).anyMatch(SQLException.class::isInstance)
                                ? "One reader is called \"Ira's cafe\u0301 :x?{0}\": bind values, and don't concatenate them into the SQL."
                                : "The database has refused nothing: go by what the exception says.",
                        Thrown.told(thrown))
                .isNull();
        assertThat(added())
                .as("Expected six visits as they came: two are equal, readers are null, blank and \" Ira \", times have milliseconds. "
                        + "%s",
                        added().isEmpty()
                                ? "None is stored: commit, and flush what is left after the last full batch too."
                                : "Change nothing, and leave nothing out.")
                .containsExactlyInAnyOrder(
                        "blog 4: Ira's cafe\u0301 :x?{0}, 2028-05-02T12:00:00.005", "blog 7: Ira, 2028-05-01T12:00:00.005",
                        "blog 7: null, 2028-05-01T12:00:00.005", "blog 7:  , 2028-05-01T12:00:00.005",
                        "blog 7:  Ira , 2028-05-01T12:00:00.005",
                        "blog 7: Ira, 2028-05-01T12:00:00.005");
        assertThat(handedOver).as("Expected the caller's list as it was before, in its order. Neither sort nor empty it: work on a copy.")
                .isEqualTo(visits);
    }

    @Test
    @Order(2)
    void takes_no_visits_for_no_error() {
        assertThat(catchThrowable(() -> visitImport.addAll(List.of())))
                .as("Expected nothing to happen for an empty list. An exception came: don't ask for its first visit.").isNull();
        assertThat(added()).as("Expected no visit: the list was empty.").isEmpty();
    }

    @Test
    @Order(3)
    @OtherRows
    void stores_into_another_archive_too() {
        visitImport.addAll(visits(131, 120));

        assertThat(added())
                .as("Expected 120 visits of blog 131, the last by Reader 119. Fewer are stored if the rest after the last full batch is left out, or if "
                        + "clear() drops what wasn't flushed.")
                .hasSize(120).contains("blog 131: Reader 119, 2028-05-01T13:59:00.005");
    }

    @Test
    @Order(4)
    void needs_few_statements_for_a_thousand(SqlLog sql) {
        visitImport.addAll(visits(4, 1000));

        assertThat(numberAdded()).as("Expected a thousand visits to be stored.").isEqualTo(1000);
        assertThat(sql.statements().size())
                .as("A thousand visits may take 70 statements; a JDBC batch is one. %,d were sent. %s",
                        sql.statements().size(),
                        sql.statements().size() <= 1_030
                                ? "Each visit was inserted by itself: call session.setJdbcBatchSize(50), and flush once in the end or for each fifty."
                                : "Ask for no id by itself: persist the visits, and Hibernate takes fifty ids at a time.")
                .isLessThanOrEqualTo(70);
    }

    @Test
    @Order(5)
    void stores_more_than_a_thousand(SqlLog sql) {
        visitImport.addAll(visits(4, 12_000));

        assertThat(numberAdded()).as("Expected all of 12,000 visits to be stored. A list may be longer than a thousand.").isEqualTo(12_000);
        // without sequences, Hibernate takes each fifty ids from a table, in a transaction of their own
        long forIds = sql.statements().stream().filter(statement -> statement.text().startsWith("update visit_seq")).count();
        long commits = sql.commits() - forIds;
        assertThat(commits)
                .as("Expected one transaction for 12,000 visits, and %d commits came. If the database refuses a later visit, those committed before "
                        + "it stay. Use one transaction for all of them, however long the list is.", commits)
                .isLessThanOrEqualTo(1);
    }

    @Test
    @Order(6)
    void stores_all_or_none() {
        List<NewVisit> visits = new ArrayList<>(visits(4, 1100));
        visits.add(new NewVisit(99, "Nobody's", NOON));

        Throwable thrown = catchThrowable(() -> visitImport.addAll(visits));

        assertThat(thrown)
                .as("The last visit is for blog 99, which doesn't exist. The database refuses it, and its exception must reach the caller: "
                        + "don't catch it, and don't leave that visit out.")
                .isNotNull();
        assertThat(numberAdded())
                .as("The database refused the last of 1,101 visits, so none may be stored. Use one transaction for all of them, not one for "
                        + "each batch or for a part of the list.")
                .isZero();
    }

    @Test
    @Order(7)
    void takes_its_ids_from_the_sequence() {
        try {
            visitImport.addAll(visits(4, 60));
            visitImport.addAll(visits(4, 60));
        } catch (RuntimeException e) {
            if (Thrown.causes(e).anyMatch(cause -> cause instanceof SQLException refused
                    && "23505".equals(refused.getSQLState()))) {
                throw new AssertionError(
                        "Expected every id from the sequence visit_seq, and one was taken twice. A value of visit_seq stands for "
                                + "fifty ids: ask for another after fifty, or let Hibernate give the ids.",
                        e);
            }
            throw e;
        }

        int stored = world.ask(ctx -> ctx.fetchCount(VISIT, VISIT.BLOG_ID.eq(4L).and(VISIT.VISITED_AT.ge(NOON))));
        assertThat(stored)
                .as("Expected 120 visits after two imports of the same 60: each call stores its list, whatever came before.")
                .isEqualTo(120);
        assertThat(
                world.rows().visits().stream().filter(visit -> !visit.visitedAt().isBefore(NOON)).mapToLong(Rows.Visit::id).min().orElse(0))
                .as("New ids must come from visit_seq, which begins at 1,000 here. Compute none: another writer gets the same id then.")
                .isGreaterThanOrEqualTo(900);
    }

    @Test
    @Order(8)
    @NotOn(value = "sqlite", because = "Hibernate stores milliseconds there")
    void keeps_microseconds() {
        visitImport.addAll(List.of(new NewVisit(7, "Ira", NOON.plusNanos(6_000))));

        assertThat(added()).as("Expected the visit with its microseconds, as the column keeps them. Pass visitedAt on as it is.")
                .containsExactly("blog 7: Ira, 2028-05-01T12:00:00.005006");
    }

    @Test
    @Order(9)
    void lets_a_refusal_through(SqlLog sql, World world) throws Throwable {
        Refusals.of(sql).storeNothingIn(world).reachTheCaller(() -> visitImport.addAll(visits(4, 60)));
    }

    private static List<NewVisit> visits(long blogId, int number) {
        return IntStream.range(0, number).mapToObj(i -> new NewVisit(blogId, "Reader " + i, NOON.plusMinutes(i))).toList();
    }

    private int numberAdded() {
        return world.ask(ctx -> ctx.fetchCount(VISIT, VISIT.VISITED_AT.ge(NOON)));
    }

    private List<String> added() {
        return world.rows().visits().stream().filter(visit -> !visit.visitedAt().isBefore(NOON))
                .map(visit -> "blog " + visit.blogId() + ": " + visit.reader() + ", " + visit.visitedAt()).toList();
    }
}
