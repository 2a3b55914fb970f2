package threeways.coach.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import threeways.coach.CompileError;
import threeways.coach.Javac;
import threeways.workbench.course.Lesson;

@DisplayName("The build of a lesson")
class BuildTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    Path top;

    Javac javac = new Javac();
    Build build;

    @BeforeEach
    void three_sources_that_know_each_other() throws IOException {
        Lesson lesson = new Lesson(top.resolve("lessons/01-x"), top.resolve("solutions/01-x"));
        main("Price", "class Price { static final int TAX = 1; int of(int net) { return net + TAX; } }");
        main("Bill", "class Bill { int of(int net) { return new Price().of(net) + Price.TAX; } }");
        write("lessons/01-x/src/test/java/threeways/x/BillTest.java", "package threeways.x; class BillTest { int x = new Bill().of(1); }");
        build = new Build(lesson, lesson.stubs(), top.resolve("work"), javac);
        assertThat(build.bringUpToDate()).isEmpty();
    }

    @AfterEach
    void close() {
        javac.close();
    }

    @Test
    void compiles_nothing_when_nothing_has_changed() throws IOException {
        assertThat(rewritten()).isEmpty();
    }

    @Test
    void compiles_one_source_alone_when_its_face_stays() throws IOException {
        main("Price", "class Price { static final int TAX = 1; int of(int net) { int sum = net; return sum + TAX; } }");

        assertThat(rewritten()).containsOnlyKeys("Price.class");
    }

    @Test
    void compiles_all_when_others_could_notice() throws IOException {
        main("Price", "class Price { static final int TAX = 2; int of(int net) { return net + TAX; } }");
        assertThat(rewritten()).as("a constant, which others have copied").containsKeys("Price.class", "Bill.class", "BillTest.class");

        main("Price", "class Price { static final int TAX = 2; int of(long net) { return (int) net + TAX; } }");
        assertThat(rewritten()).as("a parameter").containsKeys("Price.class", "Bill.class", "BillTest.class");

        main("Price", "class Price extends Thread { static final int TAX = 2; int of(long net) { return (int) net + TAX; } }");
        assertThat(rewritten()).as("a supertype").containsKeys("Price.class", "Bill.class", "BillTest.class");
    }

    @Test
    void compiles_what_is_given_beside_the_answers_and_tells_of_its_changes() throws IOException {
        String discount = "lessons/01-x/src/given/java/threeways/x/Discount.java";
        write(discount, "package threeways.x; class Discount { static final int RATE = 2; }");
        main("Price", "class Price { static final int TAX = 1; int of(int net) { return net + TAX - Discount.RATE; } }");
        assertThat(rewritten()).containsKeys("Discount.class", "Price.class");

        write(discount, "package threeways.x; class Discount { static final int RATE = 3; }");
        assertThat(rewritten()).containsKeys("Discount.class", "Price.class", "BillTest.class");
    }

    @Test
    void finds_a_class_that_is_gone_and_takes_it_back() throws IOException {
        Path price = top.resolve("lessons/01-x/src/main/java/threeways/x/Price.java");
        String text = Files.readString(price);
        Files.delete(price);
        assertThat(build.bringUpToDate()).extracting(CompileError::fileName).containsOnly("Bill.java");

        Files.writeString(price, text);
        assertThat(build.bringUpToDate()).isEmpty();
    }

    @Test
    void takes_an_answer_that_was_missing_when_it_began() throws IOException {
        Lesson lesson = new Lesson(top.resolve("lessons/02-y"), top.resolve("solutions/02-y"));
        write("lessons/02-y/src/test/java/threeways/y/GiftTest.java", "package threeways.y; class GiftTest { Gift gift; }");
        Build other = new Build(lesson, lesson.stubs(), top.resolve("work-on-y"), javac);
        assertThat(other.bringUpToDate()).extracting(CompileError::fileName).containsOnly("GiftTest.java");

        write("lessons/02-y/src/main/java/threeways/y/Gift.java", "package threeways.y; class Gift { }");
        assertThat(other.bringUpToDate()).isEmpty();
    }

    @Test
    void builds_upon_what_was_there_before_an_error() throws IOException {
        main("Price", "class Price { static final int TAX = 1; int of(int net) { return net +; } }");
        assertThat(build.bringUpToDate()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(1);
            assertThat(error.code().substring(error.column() - 1)).as("from the caret on").startsWith(";");
            assertThat(error.sentence()).isEqualTo("illegal start of expression");
        });

        main("Price", "class Price { static final int TAX = 1; int of(int net) { return net + 0 + TAX; } }");
        assertThat(rewritten()).containsOnlyKeys("Price.class");
    }

    @Test
    void puts_the_caret_on_the_character_also_behind_tabs() throws IOException {
        main("Price", "class Price { static final int TAX = 1;\n\t\tint of(int net) { return\tnet + x; } }");
        assertThat(build.bringUpToDate()).singleElement()
                .satisfies(error -> assertThat(error.code().substring(error.column() - 1)).startsWith("x;"));
    }

    @Test
    void speaks_the_java_of_the_course_also_on_a_newer_one() throws IOException {
        main("Price", "class Price { static final int TAX = 1; int of(int net) { return java.util.List.of(net).getFirst(); } }");
        assertThat(build.bringUpToDate()).extracting(CompileError::sentence).singleElement().asString().contains("method getFirst()");
    }

    /** Brings it up to date, and tells which class files were written. */
    private Map<String, Path> rewritten() throws IOException {
        for (Path file : classFiles().values()) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
        assertThat(build.bringUpToDate()).isEmpty();
        Map<String, Path> files = classFiles();
        files.values().removeIf(file -> {
            try {
                return Files.getLastModifiedTime(file).equals(LONG_AGO);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return files;
    }

    private Map<String, Path> classFiles() throws IOException {
        Map<String, Path> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(top.resolve("work"))) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> found.put(file.getFileName().toString(), file));
        }
        return found;
    }

    private void main(String name, String text) throws IOException {
        write("lessons/01-x/src/main/java/threeways/x/" + name + ".java", "package threeways.x; " + text);
    }

    private void write(String file, String text) throws IOException {
        Path path = top.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
