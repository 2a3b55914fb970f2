package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.BLOG;

import jakarta.persistence.Entity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import threeways.blog.Headline;
import threeways.trial.Archive;
import threeways.trial.Gossip;
import threeways.trial.OnTrial;
import threeways.trial.SmallLesson;
import threeways.trial.TrialRun;
import threeways.workbench.report.Check;
import threeways.workbench.report.Outcome;

/** What a red check says: a sentence, the learner's line, the statements that were sent. */
class FailureTest {

    @Test
    void an_exception_is_told_with_its_line_and_its_words() {
        assertThat(messageOf("reads_a_list_that_is_empty"))
                .startsWith("Expected no exception. The answer threw ArrayIndexOutOfBoundsException at Gossip.java:"
                        + TrialRun.lineOf(Gossip.class, ".get(0)")
                        + ": Index 0 ");
        assertThat(messageOf("throws_without_words"))
                .isEqualTo("Expected no exception. The answer threw UnsupportedOperationException at Archive.java:"
                        + TrialRun.lineOf(Archive.class, "new Unsupported"));
    }

    @Test
    void a_cause_is_told_where_it_tells_more() {
        assertThat(messageOf("throws_for_a_cause"))
                .isEqualToNormalizingNewlines("Expected no exception. The answer threw IllegalStateException at Archive.java:"
                        + TrialRun.lineOf(Archive.class, "no titles") + ": no titles\nbecause of SQLException: the database is asleep");
    }

    @Test
    void what_the_answer_sent_stands_below_with_the_line_that_sent_it() {
        int line = TrialRun.lineOf(Archive.class, "insert.execute");
        assertThat(messageOf("sends_a_statement_that_fails").replace("\r", ""))
                .startsWith("Expected no exception. The answer threw JdbcSQLIntegrityConstraintViolationException at Archive.java:" + line
                        + ": ")
                .endsWith("\n\nSQL that was sent (1 statement, 0 rows read, Archive.java:" + line
                        + ")\ninsert into tag (id, name)\nvalues (1, 'baking')");
    }

    @Test
    void of_many_statements_the_first_and_the_last_two_are_shown() {
        assertThat(messageOf("sends_four_statements")).isEqualToNormalizingNewlines("""
                [gossip]\s
                Expecting empty but was: ["Dora", "Chi", "Ben", "Ada"]

                SQL that was sent (4 statements, 4 rows read, Gossip.java:%d)
                select name
                from author
                where id = 1
                -- 1 more in between
                select name
                from author
                where id = 3
                select name
                from author
                where id = 4""".formatted(TrialRun.lineOf(Gossip.class, "executeQuery")));
    }

    @Test
    void the_line_to_edit_is_one_of_the_answer_even_if_the_check_has_sent_something_before() {
        Diagnosis told = (Diagnosis) TrialRun.of(Fails.class).check("counts_before_it_asks_the_answer").failure();

        assertThat(told.sender()).hasValueSatisfying(
                line -> assertThat(line.getLineNumber()).isEqualTo(TrialRun.lineOf(Gossip.class, "executeQuery")));
    }

    @Test
    void of_a_syntax_error_in_hql_the_tokens_that_would_have_done_are_left_out() {
        assertThat(messageOf("asks_for_a_star")).startsWith("Expected no exception. The answer threw ")
                .contains("'*'", "[select * from blog]",
                        "HQL doesn't know *: begin with \"from Blog\"")
                .doesNotContain("expecting").hasSizeLessThan(400);
    }

    @Test
    void of_a_mapping_that_failed_the_attempts_are_left_out() {
        assertThat(messageOf("maps_five_columns_to_two_components")).startsWith("Expected no exception. The answer threw MappingException")
                .contains("A record is filled by position").doesNotContain("Stream");
    }

    @Test
    void a_check_that_tells_in_its_own_words_what_was_thrown_leads_to_the_line_that_threw() {
        RuntimeException thrown = new IllegalStateException("no titles");
        thrown.setStackTrace(new StackTraceElement[]{new StackTraceElement("threeways.trial.Archive", "titles", "Archive.java", 12)});

        System.setProperty("answers", "src/test/java");
        Throwable told;
        try {
            told = Failure.explained(new AssertionError("it threw, which it shouldn't", thrown), new SqlLog(FailureTest.class));
        } finally {
            System.clearProperty("answers");
        }

        assertThat(told).isInstanceOf(AssertionError.class).hasMessage("it threw, which it shouldn't").hasNoCause();
        assertThat(LearnersCode.line(told, TrialRun.DESK)).map(StackTraceElement::getLineNumber).hasValue(12);
    }

    @Test
    void a_check_that_needs_the_database_says_that_nothing_was_sent() {
        assertThat(messageOf("asks_an_answer_that_remembers"))
                .endsWith("No statement was sent. Look for a result that is "
                        + "kept from an earlier call, or for a missing execute() or fetch().");
        assertThat(messageOf("compares")).as("nothing was lent").doesNotContain("statement");
        assertThat(messageOf("forgets_what_was_sent")).as("something was sent, and forgotten by the check").doesNotContain("No statement");
    }

    @Test
    void what_became_of_writes_is_told() {
        assertThat(messageOf("writes_and_rolls_back")).contains("What the answer wrote has been rolled back.");
        assertThat(messageOf("writes_and_does_not_commit")).contains("What the answer wrote has not been committed.");
        assertThat(messageOf("writes_and_commits")).doesNotContain("What the answer wrote");
        assertThat(messageOf("lends_a_connection")).as("the transaction is the caller's").doesNotContain("What the answer wrote");
    }

    @Test
    void what_a_check_throws_as_it_uses_the_answer_is_not_said_of_the_answer() {
        NullPointerException thrown = new NullPointerException("the day");
        thrown.setStackTrace(
                new StackTraceElement[]{new StackTraceElement("threeways.trial.Exercise1Test", "compares", "Exercise1Test.java", 9)});

        assertThat(Failure.explained(thrown, new SqlLog(FailureTest.class)))
                .hasMessage("Expected no exception. The check threw NullPointerException at "
                        + "Exercise1Test.java:9, when it used your answer or what that returned. Something in it is null: the day");
    }

    @Test
    void no_message_holds_a_stack_trace() {
        assertThat(TrialRun.of(Fails.class).checks()).hasSizeGreaterThan(5).extracting(Check::message)
                .noneMatch(message -> message.contains("\tat ") || message.contains("remaining lines"));
    }

    @Test
    void no_stack_trace_holds_a_library() {
        assertThat(TrialRun.of(SmallLesson.WRONG, SmallLesson.THROWS, SmallLesson.NOT_BEGUN).checks()).extracting(Check::failure)
                .filteredOn(Objects::nonNull).hasSize(3).allSatisfy(failure -> assertThat(failure.getStackTrace()).isNotEmpty()
                        .extracting(StackTraceElement::getClassName).allMatch(name -> name.startsWith("threeways.trial.")));
    }

    @Test
    void a_comparison_keeps_what_an_ide_compares() {
        AssertionFailedError failure = (AssertionFailedError) TrialRun.of(Fails.class).check("compares").failure();

        assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("\"Ada\"");
        assertThat(failure.getActual().getStringRepresentation()).isEqualTo("\"Ben\"");
        assertThat(failure).hasMessageContaining("[a name] \nexpected: \"Ada\"\n but was: \"Ben\"");
    }

    @Test
    void an_exception_where_an_answer_is_made_is_told_alike() {
        assertThat(TrialRun.of(FailsBefore.class).check("asks").message())
                .startsWith("Expected no exception. The answer threw UnsupportedOperationException at Archive.java:");
    }

    @Test
    void a_mapping_that_hibernate_refuses_is_told_in_the_words_of_hibernate() {
        Check check = TrialRun.of(MapsBadly.class).check("asks");

        assertThat(check.outcome()).isEqualTo(Outcome.WRONG);
        assertThat(check.message()).startsWith("Expected no exception. The answer threw ").contains("WithoutId").doesNotContain(
                "ParameterResolution",
                "Failed to resolve parameter");
    }

    @Test
    void what_cannot_be_checked_here_is_no_answers_fault() {
        TrialRun trial = TrialRun.of(CannotBeChecked.class);

        assertThat(trial.checks()).hasSize(2).extracting(Check::outcome).containsOnly(Outcome.ENVIRONMENT);
        assertThat(trial.check("is_unavailable").message()).isEqualTo("no server answers");
        assertThat(trial.check("is_for_another_machine").message()).contains("for big machines");
    }

    private static String messageOf(String method) {
        Check check = TrialRun.of(Fails.class).check(method);
        assertThat(check.outcome()).isEqualTo(Outcome.WRONG);
        return check.message();
    }

    @OnTrial
    @BlogWorld
    static class Fails {

        @Test
        void reads_a_list_that_is_empty(DataSource dataSource) {
            new Gossip(dataSource).loudest();
        }

        @Test
        void throws_without_words(DataSource dataSource) {
            new Archive(dataSource).throwsWithoutWords();
        }

        @Test
        void throws_for_a_cause(DataSource dataSource) {
            new Archive(dataSource).throwsForACause();
        }

        @Test
        void sends_a_statement_that_fails(DataSource dataSource) throws SQLException {
            new Archive(dataSource).addsATagThatIsThere();
        }

        @Test
        void sends_four_statements(DataSource dataSource) throws SQLException {
            assertThat(new Gossip(dataSource).authors()).as("gossip").isEmpty();
        }

        @Test
        void counts_before_it_asks_the_answer(DataSource dataSource, DSLContext ctx) throws SQLException {
            ctx.fetchCount(BLOG);
            assertThat(new Gossip(dataSource).authors()).as("gossip").isEmpty();
        }

        @Test
        void asks_for_a_star(Session session) {
            session.createSelectionQuery("select * from blog", Object.class);
        }

        @Test
        void maps_five_columns_to_two_components(DSLContext ctx) {
            ctx.selectFrom(BLOG).fetchInto(Headline.class);
        }

        @Test
        void compares() {
            assertThat("Ben").as("a name").isEqualTo("Ada");
        }

        @Test
        void asks_an_answer_that_remembers(DataSource dataSource) {
            assertThat(List.of()).as("titles").contains("Tide Tables");
        }

        @Test
        void forgets_what_was_sent(DSLContext ctx, SqlLog sql) {
            ctx.fetchCount(BLOG);
            sql.clear();
            assertThat("remembered").as("titles").isEmpty();
        }

        @Test
        void writes_and_rolls_back(DataSource dataSource) throws SQLException {
            try (Connection connection = dataSource.getConnection()) {
                Archive.changesAVersion(connection);
                connection.rollback();
                throw new AssertionError("of its own");
            }
        }

        @Test
        void writes_and_does_not_commit(DataSource dataSource) throws SQLException {
            try (Connection connection = dataSource.getConnection()) {
                Archive.changesAVersion(connection);
                throw new AssertionError("of its own");
            }
        }

        @Test
        void writes_and_commits(DataSource dataSource) throws SQLException {
            try (Connection connection = dataSource.getConnection()) {
                Archive.changesAVersion(connection);
                connection.commit();
                throw new AssertionError("of its own");
            }
        }

        @Test
        void lends_a_connection(Connection connection) throws SQLException {
            Archive.changesAVersion(connection);
            throw new AssertionError("of its own");
        }

        @Test
        void expects_another_exception(DataSource dataSource) {
            assertThat(catchThrowable(() -> new Archive(dataSource).throwsForACause())).as("what was thrown")
                    .isInstanceOf(SQLException.class);
        }
    }

    @OnTrial
    @BlogWorld
    static class FailsBefore {

        @BeforeEach
        void make(DataSource dataSource) {
            new Archive(dataSource).throwsWithoutWords();
        }

        @Test
        void asks() {
            throw new AssertionError("this is not run");
        }
    }

    @Entity
    static class WithoutId {
    }

    @OnTrial
    @BlogWorld(entities = WithoutId.class)
    static class MapsBadly {

        @Test
        void asks(SessionFactory factory) {
            throw new AssertionError("this is not run");
        }
    }

    @OnTrial
    @BlogWorld
    static class CannotBeChecked {

        @Test
        void is_unavailable() {
            throw new WorldUnavailableError("no server answers");
        }

        @Test
        void is_for_another_machine() {
            Assumptions.assumeTrue(false, "for big machines");
        }
    }
}
