package threeways.coach.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                List.of("sh", "-c", "stty -g > before; " + line + "; echo ended with $?; stty -g > after"))) {
            terminal.until("Lesson 02: A word of welcome", "Exercise 1: a greeting not begun", "edit Greeting.java:8", "q quit");
            assertThat(terminal.raw()).as("codes of colour").doesNotContainPattern("\u001b\\[[\\d;]+m").as("a link")
                    .contains("\u001b]8;;" + course.top.resolve(TinyCourse.GREETING).toUri() + "\u001b\\Greeting.java:8");
            terminal.press("q");
            terminal.until("ended with 0");
            terminal.exitCode();
        }
        assertThat(course.read("after")).isEqualTo(course.read("before")).isNotBlank();
    }

    @Test
    void pauses_and_takes_keys_again_when_it_goes_on() throws Exception {
        String line = String.join(" ", course.coach("02").stream().map(word -> "'" + word + "'").toList());
        try (PseudoTerminal terminal = new PseudoTerminal(course.top, TinyCourse.environment(),
                List.of("bash", "-c",
                        "set -m; stty -g > before; " + line + "; stty -g > after; clear; echo paused with $?; stty sane; sleep 1; "
                                + "fg > /dev/null; echo ended with $?"))) {
            terminal.until("Exercise 1: a greeting not begun", "q quit");
            terminal.untilQuiet();
            terminal.press("\u001a");
            terminal.until("paused with");
            terminal.until("Exercise 1: a greeting not begun", "q quit");
            terminal.press("h");
            terminal.until("This is the direction for `Greeting`.");
            terminal.press("q");
            terminal.until("ended with 0");
        }
        assertThat(course.read("after")).as("the shell's terminal, while the coach is paused").isEqualTo(course.read("before"))
                .isNotBlank();
    }

    @Test
    void draws_the_screen_again_when_the_window_is_resized_and_no_key_is_pressed() throws Exception {
        try (PseudoTerminal terminal = new PseudoTerminal(course.top, TinyCourse.environment(), course.coach("02"))) {
            terminal.until("Exercise 1: a greeting not begun", "q quit");
            terminal.untilQuiet();
            terminal.resize(60, 20, '~');
            terminal.untilGone("~");
            terminal.untilDrawn(60);
            terminal.until("q quit");
            assertThat(terminal.screen().lines()).as("lines of a window of 60 columns").allMatch(line -> line.length() <= 60);
            assertThat(terminal.screen().lines().skip(20)).as("lines below a window of 20 rows").allMatch(String::isEmpty);
        }
    }

    @Test
    void shows_its_keys_the_exercises_and_a_question_whole_in_a_window_of_40_columns() throws Exception {
        try (PseudoTerminal terminal = new PseudoTerminal(course.top, TinyCourse.environment(), course.coach("01"))) {
            terminal.until("1 not begun", "q quit");
            terminal.untilQuiet();
            terminal.resize(40, 20, '~');
            terminal.untilGone("~");
            terminal.untilDrawn(40);
            String seen = terminal.until("0 of 4 done", "1 not begun", "2 not begun", "x restart", "q quit");
            assertThat(seen.lines()).as("a rule, which takes one line of the window").filteredOn(line -> line.matches("-+"))
                    .allMatch(line -> line.length() == 40);
            terminal.press("x");
            terminal.until("Start Sum.java over? What is there is kept aside. y does it, any other key goes back");
        }
    }

    @Test
    void fills_the_lines_of_a_verdict_and_of_a_note_at_every_width() throws Exception {
        course.write(TinyCourse.SUM, TinyCourse.sum("""
                new Thread(() -> { while (true) Thread.onSpinWait(); }).start();
                throw new IllegalStateException("%sthe end");""".formatted("one after another, ".repeat(4))));
        try (PseudoTerminal terminal = new PseudoTerminal(course.top, TinyCourse.environment(), course.coach("01"))) {
            terminal.until("a sum wrong", "the end", "wait for it.");
            terminal.untilQuiet();
            for (int columns : List.of(80, 40, 60, 120)) {
                terminal.resize(columns, 24, '~');
                terminal.untilGone("~");
                terminal.untilDrawn(Math.min(80, columns));
                String seen = terminal.until("the end", "wait for it.", "q quit");
                assertThat(overfull(seen, "Expected no exception", "the end", Math.min(80, columns))).as(seen).isEmpty();
                assertThat(overfull(seen, "A thread of the answer", "wait for it.", Math.min(80, columns))).as(seen).isEmpty();
            }
        }
    }

    /** The lines of a paragraph that are wider than the columns, or end where the next word would have fitted. */
    private static List<String> overfull(String screen, String beginning, String end, int columns) {
        List<String> lines = screen.lines().dropWhile(line -> !line.contains(beginning)).toList();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i == 0 || !lines.get(i - 1).contains(end); i++) {
            String next = lines.get(i).contains(end) ? "-".repeat(columns) : lines.get(i + 1).strip().split(" ")[0];
            if (lines.get(i).length() > columns || lines.get(i).length() + 1 + next.length() <= columns) {
                wrong.add(lines.get(i));
            }
        }
        return wrong;
    }

    @Test
    void points_at_what_the_compiler_refuses_in_a_window_of_40_columns() throws Exception {
        course.write(TinyCourse.SUM, TinyCourse.sum("return a + b + a + b + a + b + a + b + a + b + missing;"));
        try (PseudoTerminal terminal = new PseudoTerminal(course.top, TinyCourse.environment(), course.coach("01"))) {
            terminal.until("cannot find symbol", "q quit");
            terminal.resize(40, 24, '~');
            terminal.untilGone("~");
            terminal.untilDrawn(40);
            List<String> lines = terminal.until("cannot find symbol", "q quit").lines().toList();
            int caret = lines.indexOf(lines.stream().filter(line -> line.strip().equals("^")).findFirst().orElseThrow());
            assertThat(lines.get(caret - 1).indexOf("missing")).as(terminal.screen()).isEqualTo(lines.get(caret).indexOf('^'));
        }
    }

    @Test
    void says_that_it_cannot_write_and_where() throws Exception {
        course.write(".coach", "a file in the way");
        try (PseudoTerminal terminal = new PseudoTerminal(course.top, TinyCourse.environment(), course.coach())) {
            terminal.until("the coach can't write its class files", ".coach", "Then r tries again.");
            Files.delete(course.top.resolve(".coach"));
            terminal.press("r");
            terminal.until("Exercise 1: a sum not begun");
            terminal.press("q");
            assertThat(terminal.exitCode()).isZero();
        }
    }

    @Test
    void ends_with_2_where_the_state_cannot_be_found_out() throws Exception {
        course.write(".coach", "a file in the way");
        Path log = course.top.resolve("log");
        assertThat(ended(start(Map.of(), log, "state"))).isEqualTo(2);
        assertThat(log).content().containsOnlyOnce("the coach can't write its class files").contains(".coach/state.json can't be written");
    }

    @Test
    void keeps_nothing_that_is_about_the_machine() throws Exception {
        course.write(TinyCourse.SUM, TinyCourse.sum("return a + b;"));
        List<String> elsewhere = new ArrayList<>(course.coach("01"));
        elsewhere.add(1, "-Dworld.database=postgresql");
        try (PseudoTerminal terminal = new PseudoTerminal(course.top, TinyCourse.environment(), elsewhere)) {
            terminal.until("a sum environment", "This is about the machine");
            terminal.untilQuiet();
            terminal.press("q");
            terminal.exitCode();
        }
        assertThat(course.top.resolve(".coach/progress.properties")).content().doesNotContain("ENVIRONMENT");
    }

    @Test
    void leaves_the_prompt_a_line_of_its_own_when_it_is_interrupted() throws Exception {
        String line = String.join(" ", course.coach("02").stream().map(word -> "'" + word + "'").toList());
        try (PseudoTerminal terminal = new PseudoTerminal(course.top, TinyCourse.environment(),
                List.of("sh", "-c", "trap : INT; " + line + "; echo prompt"))) {
            terminal.until("Exercise 1: a greeting not begun", "q quit");
            // a terminal throws away what isn't shown yet
            terminal.untilQuiet();
            Thread.sleep(300);
            terminal.press("\u0003");
            terminal.until("prompt");
            assertThat(terminal.screen().lines()).contains("prompt");
        }
    }

    @Test
    void ends_the_making_of_the_book_when_it_ends() throws Exception {
        course.maven("echo $$ > pid; exec sleep 300");
        try (PseudoTerminal terminal = new PseudoTerminal(course.top, TinyCourse.environment(), course.coach("02"))) {
            terminal.until("Exercise 1: a greeting not begun", "q quit");
            terminal.press("d");
            terminal.until("The book is being made");
            await(course.top.resolve("pid"), "\n");
            terminal.press("q");
            terminal.exitCode();
        }
        ProcessHandle maker = ProcessHandle.of(Long.parseLong(course.read("pid").strip())).orElse(null);
        if (maker != null) {
            maker.onExit().get(20, TimeUnit.SECONDS);
        }
        assertThat(maker == null || !maker.isAlive()).as("the Maven that makes the book has ended").isTrue();
    }

    @Test
    void writes_what_the_locale_c_has_characters_for() throws Exception {
        course.write("lessons/02-say-hello/README.adoc",
                course.read("lessons/02-say-hello/README.adoc").replace("This is", "This \u2026 is"));
        try (PseudoTerminal terminal = new PseudoTerminal(course.top, TinyCourse.environment("LC_ALL", "C"), course.coach("02"))) {
            terminal.until("Exercise 1: a greeting not begun", "q quit");
            terminal.press("h");
            terminal.until("This ... is the direction");
            terminal.press("q");
            terminal.exitCode();
        }
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
        String test = "lessons/01-add-two/src/test/java/threeways/addtwo/Exercise1SumTest.java";
        Path log = course.top.resolve("log");
        Process coach = start(Map.of(), log);
        coach.getOutputStream().close();
        await(log, "Exercise 1: a sum  not begun");

        course.write(TinyCourse.SUM, TinyCourse.sum("return a * b;"));
        await(log, "[2 and 3]");
        course.write(test, course.read(test) + "// mine\n");
        await(log, "Exercise1SumTest.java differs from what was published");
        assertThat(log).content().containsOnlyOnce("[2 and 3]");
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
    void prints_the_state_of_some_lessons() throws Exception {
        course.write(TinyCourse.GREETING, TinyCourse.greeting("return \"Hello, \" + name;"));
        course.write(TinyCourse.SUM, TinyCourse.sum("return nothing;"));
        Path log = course.top.resolve("log");
        assertThat(ended(start(Map.of(), log, "state:02"))).isZero();
        assertThat(log).content().contains("1 of 1 exercises done").doesNotContain("Lesson 01");
        assertThat(course.top.resolve(".coach/state.json")).content().contains("\"of\": 1,").doesNotContain("01-add-two");

        assertThat(ended(start(Map.of(), log, "state:02,7"))).isEqualTo(2);
        assertThat(log).content().contains("-Dcoach=state:02,7 is neither a lesson ");
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
        assertThat(log).content().contains("-Dcoach=07 is neither a lesson (01 to 03) nor ");
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
        for (int i = 0; i < 3000 && !(Files.exists(log) && Files.readString(log).contains(words)); i++) {
            Thread.sleep(20);
        }
        assertThat(log).content().contains(words);
    }
}
