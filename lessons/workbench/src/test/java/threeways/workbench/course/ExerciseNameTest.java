package threeways.workbench.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExerciseNameTest {

    @Test
    void is_read_from_a_class_its_full_name_and_its_file() {
        ExerciseName name = new ExerciseName(12, "BlogsOfAYear");

        assertThat(ExerciseName.ofTest("Exercise12BlogsOfAYearTest")).contains(name);
        assertThat(ExerciseName.ofTest("threeways.askonequestion.Exercise12BlogsOfAYearTest")).contains(name);
        assertThat(ExerciseName.ofTest(Path.of("src", "Exercise12BlogsOfAYearTest.java").toString())).contains(name);
        assertThat(ExerciseName.ofTest("ExamplesTest")).isEmpty();
        assertThat(ExerciseName.ofTest("Exercise12BlogsOfAYearTest$Nested")).isEmpty();
        assertThat(name.testClass()).isEqualTo("Exercise12BlogsOfAYearTest");
    }

    @Test
    void names_the_scripts_of_the_exercise() {
        assertThat(new ExerciseName(1, "BlogsOfAYear").scripts()).isEqualTo("blogs-of-a-year");
        assertThat(new ExerciseName(1, "TwoSQLScripts").scripts()).isEqualTo("two-sql-scripts");
        assertThat(ExerciseName.isScriptOf("threeways.x.BlogsOfAYear", Path.of("blogs-of-a-year.sql"))).isTrue();
        assertThat(ExerciseName.isScriptOf("BlogsOfAYear", Path.of("blogs-of-a-year", "V1__x.sql"))).isTrue();
        assertThat(ExerciseName.isScriptOf("BlogsOfAYear", Path.of("blogs-of-two-years", "V1__x.sql"))).isFalse();
    }

    @Test
    void a_mistake_says_who_catches_it() {
        CaughtBy said = new CaughtBy(new ExerciseName(2, "Sum"), "adds_up", "2 and 3");

        assertThat(CaughtBy.of("// Caught by Exercise2SumTest.adds_up: \"2 and 3\"")).contains(said);
        assertThat(CaughtBy.of("-- Caught by Exercise2SumTest.adds_up: \"2 and 3\"")).as("in a script").contains(said);
        assertThat(CaughtBy.of("// Caught by SumTest.adds_up: \"2 and 3\"")).isEmpty();
        assertThat(CaughtBy.of("// Caught by Exercise2SumTest.adds_up")).isEmpty();
    }
}
