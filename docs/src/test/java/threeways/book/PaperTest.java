package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The edition on paper")
class PaperTest {

    static final String PAGE = "<!doctype html><html><head><title>Ways</title></head><body><main><article>%s</article></main></body></html>";

    @TempDir
    Path book;
    Document paper;

    @BeforeEach
    void write() throws IOException {
        page("index.html", """
                <h1>Ways</h1><p>What it is.</p><p class="screen">Choose above.</p><div class="sect1"><h2 id="begin">Begin</h2></div>
                <div class="sect1"><h2 id="lessons">Lessons</h2>
                <section class="stage orm"><h3>ORM <small>Hibernate</small></h3><ol>
                <li><a href="01-first/index.html"><span class="title">First</span> <span class="subject">To ask</span></a></li></ol></section>
                <section class="stage choosing"><h3>Choosing <small></small></h3><ol><li><a href="choose.html">Which?</a></li></ol></section>
                </div>
                <div class="sect1"><h2 id="beside-the-lessons">Beside the lessons</h2><a href="choose.html#x">Which?</a>
                <a href="rosetta.html#begin">Rosetta</a>, <a href="rosetta-writing.html">writing</a>, <a href="mistakes.html">mistakes</a>,
                <a href="glossary.html#glossary">Glossary</a></div>""");
        page("01-first/index.html", """
                <p class="eyebrow">Lesson 01</p><h1>First</h1>
                <div class="sect1"><h2 id="first-ask">Ask <a class="anchor" href="#first-ask">#</a></h2>
                <p>See <a href="../glossary.html#a">bind value</a>, <a href="../rosetta.html">Rosetta</a>, <a href="#first-ask">above</a>,
                <a href="../files/A.java.html">A.java</a>, <a href="../index.html#lessons">the lessons</a> and
                <a href="https://example.org">outside</a>.</p>
                <figure class="code"><figcaption><span>Java</span></figcaption><pre><code>ask(…);</code></pre></figure>
                <div class="sect2"><h3 id="first-exercise-1">Exercise 1: b</h3>
                <details class="hint"><summary><span>Hint 1 of 2</span> the API</summary><div class="content"><p>One.</p></div></details>
                <details class="hint"><summary><span>Hint 2 of 2</span> the code</summary><div class="content"><p>Two.</p></div></details>
                <details class="after"><summary>Our answer</summary></details></div></div>
                <div class="sect1"><h2 id="first-recap">Three questions</h2>
                <details class="recap"><summary>How many?</summary><div class="content"><p>Eleven.</p></div></details></div>""");
        page("choose.html", "<h1>Which?</h1><details class='sent'><summary>1 statement</summary></details>");
        page("rosetta.html", "<h1>Rosetta: to ask</h1><h2 id='begin'>Begin</h2>");
        page("rosetta-writing.html", "<h1>Rosetta: to write</h1>");
        page("glossary.html", "<h1>Glossary</h1><dl><dt><a id='a'></a>A</dt></dl>");
        paper = paper().html();
    }

    @Test
    void has_a_cover_with_its_edition() {
        assertThat(paper.select(".cover").text()).isEqualTo("Ways Hibernate, jOOQ and plain SQL, and what each of them sends Edition 7");
        assertThat(paper.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(paper.title()).isEqualTo("Ways");
    }

    @Test
    void makes_stages_parts_and_pages_chapters() {
        assertThat(paper.select("h1, h2, h3, h4, h5")).extracting(heading -> heading.tagName() + " " + heading.text()).containsExactly(
                "h1 Ways", "h1 Contents", "h1 To begin with", "h2 Begin", "h1 ORM", "h2 01 First", "h3 Ask", "h4 Exercise 1: b",
                "h3 Three questions", "h3 Hints", "h4 Exercise 1: b", "h3 Answers to the three questions", "h1 Choosing", "h2 Which?",
                "h1 To look up", "h2 Rosetta: to ask", "h3 Begin", "h2 Rosetta: to write", "h2 Glossary");
    }

    @Test
    void lists_the_chapters_of_a_part_on_its_page() {
        assertThat(paper.select("section.part")).extracting(Element::text).containsExactly("ORM Hibernate 01 First To ask",
                "Choosing Which?", "To look up Rosetta: to ask Rosetta: to write Glossary");
    }

    @Test
    void lists_parts_chapters_and_sections_with_their_pages() throws IOException {
        Map<String, Integer> numbers = paper.select("#contents a").stream()
                .collect(Collectors.toMap(entry -> entry.attr("href").substring(1), entry -> entry.attr("href").length()));
        assertThat(paper().html(numbers).select("#contents a")).extracting(Element::text).startsWith("To begin with 9", "Begin 16",
                "ORM 9");
    }

    @Test
    void leads_from_place_to_place_in_itself() {
        assertThat(paper.select("article a[href^=#]")).extracting(link -> link.text() + " " + link.attr("href")).contains(
                "bind value #in-glossary--a", "Rosetta #in-rosetta", "above #in-01-first--first-ask", "the lessons #contents");
        assertThat(paper.select("a[href^=#]").eachAttr("href")).allSatisfy(
                href -> assertThat(paper.getElementById(href.substring(1))).as(href).isNotNull());
        assertThat(paper.select("a:not([href^=#])").eachAttr("href")).containsExactly("https://example.org");
        assertThat(paper.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void refuses_a_link_that_leads_nowhere() throws IOException {
        page("rosetta-writing.html", "<h1>Rosetta: to write</h1><a href='rosetta.html#end'>end</a>");
        assertThatThrownBy(this::paper).hasMessageContaining("rosetta-writing.html -> rosetta.html#end");
    }

    @Test
    void gathers_hints_and_answers_at_the_end_of_a_lesson() {
        assertThat(paper.select("article:has(#in-01-first) h4 + p")).first().extracting(Element::text)
                .isEqualTo("The hints are at the end of the lesson.");
        assertThat(paper.select(".sect1:has(> #in-01-first--hints)").text())
                .isEqualTo("Hints Exercise 1: b Hint 1 of 2 the API One. Hint 2 of 2 the code Two.");
        assertThat(paper.select(".sect1:has(> #in-01-first--answers)").text())
                .isEqualTo("Answers to the three questions How many? Eleven.");
        assertThat(paper.select("[id$=first-recap] + p").text()).isEqualTo("How many?");
    }

    @Test
    void leaves_out_what_belongs_to_the_screen_and_opens_what_is_folded() {
        assertThat(paper.text()).doesNotContain("Choose above", "Our answer", "Beside the lessons", "#");
        assertThat(paper.select("details")).isNotEmpty().allMatch(details -> details.hasAttr("open"));
    }

    @Test
    void keeps_what_a_listing_says() {
        assertThat(paper.select("pre").text()).isEqualTo("ask(…);");
    }

    @Test
    void says_at_the_foot_of_a_page_which_chapter_it_is() {
        assertThat(paper.select("style").html()).startsWith("p {}")
                .contains("@page p-in-01-first { @bottom-left { content: \"01 First\" } }");
        assertThat(paper.select("article:has(#in-01-first)").attr("style")).isEqualTo("page: p-in-01-first");
    }

    @Test
    void is_led_to_from_the_first_page() throws IOException {
        Press.lead(book.resolve("index.html"));
        Press.lead(book.resolve("index.html"));
        assertThat(Jsoup.parse(book.resolve("index.html")).select("a[href$=.pdf]")).singleElement()
                .matches(link -> link.attr("href").equals("three-ways-to-ask.pdf"));
        assertThat(paper().html().text()).doesNotContain("one PDF");
    }

    private Paper paper() throws IOException {
        return new Paper(book, "p {}\n", "Edition 7");
    }

    private void page(String place, String article) throws IOException {
        Files.createDirectories(book.resolve(place).getParent());
        Files.writeString(book.resolve(place), PAGE.formatted(article));
    }
}
