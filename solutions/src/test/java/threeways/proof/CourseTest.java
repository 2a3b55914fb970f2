package threeways.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Tree;

/** What holds for the course as a whole. */
class CourseTest {

    @Test
    void each_lesson_is_proved_by_a_class_of_its_own() {
        assertThat(Lesson.all(Course.TOP)).allSatisfy(lesson -> {
            String proof = "Lesson" + lesson.number() + "Test";
            assertThat(Course.TOP.resolve("solutions/src/test/java/threeways/proof/" + proof + ".java"))
                    .as("The proof of %s is missing. Copy Lesson01Test.java as %s.java, and change the number in it.", lesson, proof)
                    .isRegularFile();
        });
    }

    @Test
    void the_first_line_that_contributing_shows_is_that_of_a_stored_mistake() {
        Path mistake = Course.TOP.resolve("solutions/01-ask-one-question/mistakes/groups-all-years/BlogCount.java");

        assertThat(Tree.lines(Course.TOP.resolve("CONTRIBUTING.adoc"))).as("CONTRIBUTING.adoc shows the first line of %s", mistake)
                .contains(Tree.lines(mistake).get(0));
    }

    @Test
    void a_lesson_that_is_asked_for_exists() {
        assertThat(Lesson.all(Course.TOP)).as("lessons that -Dproof.lesson=%s asks for", System.getProperty("proof.lesson"))
                .anyMatch(Course::isAskedFor);
    }
}
