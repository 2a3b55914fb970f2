package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import threeways.workbench.course.Lesson;

/** What holds for the pages that are not lessons: Asciidoctor sees to it that what they include exists, and this to the other direction. */
@DisplayName("The pages that are not lessons")
class PagesTest {

    static final Path TOP = Path.of("..");
    static final Path PAGES = Path.of("src/pages");

    @Test
    void show_every_slice_of_their_tests() {
        for (Path test : files(Path.of("src/test/java"), ".java")) {
            for (String tag : found("// tag::([\\w-]+)\\[]", read(test))) {
                assertThat(found(pages(), "/" + test.getFileName() + "[tag=" + tag + ",indent=0]"))
                        .as("No page in %s shows the slice %s of %s. Include it, or delete its two comments.", PAGES, tag,
                                test.getFileName())
                        .isTrue();
            }
        }
    }

    @Test
    void show_every_listing_of_their_tests() {
        Path listings = Path.of("src/test/resources");
        for (Path listing : files(listings, ".sql")) {
            String file = Page.slashes(listings.relativize(Elsewhere.onH2(listing)));
            assertThat(found(pages(), "include::../test/resources/" + file + "[]"))
                    .as("No page in %s includes %s. Include it, or delete it.", PAGES, file)
                    .isTrue();
        }
    }

    @Test
    void run_all_the_plain_sql_that_they_show() {
        List<String> tests = files(Path.of("src/test/java"), ".java").stream().map(PagesTest::read).toList();
        for (Path listing : files(Path.of("src/test/resources"), ".sql")) {
            assertThat(found(tests, "\"" + listing.getFileName() + "\""))
                    .as("No test runs or compares %s. Let one do so, or delete the file.", listing).isTrue();
        }
    }

    @Test
    void call_no_lesson_unwritten_that_is_there() throws IOException {
        Set<String> written;
        try (Stream<Path> folders = Files.list(TOP.resolve("lessons"))) {
            written = new TreeSet<>(folders.filter(folder -> Files.exists(folder.resolve("README.adoc")))
                    .map(folder -> folder.getFileName().toString().substring(0, 2)).toList());
        }
        for (Path page : files(PAGES, ".adoc")) {
            read(page).lines().filter(line -> line.contains("written yet")).forEach(line -> {
                String withoutLinks = line.replaceAll("xref:[^\\[]*\\[[^\\]]*]", "");
                assertThat(found("[Ll]esson (\\d\\d)", withoutLinks))
                        .as("lessons that %s calls unwritten: \"%s\"", page.getFileName(), line)
                        .isNotEmpty().as("lessons that %s calls unwritten, and here they are: link to them instead", page.getFileName())
                        .doesNotContainAnyElementsOf(written);
            });
        }
    }

    @Test
    void lead_to_every_term_of_the_glossary() throws IOException {
        List<String> linking = new ArrayList<>(pages());
        try (Stream<Path> lessons = Files.list(TOP.resolve("lessons"))) {
            lessons.map(lesson -> lesson.resolve("README.adoc")).filter(Files::exists).map(PagesTest::read).forEach(linking::add);
        }
        for (String term : found("\\[\\[(glossary-[\\w-]+)]]", read(PAGES.resolve("glossary.adoc")))) {
            assertThat(found(linking, "glossary.adoc#" + term + "["))
                    .as("No page leads to %s. Link to it where the word is used first, or delete the term.", term)
                    .isTrue();
        }
    }

    @Test
    void end_each_lesson_with_three_questions_whose_answers_are_folded() throws IOException {
        try (Stream<Path> lessons = Files.list(TOP.resolve("lessons"))) {
            List<Path> pages = lessons.map(lesson -> lesson.resolve("README.adoc")).filter(Files::exists)
                    .filter(page -> page.getParent().getFileName().toString().matches("\\d\\d-.*")).sorted().toList();
            assertThat(pages).isNotEmpty().allSatisfy(page -> {
                String recap = read(page).replaceFirst("(?s).*\\[#[a-z-]+-recap]\n", "").split("\n\\[#")[0];
                assertThat(
                        Pattern.compile("(?m)^\\.(?=\\S).*\\?\n\\[\\.recap%collapsible]\n====\n.+\n====$").matcher(recap).results().count())
                        .as("Below an id that ends in -recap, %s must have three questions, each with [.recap%%collapsible] and an answer of one "
                                + "line.", page)
                        .isEqualTo(3);
            });
        }
    }

    @Test
    void tell_teachers_how_many_checks_the_exercises_of_the_sample_have() {
        List<String> expected = Lesson.in(TOP, "01-ask-one-question").tasks().stream()
                .map(task -> task.number() + " " + task.title() + ": "
                        + Pattern.compile("(?m)^    @Test$").matcher(read(task.test())).results().count() + " checks")
                .toList();

        assertThat(Pattern.compile("\"exercise\": (\\d+),\\s+\"title\": \"([^\"]+)\"[^}]*\"checks\": (\\d+)")
                .matcher(read(PAGES.resolve("teachers.adoc"))).results()
                .map(line -> line.group(1) + " " + line.group(2) + ": " + line.group(3) + " checks"))
                .as("what mvn -Dcoach=state:01 writes, which teachers.adoc shows: run it and copy its lines")
                .containsExactlyElementsOf(expected);
    }

    private static List<String> pages() {
        return files(PAGES, ".adoc").stream().map(PagesTest::read).toList();
    }

    private static boolean found(List<String> texts, String words) {
        return texts.stream().anyMatch(text -> text.contains(words));
    }

    private static Set<String> found(String pattern, String text) {
        return new TreeSet<>(Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList());
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
            assertThat(files).as("%s files below %s", ending, folder).isNotEmpty();
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
