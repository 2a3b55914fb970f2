package threeways.workbench.report;

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
    void the_lesson_of_this_jvm_is_where_maven_says() {
        assertThat(Desk.current().name()).isEqualTo("workbench");
        assertThat(Desk.current().sources()).isEqualTo(Desk.current().lesson().resolve("src/main/java"));
    }

    private int line(String source) throws IOException {
        Path file = desk.file("threeways.readamap.Compass");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        return desk.line("threeways.readamap.Compass");
    }
}
