package threeways.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import threeways.workbench.course.Tree;

/** The course as it is on disk, copied to a folder of its own, with the stubs as they were published, and Maven in it. */
@DisplayName("Maven, in a clone of the course")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is a script of the shell")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(400)
@Tag("in-a-terminal")
class CloneTest {

    private static final Path COURSE = Path.of(System.getProperty("basedir")).toAbsolutePath().resolve("../..").normalize();
    private static final Set<String> NOT_PUBLISHED = Set.of(".git", ".coach", ".idea", "target");
    private static final String BLOGS = "src/main/java/threeways/askonequestion/BlogsOfAYear.java";
    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    static Path folder;

    static Path clone;

    @BeforeAll
    @Timeout(60)
    static void copy() throws IOException {
        // called as the folders are that the search for a test by its name leaves out
        clone = Files.createDirectories(folder.resolve("main"));
        Files.walkFileTree(COURSE, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_PUBLISHED.contains(directory.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Tree.copy(file, clone.resolve(COURSE.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
        lay("solutions/01-ask-one-question/stubs", "lessons/01-ask-one-question/src/main");
    }

    @Test
    @Order(1)
    void a_green_run_warns_of_nothing() throws Exception {
        String printed = maven(0, "test-compile", "-pl", "solutions", "-am");
        assertThat(printed).doesNotContain("WARN");
    }

    @Test
    @Order(2)
    void one_exercise_alone_does_not_make_a_lesson() throws Exception {
        Tree.copy(clone.resolve("solutions/01-ask-one-question").resolve(BLOGS),
                clone.resolve("lessons/01-ask-one-question").resolve(BLOGS));
        assertThat(maven(0, "test", "-pl", "lessons/01-ask-one-question", "-Dtest=Exercise2BlogsOfAYearTest"))
                .contains("What ran holds, but 3 of 4 exercises didn't run.").contains("not run      Exercise 4: one or nothing")
                .doesNotContain("all done");
    }

    @Test
    @Order(3)
    void a_test_that_does_not_exist_is_told() throws Exception {
        for (String missing : List.of("NoSuchTest", "Exercise2BlogsOfAYearTest#no_such_check", "Exercise1BlogTitlesTest")) {
            assertThat(maven(1, "validate", "-pl", "lessons/01-ask-one-question", "-Dtest=" + missing))
                    .contains("No test is called what -Dtest=" + missing + " asks for");
        }
        assertThat(maven(0, "validate", "-Dtest=threeways/askonequestion/*,Exercise2BlogsOfAYearTest#agrees*,!NoSuchTest"))
                .doesNotContain("ERROR");
    }

    @Test
    @Order(4)
    void the_coach_runs_lessons_in_another_database() throws Exception {
        Process coach = start("-Dcoach=01", "-Dworld.database=sqlite");
        for (int i = 0; i < PATIENCE_SECONDS * 10 && coach.isAlive() && !log().contains("Exercise 1: an entity for the table  "); i++) {
            Thread.sleep(100);
        }
        end(coach);
        assertThat(log()).contains("Exercise 1: an entity for the table  not begun").doesNotContain("environment");
    }

    @Test
    @Order(5)
    void a_colon_in_the_path_is_told_in_a_sentence() throws Exception {
        Path before = clone;
        clone = Files.move(clone, folder.resolve("a:colon"));
        try {
            assertThat(maven(1, "test", "-pl", "lessons/01-ask-one-question")).contains("The path of this folder has a colon in it")
                    .doesNotContain("COMPILATION ERROR");
        } finally {
            clone = Files.move(clone, before);
        }
    }

    private static void lay(String from, String to) {
        Tree.delete(clone.resolve(to));
        Tree.files(clone.resolve(from)).forEach(file -> Tree.copy(file, clone.resolve(to).resolve(clone.resolve(from).relativize(file))));
    }

    private static String maven(int code, String... arguments) throws IOException, InterruptedException {
        Process maven = start(arguments);
        boolean ended = maven.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        end(maven);
        assertThat(ended).as("an end of mvn %s, which printed%n%s", String.join(" ", arguments), log()).isTrue();
        assertThat(maven.exitValue()).as("the exit code of mvn %s, which printed%n%s", String.join(" ", arguments), log()).isEqualTo(code);
        return log();
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("clone.maven"), "bin", "mvn").toString(), "-B", "-am"));
        if (System.getProperty("clone.offline").endsWith("true")) {
            command.add("-o");
        }
        command.addAll(List.of(arguments));
        Process maven = new ProcessBuilder(command).directory(clone.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        maven.getOutputStream().close();
        return maven;
    }

    private static void end(Process maven) {
        maven.descendants().forEach(ProcessHandle::destroyForcibly);
        maven.destroyForcibly();
    }

    private static String log() {
        return Tree.read(folder.resolve("log"));
    }
}
