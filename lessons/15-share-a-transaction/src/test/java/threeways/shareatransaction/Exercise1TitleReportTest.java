package threeways.shareatransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.TransactionRequiredException;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.NotOn;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 1: the report in the middle")
@BlogWorld(connections = 1)
class Exercise1TitleReportTest {

    static final long ADA = 1;
    static final long ED = 50;

    Session session;
    TitleReport report;
    World world;

    @BeforeEach
    void open_the_archive(Session session, World world) {
        this.session = session;
        this.world = world;
        report = new TitleReport(session, world.dialect());
    }

    @Test
    @Order(1)
    void finds_titles_outside_a_transaction(SqlLog sql) {
        assertThat(catchThrowable(() -> report.titlesOf(ADA)) instanceof TransactionRequiredException)
                .as("Outside a transaction the session can't flush, and throws a TransactionRequiredException. Flush only if "
                        + "session.isJoinedToTransaction().")
                .isFalse();
        sql.clear();
        assertThat(report.titlesOf(ADA))
                .as("Asked outside a transaction, the report must have the titles of Ada's three blogs, with entries or without, sorted by title.")
                .containsExactly("Night Trains", "Old Maps", "under_scores");
        assertThat(report.titlesOf(99)).as("There is no author 99, so the report must return an empty list.").isEmpty();
        assertThat(sql.queries()).as("Each of the two reports needs one query.").hasSize(2);
        assertThat(sql).filteredInTheDatabase().sortedInTheDatabase().sentWithoutLimit();
        assertThat(sql).as("Outside a transaction")
                .leftTheTransactionToTheCaller();
        assertThat(session.doReturningWork(Connection::getAutoCommit))
                .as("The session lends its connection, and goes on with it. It is in auto-commit mode, and must be so after the report: don't call "
                        + "setAutoCommit, or set it back in a finally block.")
                .isTrue();
    }

    @Test
    @Order(2)
    @OtherRows
    void finds_titles_in_another_archive_too() {
        assertThat(report.titlesOf(ED)).as("Ed's four titles, sorted, in an archive that the page doesn't show.")
                .containsExactly("Floppy", "Last Light", "One More Day", "Zeppelin Notes");
    }

    @Test
    @Order(3)
    void counts_a_title_that_the_session_has_not_sent_yet(SqlLog sql) {
        session.beginTransaction();
        session.find(Blog.class, 7L).setTitle("A Night on Rails");

        List<String> titles = OneConnection.isEnoughFor(() -> report.titlesOf(ADA));

        assertThat(titles)
                .as("Inside a transaction, blog 7 was renamed to \"A Night on Rails\", and the session has not sent that yet. The report "
                        + "must have the new title: send pending changes first, with session.flush().")
                .containsExactly("A Night on Rails", "Old Maps", "under_scores");
        assertThat(sql).leftTheTransactionToTheCaller();
        assertThat(session.getTransaction().isActive()).as("The caller's transaction must still run after the report.").isTrue();

        session.getTransaction().rollback();
        assertThat(stored(7)).as(
                "The caller rolled back after the report, so blog 7 must have its old title. The report has committed: leave out commit() and "
                        + "setAutoCommit(true), which commits too.")
                .isEqualTo("Night Trains");
    }

    @Test
    @Order(4)
    void counts_new_and_removed_blogs_too() {
        session.beginTransaction();
        Blog written = new Blog("Zebra Crossings", LocalDate.of(2026, 7, 1));
        written.setAuthor(session.getReference(Author.class, ADA));
        session.persist(written);
        session.remove(session.find(Blog.class, 5L));

        assertThat(report.titlesOf(ADA))
                .as("Inside a transaction, \"Zebra Crossings\" was added and \"under_scores\" removed. The report must show "
                        + "both, sent or not: call session.flush() before jOOQ asks.")
                .containsExactly("Night Trains", "Old Maps", "Zebra Crossings");

        session.getTransaction().commit();
        assertThat(report.titlesOf(ADA)).as("The caller has committed, and the same report is asked again after the transaction.")
                .containsExactly("Night Trains", "Old Maps", "Zebra Crossings");
    }

    @Test
    @Order(5)
    void shows_what_is_stored_outside_a_transaction() {
        Blog blog = session.find(Blog.class, 7L);
        blog.setTitle("A Night on Rails");

        assertThat(report.titlesOf(ADA))
                .as("Outside a transaction nothing can be flushed (session.flush() throws TransactionRequiredException), so "
                        + "the report must show the stored title.")
                .containsExactly("Night Trains", "Old Maps", "under_scores");
        assertThat(session.contains(blog) ? blog.getTitle() : "(no object of the session any more)")
                .as("The caller has renamed blog 7 outside a transaction. The change must wait in the session for the next transaction: neither "
                        + "clear() the session nor send the change.")
                .isEqualTo("A Night on Rails");

        session.beginTransaction();
        session.getTransaction().commit();
        assertThat(stored(7))
                .as("The caller began a transaction after the report and committed. Their new title for blog 7 must be stored then.")
                .isEqualTo("A Night on Rails");
    }

    @Test
    @Order(6)
    void sees_titles_as_they_are_now() {
        assertThat(report.titlesOf(ADA)).as("Ada's titles, asked for the first time.").contains("Old Maps");
        world.execute("update blog set title = 'Older Maps' where id = 10");

        assertThat(report.titlesOf(ADA))
                .as("Another writer has renamed blog 10 to \"Older Maps\" and committed. If the report has the old title, it "
                        + "reads it from an object that the session had loaded before, or remembers an answer.")
                .contains("Older Maps");
    }

    @Test
    @Order(7)
    void keeps_a_title_that_two_blogs_have() {
        session.beginTransaction();
        world.execute("update blog set title = 'Old Maps' where id = 7");

        assertThat(report.titlesOf(ADA))
                .as("Blogs 7 and 10 have the same title now, so it must come twice. Use no distinct, no grouping by title, and no set or "
                        + "map of titles.")
                .containsExactly("Old Maps", "Old Maps", "under_scores");
        session.getTransaction().rollback();
    }

    @Test
    @Order(8)
    @GeneratedRows
    void agrees_with_a_reference_on_a_large_archive() {
        Reference.in(world)
                .of("titles of author %s", (Rows rows, Long author) -> rows.blogsOf(author).stream()
                        .sorted(Comparator.comparing(Rows.Blog::title).thenComparing(Rows.Blog::id)).toList())
                .shownAs(Rows.Blog::title)
                .askedFor(
                        rows -> Stream.concat(Edges.authorIds(rows).stream(), Stream.of(someAuthor(rows) + (1L << 32))).toList())
                .agreesWith(report::titlesOf);
    }

    @Test
    @Order(9)
    @NotOn(value = "postgresql", because = "a find that is refused there returned null, so the test itself would fail")
    void passes_on_what_the_database_says(SessionFactory factory, SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> factory.inSession(own -> new TitleReport(own, world.dialect()).titlesOf(ADA)));
        Refusals.Question attempt = () -> {
            try (Session own = factory.openSession()) {
                own.beginTransaction();
                try {
                    own.find(Blog.class, 7L).setTitle("A Night on Rails");
                    new TitleReport(own, world.dialect()).titlesOf(ADA);
                } finally {
                    own.getTransaction().rollback();
                }
            }
        };

        Refusals.of(sql).reachTheCaller(attempt);
    }

    private static long someAuthor(Rows rows) {
        return rows.blogs().stream().map(Rows.Blog::authorId).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    private String stored(long id) {
        return world.rows().blog(id).title();
    }
}
