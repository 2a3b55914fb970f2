package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML in these tests is what Asciidoctor makes of the lines beside it. */
@DisplayName("The body of a page")
class BodyTest {

    static final Path LESSON = Path.of("lessons/01-first/README.adoc");

    static final String ASK = """
            <div class="listingblock"><div class="content"><pre class="highlight"><code class="language-java" data-lang="java">\
            var x = ask(); <i class="conum" data-value="1"></i><b>(1)</b></code></pre></div></div>""";
    static final String SENT = """
            <div class="listingblock"><div class="content"><pre class="highlight"><code class="language-sql" data-lang="sql">\
            select 1 from a where b = 'c'</code></pre></div></div>""";
    static final List<String> LINES = List.of("[source,java]", "----", "include::src/test/java/first/ExamplesTest.java[tag=ask,indent=0]",
            "----", "[source,sql]", "----", "include::src/test/resources/ask.sql[]", "----");

    @TempDir
    Path top;

    /** The script of the body that was dressed last. */
    Optional<String> elsewhere;

    @Test
    void puts_the_sql_beside_the_java_that_sent_it() throws IOException {
        writeExamples("select 1\n-- binds: 2\n\nselect 3\n");
        Element pair = body(ASK + "<div class='paragraph'><p>And this was sent:</p></div>" + SENT, LINES).selectFirst(".pair");
        assertThat(pair.child(0).select("pre").text()).contains("ask()");
        assertThat(pair.child(1).text()).startsWith("And this was sent:");
        assertThat(pair.child(1).select("details[open] > summary").text()).as("in a lesson about Hibernate")
                .isEqualTo("What Hibernate sent 2 statements");
        assertThat(pair.select(".proof").text()).isEqualTo("Held by asking sends two");
        assertThat(pair.select(".proof a").attr("href")).isEqualTo("to:lessons/01-first/src/test/java/first/ExamplesTest.java#L3");
    }

    @Test
    void keeps_what_other_databases_got_and_says_why_one_got_nothing() throws IOException {
        writeExamples("select 1\n");
        write("lessons/01-first/src/test/resources/elsewhere/ask.sql", "-- PostgreSQL, MariaDB\nselect 2\n\nselect 3\n");
        write("lessons/01-first/src/test/java/first/ExamplesTest.java", """
                class ExamplesTest {
                    @Test
                    @NotOn(value = "sqlite", because = "it \\"can't\\"")
                    void asking_sends_two(SqlLog sql) {
                        assertThat(sql).matches("ask.sql");
                    }
                }
                """);
        assertThat(body(ASK + SENT, LINES).select("figure.sent").attr("data-sent")).isEqualTo("0");
        assertThat(elsewhere.orElseThrow())
                .startsWith("window.elsewhere = [\n[[[\"PostgreSQL\",\"MariaDB\"],\"<span class=\\\"k\\\">select")
                .contains(",2],[[\"SQLite\"],\"it \\\"can't\\\"\"]]").doesNotContain("MySQL");
    }

    @Test
    void leaves_a_box_alone_that_shows_all_databases() throws IOException {
        write("lessons/01-first/src/test/resources/ask.sql", "-- H2\nselect 1\n\n-- SQLite\nselect 2\n");
        write("lessons/01-first/src/test/java/first/ExamplesTest.java",
                "class ExamplesTest {\n    @Test\n    void asks(SqlLog sql) {\n        assertThat(sql).matches(\"ask.sql\", database);\n    }\n}\n");
        assertThat(body(ASK + SENT, LINES).select("figure.sent")).hasSize(1).noneMatch(figure -> figure.hasAttr("data-sent"));
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void keeps_the_titles_of_both_and_marks_the_tool() throws IOException {
        writeExamples("select 1\n");
        String title = "<div class='listingblock'><div class='title'>%s</div>";
        Document body = body(ASK.replace("<div class=\"listingblock\">", title.formatted("jOOQ, a builder"))
                + SENT.replace("<div class=\"listingblock\">", title.formatted("What jOOQ sent")), LINES);
        assertThat(body.select("figure.code").eachAttr("class")).containsExactly("code builder", "code sent");
        assertThat(body.select("summary").text()).isEqualTo("What jOOQ sent 1 statement");
    }

    @Test
    void names_a_box_of_sql_by_the_tool_that_the_java_speaks_to() throws IOException {
        writeExamples("select 1\n");
        for (String[] pair : new String[][]{{"ctx.select()", "What jOOQ sent"}, {"connection.prepareStatement(sql)", "What JDBC sent"},
                {"session.find()", "What Hibernate sent"}}) {
            assertThat(body(ASK.replace("ask()", pair[0]) + SENT, LINES).select("summary .title").text()).isEqualTo(pair[1]);
        }
    }

    @Test
    void keeps_the_notes_of_a_listing_with_it() throws IOException {
        writeExamples("select 1\n");
        Element pair = body(ASK + """
                <div class="colist arabic"><table><tr><td><i class="conum" data-value="1"></i><b>1</b></td><td>A note.</td></tr></table></div>
                """ + SENT, LINES).selectFirst(".pair");
        assertThat(pair.child(0).select("ol.notes li").eachText()).containsExactly("A note.");
        assertThat(pair.child(1).children()).hasSize(1);
    }

    @Test
    void pairs_nothing_across_a_page_of_prose() throws IOException {
        writeExamples("select 1\n");
        String prose = "<div class='paragraph'><p>…</p></div>".repeat(3);
        Document body = body(ASK + prose + SENT, LINES);
        assertThat(body.select(".pair")).isEmpty();
        assertThat(body.select("figure.sent summary").text()).isEqualTo("What Hibernate sent 1 statement");
    }

    @Test
    void names_the_file_that_a_listing_is_cut_from() throws IOException {
        Element caption = body(ASK, LINES.subList(0, 4)).selectFirst("figure.code figcaption");
        assertThat(caption.text()).isEqualTo("Java ExamplesTest.java");
        assertThat(caption.select("a").attr("href")).isEqualTo("to:lessons/01-first/src/test/java/first/ExamplesTest.java");
    }

    @Test
    void makes_bullets_of_callouts_and_leaves_no_character_of_them_in_the_code() throws IOException {
        Element code = body(ASK, LINES.subList(0, 4)).selectFirst("code");
        assertThat(code.wholeText()).isEqualTo("var x = ask(); ");
        assertThat(code.select("i.conum").attr("data-value")).isEqualTo("1");
    }

    @Test
    void makes_tabs_of_an_open_block_with_titled_listings() throws IOException {
        Document body = body("""
                <div class="openblock ways"><div class="content">
                <div class="listingblock"><div class="title">Hibernate</div><div class="content"><pre>a</pre></div></div>
                <div class="paragraph"><p>A word on it.</p></div>
                <div class="listingblock"><div class="title">plain SQL</div><div class="content"><pre>b</pre></div></div>
                </div></div>""",
                List.of("[.ways]", "--", ".Hibernate", "----", "----", "A word on it.", ".plain SQL", "----", "----", "--"));
        assertThat(body.select("[role=tablist] > [role=tab]").eachText()).containsExactly("Hibernate", "plain SQL");
        assertThat(body.select("[role=tab]").eachAttr("class")).containsExactly("orm", "sql");
        assertThat(body.select("[role=tabpanel]")).hasSize(2).allSatisfy(panel -> {
            assertThat(body.getElementById(panel.attr("aria-labelledby")).attr("aria-controls")).isEqualTo(panel.id());
            assertThat(panel.hasAttr("hidden")).as("closed without scripts").isFalse();
        });
        assertThat(body.select("[role=tabpanel]").get(0).text()).isEqualTo("Hibernate Terminal a A word on it.");
    }

    @Test
    void curls_the_quotes_of_prose_and_leaves_those_of_code() throws IOException {
        Document body = body("<p>\"Old Maps\" (\"Tides\") isn’t <code>\"x\"</code>, \"<em>in part</em>\"; Ben's <code>a</code>\".</p>",
                List.of());
        assertThat(body.select("p").text()).isEqualTo("“Old Maps” (“Tides”) isn’t \"x\", “in part”; Ben’s a”.");
    }

    @Test
    void keeps_the_code_of_a_sentence_as_it_was_typed() throws IOException {
        assertThat(body("<p>First → <code>ask(row → …&#8203;)</code>, then <code>row ⇒ …</code></p>", List.of()).text())
                .isEqualTo("First → ask(row -> ...), then row => …");
    }

    @Test
    void breaks_no_option_at_its_hyphen() throws IOException {
        Document body = body("<p><code>-Psolutions</code>, <code>mvn</code>, <code>mvn -Dworld.database=postgresql -Dtest=Rows</code></p>"
                + "<table class='tableblock'><tr><td><p><code>-Dcoach</code></p></td></tr></table>", List.of());
        assertThat(body.select(".whole").eachText()).containsExactly("-Psolutions", "-Dworld.database=postgresql", "-Dtest=Rows");
        assertThat(body.select("code").eachText()).contains("mvn -Dworld.database=postgresql -Dtest=Rows");
    }

    @Test
    void counts_the_hints_of_an_exercise() throws IOException {
        String hint = "<details><summary class='title'>Hint: %s</summary><div class='content'>…</div></details>";
        Document body = body("<div>" + hint.formatted("the direction") + hint.formatted("the API") + "</div><div>"
                + hint.formatted("another") + "<details><summary>No hint</summary></details></div>", List.of());
        assertThat(body.select("summary").eachText()).containsExactly("Hint 1 of 2 the direction", "Hint 2 of 2 the API",
                "Hint 1 of 1 another", "No hint");
    }

    @Test
    void leads_from_an_exercise_to_the_file_to_edit_and_its_test() throws IOException {
        write("lessons/01-first/src/main/java/threeways/first/Sum.java", "");
        write("lessons/01-first/src/test/java/threeways/first/Exercise2SumTest.java", "");
        Element files = body("<h3 id='first-exercise-2'>Exercise 2: a sum</h3>", List.of()).selectFirst(".files");
        assertThat(files.text()).isEqualTo("Edit Sum.java, asked by Exercise2SumTest.java");
        assertThat(files.select("a").eachAttr("href")).containsExactly("to:lessons/01-first/src/main/java/threeways/first/Sum.java",
                "to:lessons/01-first/src/test/java/threeways/first/Exercise2SumTest.java");
    }

    @Test
    void aligns_columns_of_numbers() throws IOException {
        Document body = body("""
                <table class="tableblock frame-all"><colgroup><col style="width: 50%"></colgroup>
                <thead><tr><th class="tableblock">What</th><th>Statements</th></tr></thead>
                <tbody><tr><td class="tableblock"><p class="tableblock">glued</p></td><td><p class="tableblock">11</p></td></tr>
                <tr><td><p class="tableblock">2026</p></td><td><p class="tableblock">-</p></td></tr></tbody></table>""", List.of());
        assertThat(body.select(".number").eachText()).containsExactly("Statements", "11", "-");
        assertThat(body.select("th[scope=col]")).hasSize(2);
        assertThat(body.select("col, p, [style]")).isEmpty();
    }

    @Test
    void makes_cards_of_the_rows_of_a_wide_table() throws IOException {
        String table = """
                <table class="tableblock %s"><thead><tr><th>What</th><th>H2</th><th>SQLite</th></tr></thead>
                <tbody><tr><td><p class="tableblock">a null</p></td><td><p class="tableblock">last</p></td><td>first</td></tr></tbody></table>""";
        Document body = body(table.formatted(""), List.of());
        assertThat(body.select("table.cards:not(.always) td")).extracting(cell -> cell.attr("data-of") + " " + cell.text())
                .containsExactly(" a null", "H2 last", "SQLite first");
        assertThat(body(table.formatted("cards"), List.of()).select("table.cards.always")).hasSize(1);
    }

    @Test
    void breaks_a_long_name_in_a_table_between_its_words() throws IOException {
        Element code = body("<table class='tableblock'><tr><td><p><code>createSelectionQuery</code></p></td></tr></table>", List.of())
                .selectFirst("code");
        assertThat(code.html()).isEqualTo("create<wbr>Selection<wbr>Query");
        assertThat(code.text()).isEqualTo("createSelectionQuery");
    }

    @Test
    void makes_a_listing_of_a_hint_that_is_nothing_but_code() throws IOException {
        Document body = body("""
                <details><summary>Hint: nearly the code</summary><div class="content">
                <div class="paragraph"><p><code>from Blog where year(pubDate) = :year order by …</code></p></div>
                <div class="paragraph"><p>Then <code>getResultList().stream().map(…)</code>.</p></div></div></details>""", List.of());
        assertThat(body.select(".hint figure.code[data-lang=hql] pre").eachText())
                .containsExactly("from Blog where year(pubDate) = :year order by …");
        assertThat(body.select(".hint .paragraph").eachText()).containsExactly("Then getResultList().stream().map(…).");
    }

    @Test
    void leaves_out_what_only_readers_on_a_code_forge_need() throws IOException {
        Document body = body("""
                <div id="preamble"><div class="paragraph"><p>A scene.</p></div><div class="paragraph"><p>On a code forge the listings show as
                links; the book has them, at <code>docs/target/book/01-first</code>.</p></div></div>""", List.of());
        assertThat(body.text()).isEqualTo("A scene.");
    }

    @Test
    void gives_headings_an_anchor_and_the_last_section_a_frame() throws IOException {
        Document body = body("""
                <div class="sect1"><h2 id="first-try">Try this</h2><div class="sectionbody"><div class="ulist">…</div>
                <div class="paragraph"><p>Next: something else.</p></div></div></div>""", List.of());
        assertThat(body.select(".try + .paragraph").text()).isEqualTo("Next: something else.");
        assertThat(body.select(".try .ulist")).hasSize(1);
        assertThat(body.select(".try h2 a").attr("href")).isEqualTo("#first-try");
        assertThat(body.select(".try h2 a").attr("aria-label")).isEqualTo("Link to “Try this”");
    }

    private Document body(String html, List<String> lines) throws IOException {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        Body body = new Body(top, new Page(LESSON, lines, document), document.body(), new Highlighter(), file -> "to:" + file);
        body.dress();
        elsewhere = body.elsewhere();
        return document;
    }

    private void writeExamples(String sql) throws IOException {
        write("lessons/01-first/src/test/resources/ask.sql", sql);
        write("lessons/01-first/src/test/java/first/ExamplesTest.java",
                "class ExamplesTest {\n    @Test\n    void asking_sends_two(SqlLog sql) {\n        assertThat(sql).matches(\"ask.sql\");\n    }\n}\n");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(top.resolve(file).getParent());
        Files.writeString(top.resolve(file), text);
    }
}
