package threeways.coach.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;

@DisplayName("What the coach reads on the pages")
class PageTextTest {

    static final Path TOP = Path.of(System.getProperty("basedir")).toAbsolutePath().resolve("../..").normalize();

    @TestFactory
    Stream<DynamicTest> each_exercise_of_the_course_has_hints_that_read_as_text_and_a_reason() {
        return Lesson.all(TOP).stream().flatMap(lesson -> lesson.tasks().stream())
                .map(task -> DynamicTest.dynamicTest(task.lesson() + ", " + task, () -> reads(task)));
    }

    private static void reads(Task task) {
        List<PageText.Hint> hints = PageText.hints(task);
        assertThat(hints).as("hints of %s", task).hasSizeBetween(2, 3);
        assertThat(hints).allSatisfy(hint -> {
            assertThat(hint.title()).startsWith("Hint: ");
            assertThat(hint.lines()).isNotEmpty().noneMatch(line -> line.matches(".*(xref:|link:|include::|`\\+|\\[source).*"))
                    .allMatch(line -> line.startsWith("    "));
            assertThat(String.join(" ", hint.lines())).as("a hint, which the coach shows without the page around it: name the section")
                    .doesNotContainPattern("(listing|setting|sentence|up) +above\\b|further +(up|down)|(on|of) +this +page");
        });
        assertThat(PageText.why(task)).as("why the answer to %s works", task).isNotEmpty()
                .noneMatch(line -> line.matches(".*(xref:|link:|include::|`\\+).*"));
        assertThat(task.title()).isNotBlank().doesNotStartWith("Exercise");
        assertThat(task.file()).as("its stub").isRegularFile();
        assertThat(task.paths(task.lesson().ours())).as("our answer").isNotEmpty();
    }

    @Test
    void takes_the_marks_off_and_leaves_code_alone() {
        assertThat(PageText.plain("Use `+select …+`, see xref:../05-x/README.adoc#y[lesson 05]; _the_ one, not *any*."))
                .isEqualTo("Use `select …`, see lesson 05; the one, not any.");
        assertThat(PageText.plain("`pub_date` and `a * b * c`, order_by_day")).isEqualTo("`pub_date` and `a * b * c`, order_by_day");
    }
}
