package threeways.workbench.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    @TempDir
    Path top;

    Path lesson;
    Desk desk;

    @BeforeEach
    void a_lesson_on_disk() throws IOException {
        lesson = Files.createDirectories(top.resolve("lessons/07-read-a-map"));
        Files.createDirectories(top.resolve("lessons/10-draw-a-map"));
        Files.createDirectories(top.resolve("lessons/09-fold-a-map"));
        Files.createDirectories(top.resolve("lessons/workbench"));
        desk = new Desk(lesson, lesson.resolve("src/main/java"));
    }

    @Test
    void a_lesson_is_named_like_its_folder_and_titled_like_its_page() throws IOException {
        assertThat(desk.name()).isEqualTo("07-read-a-map");
        assertThat(desk.title()).as("without a page").isEqualTo("07-read-a-map");

        Files.writeString(desk.page(), "// = not this\n== nor this\n= Read a map\n= nor that\n");
        assertThat(desk.title()).isEqualTo("Read a map");
    }

    @Test
    void the_next_lesson_is_the_one_with_the_next_number() {
        assertThat(desk.next()).contains(top.resolve("lessons/09-fold-a-map"));
        assertThat(new Desk(top.resolve("lessons/10-draw-a-map"), lesson).next()).isEmpty();
    }

    @Test
    void a_path_is_told_as_one_types_it_at_the_top() {
        assertThat(desk.fromTheTop(desk.file("threeways.readamap.Compass")))
                .isEqualTo("lessons/07-read-a-map/src/main/java/threeways/readamap/Compass.java");
        assertThat(desk.fromTheTop(top.resolve("solutions/07-read-a-map"))).isEqualTo("solutions/07-read-a-map");
    }

    @Test
    void the_line_to_start_at_is_the_first_hole_and_else_the_class() throws IOException {
        assertThat(line(
                "import x.Todo;\nimport static threeways.workbench.Todo.todo;\n/** replace todo() */\nclass Compass {\n  // todo()\n  int x() {\n"
                        + "    return todo();"))
                .isEqualTo(7);
        assertThat(line("package x;\n\n/** A class of its own. */\npublic class Compass {\n}\n")).isEqualTo(4);
        assertThat(line("package x;\n\ninterface Compass {\n}\n")).isEqualTo(3);
        assertThat(line("package x;\n\nrecord Compass(int north) {\n}\n")).isEqualTo(3);
        assertThat(line("")).isEqualTo(1);
        assertThat(desk.line("threeways.readamap.Missing")).isEqualTo(1);
    }

    @Test
    void a_line_is_the_learners_if_its_source_lies_on_the_desk() throws IOException {
        assertThat(desk.holds(line("Compass", "Compass.java"))).as("as long as no sources are found").isTrue();
        assertThat(desk.holds(line("CompassTest", "CompassTest.java"))).isFalse();

        write(desk.file("threeways.readamap.Compass"));
        write(desk.given("threeways.readamap.Needle"));
        write(lesson.resolve("src/test/java/threeways/readamap/Thrown.java"));
        assertThat(desk.holds(line("Compass", "Compass.java"))).isTrue();
        assertThat(desk.holds(line("Compass$Rose", "Compass.java"))).as("a class in the class").isTrue();
        assertThat(desk.holds(line("Rose", "Compass.java"))).as("a class beside it, in its file").isTrue();
        assertThat(desk.holds(line("Compass", null))).as("a class that was compiled without the name of its file").isTrue();
        assertThat(desk.holds(line("Needle", "Needle.java"))).as("what is given").isFalse();
        assertThat(desk.holds(line("Thrown", "Thrown.java"))).as("a test's helper").isFalse();
    }

    @Test
    void the_lesson_of_this_jvm_is_where_maven_says() {
        assertThat(Desk.current().name()).isEqualTo("workbench");
        assertThat(Desk.current().sources()).isEqualTo(Desk.current().lesson().resolve("src/main/java"));
    }

    private static StackTraceElement line(String className, String file) {
        return new StackTraceElement("threeways.readamap." + className, "north", file, 7);
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    private int line(String source) throws IOException {
        Path file = desk.file("threeways.readamap.Compass");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        return desk.line("threeways.readamap.Compass");
    }
}
