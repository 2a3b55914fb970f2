package threeways.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import threeways.trial.Blank;
import threeways.trial.Gossip;
import threeways.trial.Shelf;
import threeways.trial.SmallLesson;
import threeways.trial.TrialRun;
import threeways.workbench.Diagnosis;
import threeways.workbench.course.Desk;
import threeways.workbench.course.Lesson;

/** What a learner reads after a run. */
class ReportTextTest {

    @TempDir
    Path top;

    Desk desk;

    @BeforeEach
    void a_lesson_on_disk() throws IOException {
        desk = desk("98-say-little", "Say little");
        desk("99-say-less", "Say less");
        for (Class<?> stub : List.of(Blank.class, Gossip.class, Shelf.class)) {
            Path file = desk.file(stub.getName());
            Files.createDirectories(file.getParent());
            Files.copy(TrialRun.DESK.file(stub.getName()), file);
        }
    }

    @AfterEach
    void forget_the_abacus() {
        System.clearProperty("world.database");
    }

    @Test
    void a_lesson_that_is_done_names_the_next() {
        assertThat(report(SmallLesson.EXAMPLES, SmallLesson.DONE)).isEqualTo("""

                Lesson 98: Say little  all done: 1 of 1
                  Next: lessons/99-say-less/README.adoc
                """);
    }

    @Test
    void a_lesson_is_not_done_because_one_of_its_exercises_is() throws IOException {
        desk = desk("97-trial", "A trial");
        test("Exercise1ArchiveTest", "Exercise 1: titles", 1);
        test("Exercise4BlankTest", "Exercise 4: a blank", 1);

        assertThat(reportOfAPart(SmallLesson.DONE)).isEqualTo("""

                Lesson 97: A trial

                  done         Exercise 1: titles
                  not run      Exercise 4: a blank

                  What ran holds, but 1 of 2 exercises didn't run. All of them:

                  again mvn test -pl lessons/97-trial
                """);
        assertThat(reportOfAPart(SmallLesson.NOT_BEGUN)).contains("  not run      Exercise 1: titles\n  not begun    Exercise 4: a page");
        assertThat(reportOfAPart(SmallLesson.DONE, SmallLesson.EXAMPLES, SmallLesson.NOT_BEGUN)).doesNotContain("not run");
    }

    @Test
    void an_exercise_is_not_done_because_one_of_its_checks_holds() throws IOException {
        desk = desk("97-trial", "A trial");
        test("Exercise1ArchiveTest", "Exercise 1: titles", 3);

        assertThat(reportOfAPart(SmallLesson.EXAMPLES, SmallLesson.DONE)).isEqualTo("""

                Lesson 97: A trial

                  done         Examples: what the page shows
                  done         Exercise 1: titles  (only 1 of 3 checks ran)

                  What ran holds, but some checks didn't run. All of them:

                  again mvn test -pl lessons/97-trial
                """);
    }

    @Test
    void the_last_lesson_names_none() throws IOException {
        desk = desk("99-say-less", "Say less");

        assertThat(report(SmallLesson.EXAMPLES, SmallLesson.DONE)).endsWith("  That was the last lesson so far.\n");
    }

    @Test
    void a_lesson_that_nobody_has_begun_says_that_red_is_its_start() {
        assertThat(report(SmallLesson.EXAMPLES, SmallLesson.NOT_BEGUN)).isEqualTo("""

                Lesson 98: Say little

                  done         Examples: what the page shows
                  not begun    Exercise 4: a page that nobody has written a word on, however
                               long its title may be  <- here

                    Blank.titles is still blank. Replace todo() with your answer.

                  edit  Blank.java:%d
                        in lessons/98-say-little/src/main/java/threeways/trial
                  read  lessons/98-say-little/README.adoc, Exercise 4
                        its hints fold out one by one
                  again mvn test -pl lessons/98-say-little

                  A lesson starts red. Ignore Maven's own lines below: they only repeat that.

                """.formatted(TrialRun.lineOf(Blank.class, "return todo();")));
    }

    @Test
    void the_first_red_exercise_is_the_one_explained() {
        assertThat(report(SmallLesson.EXAMPLES, SmallLesson.NOT_BEGUN, SmallLesson.THROWS, SmallLesson.WRONG, SmallLesson.DONE)).isEqualTo("""

                Lesson 98: Say little

                  done         Examples: what the page shows
                  done         Exercise 1: titles
                  wrong        Exercise 2: gossip  (1 of 2 checks hold)  <- here
                  wrong        Exercise 3: loud gossip  (0 of 1 checks hold)
                  not begun    Exercise 4: a page that nobody has written a word on, however
                               long its title may be

                  Check: tells the authors in the order of their names since nobody likes to
                         come last
                    [authors, from A to Z]
                    Expecting actual:
                      ["Dora", "Chi", "Ben", "Ada"]
                    to contain exactly (and in same order):
                      ["Ada", "Ben", "Chi", "Dora"]
                    but there were differences at these indexes:
                      - element at index 0: expected "Ada" but was "Dora"
                      - element at index 1: expected "Ben" but was "Chi"
                      - element at index 2: expected "Chi" but was "Ben"
                      - element at index 3: expected "Dora" but was "Ada"
                  Left behind, and cleared away: a connection was still open.
                    SQL that was sent (4 statements, 4 rows read, Gossip.java:%d)
                    select name
                    from author
                    where id = 1
                    ... the rest: lessons/98-say-little/target/surefire-reports, or your IDE
                    where id = 3
                    select name
                    from author
                    where id = 4

                  edit  Gossip.java:%d
                        in lessons/98-say-little/src/main/java/threeways/trial
                  read  lessons/98-say-little/README.adoc, Exercise 2
                        its hints fold out one by one
                  again mvn test -pl lessons/98-say-little

                """.formatted(TrialRun.lineOf(Gossip.class, "executeQuery"), TrialRun.lineOf(Gossip.class, "executeQuery")));
    }

    @Test
    void an_exception_leads_to_its_line() {
        int line = TrialRun.lineOf(Gossip.class, ".get(0)");

        assertThat(report(SmallLesson.THROWS)).contains("  edit  Gossip.java:" + line + "\n")
                .contains("Expected no exception. The answer threw ArrayIndexOutOfBoundsException", "Gossip.java:" + line + ": Index 0 ")
                .doesNotContain("Red is how a lesson starts");
    }

    @Test
    void a_wrong_result_leads_to_the_line_that_sent_the_first_statement_if_it_is_in_the_exercises_class() {
        assertThat(lineToEdit(new StackTraceElement(Gossip.class.getName(), "authors", "Gossip.java", 4711))).isEqualTo(4711);
        int itsClass = TrialRun.lineOf(Gossip.class, "class Gossip");
        assertThat(lineToEdit(null)).as("nothing was sent, or nobody knows from where").isEqualTo(itsClass);
        assertThat(lineToEdit(new StackTraceElement(Blank.class.getName(), "page", "Blank.java", 3))).as("from a class beside it")
                .isEqualTo(itsClass);
    }

    @Test
    void a_machine_that_is_to_blame_is_told_apart_from_an_answer() {
        System.setProperty("world.database", "abacus");

        assertThat(report(SmallLesson.EXAMPLES, SmallLesson.NOT_BEGUN)).isEqualTo("""

                Lesson 98: Say little

                  environment  Examples: what the page shows  <- here
                  environment  Exercise 4: a page that nobody has written a word on, however
                               long its title may be

                    -Dworld.database=abacus names no database that this course runs on. It
                    knows: h2, postgresql, mysql, mariadb, sqlite.
                  This is about the machine or the command. It says nothing about your answer.

                """);
    }

    @Test
    void tests_that_were_edited_are_told() {
        String report = new ReportText(desk, Style.PLAIN).of(TrialRun.of(SmallLesson.NOT_BEGUN).exercises(),
                List.of("Exercise1ArchiveTest.java", "Exercise4BlankTest.java"));

        assertThat(lf(report)).contains("""
                  Note: Exercise1ArchiveTest.java, Exercise4BlankTest.java differ from what was
                  published; `git restore src/test` in the lesson's folder brings ours back.
                """);
    }

    @Test
    void an_answer_whose_checks_all_hold_shows_what_it_took_beside_ours() throws IOException {
        recordOurs();

        assertThat(report(SmallLesson.EXAMPLES, SmallLesson.DONE, SmallLesson.HAS_A_RECEIPT)).isEqualTo("""

                Lesson 98: Say little  all done: 2 of 2

                  Exercise 6: a shelf
                    What your answer took, beside ours with each tool:
                                                        Yours  Hibernate       jOOQ  Plain SQL
                    Lines of code                          16          1         20        300
                    Names of the libraries                 15          2         21        301
                    Statements sent                         4          3         22        302
                    Trips with commits and rollbacks        3          4         23        303
                    Rows read                               1          5         24 2000000304

                  Next: lessons/99-say-less/README.adoc
                """);
    }

    @Test
    void a_receipt_stands_below_its_exercise_as_long_as_another_is_open() throws IOException {
        recordOurs();

        String report = report(SmallLesson.EXAMPLES, SmallLesson.NOT_BEGUN, SmallLesson.HAS_A_RECEIPT);

        assertThat(report).contains("""
                  done         Exercise 6: a shelf
                    What your answer took, beside ours with each tool:
                                                        Yours  Hibernate       jOOQ  Plain SQL
                """)
                .contains("    Rows read                               1          5         24 2000000304\n\n    Blank.titles is still");
        assertThat(report.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void a_receipt_is_told_in_words_where_a_window_has_no_room_for_its_table() throws IOException {
        recordOurs();

        Exercise shelf = TrialRun.of(SmallLesson.HAS_A_RECEIPT).exercises().get(0);

        assertThat(new ReportText(desk, Style.PLAIN, 40).receipt(shelf)).containsExactly(
                "    What your answer took, beside ours",
                "    with each tool:",
                "    Lines of code: yours 16, Hibernate",
                "      1, jOOQ 20, Plain SQL 300",
                "    Names of the libraries: yours 15,",
                "      Hibernate 2, jOOQ 21, Plain SQL",
                "      301",
                "    Statements sent: yours 4, Hibernate",
                "      3, jOOQ 22, Plain SQL 302",
                "    Trips with commits and rollbacks:",
                "      yours 3, Hibernate 4, jOOQ 23,",
                "      Plain SQL 303",
                "    Rows read: yours 1, Hibernate 5,",
                "      jOOQ 24, Plain SQL 2000000304");
    }

    @Test
    void an_answer_that_is_wrong_or_has_a_hole_shows_no_receipt() throws IOException {
        recordOurs();

        assertThat(report(SmallLesson.HAS_A_RECEIPT_AND_IS_WRONG)).contains("(1 of 2 checks hold)").doesNotContain("your answer took");
        assertThat(report(SmallLesson.HAS_A_RECEIPT_AND_A_HOLE)).contains("not begun    Exercise 8").doesNotContain("your answer took");
    }

    @Test
    void without_a_table_of_ours_there_is_no_receipt() {
        assertThat(report(SmallLesson.HAS_A_RECEIPT)).contains("all done: 1 of 1\n  Next:");
    }

    @Test
    void it_keeps_to_eighty_columns_of_plain_characters() {
        String report = report(SmallLesson.EXAMPLES, SmallLesson.DONE, SmallLesson.WRONG, SmallLesson.THROWS, SmallLesson.NOT_BEGUN);

        assertThat(report.lines()).hasSizeLessThan(40).allMatch(line -> line.length() <= 80);
        assertThat(report).matches("[\\n\\x20-\\x7e]+");
    }

    @Test
    void colours_add_nothing_but_colours() {
        List<Exercise> exercises = TrialRun.of(SmallLesson.EXAMPLES, SmallLesson.WRONG, SmallLesson.NOT_BEGUN).exercises();
        String plain = new ReportText(desk, Style.PLAIN).of(exercises, List.of());
        String coloured = new ReportText(desk, Style.ANSI).of(exercises, List.of());

        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[32m").contains("\u001b[31m").contains("\u001b[33m").doesNotContain("m\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain);
    }

    @Test
    void the_next_run_is_on_the_same_database() {
        List<Exercise> exercises = TrialRun.of(SmallLesson.NOT_BEGUN).exercises();
        System.setProperty("world.database", "SQLite");

        assertThat(new ReportText(desk, Style.PLAIN).of(exercises, List.of()))
                .contains("again mvn test -pl lessons/98-say-little -Dworld.database=sqlite\n");
    }

    @Test
    void lines_are_broken_at_spaces_and_words_stay_whole() {
        assertThat(ReportText.wrap("x".repeat(79) + " y", "  ", 80)).containsExactly("x".repeat(79), "  y");
        assertThat(ReportText.wrap("  " + "x".repeat(100) + " y", "  ", 80)).containsExactly("  " + "x".repeat(100), "  y");
        assertThat(ReportText.wrap("short", "  ", 80)).containsExactly("short");
    }

    private void recordOurs() throws IOException {
        Path resources = Files.createDirectories(desk.lesson().resolve("src/test/resources"));
        Files.writeString(resources.resolve("receipt-shelf.csv"), """
                What it took,Hibernate,jOOQ,Plain SQL
                Lines of code,1,20,300
                Names of the libraries,2,21,301
                Statements sent,3,22,302
                Trips with commits and rollbacks,4,23,303
                Rows read,5,24,2000000304
                """);
    }

    private Desk desk(String name, String title) throws IOException {
        Path lesson = Files.createDirectories(top.resolve("lessons").resolve(name));
        Files.writeString(lesson.resolve("README.adoc"), "// a remark\n= " + title + "\n\nIt was a dark night.\n");
        return new Desk(lesson, lesson.resolve("src/main/java"));
    }

    private int lineToEdit(StackTraceElement sender) {
        Diagnosis failure = new Diagnosis("it was the butler", new Diagnosis.Sent(List.of("select 1"), sender), (Throwable) null);
        return new Check("a_check", "a check", Outcome.WRONG, failure, "", null).line(desk, Gossip.class.getName());
    }

    private String report(Class<?>... lesson) {
        return lf(new ReportText(desk, Style.PLAIN).of(TrialRun.of(lesson).exercises(), List.of()));
    }

    /** The report of a run that was asked for these alone. */
    private String reportOfAPart(Class<?>... asked) {
        LessonRun run = TrialRun.of(asked);
        return lf(new ReportText(desk, Style.PLAIN).of(run.exercises(), LeftOut.of(Lesson.at(desk.lesson()), run::planned), List.of()));
    }

    private void test(String name, String title, int checks) throws IOException {
        Path folder = Files.createDirectories(desk.lesson().resolve("src/test/java/threeways/trial"));
        Files.writeString(folder.resolve(name + ".java"), "@DisplayName(\"" + title + "\")\nclass " + name + " {\n"
                + "    @Test\n    void check() {}\n".repeat(checks) + "}\n");
    }

    private static String lf(String text) {
        return text.replace(System.lineSeparator(), "\n");
    }
}
