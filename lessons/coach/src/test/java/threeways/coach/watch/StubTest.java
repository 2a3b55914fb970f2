package threeways.coach.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;
import threeways.workbench.course.Tree;
import threeways.workbench.report.Style;

@DisplayName("An exercise whose answer is scripts")
class StubTest {

    private static final String MAIN = "lessons/01-add-two/src/main/";
    private static final String SCRIPT = MAIN + "resources/rename-a-column/V1__rename.sql";

    @TempDir
    Path top;

    TinyCourse course;
    Task task;

    @BeforeEach
    void an_exercise_of_scripts() throws IOException, InterruptedException {
        course = new TinyCourse(top);
        course.write("lessons/01-add-two/src/test/java/threeways/addtwo/Exercise3RenameAColumnTest.java",
                "class Exercise3RenameAColumnTest {}");
        course.write(SCRIPT, "-- todo(): rename the column\n");
        course.write("solutions/01-add-two/stubs/resources/rename-a-column/V1__rename.sql", "-- todo(): rename the column\n");
        task = Lesson.all(top).get(0).tasks().get(2);
    }

    @Test
    void starts_over_as_a_whole_and_keeps_what_was_there() throws IOException {
        course.write(SCRIPT, "alter table blog;\n");
        course.write(MAIN + "resources/rename-a-column/V2__more.sql", "more;\n");

        Optional<Path> kept = Stub.restore(top, task, top.resolve("kept"));

        assertThat(top.resolve(SCRIPT)).hasContent("-- todo(): rename the column\n");
        assertThat(top.resolve(MAIN + "resources/rename-a-column/V2__more.sql")).as("which nobody has published").doesNotExist();
        assertThat(kept.orElseThrow().resolve("resources/rename-a-column/V1__rename.sql")).hasContent("alter table blog;\n");
        assertThat(kept.orElseThrow().resolve("resources/rename-a-column/V2__more.sql")).hasContent("more;\n");
        assertThat(top.resolve(TinyCourse.SUM)).as("another exercise").content().contains("todo()");
    }

    @Test
    void brings_back_a_file_that_is_gone() throws IOException {
        Files.delete(top.resolve(SCRIPT));

        assertThat(Stub.restore(top, task, top.resolve("kept"))).isEmpty();
        assertThat(top.resolve(SCRIPT)).hasContent("-- todo(): rename the column\n");
    }

    /** As in a ZIP of the course; and where git refuses a folder of another user's. */
    @Test
    void needs_no_git() throws IOException {
        Tree.delete(top.resolve(".git"));
        course.write(SCRIPT, "alter table blog;\n");

        assertThat(Stub.restore(top, task, top.resolve("kept"))).isPresent();
        assertThat(top.resolve(SCRIPT)).hasContent("-- todo(): rename the column\n");
    }

    @Test
    void changes_nothing_where_nothing_was_published() throws IOException {
        course.write(SCRIPT, "alter table blog;\n");
        Tree.delete(task.lesson().published());

        assertThat(catchThrowable(() -> Stub.restore(top, task, top.resolve("kept")))).isInstanceOf(NoSuchFileException.class);
        assertThat(top.resolve(SCRIPT)).hasContent("alter table blog;\n");
    }

    @Test
    void is_held_against_our_answer_file_by_file() throws IOException {
        course.write("solutions/01-add-two/src/main/resources/rename-a-column/V1__rename.sql", "alter table blog;\n");
        course.write("solutions/01-add-two/src/main/resources/rename-a-column/V2__more.sql", "more;\n");

        Words words = new Words(top, Style.PLAIN, null);
        assertThat(words.answer(task)).contains("  resources/rename-a-column/V1__rename.sql", "  --- todo(): rename the column",
                "  +alter table blog;", "  resources/rename-a-column/V2__more.sql", "  +more;");
        assertThat(words.files(task)).isEqualTo("V1__rename.sql");
        assertThat(task.file()).isEqualTo(top.resolve(SCRIPT));
    }
}
