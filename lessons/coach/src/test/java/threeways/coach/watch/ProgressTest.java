package threeways.coach.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;
import threeways.workbench.report.Outcome;

@DisplayName("The cache of results")
class ProgressTest {

    @TempDir
    Path folder;

    TinyCourse course;
    List<Lesson> lessons;
    Task sum;
    Path file;

    @BeforeEach
    @Timeout(60)
    void a_result_on_disk() throws IOException, InterruptedException {
        course = new TinyCourse(folder);
        course.write(TinyCourse.SUM, TinyCourse.sum("return a + b;"));
        lessons = Lesson.all(folder);
        sum = lessons.get(0).tasks().get(0);
        file = folder.resolve(".coach/progress.properties");
        Progress progress = new Progress(folder, lessons, file);
        progress.put(sum, progress.sources(sum.lesson()), new Progress.Standing(Outcome.DONE, 2, 2));
        progress.save();
    }

    @Test
    void is_taken_up_by_the_next_start() {
        Progress progress = new Progress(folder, lessons, file);
        assertThat(progress.of(sum)).contains(new Progress.Standing(Outcome.DONE, 2, 2));
        assertThat(progress.of(lessons.get(0).tasks().get(1))).isEmpty();
    }

    @Test
    void is_told_to_the_book_that_is_there_and_kept_for_the_next_one() throws IOException {
        Path book = Files.createDirectories(folder.resolve("docs/target/book/assets")).resolve("progress.js");
        Progress progress = new Progress(folder, lessons, file);

        progress.save();

        String told = "\"%s\": [1, %d]".formatted(sum.lesson().name(), sum.lesson().tasks().size());
        assertThat(book).content().startsWith("window.progress = {").contains(told);
        assertThat(file.resolveSibling("progress.js")).hasSameTextualContentAs(book);
    }

    @Test
    void counts_no_more_when_an_answer_a_test_or_the_workbench_is_another_one() throws IOException {
        course.write(TinyCourse.SUM, TinyCourse.sum("return 5;"));
        assertThat(new Progress(folder, lessons, file).of(sum)).isEmpty();

        course.write(TinyCourse.SUM, TinyCourse.sum("return a + b;"));
        assertThat(new Progress(folder, lessons, file).of(sum)).isPresent();

        course.write("lessons/workbench/src/main/java/New.java", "class New {}");
        assertThat(new Progress(folder, lessons, file).of(sum)).isEmpty();
    }

    @Test
    void knows_a_lesson_that_has_changed_since_it_ran() throws IOException {
        Progress progress = new Progress(folder, lessons, file);
        assertThat(progress.isSettled(sum.lesson())).as("a lesson with one result of two").isFalse();

        progress.settle(lessons.get(1), progress.sources(lessons.get(1)));
        assertThat(progress.isSettled(lessons.get(1))).isTrue();
        course.write(TinyCourse.GREETING, TinyCourse.greeting("return name;"));
        assertThat(progress.isSettled(lessons.get(1))).isFalse();
    }

    @Test
    void knows_without_a_run_that_a_lesson_as_published_is_not_begun() throws IOException {
        Lesson counts = lessons.get(2);
        assertThat(new Progress(folder, lessons, file).isSettled(counts)).isTrue();
        assertThat(new Progress(folder, lessons, file).of(counts.tasks().get(0)))
                .contains(new Progress.Standing(Outcome.NOT_BEGUN, 0, 0));

        course.write(TinyCourse.COUNT, TinyCourse.count(TinyCourse.COUNTED));
        assertThat(new Progress(folder, lessons, file).isSettled(counts)).as("an answer that never ran").isFalse();

        Files.delete(folder.resolve(TinyCourse.COUNT));
        assertThat(new Progress(folder, lessons, file).isSettled(counts)).as("a stub that is gone").isFalse();
    }

    @Test
    void belongs_to_one_database() {
        System.setProperty("world.database", "sqlite");
        try {
            Progress elsewhere = new Progress(folder, lessons, file);
            assertThat(elsewhere.of(sum)).as("what holds on H2").isEmpty();
            elsewhere.put(sum, elsewhere.sources(sum.lesson()), new Progress.Standing(Outcome.WRONG, 1, 2));
            elsewhere.save();
            assertThat(new Progress(folder, lessons, file).of(sum)).contains(new Progress.Standing(Outcome.WRONG, 1, 2));
        } finally {
            System.clearProperty("world.database");
        }
        assertThat(new Progress(folder, lessons, file).of(sum)).as("on H2, as before").contains(new Progress.Standing(Outcome.DONE, 2, 2));
    }

    @Test
    void leaves_out_what_is_about_the_machine() {
        Progress progress = new Progress(folder, lessons, file);
        progress.put(sum, progress.sources(sum.lesson()), new Progress.Standing(Outcome.ENVIRONMENT, 0, 2));
        progress.save();
        assertThat(progress.isDone(sum)).isFalse();
        assertThat(new Progress(folder, lessons, file).of(sum)).isEmpty();
    }

    @Test
    void is_only_a_cache() throws IOException {
        Files.writeString(file, "01-add-two.1=what is this\\u00");
        assertThat(new Progress(folder, lessons, file).of(sum)).isEmpty();

        Files.delete(file);
        assertThat(new Progress(folder, lessons, file).isDone(sum)).isFalse();
    }
}
