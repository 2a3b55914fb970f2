package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import threeways.trial.Blank;
import threeways.trial.OnTrial;
import threeways.trial.TrialRun;
import threeways.workbench.report.Check;
import threeways.workbench.report.Outcome;

class TodoTest {

    private final Blank blank = new Blank();

    @Test
    void a_hole_fits_any_return_and_names_its_method() {
        assertThat(messageOf(blank::titles)).isEqualTo("Blank.titles is still blank. Replace todo() with your answer.");
        assertThat(messageOf(blank::number)).startsWith("Blank.number is");
        assertThat(messageOf(blank::nothing)).startsWith("Blank.nothing is");
        assertThat(messageOf(Blank::make)).startsWith("Blank.make is");
    }

    @Test
    void a_hole_in_a_lambda_or_a_constructor_is_named_as_one_reads_it() {
        assertThat(messageOf(blank::title)).isEqualTo("Blank.title is still blank. Replace todo() with your answer.");
        assertThat(messageOf(Blank.Inner::new)).isEqualTo("Blank is still blank. Replace todo() with your answer.");
    }

    @Test
    void a_build_counts_it_as_a_failure_and_not_as_an_error() {
        assertThat(catchThrowable(blank::titles)).isInstanceOf(AssertionError.class);
    }

    @Test
    void whoever_catches_it_has_not_begun_all_the_same() {
        TrialRun trial = TrialRun.of(MeetsHoles.class);

        assertThat(trial.checks()).extracting(Check::method).containsExactlyInAnyOrder("asks", "catches", "expects_an_exception",
                "gets_something_else", "is_wrong_about_it", "runs_into_it");
        assertThat(trial.checks()).extracting(Check::outcome).containsOnly(Outcome.NOT_BEGUN);
        assertThat(trial.checks()).extracting(Check::message).allMatch(message -> message.endsWith("Replace todo() with your answer."));
        assertThat(trial.checks()).allSatisfy(
                check -> assertThat(check.failure().getStackTrace()).extracting(StackTraceElement::getClassName)
                        .containsOnly("threeways.trial.Blank"));
    }

    @Test
    void a_script_may_have_a_hole_as_well() {
        assertThat(catchThrowable(() -> Todo.in("V1__rename.sql", "-- todo(): rename it\n"))).isInstanceOf(NotBegunError.class)
                .hasMessage("V1__rename.sql is still blank. Replace todo() with your answer.");
        assertThat(catchThrowable(() -> Todo.in("V1__rename.sql", "alter table blog;\n"))).isNull();
        Todo.forget();
    }

    @Test
    void a_hole_before_the_check_is_not_begun_either() {
        assertThat(TrialRun.of(MeetsOneBefore.class).checks()).extracting(Check::outcome).containsOnly(Outcome.NOT_BEGUN);
    }

    @Test
    void a_hole_is_forgotten_before_the_next_check() {
        TrialRun trial = TrialRun.of(MeetsOneOnce.class);

        assertThat(trial.check("meets_one").outcome()).isEqualTo(Outcome.NOT_BEGUN);
        assertThat(trial.check("nothing_is_wrong").outcome()).isEqualTo(Outcome.DONE);
    }

    @OnTrial
    @BlogWorld
    static class MeetsHoles {

        private final Blank blank = new Blank();

        @Test
        void asks() {
            assertThat(blank.titles()).isEmpty();
        }

        @Test
        void catches() {
            assertThat(catchThrowable(blank::titles)).isNotNull();
        }

        @Test
        void expects_an_exception() {
            assertThatThrownBy(blank::titles).isInstanceOf(Throwable.class);
        }

        @Test
        void gets_something_else() {
            assertThat(blank.caught()).isEqualTo("something");
        }

        @Test
        void is_wrong_about_it() {
            assertThat(catchThrowable(blank::titles)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void runs_into_it() throws InterruptedException {
            Thread runner = new Thread(() -> catchThrowable(blank::titles));
            runner.start();
            runner.join();
        }
    }

    @OnTrial
    @BlogWorld
    static class MeetsOneBefore {

        @BeforeEach
        void make() {
            Blank.make();
        }

        @Test
        void asks() {
            throw new AssertionError("this is not run");
        }
    }

    @OnTrial
    @BlogWorld
    static class MeetsOneOnce {

        @Test
        void meets_one() {
            Blank.make();
        }

        @Test
        void nothing_is_wrong() {
            assertThat(1 + 1).isEqualTo(2);
        }
    }

    private static String messageOf(ThrowingCallable hole) {
        Throwable thrown = catchThrowable(hole);
        assertThat(thrown).isInstanceOf(NotBegunError.class);
        return thrown.getMessage();
    }
}
