package threeways.coach.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The coach, in other terminals, in none, and asked for the state")
@Timeout(180)
@Tag("in-a-terminal")
class CoachTest {

    @TempDir
    Path folder;

    TinyCourse course;

    @BeforeEach
    @Timeout(60)
    void publish_a_course() throws IOException, InterruptedException {
        course = new TinyCourse(folder.toRealPath());
    }

    @Test
    void heeds_no_color_leads_to_files_and_gives_the_terminal_back_as_it_was() throws Exception {
        String line = String.join(" ", course.coach("02").stream().map(word -> "'" + word + "'").toList());
        try (PseudoTerminal terminal = new PseudoTerminal(course.top, TinyCourse.environment("NO_COLOR", "1", "VTE_VERSION", "7200"),
                java.util.List.of("sh", "-c", "stty -g > before; " + line + "; echo ended with $?; stty -g > after"))) {
            terminal.until("Lesson 02: A word of welcome", "Exercise 1: a greeting not begun", "q quit");
            assertThat(terminal.raw()).as("codes of colour").doesNotContainPattern("\u001b\\[[\\d;]+m").as("a link")
                    .contains("\u001b]8;;" + course.top.resolve(TinyCourse.GREETING).toUri() + "\u001b\\Greeting.java:8");
            terminal.press("q");
            terminal.until("ended with 0");
            terminal.exitCode();
        }
        assertThat(course.read("after")).isEqualTo(course.read("before")).isNotBlank();
    }

    /** As on Windows, where keys come with the end of a line; and as in a terminal that can't be drawn upon. */
    @Test
    void takes_lines_for_keys_where_the_terminal_is_a_simple_one() throws Exception {
        try (PseudoTerminal terminal = new PseudoTerminal(course.top, TinyCourse.environment("TERM", "dumb"), course.coach())) {
            terminal.until("Exercise 1: a sum not begun");
            terminal.press("h\n");
            terminal.until("This is the direction for `Sum`.");
            terminal.press("l\n");
            terminal.press("02\n");
            terminal.until("Exercise 1: a greeting not begun");
            assertThat(terminal.raw()).doesNotContain("\u001b");
            terminal.press("q\n");
            assertThat(terminal.exitCode()).isZero();
        }
    }

    @Test
    void prints_plain_lines_and_needs_no_keys_where_there_is_no_terminal() throws Exception {
        Path log = course.top.resolve("log");
        Process coach = start(Map.of(), log);
        coach.getOutputStream().close();
        await(log, "Exercise 1: a sum  not begun");

        course.write(TinyCourse.SUM, TinyCourse.sum("return a * b;"));
        await(log, "[2 and 3]");
        course.write(TinyCourse.SUM, TinyCourse.sum("return a +* b;"));
        await(log, "illegal start of expression");
        course.write(TinyCourse.SUM, TinyCourse.sum("return a + b;"));
        await(log, "done: all 2 checks hold");

        assertThat(log).content().doesNotContain("\u001b").containsOnlyOnce("done: all 2 checks hold");
        coach.destroy();
        assertThat(coach.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(course.top.resolve(".coach/work")).isEmptyDirectory();
    }

    @Test
    void finds_its_way_past_what_is_done_and_looks_around_when_nobody_is_in_a_hurry() throws Exception {
        course.write(TinyCourse.COUNT, TinyCourse.count(TinyCourse.COUNTED));
        course.write(TinyCourse.SUM, TinyCourse.sum("return a + b;"));
        course.write(TinyCourse.NAMES, TinyCourse.names(TinyCourse.NAMED));
        try (PseudoTerminal terminal = new PseudoTerminal(course.top, TinyCourse.environment(), course.coach())) {
            terminal.until("Exercise 1: a greeting not begun", "2 of 4 done");
            terminal.until("Exercise 1: a greeting not begun", "3 of 4 done");
            terminal.press("q");
            assertThat(terminal.exitCode()).isZero();
        }
    }

    @Test
    void prints_the_state_and_writes_it_as_json() throws Exception {
        course.write(TinyCourse.SUM, TinyCourse.sum("return a + b;"));
        course.write(TinyCourse.NAMES, TinyCourse.names("System.exit(0);\nreturn 0;"));
        course.write(TinyCourse.GREETING, TinyCourse.greeting("return nothing;"));
        Path log = course.top.resolve("log");
        assertThat(ended(start(Map.of(), log, "state"))).isEqualTo(1);
        assertThat(log).hasContent("""
                Lesson 01: Two numbers
                  done         2 of 2   Exercise 1: a sum
                  wrong                 Exercise 2: names

                Lesson 02: A word of welcome
                  not Java yet          Exercise 1: a greeting

                Lesson 03: Rows
                  not begun    0 of 1   Exercise 1: a count

                1 of 4 exercises done
                (as JSON: .coach/state.json)
                """);
        assertThat(course.top.resolve(".coach/state.json")).content().isEqualTo("""
                {
                  "done": 1,
                  "of": 4,
                  "exercises": [
                    {"lesson": "01-add-two", "exercise": 1, "title": "a sum", "state": "done", "checksHeld": 2, "checks": 2},
                    {"lesson": "01-add-two", "exercise": 2, "title": "names", "state": "wrong", "checksHeld": 0, "checks": 0},
                    {"lesson": "02-say-hello", "exercise": 1, "title": "a greeting", "state": "not Java yet", "checksHeld": 0, "checks": 0},
                    {"lesson": "03-count-rows", "exercise": 1, "title": "a count", "state": "not begun", "checksHeld": 0, "checks": 1}
                  ]
                }
                """);
    }

    @Test
    void is_content_when_all_is_done() throws Exception {
        course.write(TinyCourse.SUM, TinyCourse.sum("return a + b;"));
        course.write(TinyCourse.NAMES, TinyCourse.names(TinyCourse.NAMED));
        course.write(TinyCourse.GREETING, TinyCourse.greeting("return \"Hello, \" + name;"));
        course.write(TinyCourse.COUNT, TinyCourse.count(TinyCourse.COUNTED));
        Path log = course.top.resolve("log");
        assertThat(ended(start(Map.of(), log, "state"))).isZero();
        assertThat(log).content().contains("4 of 4 exercises done");
    }

    @Test
    void says_what_it_knows_when_it_is_asked_for_something_else() throws Exception {
        Path log = course.top.resolve("log");
        assertThat(ended(start(Map.of(), log, "07"))).isEqualTo(2);
        assertThat(log).content().contains("-Dcoach=07 is neither a lesson ([01-add-two, 02-say-hello, 03-count-rows]");
    }

    private Process start(Map<String, String> environment, Path log, String... wanted) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(course.coach(wanted)).directory(course.top.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void await(Path log, String words) throws IOException, InterruptedException {
        for (int i = 0; i < 3000 && !Files.readString(log).contains(words); i++) {
            Thread.sleep(20);
        }
        assertThat(log).content().contains(words);
    }
}
