package threeways.measurethentune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.VISIT;

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
import threeways.workbench.OtherRows;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
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
        visitImport.addAll(
                List.of(new NewVisit(7, "Ira", NOON), new NewVisit(7, null, NOON), new NewVisit(4, "Ira's :x?{0}", NOON.plusDays(1))));

        assertThat(added()).as("Three visits must have been added, as they came; two of them look alike but for the reader.")
                .containsExactlyInAnyOrder(
                        "blog 7: Ira, 2028-05-01T12:00:00.005", "blog 7: null, 2028-05-01T12:00:00.005",
                        "blog 4: Ira's :x?{0}, 2028-05-02T12:00:00.005");
    }

    @Test
    @Order(2)
    void takes_no_visits_for_no_error() {
        assertThat(catchThrowable(() -> visitImport.addAll(List.of()))).as("An import without visits is no error.").isNull();
        assertThat(added()).as("An import without visits adds nothing.").isEmpty();
    }

    @Test
    @Order(3)
    @OtherRows
    void stores_into_another_archive_too() {
        visitImport.addAll(visits(131, 120));

        assertThat(added()).as("120 visits of blog 131, in an archive that the page doesn't show.").hasSize(120)
                .contains("blog 131: Reader 119, 2028-05-01T13:59:00.005");
    }

    @Test
    @Order(4)
    void needs_few_statements_for_a_thousand(SqlLog sql) {
        visitImport.addAll(visits(4, 1000));

        assertThat(added()).as("A thousand visits must have been added.").hasSize(1000);
        assertThat(sql.statements().size())
                .as("A thousand visits may take 70 statements, where a JDBC batch is one. 1,020 means that no batch was "
                        + "asked for: session.setJdbcBatchSize(50). About 2,000 means that each id was asked for by itself.")
                .isLessThanOrEqualTo(70);
    }

    @Test
    @Order(5)
    void stores_all_or_none() {
        List<NewVisit> visits = new ArrayList<>(visits(4, 60));
        visits.add(45, new NewVisit(99, "Nobody's", NOON));

        Throwable thrown = catchThrowable(() -> visitImport.addAll(visits));

        assertThat(thrown)
                .as("Visit 46 is for blog 99, which doesn't exist. The database refuses it, and its exception must reach the caller.")
                .isNotNull();
        assertThat(added()).as("The database refused one of 61 visits, so none may be stored: one transaction for all of them.").isEmpty();
    }

    @Test
    @Order(6)
    void takes_its_ids_from_the_sequence() {
        visitImport.addAll(visits(4, 60));
        visitImport.addAll(visits(4, 60));

        int stored = world.ask(ctx -> ctx.fetchCount(VISIT, VISIT.BLOG_ID.eq(4L).and(VISIT.VISITED_AT.ge(NOON))));
        assertThat(stored)
                .as("Two imports of 60 visits each.")
                .isEqualTo(120);
        assertThat(
                world.rows().visits().stream().filter(visit -> !visit.visitedAt().isBefore(NOON)).mapToLong(Rows.Visit::id).min().orElse(0))
                .as("New ids must come from visit_seq, which begins at 1,000 here, so that other writers never get the same.")
                .isGreaterThanOrEqualTo(900);
    }

    private static List<NewVisit> visits(long blogId, int number) {
        return IntStream.range(0, number).mapToObj(i -> new NewVisit(blogId, "Reader " + i, NOON.plusMinutes(i))).toList();
    }

    private List<String> added() {
        return world.rows().visits().stream().filter(visit -> !visit.visitedAt().isBefore(NOON))
                .map(visit -> "blog " + visit.blogId() + ": " + visit.reader() + ", " + visit.visitedAt()).toList();
    }
}
