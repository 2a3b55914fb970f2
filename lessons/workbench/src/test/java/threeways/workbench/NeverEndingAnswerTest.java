package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import threeways.blog.Blog;
import threeways.trial.Endless;
import threeways.trial.OnTrial;
import threeways.trial.TrialRun;
import threeways.workbench.report.Check;
import threeways.workbench.report.Outcome;

/** An answer that never ends is cut, told as such, and holds up no other exercise. */
class NeverEndingAnswerTest {

    private static final String CUT = "Cut after 500 milliseconds at Endless.java:";

    @AfterEach
    void end_what_still_runs() {
        Endless.end();
    }

    @Test
    void the_time_of_a_check_is_less_than_ten_seconds() throws Exception {
        var settings = new java.util.Properties();
        try (var in = World.class.getResourceAsStream("/junit-platform.properties")) {
            settings.load(in);
        }

        assertThat(settings).containsEntry("junit.jupiter.execution.timeout.testable.method.default", "8 s")
                .containsEntry("junit.jupiter.execution.timeout.beforeeach.method.default", "8 s")
                .containsEntry("junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD");
    }

    @Test
    void a_loop_is_cut_and_told_with_its_line_and_what_follows_in_its_class_is_skipped() {
        TrialRun trial = TrialRun.inAHurry(Loops.class, YetAnother.class);

        Check cut = trial.check("loops");
        assertThat(cut.outcome()).isEqualTo(Outcome.WRONG);
        assertThat(cut.message()).startsWith(CUT)
                .contains(
                        ". Look for a loop that never ends, a subquery executed for each row, or a wait for a lock or a connection.",
                        "run it again");
        assertThat(lineOf(cut)).isBetween(TrialRun.lineOf(Endless.class, "void loop()"), TrialRun.lineOf(Endless.class, "void await()"));
        assertThat(trial.check("comes_next").outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(trial.skipped()).isEqualTo(Map.of("comes next", "an earlier check of this exercise never ended"));
        assertThat(trial.check("is_another_exercise").outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_wait_is_cut_too() {
        TrialRun trial = TrialRun.inAHurry(Waits.class, YetAnother.class);

        assertThat(trial.check("waits").message()).startsWith(CUT);
        assertThat(lineOf(trial.check("waits"))).isBetween(TrialRun.lineOf(Endless.class, "void await()"),
                TrialRun.lineOf(Endless.class, "void query("));
        assertThat(trial.check("is_another_exercise").outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_query_that_never_ends_is_cut_too() {
        TrialRun trial = TrialRun.inAHurry(Queries.class, YetAnother.class);

        assertThat(trial.check("queries").message()).startsWith(CUT);
        assertThat(lineOf(trial.check("queries"))).isBetween(TrialRun.lineOf(Endless.class, "void query("),
                TrialRun.lineOf(Endless.class, "void openSessions("));
        assertThat(trial.check("is_another_exercise").outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_loop_before_the_checks_is_cut_once() {
        TrialRun trial = TrialRun.inAHurry(LoopsBefore.class, YetAnother.class);

        assertThat(trial.check("comes_first").message()).startsWith(CUT);
        assertThat(trial.check("comes_next").outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(trial.check("is_another_exercise").outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void a_loop_that_opens_sessions_does_not_run_on_in_the_world_of_the_next_exercise() {
        TrialRun trial = TrialRun.inAHurry(OpensSessions.class, YetAnother.class);

        assertThat(trial.check("opens_sessions").message()).startsWith(CUT);
        assertThat(trial.check("is_another_exercise").message()).isEmpty();
        assertThat(trial.check("is_another_exercise").outcome()).isEqualTo(Outcome.DONE);
    }

    @OnTrial
    @BlogWorld
    static class Loops {

        @Test
        @Order(1)
        void loops() {
            Endless.loop();
        }

        @Test
        @Order(2)
        void comes_next() {
            throw new AssertionError("this is not run");
        }
    }

    @OnTrial
    @BlogWorld
    static class Waits {

        @Test
        void waits() throws InterruptedException {
            Endless.await();
        }
    }

    @OnTrial
    @BlogWorld
    static class Queries {

        @Test
        void queries(Connection connection) throws SQLException {
            Endless.query(connection);
        }
    }

    @OnTrial
    @BlogWorld
    static class LoopsBefore {

        @BeforeEach
        void loop() {
            Endless.loop();
        }

        @Test
        @Order(1)
        void comes_first() {
            throw new AssertionError("this is not run");
        }

        @Test
        @Order(2)
        void comes_next() {
            throw new AssertionError("this is not run");
        }
    }

    @OnTrial
    @BlogWorld
    static class OpensSessions {

        @Test
        void opens_sessions(SessionFactory factory) {
            Endless.openSessions(factory);
        }
    }

    /** Its own time is not short, since it ends. */
    @OnTrial
    @BlogWorld
    @Timeout(60)
    static class YetAnother {

        @Test
        void is_another_exercise(SessionFactory factory, SqlLog sql) throws InterruptedException {
            Thread.sleep(50);
            assertThat(factory.<Blog>fromSession(session -> session.find(Blog.class, 6L)).getTitle()).isEqualTo("Tide Tables");
            assertThat(sql.statements()).hasSize(1);
        }
    }

    private static int lineOf(Check cut) {
        return Integer.parseInt(cut.message().replaceAll("(?s).*Endless\\.java:(\\d+).*", "$1"));
    }
}
