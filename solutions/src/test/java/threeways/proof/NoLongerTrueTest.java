package threeways.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import threeways.proof.NoLongerTrue.Denial;

/** The table that a run with another version of a library ends with. */
class NoLongerTrueTest {

    private static final String LESSON = "lessons/07-compose-a-query";
    private static final String EXAMPLES = """
            class ExamplesTest {

                @Test
                void a_condition_grows(DSLContext ctx) {
                    // tag::grow-a-condition[]
                    ctx.fetch();
                    // end::grow-a-condition[]
                    assertThat(sql).matches("grow-a-condition.sql");
                }

                @Test
                void a_condition_is_a_value() {
                    assertThat(rated).isNotEqualTo(more);
                }
            }
            """;

    @TempDir
    private Path top;

    @BeforeEach
    void course() throws IOException {
        write(LESSON + "/README.adoc", """
                = Compose a query

                [#compose-a-query-grow]
                == A condition grows

                include::src/test/java/threeways/composeaquery/ExamplesTest.java[tag=grow-a-condition,indent=0]

                include::src/test/resources/grow-a-condition.sql[]

                [#compose-a-query-exercise-2]
                === Exercise 2: sort by what was clicked
                """);
        write(LESSON + "/src/test/java/threeways/composeaquery/ExamplesTest.java", EXAMPLES);
        write("lessons/08-write-a-report/README.adoc", """
                = Another lesson

                include::src/test/java/threeways/writeareport/ExamplesTest.java[tag=grow-a-condition]
                """);
        write("docs/src/pages/numbers.adoc", """
                = Numbers

                == What was bound

                include::numbers-bound.csv[]
                """);
        write("docs/src/test/java/threeways/book/NumbersTest.java", """
                class NumbersTest {

                    @Test
                    void what_is_bound(Session session) {
                        table().matches("numbers-bound.csv");
                    }
                }
                """);
    }

    @Test
    void a_listing_is_found_where_pages_show_it() throws IOException {
        report(LESSON + "/target/solutions", "threeways.composeaquery.ExamplesTest", "a_condition_grows(DSLContext)",
                """
                        the listing grow-a-condition.sql differs from what was sent. It says:
                        select title
                        where (title ilike ?)

                        and this was sent:
                        select title
                        where (lower(title) like ?)

                        Run once with -Dsql.write=true, and look at the difference before you commit it.""");

        assertThat(new NoLongerTrue(top).denials()).containsExactly(new Denial(
                LESSON + "/README.adoc:6 (A condition grows), " + LESSON + "/README.adoc:8 (A condition grows)",
                "ExamplesTest: a condition grows", "expected `where (title ilike ?)`, came `where (lower(title) like ?)`"));
    }

    @Test
    void what_no_listing_shows_belongs_to_the_page() throws IOException {
        report(LESSON + "/target/solutions", "threeways.composeaquery.ExamplesTest", "a_condition_is_a_value", """
                [a condition]\s
                Expecting actual:
                  "lower(x) like y"
                to contain:
                  "ilike"\s""");

        assertThat(new NoLongerTrue(top).denials()).containsExactly(new Denial(LESSON + "/README.adoc",
                "ExamplesTest: a condition is a value", "a condition: expected `\"ilike\"`, came `\"lower(x) like y\"`"));
    }

    @Test
    void a_check_of_an_exercise_leads_to_its_section() throws IOException {
        report(LESSON + "/target/solutions", "threeways.composeaquery.Exercise2SortTest", "sorts_by_title",
                "Expected \"Tide Tables\" first. Sort by the title.\nSQL that was sent (no statement)");

        assertThat(new NoLongerTrue(top).denials()).containsExactly(new Denial(
                LESSON + "/README.adoc:10 (Exercise 2: sort by what was clicked)", "Exercise2SortTest: sorts by title",
                "Expected \"Tide Tables\" first. Sort by the title."));
    }

    @Test
    void a_table_of_figures_is_found_where_a_page_includes_it() throws IOException {
        report("docs/target", "threeways.book.NumbersTest", "what_is_bound{Session}", """
                [The figures have changed, and docs/src/pages/numbers-bound.csv says something else.]\s
                expected: "What;Hibernate
                Bound;3
                "
                 but was: "What;Hibernate
                Bound;4
                \"""");

        assertThat(new NoLongerTrue(top).denials()).containsExactly(new Denial("docs/src/pages/numbers.adoc:5 (What was bound)",
                "NumbersTest: what is bound",
                "The figures have changed, and docs/src/pages/numbers-bound.csv says something else.: expected `Bound;3`, came `Bound;4`"));
    }

    @Test
    void a_proof_is_of_its_lesson_and_another_test_stands_for_itself() throws IOException {
        report("solutions/target", "threeways.proof.Lesson07Test", "our answers are green 07-compose-a-query", "red");
        report("lessons/workbench/target", "threeways.workbench.SqlTextTest", "breaks_lines", "broken");

        assertThat(new NoLongerTrue(top).denials()).extracting(Denial::page).containsExactly(LESSON + "/README.adoc",
                "lessons/workbench/src/test/java/threeways/workbench/SqlTextTest.java");
    }

    @Test
    void the_table_says_what_was_tried_and_how_much_holds() throws IOException {
        report("lessons/workbench/target", "threeways.workbench.SqlTextTest", "breaks_lines", "1 | 2 < 3");

        assertThat(new NoLongerTrue(top).table("H2 2.4.240").replace("\r", "")).isEqualTo("""
                ### H2 2.4.240

                2 checks ran. No longer true: 1.

                | Page | Check | First difference |
                |---|---|---|
                | lessons/workbench/src/test/java/threeways/workbench/SqlTextTest.java | SqlTextTest: breaks lines | 1 \\| 2 &lt; 3 |
                """);
    }

    private void report(String target, String type, String check, String message) throws IOException {
        write(target + "/surefire-reports/TEST-" + type + ".xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="%s">
                  <testcase name="holds" classname="by its title"/>
                  <testcase name="is left out"><skipped message="because"/></testcase>
                  <testcase name="%s" classname="by its title"><failure message="%s">%3$s</failure></testcase>
                </testsuite>
                """.formatted(type, check,
                message.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("\n", "&#10;")));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(top.resolve(file).getParent());
        Files.writeString(top.resolve(file), text);
    }
}
