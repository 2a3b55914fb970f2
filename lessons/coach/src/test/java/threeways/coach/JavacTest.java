package threeways.coach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The compiler, asked for one variant after another")
class JavacTest {

    @TempDir
    Path folder;

    Javac javac = new Javac();

    @AfterEach
    void close() {
        javac.close();
    }

    @Test
    void lends_its_pool_of_tasks() {
        assertThat(TaskPool.open()).as("the JDK's pool, in a JVM with %s", TaskPool.FLAG).isPresent();
    }

    @Test
    void takes_each_for_itself() throws IOException {
        Path answers = folder.resolve("answers");
        assertThat(javac.compile(List.of(source("answers", "Price", "static final int TAX = 1; int of(int net) { return net + TAX; }"),
                source("answers", "Bill", "int of(int net) { return new Price().of(net); }")), List.of(), answers)).isEmpty();

        assertThat(next("1", source("1", "Price", "static final long TAX = 2; long of(long net) { return net + TAX; }"))).isEmpty();
        assertThat(next("2", source("2", "Bill", "int of(int net) { int tax = Price.TAX; return new Price().of(net) + tax; }")))
                .as("on top of the answers, where the tax is an int").isEmpty();
        assertThat(next("3", source("3", "Price", "int of(int net) { return Detour.of(net); }"), source("3", "Detour",
                "static int of(int net) { return net; }"))).isEmpty();
        assertThat(next("4", source("4", "Price", "int of(int net) { return Detour.of(net); }"))).as("a class of another variant")
                .isNotEmpty();
        assertThat(next("5", source("5", "Price", "int of(int net) { retrun net; }"))).first().asString()
                .startsWith("Price.java:1: ");
        assertThat(next("6", source("6", "Price", "int of(int net) { return net; }"))).isEmpty();
        assertThat(folder.resolve("6/Price.class")).isNotEmptyFile();
        String withARecord = "record Sum(int net, int tax) {} int of(int net) { return new Sum(net, 1).net(); }";
        assertThat(next("7", source("7", "Price", withARecord))).isEmpty();
        assertThat(next("8", source("8", "Price", withARecord))).as("a record of the same name").isEmpty();
    }

    @Test
    void tells_the_same_of_a_source_when_it_remembers() throws IOException {
        Path source = source("1", "Price",
                "private int net; int of(int tax) { return net + tax; } class Part { long cents; }");
        Javac.Compilation fresh = javac.translate(List.of(source), List.of(), folder.resolve("answers"));

        for (int i = 1; i <= 2; i++) {
            assertThat(javac.translateNext(List.of(source), List.of(folder.resolve("answers")), folder.resolve("1")))
                    .isEqualTo(fresh);
        }
        assertThat(fresh.faces().get(source)).contains("private int net", "int of(int tax)", "long cents");
    }

    @Test
    void forgets_class_files_that_have_become_other_ones() throws IOException {
        Path answers = folder.resolve("answers");
        Path bill = source("1", "Bill", "int of(int net) { return new Price().of(net); }");
        assertThat(javac.compile(List.of(source("answers", "Price", "int of(int net) { return net; }")), List.of(),
                answers)).isEmpty();
        assertThat(next("1", bill)).isEmpty();

        assertThat(javac.compile(List.of(source("answers", "Price", "String of(int net) { return \"\"; }")), List.of(),
                answers)).isEmpty();
        javac.forget();

        assertThat(next("1", bill)).as("what an int was is a String now").isNotEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void takes_a_full_disk_for_no_fault_of_the_source() throws IOException {
        Path source = source("full", "Price", "");
        Path classes = Files.createDirectories(folder.resolve("full"));
        Files.createSymbolicLink(classes.resolve("Price.class"), Path.of("/dev/full"));

        assertThat(catchThrowable(() -> javac.translate(List.of(source), List.of(), classes))).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("error while writing Price: No space left on device");
    }

    private List<String> next(String variant, Path... sources) {
        return javac.compileNext(List.of(sources), List.of(folder.resolve("answers")), folder.resolve(variant));
    }

    private Path source(String variant, String name, String members) throws IOException {
        Path file = folder.resolve("sources").resolve(variant).resolve(name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "class " + name + " { " + members + " }");
    }
}
