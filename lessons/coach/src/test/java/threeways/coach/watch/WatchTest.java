package threeways.coach.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One coach for all: that the next save works, whatever an answer did, is half of what is tested. */
@DisplayName("The coach, in a terminal of 80 columns and 24 rows")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script plays the browser, and another one Maven")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(180)
@Tag("in-a-terminal")
class WatchTest {

    Path top;
    TinyCourse course;
    PseudoTerminal terminal;
    Path opened;

    @BeforeAll
    @Timeout(180)
    void start_the_coach(@TempDir Path folder) throws IOException, InterruptedException {
        top = folder.toRealPath();
        course = new TinyCourse(top);
        opened = top.resolve("opened.txt");
        Path browser = top.resolve("browser");
        Files.writeString(browser, "#!/bin/sh\necho \"$1\" > " + opened + "\n");
        browser.toFile().setExecutable(true);
        terminal = new PseudoTerminal(top, TinyCourse.environment("BROWSER", browser.toString()), course.coach());
        terminal.until("Exercise 1: a sum not begun");
    }

    @BeforeEach
    @Timeout(180)
    void put_the_stubs_back_and_go_to_the_first_exercise() throws IOException, InterruptedException {
        if (course.restore()) {
            // a save closes what a key has opened, so it should be seen before the first key
            Thread.sleep(400);
            terminal.untilQuiet();
        }
        terminal.press("l");
        terminal.until("the two digits of a lesson");
        terminal.press("01");
        terminal.until("Lesson 01", "1 not begun", "2 not begun", "q quit");
        if (!terminal.screen().contains("[1 not begun]")) {
            terminal.press("p");
        }
        terminal.until("[1 not begun]", "Sum.of is still blank", "0 of 4 done", "q quit");
        terminal.untilQuiet();
    }

    @AfterAll
    void end() {
        terminal.close();
    }

    @Test
    @Order(1)
    void says_where_one_is_what_is_missing_what_to_edit_and_which_keys_there_are() {
        assertThat(terminal.screen()).isEqualTo("""
                Lesson 01: Two numbers                                  0 of 4 done [----------]
                [1 not begun]  2 not begun
                --------------------------------------------------------------------------------
                  Exercise 1: a sum  not begun

                    Sum.of is still blank. Replace todo() with your answer.

                  edit  Sum.java:8
                        in lessons/01-add-two/src/main/java/threeways/addtwo













                --------------------------------------------------------------------------------
                h hint  n next  p previous  l list  r run  d page  s answer  x restart  q quit""".indent(0).stripTrailing());
    }

    @Test
    @Order(2)
    void answers_a_save_with_what_the_red_test_says() throws IOException {
        course.writeInPlace(TinyCourse.SUM, TinyCourse.sum("return a * b;"));

        terminal.until("Exercise 1: a sum wrong: 0 of 2 checks hold", "Check: adds two numbers", "[2 and 3]", "[1 wrong]");
    }

    @Test
    @Order(2)
    void tells_of_an_edited_test_until_it_is_as_it_was() throws IOException, InterruptedException {
        String test = "lessons/01-add-two/src/test/java/threeways/addtwo/Exercise1SumTest.java";
        String ours = course.read(test);
        course.write(TinyCourse.SUM, TinyCourse.sum("return a * b;"));
        course.write(test, ours.replace("isEqualTo(5)", "isEqualTo(7)"));
        try {
            terminal.until("Exercise 1: a sum wrong", "7", "Note: Exercise1SumTest.java differs from what was published",
                    "git restore src/test");
        } finally {
            course.write(test, ours);
        }
        terminal.until("expected: 5");
        terminal.untilQuiet();
        assertThat(terminal.screen()).doesNotContain("differs from what was published");
    }

    @Test
    @Order(3)
    void stays_with_a_success_says_why_it_works_and_waits() throws IOException, InterruptedException {
        course.write(TinyCourse.SUM, TinyCourse.sum("return a + b;"));

        terminal.until("Exercise 1: a sum done: all 2 checks hold", "The answer to Sum works because it is short.",
                "n goes on: Exercise 2: names", "1 of 4 done [##--------]", "[1 done]");
        Thread.sleep(500);
        terminal.until("Exercise 1: a sum done");
        terminal.press("n");
        terminal.until("Exercise 2: names not begun");
        terminal.press("p");
        terminal.until("Exercise 1: a sum done");
    }

    @Test
    @Order(4)
    void shows_the_sql_of_a_right_answer_and_of_a_wrong_one() throws IOException {
        terminal.press("l03");
        terminal.until("Exercise 1: a count not begun");
        course.write(TinyCourse.COUNT, TinyCourse.count(TinyCourse.COUNTED));
        terminal.until("Exercise 1: a count done", "SQL that was sent (1 statement, 1 row read, Count.java:14)", "select count(*)");

        course.write(TinyCourse.COUNT, TinyCourse.count("factory.fromSession(session -> session.find(threeways.blog.Blog.class, 1L));\n"
                + TinyCourse.COUNTED));
        terminal.until("Exercise 1: a count wrong", "SQL that was sent (2 statements");
        assertThat(terminal.raw()).contains("\u001b[36mselect\u001b[0m");
    }

    @Test
    @Order(4)
    void shows_what_a_right_answer_took_beside_ours_and_nothing_of_a_wrong_one() throws IOException {
        terminal.press("l03");
        assertThat(terminal.until("Exercise 1: a count not begun")).doesNotContain("What your answer took");
        course.write(TinyCourse.COUNT, TinyCourse.count(TinyCourse.COUNTED));
        assertThat(terminal.until("Exercise 1: a count done", "SQL that was sent (1 statement", "Rows read")).contains("""
                    What your answer took, beside ours with each tool:
                                                        Yours  Hibernate       jOOQ  Plain SQL
                    Lines of code                           1         11         21         31
                    Names of the libraries                  3         12         22         32
                    Statements sent                         1         13         23         33
                    Trips with commits and rollbacks        1         14         24         34
                    Rows read                               1         15         25         35
                """);

        course.write(TinyCourse.COUNT, TinyCourse.count("return 10;"));
        assertThat(terminal.until("Exercise 1: a count wrong")).doesNotContain("What your answer took");
    }

    @Test
    @Order(5)
    void gives_hints_one_by_one() {
        terminal.press("h");
        assertThat(terminal.until("Hint: the direction (1 of 3)", "This is the direction for `Sum`.", "h shows the next"))
                .doesNotContain("the API");
        terminal.press("h");
        terminal.until("Hint: the API (2 of 3)");
        terminal.press("h");
        terminal.until("Hint: nearly the code (3 of 3)", "That was the last one.");
        terminal.press(" ");
        terminal.press("H");
        terminal.until("(3 of 3)");
    }

    @Test
    @Order(6)
    void goes_back_and_forth_and_jumps_from_the_list() {
        terminal.press("p");
        terminal.until("This is the first exercise.");
        terminal.press("l");
        terminal.until("> 01 0 of 2 Two numbers", "02 0 of 1 A word of welcome");
        terminal.press("\u001b[B");
        terminal.until("> 02");
        terminal.press("\n");
        terminal.until("Lesson 02: A word of welcome", "Exercise 1: a greeting not begun");
        terminal.press("p");
        terminal.until("Lesson 01", "Exercise 2: names not begun");
        terminal.press("l03");
        terminal.until("Exercise 1: a count");
        terminal.press("n");
        terminal.until("This is the last exercise.");
        terminal.press("l07");
        terminal.until("There is no lesson 07.");
        terminal.press("l");
        terminal.until("q quit");
        for (String closes : List.of("q", "\u001b")) {
            terminal.press("l");
            terminal.until("esc closes");
            terminal.press(closes);
            terminal.until("q quit");
        }
    }

    @Test
    @Order(7)
    void shows_the_answer_as_a_diff_after_asking_until_it_is_solved() throws IOException {
        terminal.press("s");
        terminal.until("Show our answer before yours is green?");
        terminal.press("n");
        assertThat(terminal.until("q quit")).doesNotContain("return a + b");
        terminal.press("sy");
        terminal.until("- return todo();", "+ return a + b;");

        course.write(TinyCourse.SUM, TinyCourse.sum("return b + a;"));
        terminal.until("a sum done");
        terminal.press("s");
        terminal.until("- return b + a;", "+ return a + b;");
    }

    @Test
    @Order(8)
    void starts_over_and_keeps_what_was_there() throws IOException {
        course.write(TinyCourse.SUM, TinyCourse.sum("return a * b;"));
        terminal.until("[1 wrong]");

        terminal.press("x");
        terminal.until("Start Sum.java over? What is there is kept aside.", "any other key goes back");
        terminal.press("n");
        terminal.until("q quit");
        assertThat(course.read(TinyCourse.SUM)).contains("a * b");
        terminal.press("xy");
        terminal.until("Started over. Yours is kept: .coach/kept/", "a sum not begun");

        assertThat(course.read(TinyCourse.SUM)).contains("todo()");
        try (Stream<Path> kept = Files.walk(top.resolve(".coach/kept"))) {
            List<Path> copies = kept.filter(Files::isRegularFile).toList();
            assertThat(copies).hasSize(1);
            assertThat(copies.get(0)).content().contains("return a * b;");
            assertThat(copies.get(0).toString()).matches(".*kept.\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d.lessons.*Sum.java");
        }
    }

    @Test
    @Order(9)
    void opens_the_page_in_the_browser_and_has_the_book_made_if_there_is_none() throws IOException {
        course.maven("exit 1");
        terminal.press("d");
        terminal.until("The book could not be made", "lessons/01-add-two/README.adoc");

        course.maven(
                "echo \"$@\" > asked && mkdir -p docs/target/book/01-add-two && sleep 1 && echo '<p>A page' > docs/target/book/01-add-two/index.html");
        terminal.press("d");
        terminal.until("The book is being made");
        terminal.until("Opened: docs/target/book/01-add-two/index.html");
        assertThat(top.resolve("asked")).content().isEqualToIgnoringNewLines("-B -q package -pl docs");
        assertThat(opened).content().startsWith("file:/").contains("01-add-two/index.html");

        Files.delete(opened);
        course.maven("exit 1");
        terminal.press("r");
        terminal.untilGone("Opened:");
        terminal.press("d");
        terminal.until("Opened: docs/target/book/01-add-two/index.html");
        assertThat(opened).as("a page that is there already").content().contains("01-add-two/index.html");
    }

    @Test
    @Order(10)
    void shows_what_the_compiler_refuses_with_a_caret_and_runs_nothing() throws IOException {
        course.write(TinyCourse.SUM, TinyCourse.sum("return a + c;"));

        String screen = terminal.until("Not Java yet", "Sum.java:8", "cannot find symbol", "variable c");
        String[] lines = screen.split("\n");
        int code = List.of(lines).indexOf("        return a + c;");
        assertThat(code).as("the line with the error, on%n%s", screen).isPositive();
        assertThat(lines[code + 1]).isEqualTo("                   ^");
        assertThat(screen).doesNotContain("checks hold");
    }

    @Test
    @Order(11)
    void takes_files_that_are_empty_or_cut_short_for_what_they_are() throws IOException {
        course.writeInPlace(TinyCourse.SUM, "");
        terminal.until("The tests can't use these classes", "cannot find symbol");

        String whole = TinyCourse.sum("return a + b;");
        course.writeInPlace(TinyCourse.SUM, whole.substring(0, whole.indexOf("a + b")));
        terminal.until("Not Java yet", "Sum.java:");

        course.writeInPlace(TinyCourse.SUM, whole);
        terminal.until("a sum done");
    }

    @Test
    @Order(11)
    void tells_a_file_that_is_not_utf_8_as_what_it_is() throws IOException {
        String umlaut = TinyCourse.sum("return \"\u00e4\".length();");
        Files.write(top.resolve(TinyCourse.SUM), umlaut.getBytes(StandardCharsets.ISO_8859_1));
        terminal.until("a sum wrong", "the file is not in UTF-8: save it as UTF-8");

        Files.write(top.resolve(TinyCourse.SUM), umlaut.getBytes(StandardCharsets.UTF_16));
        terminal.until("the file is in UTF-16: save it as UTF-8");

        course.write(TinyCourse.SUM, "\ufeff" + umlaut);
        terminal.until("the file begins with a byte order mark: save it as UTF-8 without one");
    }

    @Test
    @Order(12)
    void sees_renames_new_files_and_deleted_files() throws IOException {
        course.write(TinyCourse.SUM, TinyCourse.sum("return Adder.add(a, b);"));
        terminal.until("cannot find symbol", "variable Adder");

        String adder = TinyCourse.SUM.replace("Sum.java", "Adder.java");
        course.write(adder,
                "package threeways.addtwo;\nclass Adder {\n    static int add(int a, int b) {\n        return a + b;\n    }\n}\n");
        terminal.until("a sum done");

        Files.delete(top.resolve(adder));
        terminal.until("Not Java yet", "variable Adder");

        course.write(TinyCourse.SUM, TinyCourse.sum("return a + b;"));
        terminal.until("[1 done]");

        Files.delete(top.resolve(TinyCourse.SUM));
        terminal.until("The tests can't use these classes", "x brings the stub", "class Sum", "[1 not run]");
        terminal.press("xy");
        terminal.until("a sum not begun", "Started over.");
    }

    @Test
    @Order(13)
    void shows_what_an_answer_prints_and_not_all_of_it() throws IOException {
        course.write(TinyCourse.SUM, TinyCourse.sum("for (int i = 0; i < 100_000; i++) System.out.println(\"line \" + i);\nreturn a * b;"));
        terminal.until("a sum wrong", "Printed meanwhile:", "line 0", "more lines: space");
        terminal.press("    ");
    }

    @Test
    @Order(13)
    void lets_no_code_of_an_answer_reach_the_terminal() throws IOException {
        course.write(TinyCourse.SUM,
                TinyCourse.sum("System.out.println(\"\\033[31;7mred\");\nthrow new RuntimeException(\"\\033[35;7mpink\");"));
        terminal.until("a sum wrong", "?[31;7mred", "?[35;7mpink");
        assertThat(terminal.raw()).doesNotContain("\u001b[31;7m", "\u001b[35;7m");
    }

    @Test
    @Order(14)
    void cuts_an_endless_loop_and_names_its_line() throws IOException {
        course.write(TinyCourse.SUM, TinyCourse.sum("while (a < 1000) {\n}\nreturn 5;"));
        terminal.until("Cut after 5 seconds at Sum.java:8", "a loop that never ends",
                "The check that was cut was still running (Sum.java:8)");
        assertThat(terminal.screen()).doesNotContain("End each thread");

        course.write(TinyCourse.SUM, TinyCourse.sum("return a + b;"));
        terminal.until("a sum done");
    }

    @Test
    @Order(15)
    void lets_a_newer_save_end_a_run() throws IOException {
        course.write(TinyCourse.SUM, TinyCourse.sum("while (a < 1000) {\n}\nreturn 5;"));
        terminal.until("Running for 2 s now");
        course.write(TinyCourse.SUM, TinyCourse.sum("return a + b;"));

        assertThat(terminal.until("a sum done")).doesNotContain("Cut after");
    }

    @Test
    @Order(16)
    void survives_system_exit_and_says_so() throws IOException {
        course.write(TinyCourse.SUM, TinyCourse.sum("System.exit(3);\nreturn 5;"));
        terminal.until("a sum wrong", "The JVM was ended in the middle of \"adds two numbers\".", "System.exit? (Exit code 3.)",
                "edit Sum.java:5", "2 not begun");
        assertThat(terminal.screen()).doesNotContain("0 of 0");

        course.write(TinyCourse.SUM, TinyCourse.sum("return a + b;"));
        terminal.until("a sum done");
    }

    @Test
    @Order(17)
    void survives_an_answer_that_eats_all_memory() throws IOException {
        course.write(TinyCourse.SUM,
                TinyCourse.sum("var all = new java.util.ArrayList<long[]>();\nwhile (true) {\n    all.add(new long[1_000_000]);\n}"));
        terminal.until("a sum wrong", "Out of memory in the middle of \"adds two numbers\"", "a loop that never ends");

        course.write(TinyCourse.SUM, TinyCourse.sum("return a + b;"));
        terminal.until("a sum done");
    }

    @Test
    @Order(18)
    void tells_of_a_thread_that_was_left_running() throws IOException {
        course.write(TinyCourse.SUM, TinyCourse.sum("""
                new Thread(() -> {
                    while (true) {
                        Thread.onSpinWait();
                    }
                }).start();
                java.util.concurrent.Executors.newFixedThreadPool(1).submit(() -> 1);
                return a + b;"""));
        terminal.until("a sum done", "A thread of the answer was still running (Sum.java:", "a pool of threads");

        course.write(TinyCourse.SUM, TinyCourse.sum("return a - b;"));
        terminal.until("a sum wrong");
    }

    @Test
    @Order(19)
    void takes_no_thread_of_the_jdk_for_one_of_the_answer() throws IOException {
        // the thread that waits for the end of processes stays for a minute
        course.write(TinyCourse.SUM, TinyCourse.sum("""
                try {
                    new ProcessBuilder("true").start().waitFor();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                return a + b;"""));
        assertThat(terminal.until("a sum done", "2 checks hold")).doesNotContain("still running");
        assertThat(terminal.untilQuiet()).doesNotContain("still running");

        course.write(TinyCourse.SUM, TinyCourse.sum("return a - b;"));
        terminal.until("a sum wrong");
    }

    @Test
    @Order(20)
    void tells_of_a_wait_for_a_lock() throws IOException {
        terminal.press("n");
        terminal.until("names not begun");
        course.write(TinyCourse.NAMES, TinyCourse.names("""
                try (var first = dataSource.getConnection(); var lock = first.createStatement()) {
                    first.setAutoCommit(false);
                    lock.execute("set lock_timeout 60000");
                    lock.executeUpdate("update author set name = 'x'");
                    try (var second = dataSource.getConnection(); var wait = second.createStatement()) {
                        wait.execute("set lock_timeout 60000");
                        return wait.executeUpdate("update author set name = 'y'");
                    }
                }"""));
        terminal.until("names wrong", "Cut after 5 seconds at Names.java:20", "a wait for a lock");

        course.write(TinyCourse.NAMES, TinyCourse.names(TinyCourse.NAMED));
        terminal.until("names done");
    }

    @Test
    @Order(21)
    void tells_of_an_answer_that_closes_the_factory() throws IOException {
        terminal.press("l03");
        terminal.until("a count not begun");
        course.write(TinyCourse.COUNT, TinyCourse.count("try (factory) {\n" + TinyCourse.COUNTED + "\n}"));
        terminal.until("a count done", "Left behind, and cleared away: the session factory was closed.");

        course.write(TinyCourse.COUNT, TinyCourse.count(TinyCourse.COUNTED));
        terminal.until("a count done", "SQL that was sent", "Still open: lesson 01, Exercise 1: a sum. l leads there.");
    }

    @Test
    @Order(101)
    void leaves_no_process_and_no_class_file_behind() throws Exception {
        terminal.press("q");
        assertThat(terminal.exitCode()).isZero();
        assertThat(top.resolve(".coach/work")).isEmptyDirectory();
        assertThat(top.resolve(".coach/progress.properties")).content().contains("01-add-two.1=");
    }
}
