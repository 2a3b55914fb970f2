package threeways.coach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import threeways.coach.Javac;
import threeways.coach.LessonLoader;
import threeways.coach.Trial;
import threeways.workbench.course.Lesson;

@DisplayName("What is made ahead of a run")
class AheadTest {

    private static final String CHECKS = "threeways.x.Exercise1PriceTest";
    private static final String MAPPED = "threeways.x.Thing";

    @TempDir
    Path top;

    Javac javac = new Javac();
    Lesson lesson;
    Build build;
    Ahead ahead = new Ahead();

    @BeforeEach
    void an_answer_beside_a_class_that_is_given_and_mapped() throws IOException {
        lesson = new Lesson(top.resolve("lessons/01-x"), top.resolve("solutions/01-x"));
        write("main", "Price", "class Price { int of(int net) { return net; } }");
        write("given", "Thing", "@jakarta.persistence.Entity class Thing { @jakarta.persistence.Id long id; }");
        write("test", "Exercise1PriceTest",
                "@threeways.workbench.BlogWorld(entities = Thing.class) class Exercise1PriceTest { Price price; }");
        build = new Build(lesson, lesson.stubs(), top.resolve("work"), javac);
        assertThat(build.bringUpToDate()).isEmpty();
        ahead.prepare(trial(), CHECKS);
    }

    @AfterEach
    void close() {
        javac.close();
    }

    private Trial trial() {
        return new Trial(lesson, lesson.stubs(), build.folders(), Map.of());
    }

    /** What a run finds loaded. */
    private Iterable<String> loaded(Trial trial) throws IOException {
        try (LessonLoader loader = ahead.loader(trial)) {
            return loader.contents().keySet();
        }
    }

    @Test
    void serves_the_next_run_after_the_answer_was_saved() throws IOException {
        write("main", "Price", "class Price { int of(int net) { return net + 1; } }");
        assertThat(build.bringUpToDate()).isEmpty();

        try (LessonLoader loader = ahead.loader(trial())) {
            assertThat(loader.contents()).as("classes that are loaded").containsOnlyKeys(CHECKS, MAPPED);
            assertThat(loader.get("threeways.x.Price").getDeclaredMethods()).hasSize(1);
        }
    }

    @Test
    void serves_one_run() throws IOException {
        assertThat(loaded(trial())).isNotEmpty();
        assertThat(loaded(trial())).isEmpty();
    }

    @Test
    void isnt_used_if_a_class_that_it_holds_was_saved() throws IOException {
        write("given", "Thing", "@jakarta.persistence.Entity class Thing { @jakarta.persistence.Id long id; int more; }");
        assertThat(build.bringUpToDate()).isEmpty();

        assertThat(loaded(trial())).isEmpty();
    }

    @Test
    void isnt_used_for_other_answers() throws IOException {
        assertThat(loaded(new Trial(lesson, lesson.answers(), build.folders(), Map.of()))).isEmpty();
    }

    @Test
    void leaves_it_to_the_run_to_tell_of_a_class_that_is_gone() throws IOException {
        Files.delete(build.folders().get(0).resolve("threeways/x/Thing.class"));
        ahead.prepare(trial(), CHECKS);
        ahead.prepare(trial(), "threeways.x.Nothing");

        assertThat(loaded(trial())).isEmpty();
    }

    private void write(String part, String name, String text) throws IOException {
        Path file = lesson.folder().resolve("src/" + part + "/java/threeways/x/" + name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package threeways.x; " + text);
    }
}
