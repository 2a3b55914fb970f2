package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The edition on paper")
class PaperTest {

    @TempDir
    Path top;
    List<String> lines;

    @BeforeEach
    void write() throws IOException {
        List<Path> sources = List.of(page("docs/src/pages/index.adoc", "= The book", "", "What it is.", "", "[#lessons]", "== Lessons"),
                page("docs/src/pages/glossary.adoc", "[#glossary]", "= Glossary", "",
                        "[[glossary-a]]A:: See xref:../../../lessons/06-second/README.adoc[there]."),
                page("lessons/01-first/README.adoc", "= First", ":minutes: 30", "", "A scene.", "",
                        "This page is docs/target/book/01-first.", "",
                        "[#first-ask]", "== Ask", "", "----", "include::src/A.java[tag=a]", "== no heading", "----", "",
                        "See xref:../06-second/README.adoc#second-b[b], link:src/A.java[file] and link:https://example.org[outside].",
                        "image::../../docs/a.svg[A]", "xref:../../docs/src/pages/mistakes.adoc#x[mistakes]"),
                page("lessons/06-second/README.adoc", "= Second", "", "[#second-b]", "== B", "",
                        "A _xref:../../docs/src/pages/glossary.adoc#glossary-a[bind value]_.", "",
                        "[source,java]", "----", "include::src/A.java[tag=a]", "----", "",
                        "[source,sql]", "----", "include::src/test/resources/a.sql[]", "----", "", "=== Exercise 1: b", "",
                        ".Hint: the API", "[%collapsible]", "====", "One.", "====", "",
                        ".Hint: nearly the code", "[%collapsible]", "====", "Two.", "====", "",
                        ".How many?", "[.recap%collapsible]", "====", "Eleven.", "===="));
        new Paper(top, top.resolve("docs/target/paper"), sources).write();
        lines = Files.readAllLines(top.resolve("docs/target/paper/three-ways-to-ask.adoc"));
    }

    @Test
    void has_the_colours_of_the_book_in_the_light() throws IOException {
        String light = Files.readString(Path.of("src/site/book.css")).replaceAll("light-dark\\((#\\w+), #\\w+\\)", "$1");

        assertThat(Files.readString(Path.of("src/paper/colours.rb")).lines().filter(line -> line.contains("fg:"))
                .map(line -> line.replaceAll(".*(#\\w+).*", "$1"))).hasSizeGreaterThan(5).allMatch(light::contains);
    }

    @Test
    void makes_stages_parts_and_lessons_chapters() {
        assertThat(lines).filteredOn(line -> line.matches("=+ .*")).containsExactly(
                "= Three Ways to Ask: Hibernate, jOOQ and plain SQL, and what each of them sends", "= High-level ORM",
                "== 01 First",
                "=== Ask", "== no heading", "= SQL-like builder", "== 06 Second", "=== B", "==== Exercise 1: b", "=== Hints",
                "=== Answers to the three questions", "= To look up", "== Glossary");
        assertThat(lines).contains("What it is.", "[#page-01-first]", "[#first-ask]", "[#glossary]").doesNotContain("[#lessons]",
                ":minutes: 30");
    }

    @Test
    void leads_from_place_to_place_in_itself() {
        assertThat(lines).contains("See xref:#second-b[b], file and link:https://example.org[outside].",
                "[[glossary-a]]A:: See xref:#page-06-second[there].", "mistakes");
    }

    @Test
    void leads_to_a_place_from_words_in_italics_too() {
        assertThat(lines).contains("A _xref:#glossary-a[bind value]_.");
    }

    @Test
    void names_the_chapters_of_a_part() {
        assertThat(String.join("\n", lines)).contains("[partintro]\n--\nxref:#page-01-first[First] +\n--");
    }

    @Test
    void keeps_a_listing_on_one_page_and_says_what_was_sent() {
        assertThat(String.join("\n", lines)).contains("[source%unbreakable,java]\n----\n",
                ".What was sent\n[source%unbreakable,sql]\n----\n");
    }

    @Test
    void gathers_hints_and_answers_at_the_end_of_a_lesson() {
        String text = String.join("\n", lines);
        assertThat(text).contains("_Hints stand xref:#page-06-second-hints[at the end of the lesson]._", "* How many?\n",
                "[#page-06-second-hints]\n=== Hints\n\n*Exercise 1: b*\n\n_the API_ +\nOne.\n\n_nearly the code_ +\nTwo.\n",
                "=== Answers to the three questions\n\n_How many?_ +\nEleven.\n").doesNotContain("%collapsible");
    }

    @Test
    void finds_files_from_where_it_stands() {
        assertThat(lines).contains("include::../../../lessons/01-first/src/A.java[tag=a]", "image::../../a.svg[A]");
    }

    @Test
    void leaves_out_where_it_could_be_read_instead() {
        assertThat(lines).noneMatch(line -> line.contains("docs/target/book"));
    }

    private Path page(String source, String... lines) throws IOException {
        Files.createDirectories(top.resolve(source).getParent());
        Files.write(top.resolve(source), List.of(lines));
        return Path.of(source);
    }
}
