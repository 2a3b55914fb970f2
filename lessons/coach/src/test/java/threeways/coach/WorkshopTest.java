package threeways.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Variant;
import threeways.workbench.report.Check;
import threeways.workbench.report.Exercise;
import threeways.workbench.report.Outcome;

/** A lesson as small as a lesson can be: the sum of two numbers. */
@Timeout(60)
class WorkshopTest {

    @TempDir
    Path top;

    Lesson lesson;
    Workshop workshop;

    @BeforeEach
    void a_lesson_on_disk() throws IOException {
        sum("lessons/99-add-two/src/main/java/threeways/addtwo", "return threeways.workbench.Todo.todo();");
        sum("solutions/99-add-two/src/main/java/threeways/addtwo", "return a + b;");
        write("lessons/99-add-two/src/test/java/threeways/addtwo/Exercise1SumTest.java", """
                package threeways.addtwo;
                import static org.assertj.core.api.Assertions.assertThat;
                @threeways.workbench.BlogWorld
                @org.junit.jupiter.api.DisplayName("Exercise 1: a sum")
                class Exercise1SumTest {
                    @org.junit.jupiter.api.Test
                    void adds_two_numbers() {
                        assertThat(new Sum().of(2, 3)).as("2 and 3").isEqualTo(5);
                    }
                }
                """);
        lesson = Lesson.all(top).get(0);
        workshop = new Workshop(lesson, top.resolve("work"));
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void a_lesson_knows_its_names() {
        assertThat(Lesson.all(top)).hasSize(1);
        assertThat(lesson.name()).isEqualTo("99-add-two");
        assertThat(lesson.slug()).isEqualTo("add-two");
        assertThat(lesson.packageName()).isEqualTo("threeways.addtwo");
        assertThat(workshop.testClasses()).containsExactly("threeways.addtwo.Exercise1SumTest");
    }

    @Test
    void a_hole_is_not_begun() {
        Exercise exercise = only(workshop.stubs());

        assertThat(exercise.outcome()).isEqualTo(Outcome.NOT_BEGUN);
        assertThat(exercise.title()).isEqualTo("Exercise 1: a sum");
        assertThat(exercise.stub()).contains("threeways.addtwo.Sum");
        assertThat(check(exercise).message()).startsWith("Sum.of is still blank.");
    }

    @Test
    void an_answer_is_done() {
        Verdict verdict = workshop.answers();

        assertThat(verdict.allDone()).isTrue();
        assertThat(verdict).hasToString("done Exercise1SumTest.adds_two_numbers");
    }

    @Test
    void a_variant_takes_the_place_of_one_answer() throws IOException {
        sum("solutions/99-add-two/mistakes/multiplies", "return a * b;");
        sum("solutions/99-add-two/alternatives/asks-the-jdk", "return Math.addExact(a, b);");

        Exercise wrong = only(workshop.variant(lesson.mistakes().get(0)));
        assertThat(wrong.outcome()).isEqualTo(Outcome.WRONG);
        assertThat(check(wrong).sentence()).isEqualTo("adds two numbers");
        assertThat(check(wrong).message()).contains("2 and 3").contains("6");

        assertThat(workshop.variant(lesson.alternatives().get(0)).allDone()).isTrue();
        assertThat(workshop.answers().allDone()).as("the answers after a mistake was on trial").isTrue();
    }

    @Test
    void a_mistake_is_settled_by_the_first_check_that_is_red() throws IOException {
        write("lessons/99-add-two/src/test/java/threeways/addtwo/Exercise1SumTest.java", """
                package threeways.addtwo;
                import static org.assertj.core.api.Assertions.assertThat;
                import org.junit.jupiter.api.*;
                @threeways.workbench.BlogWorld
                @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
                class Exercise1SumTest {
                    @Test @Order(1) void adds_nothing() { assertThat(new Sum().of(0, 0)).isZero(); }
                    @Test @Order(2) void adds_two_numbers() { assertThat(new Sum().of(2, 3)).isEqualTo(5); }
                    @Test @Order(3) void adds_many_numbers() { assertThat(new Sum().of(20, 30)).isEqualTo(50); }
                }
                """);
        sum("solutions/99-add-two/mistakes/multiplies", "return a * b;");

        assertThat(only(workshop.mistake(lesson.mistakes().get(0))).checks()).extracting(Check::outcome).containsExactly(Outcome.DONE,
                Outcome.WRONG, Outcome.NOT_RUN);
        assertThat(only(workshop.variant(lesson.mistakes().get(0))).checks()).extracting(Check::outcome).containsExactly(Outcome.DONE,
                Outcome.WRONG, Outcome.WRONG);
    }

    @Test
    void what_does_not_compile_is_told_with_its_line_and_nothing_runs() throws IOException {
        sum("solutions/99-add-two/mistakes/cannot-spell", "retrun a + b;");

        Verdict verdict = workshop.variant(lesson.mistakes().get(0));

        assertThat(verdict.exercises()).isEmpty();
        assertThat(verdict.allDone()).isFalse();
        assertThat(verdict.compileErrors()).isNotEmpty().first().asString().startsWith("Sum.java:4: ");
        assertThat(verdict).asString().startsWith("It doesn't compile:");
    }

    @Test
    void an_answer_that_never_ends_is_cut_and_the_next_trial_is_itself_again() throws IOException {
        System.clearProperty("stop.looping");
        sum("solutions/99-add-two/mistakes/never-ends",
                "while (System.getProperty(\"stop.looping\") == null) { Thread.onSpinWait(); } return 5;");

        Exercise cut = only(workshop.variant(lesson.mistakes().get(0)));
        System.setProperty("stop.looping", "now");

        assertThat(cut.outcome()).isEqualTo(Outcome.WRONG);
        assertThat(check(cut).message()).contains("Cut after 8 seconds").contains("Sum.java:4");
        assertThat(workshop.answers().allDone()).isTrue();
        System.clearProperty("stop.looping");
    }

    @Test
    void a_trial_leaves_the_jvm_as_it_was() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        String basedir = System.getProperty("basedir");
        String answers = System.getProperty("answers");

        workshop.answers();

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        assertThat(System.getProperty("basedir")).isEqualTo(basedir);
        assertThat(System.getProperty("answers")).isEqualTo(answers);
    }

    @Test
    void what_is_given_is_there_for_stubs_answers_and_variants_and_has_no_face_of_its_own() throws IOException {
        write("lessons/99-add-two/src/given/java/threeways/addtwo/Pair.java",
                "package threeways.addtwo;\npublic record Pair(int a, int b) {\n}\n");
        sum("solutions/99-add-two/src/main/java/threeways/addtwo", "Pair pair = new Pair(a, b); return pair.a() + pair.b();");
        sum("solutions/99-add-two/mistakes/multiplies", "Pair pair = new Pair(a, b); return pair.a() * pair.b();");

        assertThat(only(workshop.stubs()).outcome()).isEqualTo(Outcome.NOT_BEGUN);
        assertThat(only(workshop.answers()).outcome()).isEqualTo(Outcome.DONE);
        assertThat(only(workshop.variant(lesson.mistakes().get(0))).outcome()).isEqualTo(Outcome.WRONG);
        assertThat(workshop.face(true)).isEqualTo(workshop.face(false)).containsOnlyKeys("threeways.addtwo.Sum");
    }

    @Test
    void a_variant_may_be_scripts_alone_and_has_none_of_ours_beside_them() throws IOException {
        write("lessons/99-add-two/src/test/java/threeways/addtwo/Exercise2NameThemTest.java", """
                package threeways.addtwo;
                import static org.assertj.core.api.Assertions.assertThat;
                @threeways.workbench.BlogWorld
                class Exercise2NameThemTest {
                    @org.junit.jupiter.api.Test
                    void names_them() throws Exception {
                        java.nio.file.Path script = threeways.workbench.course.Desk.current().file("threeways.addtwo.NameThem");
                        threeways.workbench.Todo.in("V1.sql", java.nio.file.Files.readString(script));
                        assertThat(script.getParent().toFile().list()).as("scripts").containsExactly("V1.sql");
                        assertThat(new String(getClass().getResourceAsStream("/name-them/V1.sql").readAllBytes())).isEqualTo("right");
                    }
                }
                """);
        write("lessons/99-add-two/src/main/resources/name-them/V1.sql", "-- todo()");
        write("solutions/99-add-two/src/main/resources/name-them/V1.sql", "right");
        write("solutions/99-add-two/mistakes/writes-it-wrong/resources/name-them/V1.sql", "wrong");
        write("solutions/99-add-two/mistakes/writes-the-second/resources/name-them/V2.sql", "right");

        assertThat(workshop.stubs().exercises()).extracting(Exercise::outcome).containsOnly(Outcome.NOT_BEGUN);
        assertThat(workshop.answers().allDone()).isTrue();
        assertThat(lesson.mistakes()).extracting(Variant::stub).containsOnly("NameThem");
        assertThat(check(only(workshop.variant(lesson.mistakes().get(0)))).message()).contains("wrong");
        assertThat(check(only(workshop.variant(lesson.mistakes().get(1)))).message()).contains("scripts", "V2.sql").doesNotContain("wrong");
    }

    @Test
    void a_variant_may_have_classes_beside_its_stub() throws IOException {
        write("solutions/99-add-two/mistakes/takes-a-detour/Detour.java", """
                package threeways.addtwo;
                class Detour {
                    static int of(int a, int b) {
                        throw new IllegalStateException("lost");
                    }
                }
                """);
        sum("solutions/99-add-two/mistakes/takes-a-detour", "return Detour.of(a, b);");

        assertThat(lesson.mistakes()).hasSize(1);
        assertThat(check(only(workshop.variant(lesson.mistakes().get(0)))).message())
                .startsWith("Expected no exception. The answer threw IllegalStateException at "
                        + "Detour.java:4: lost");
    }

    @Test
    void the_face_of_a_class_is_what_others_can_name() throws IOException {
        assertThat(workshop.face(true)).isEqualTo(workshop.face(false)).containsOnlyKeys("threeways.addtwo.Sum");

        write("solutions/99-add-two/src/main/java/threeways/addtwo/Sum.java",
                "package threeways.addtwo;\npublic class Sum {\n    public long of(int a, int b) { return a + b; }\n}\n");
        assertThat(workshop.face(false)).as("an answer that returns another type").isNotEqualTo(workshop.face(true));
    }

    private void sum(String folder, String body) throws IOException {
        write(folder + "/Sum.java", """
                package threeways.addtwo;
                public class Sum {
                    public int of(int a, int b) {
                        %s
                    }
                }
                """.formatted(body));
    }

    private void write(String file, String text) throws IOException {
        Path path = top.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static Exercise only(Verdict verdict) {
        assertThat(verdict.compileErrors()).isEmpty();
        assertThat(verdict.exercises()).hasSize(1);
        return verdict.exercises().get(0);
    }

    private static Check check(Exercise exercise) {
        return exercise.checks().get(0);
    }
}
