package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMarksTest {

    @TempDir
    Path folder;

    @Test
    void a_check_holds_everywhere_unless_a_mark_on_it_says_otherwise() throws IOException {
        CheckMarks marks = marks("", """
                @Test void one() {}
                @OnH2 @Test void two() {}
                @Test @NotOn(value = "mysql, mariadb", because = "it says \\"sqlite\\"") void three() {}
                @ParameterizedTest void four() {}
                void helper() {}
                """);

        assertThat(marks.checks()).containsExactly("one", "two", "three", "four");
        assertThat(marks.checks()).filteredOn(marks::isOnH2Alone).containsExactly("two");
        assertThat(marks.checks()).filteredOn(check -> marks.isNotOn("mariadb", check)).containsExactly("three");
        assertThat(marks.checks()).filteredOn(check -> marks.isNotOn("sqlite", check)).isEmpty();
    }

    @Test
    void a_mark_on_the_class_is_one_on_each_check() throws IOException {
        CheckMarks marks = marks("@threeways.workbench.OnH2 @NotOn(value = \"sqlite\", because = \"it waits for nobody\")",
                "@Test void one() {}");

        assertThat(marks.isOnH2Alone("one")).isTrue();
        assertThat(marks.isNotOn("sqlite", "one")).isTrue();
        assertThat(marks.isNotOn("mysql", "one")).isFalse();
    }

    @Test
    void a_mark_says_why() throws IOException {
        CheckMarks marks = marks("", """
                @OnH2 @Test void one() {}
                @OnH2(because = "it is H2's own") @Test void two() {}
                @NotOn(value = "mysql, mariadb", because = "it is too old") @NotOn(value = "sqlite", because = "it waits") @Test void three() {}
                """);

        assertThat(marks.whyNotOn("mysql", "one")).contains("");
        assertThat(marks.whyNotOn("mysql", "two")).contains("it is H2's own");
        assertThat(marks.whyNotOn("mysql", "three")).contains("it is too old");
        assertThat(marks.whyNotOn("sqlite", "three")).contains("it waits");
        assertThat(marks.whyNotOn("postgresql", "three")).isEmpty();
    }

    @Test
    void a_file_without_the_class_of_its_name_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("OtherTest.java"), "class Another {}");

        assertThatThrownBy(() -> CheckMarks.in(file)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("OtherTest.java");
    }

    private CheckMarks marks(String ofTheClass, String body) throws IOException {
        return CheckMarks.in(Files.writeString(folder.resolve("SampleTest.java"), ofTheClass + " class SampleTest {\n" + body + "}"));
    }
}
