package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import threeways.workbench.course.Tree;

/** No build asks the outside, so what can be known of these links is their form: which manual, of the version that this course runs on. */
@DisplayName("The links to manuals")
class OutwardLinksTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("(?<![`\"'(=:\\w])(https?://[^\\s\\[\\]`]+)\\[([^]]*)]");

    @Test
    void lead_to_a_manual_that_is_known_in_the_version_that_the_course_runs_on() throws IOException {
        List<Pattern> known = List.of(
                Pattern.compile("https://docs\\.jboss\\.org/hibernate/orm/" + series("hibernate") + "/"
                        + "(javadocs/org/hibernate/[\\w/]+\\.html|(querylanguage|introduction)/html_single/Hibernate_\\w+\\.html)"),
                Pattern.compile("https://www\\.jooq\\.org/doc/" + series("jooq") + "/manual/[a-z/-]+/"),
                Pattern.compile("https://h2database\\.com/html/[a-z]+\\.html(#\\w+)?"),
                Pattern.compile("https://documentation\\.red-gate\\.com/fd/[a-z-]+-\\d+\\.html"),
                Pattern.compile("https://www\\.postgresql\\.org/docs/current/[a-z-]+\\.html(#[\\w-]+)?"),
                Pattern.compile("https://docs\\.oracle\\.com/en/java/javase/17/docs/api/java\\.\\w+/[\\w/-]+\\.html(#.+)?"));
        Map<String, String> links = new TreeMap<>();
        for (Path page : pages()) {
            LINK.matcher(Tree.read(page)).results().forEach((MatchResult link) -> links.put(link.group(1), link.group(2)));
        }

        assertThat(links).hasSizeGreaterThan(25);
        assertThat(links.keySet()).as("links outward; a new manual belongs into this test, with its form")
                .allMatch(link -> known.stream().anyMatch(form -> form.matcher(link).matches()));
        assertThat(links.values()).as("words of links").noneMatch(words -> words.isBlank() || words.contains("://"));
    }

    /** The first two parts of a library's version, by which its manual is published. */
    private static String series(String library) {
        Matcher version = Pattern.compile("<" + library + "\\.version>(\\d+\\.\\d+)").matcher(Tree.read(TOP.resolve("pom.xml")));
        assertThat(version.find()).as("the version of " + library).isTrue();
        return Pattern.quote(version.group(1));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> lessons = Files.find(TOP.resolve("lessons"), 2, (file, attributes) -> file.endsWith("README.adoc"));
                Stream<Path> others = Files.list(TOP.resolve("docs/src/pages"))) {
            return Stream.concat(lessons, others).filter(file -> file.toString().endsWith(".adoc")).sorted().toList();
        }
    }
}
