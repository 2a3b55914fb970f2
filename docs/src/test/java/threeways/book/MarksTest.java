package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import threeways.workbench.CheckMarks;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Task;
import threeways.workbench.course.Tree;
import threeways.workbench.course.Variant;

/** What the course itself says of its databases: which checks and answers make an exception of one, counted from their own marks. */
@DisplayName("The marks that say where something doesn't hold")
class MarksTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    /** The databases, as {@code -Dworld.database} names them. */
    private static final Map<String, String> DATABASES = new LinkedHashMap<>();

    static {
        DATABASES.put("postgresql", "PostgreSQL");
        DATABASES.put("mysql", "MySQL");
        DATABASES.put("mariadb", "MariaDB");
        DATABASES.put("sqlite", "SQLite");
    }

    @Test
    void how_often_another_database_makes_an_exception() {
        List<Lesson> lessons = Lesson.all(TOP);
        List<CheckMarks> exercises = lessons.stream().flatMap(lesson -> lesson.tasks().stream()).map(Task::test).map(CheckMarks::in)
                .toList();
        List<Variant> right = lessons.stream().flatMap(lesson -> lesson.alternatives().stream()).toList();
        List<Variant> wrong = lessons.stream().flatMap(lesson -> lesson.mistakes().stream()).toList();

        new HeldTable("What was counted", DATABASES.values().toArray())
                .row("Checks that hold on H2 alone", counts(name -> exercises.stream().mapToLong(MarksTest::onH2).sum()))
                .row("Checks that leave this database out",
                        counts(name -> exercises.stream().mapToLong(marks -> leavingOut(marks, name)).sum()))
                .row("Right answers that are refused on this database",
                        counts(name -> right.stream().filter(answer -> answer.isExceptionOn(name)).count()))
                .row("Wrong answers that go unnoticed on this database",
                        counts(name -> wrong.stream().filter(answer -> answer.isExceptionOn(name)).count()))
                .row("Differences from H2 in the table of differences", counts(MarksTest::differences))
                .matches("asked-databases.csv");

        long checks = exercises.stream().mapToLong(marks -> marks.checks().size()).sum();
        long notOnPostgresql = exercises.stream().mapToLong(marks -> onH2(marks) + leavingOut(marks, "postgresql")).sum();
        assertThat(10.0 * (checks - notOnPostgresql) / checks).as("of ten checks, those that hold on PostgreSQL").isBetween(8.5, 9.5);
        HeldTable.sentence("There are more than %,d checks, more than %,d right answers, more than %,d wrong ones, and %d differences.",
                roundedDown(checks), roundedDown(right.size()), roundedDown(wrong.size()), rows().size() - 1).matches("asked-totals.txt");
    }

    /** To its first digit, so that a page needn't change for each answer that is added. */
    private static long roundedDown(long number) {
        long digit = (long) Math.pow(10, (int) Math.log10(number));
        return number / digit * digit;
    }

    private static Object[] counts(ToLongFunction<String> count) {
        return DATABASES.keySet().stream().map(count::applyAsLong).toArray();
    }

    private static long onH2(CheckMarks marks) {
        return marks.checks().stream().filter(marks::isOnH2Alone).count();
    }

    private static long leavingOut(CheckMarks marks, String database) {
        return marks.checks().stream().filter(check -> marks.isNotOn(database, check)).count();
    }

    private static long differences(String database) {
        int column = Arrays.asList(rows().get(0)).indexOf(DATABASES.get(database));
        return rows().stream().filter(row -> !row[column].equals(row[1])).count() - 1;
    }

    private static List<String[]> rows() {
        return Tree.lines(Path.of("src/pages/differences.csv")).stream().map(line -> line.split(";")).toList();
    }
}
