package threeways.workbench.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantTest {

    @TempDir
    Path top;

    Lesson lesson;

    @BeforeEach
    void two_exercises() throws IOException {
        write("lessons/07-add-up/src/test/java/threeways/addup/Exercise1SumTest.java", "");
        write("lessons/07-add-up/src/test/java/threeways/addup/Exercise2RenameItTest.java", "");
        lesson = Lesson.all(top).get(0);
    }

    @Test
    void a_stub_tells_its_exercise() throws IOException {
        write("solutions/07-add-up/mistakes/counts-twice/Sum.java", "// Caught by Exercise1SumTest.adds_up: \"2 and 3\"\n");

        assertThat(lesson.mistakes()).singleElement().satisfies(variant -> {
            assertThat(variant.stub()).isEqualTo("Sum");
            assertThat(variant.task()).map(Task::number).contains(1);
            assertThat(variant.name()).isEqualTo("counts-twice");
            assertThat(variant.caughtBy()).map(CaughtBy::check).contains("adds_up");
            assertThat(variant.tree()).containsOnlyKeys(Path.of("java/threeways/addup/Sum.java"));
            assertThat(variant).hasToString("07-add-up/mistakes/counts-twice/Sum.java");
        });
    }

    @Test
    void so_does_the_name_of_a_script_or_its_folder() throws IOException {
        write("solutions/07-add-up/mistakes/drops-it/resources/rename-it/V1__drop.sql", "drop;\n");
        write("solutions/07-add-up/mistakes/drops-it/resources/rename-it/V2__add.sql",
                "-- Caught by Exercise2RenameItTest.keeps_it: \"gone\"\n-- Not on sqlite, mysql: why\n");
        write("solutions/07-add-up/alternatives/copies-it/resources/rename-it.sql", "copy;\n");

        assertThat(lesson.mistakes()).singleElement().satisfies(variant -> {
            assertThat(variant.stub()).isEqualTo("RenameIt");
            assertThat(variant.caughtBy()).as("said in the second of two scripts").map(CaughtBy::words).contains("gone");
            assertThat(variant.isExceptionOn("mysql")).isTrue();
            assertThat(variant.isExceptionOn("h2")).isFalse();
            assertThat(variant.tree()).containsOnlyKeys(Path.of("resources/rename-it/V1__drop.sql"),
                    Path.of("resources/rename-it/V2__add.sql"));
        });
        assertThat(lesson.alternatives()).extracting(Variant::stub).containsExactly("RenameIt");
    }

    @Test
    void what_belongs_to_no_exercise_belongs_to_all_in_the_folder() throws IOException {
        write("solutions/07-add-up/mistakes/does-much/Sum.java", "");
        write("solutions/07-add-up/mistakes/does-much/Helper.java", "");
        write("solutions/07-add-up/mistakes/does-much/resources/rename-it.sql", "");

        assertThat(lesson.mistakes()).extracting(Variant::stub).containsExactly("RenameIt", "Sum");
        assertThat(lesson.mistakes().get(0).files()).extracting(file -> file.getFileName().toString()).containsExactly("rename-it.sql",
                "Helper.java");
        assertThat(lesson.mistakes().get(1).files()).extracting(file -> file.getFileName().toString()).containsExactly("Sum.java",
                "Helper.java");
    }

    @Test
    void a_first_line_tells_where_nothing_else_does() throws IOException {
        write("solutions/07-add-up/mistakes/helps-wrongly/Helper.java", "// Caught by Exercise2RenameItTest.keeps_it: \"gone\"\n");
        write("solutions/07-add-up/mistakes/helps/Helper.java", "// Answers Exercise1SumTest\n");
        write("solutions/07-add-up/mistakes/is-about-nothing/Helper.java", "class Helper {}\n");

        assertThat(lesson.mistakes()).extracting(Variant::stub).containsExactly("Sum", "RenameIt", "");
        assertThat(lesson.mistakes()).extracting(Variant::task).last().isEqualTo(java.util.Optional.empty());
    }

    @Test
    void an_exercise_has_a_class_or_scripts_or_both() throws IOException {
        write("lessons/07-add-up/src/main/java/threeways/addup/Sum.java", "");
        write("lessons/07-add-up/src/main/resources/sum.sql", "");
        write("lessons/07-add-up/src/main/resources/rename-it/V1__x.sql", "");
        List<Task> tasks = lesson.tasks();

        assertThat(tasks.get(0).paths(lesson.desk())).containsExactly(Path.of("java/threeways/addup/Sum.java"),
                Path.of("resources/sum.sql"));
        assertThat(tasks.get(0).file()).isEqualTo(lesson.stubs().resolve("threeways/addup/Sum.java"));
        assertThat(tasks.get(1).paths(lesson.desk())).containsExactly(Path.of("resources/rename-it/V1__x.sql"));
        assertThat(tasks.get(1).file()).isEqualTo(lesson.desk().resolve("resources/rename-it/V1__x.sql"));
    }

    private void write(String file, String text) throws IOException {
        Path path = top.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
