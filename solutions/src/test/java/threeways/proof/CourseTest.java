package threeways.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import threeways.workbench.course.Lesson;

/** What holds for the course as a whole. */
class CourseTest {

    @Test
    void each_lesson_is_proved_by_a_class_of_its_own() {
        assertThat(Lesson.all(Course.TOP)).allSatisfy(lesson -> {
            String proof = "Lesson" + lesson.name().substring(0, 2) + "Test";
            assertThat(Course.TOP.resolve("solutions/src/test/java/threeways/proof/" + proof + ".java"))
                    .as("The proof of %s is missing. Copy Lesson01Test.java as %s.java, and change the number in it.", lesson, proof)
                    .isRegularFile();
        });
    }

    @Test
    void a_lesson_that_is_asked_for_exists() {
        assertThat(Lesson.all(Course.TOP)).as("lessons that -Dproof.lesson=%s asks for", System.getProperty("proof.lesson"))
                .anyMatch(Course::isAskedFor);
    }
}
