package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The check of the pages")
class PageCheckTest {

    static final Path FIRST = Path.of("lessons/01-first/README.adoc");
    static final Path SECOND = Path.of("lessons/02-second/README.adoc");

    static final String NAMES_THE_BOOK = "<div id='preamble'><div class='paragraph'>docs/target/book/%s</div></div>";

    @TempDir
    Path top;

    @BeforeEach
    void write_the_sources() throws IOException {
        for (Path source : List.of(FIRST, SECOND, Path.of("lessons/01-first/src/Stub.java"))) {
            Files.createDirectories(top.resolve(source).getParent());
            Files.createFile(top.resolve(source));
        }
    }

    @Test
    void takes_links_that_lead_somewhere() throws IOException {
        assertThat(problemsOf("""
                <h2 id="here">Here</h2>
                <a href="#here">here</a> <a href="../02-second/README.html">page</a> <a href="../02-second/README.html#there">place</a>
                <a href="../02-second/README.adoc#there">the same</a> <a href="src/Stub.java">file</a> <a href="src/">folder</a>
                <a href="https://example.org/">outside</a>""")).isEmpty();
    }

    @Test
    void names_a_dead_link_as_its_author_wrote_it() throws IOException {
        assertThat(problemsOf("<a href='../03-third/README.html#id'>page</a>")).singleElement().asString()
                .contains(
                        "lessons/01-first/README.adoc: the link to ../03-third/README.adoc#id is dead: there is no lessons/03-third/README.adoc");
        assertThat(problemsOf("<a href='src/Gone.java'>file</a>")).singleElement().asString()
                .contains("there is no lessons/01-first/src/Gone.java");
    }

    @Test
    void looks_for_the_place_in_the_page() throws IOException {
        assertThat(problemsOf("<a href='#gone'>here</a>")).singleElement().asString()
                .contains("lessons/01-first/README.adoc has no id gone");
        assertThat(problemsOf("<a href='../02-second/README.html#gone'>there</a>")).singleElement().asString()
                .contains("lessons/02-second/README.adoc has no id gone").contains("write [#gone] above the block");
    }

    @Test
    void refuses_a_link_that_leaves_the_repository() throws IOException {
        assertThat(problemsOf("<a href='../../../there.txt'>there</a> <a href='/etc/hosts'>hosts</a>")).hasSize(2)
                .allMatch(problem -> problem.contains("leaves the repository"));
    }

    @Test
    void refuses_a_link_between_pages_without_words() throws IOException {
        assertThat(problemsOf("<a href='../02-second/README.html#there'>../02-second/README.html</a>")).singleElement().asString()
                .contains("shows its path");
    }

    @Test
    void refuses_an_id_that_is_given_twice() throws IOException {
        assertThat(problemsOf("<p id='a'></p><p id='a'></p><p id='a'></p><p id='b'></p>")).singleElement().asString()
                .contains("the id a is given twice");
    }

    @Test
    void refuses_what_is_fetched_from_outside() throws IOException {
        assertThat(problemsOf("""
                <img src="https://example.org/a.png"><script src="//example.org/a.js"></script>
                <p style="background: url('http://example.org/a.png')"></p>"""))
                .hasSize(3).allMatch(problem -> problem.contains("asks the outside for"));
    }

    @Test
    void counts_84_characters_to_a_line_of_a_listing_and_no_callout() throws IOException {
        String block = "<div class='listingblock'><pre>short\n%s</pre></div>";
        String full = "x".repeat(84) + " <i class='conum' data-value='1'></i><b>(1)</b>";
        assertThat(problemsOf(block.formatted(full), "----", "----")).isEmpty();
        assertThat(problemsOf(block.formatted("x" + full), "= First", "----", "include::src/A.java[tag=a]", "----")).singleElement()
                .asString()
                .startsWith("lessons/01-first/README.adoc:2: ").contains("85 characters wide: xxx")
                .contains("in lessons/01-first/src/A.java");
    }

    @Test
    void names_the_line_where_something_is_wrong() throws IOException {
        assertThat(problemsOf("<p id='a'></p><p id='a'></p>", "= First", "[#a]", "[#a]")).singleElement().asString()
                .startsWith("lessons/01-first/README.adoc:2: ");
        assertThat(problemsOf("<a href='../03-third/README.html#id'>page</a>", "= First", "", "See xref:../03-third/README.adoc#id[page]."))
                .singleElement()
                .asString().startsWith("lessons/01-first/README.adoc:3: ");
    }

    @Test
    void wants_each_listing_between_two_fences() throws IOException {
        assertThat(problemsOf("<div class='listingblock'><pre>x</pre></div>", "[source,java]", "x")).singleElement().asString()
                .contains("0 listings between lines of ----, and 1 in what was rendered");
    }

    @Test
    void wants_a_language_that_it_can_colour() throws IOException {
        assertThat(problemsOf("<div class='listingblock'><pre><code data-lang='cobol'>x</code></pre></div>", "----", "----"))
                .singleElement()
                .asString().contains("nobody knows how to colour cobol");
    }

    @Test
    void wants_a_stage_that_there_is() throws IOException {
        assertThat(problemsOf("<p>Nothing</p>", "= First", ":stage: choosing")).isEmpty();
        assertThat(problemsOf("<p>Nothing</p>", "= First", ":stage: losing")).singleElement().asString()
                .startsWith("lessons/01-first/README.adoc:2: there is no stage losing");
    }

    @Test
    void wants_all_sql_of_a_lesson_on_a_page() throws IOException {
        Path sql = top.resolve("lessons/01-first/src/test/resources/ask.sql");
        Files.createDirectories(sql.getParent());
        Files.createFile(sql);
        assertThat(problemsOf("<p>Nothing</p>")).singleElement().asString()
                .contains("lessons/01-first/src/test/resources/ask.sql:1: no page shows this file");
        assertThat(problemsOf("<div class='listingblock'><pre>x</pre></div>", "----", "include::src/test/resources/ask.sql[]", "----"))
                .isEmpty();
    }

    @Test
    void wants_what_is_kept_of_other_databases_to_be_true() throws IOException {
        String onePart = "-- %s\nselect 2\n";
        assertThat(elsewhere("", onePart.formatted("SQLite"))).isEmpty();
        assertThat(elsewhere("", onePart.formatted("Oracle"))).singleElement().asString()
                .startsWith("lessons/01-first/README.adoc:1: ask.sql on another database: there is no database Oracle")
                .contains("lessons/01-first/src/test/resources/elsewhere/ask.sql");
        assertThat(elsewhere("", "-- SQLite\nselect  1\n")).singleElement().asString().contains("SQLite got the same as H2");
        assertThat(elsewhere("@NotOn(value = \"sqlite\", because = \"it can't\")", onePart.formatted("SQLite"))).singleElement().asString()
                .contains("asks isn't run on SQLite, and yet");
        assertThat(elsewhere("@OnH2(because = \"it is H2's own\")", "")).isEmpty();
        assertThat(elsewhere("@OnH2", "")).singleElement().asString().contains("nothing says why asks isn't run on PostgreSQL");
    }

    private List<String> elsewhere(String mark, String parts) throws IOException {
        Path tests = Files.createDirectories(top.resolve("lessons/01-first/src/test/java"));
        Files.writeString(tests.resolve("ExamplesTest.java"),
                "class ExamplesTest {\n" + mark + "\n@Test\nvoid asks() {\nassertThat(sql).matches(\"ask.sql\");\n}\n}\n");
        Path resources = Files.createDirectories(top.resolve("lessons/01-first/src/test/resources/elsewhere"));
        Files.writeString(resources.resolveSibling("ask.sql"), "select 1\n");
        Files.writeString(resources.resolve("ask.sql"), parts);
        return problemsOf("<div class='listingblock'><pre>x</pre></div>", "----", "include::src/test/resources/ask.sql[]", "----");
    }

    @Test
    void wants_a_lesson_to_say_where_the_book_has_it() throws IOException {
        Page page = new Page(FIRST, List.of(),
                Jsoup.parse("<div id='preamble'><div class='paragraph'>docs/target/book/02-second</div></div>"));
        assertThat(new PageCheck(top, List.of(page)).problems()).singleElement().asString()
                .contains("isn't told where the book has this page");
    }

    private List<String> problemsOf(String html, String... lines) throws IOException {
        Page first = new Page(FIRST, List.of(lines), Jsoup.parse(html + NAMES_THE_BOOK.formatted("01-first")));
        Page second = new Page(SECOND, List.of(),
                Jsoup.parse("<h1>Second</h1><h2 id='there'>There</h2>" + NAMES_THE_BOOK.formatted("02-second")));
        return new PageCheck(top, List.of(first, second)).problems();
    }
}
