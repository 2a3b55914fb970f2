package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The book")
class BookTest {

    static final String JAVA = "<div class='listingblock'><pre><code data-lang='java'>x();</code></pre></div>";

    @TempDir
    Path top;

    @BeforeEach
    void write_a_book_of_three_lessons() throws IOException {
        Path site = Files.createDirectories(top.resolve("docs/src/site"));
        for (String file : List.of("page.html", "book.css", "book.js", "search.js", "icon.svg")) {
            Files.copy(Path.of("src/site").resolve(file), site.resolve(file));
        }
        store("counts-twice", "Exercise3SumTest.counts_each_once: \"4, where 2 is right\"");
        store("counts-in-java", "Exercise3SumTest.counts_each_once: \"6, where 2 is right\"");
        store("adds-one", "Exercise3SumTest.finds_the_sum: \"3\"");
        store("stops-early", "Exercise1ListTest.lists_them_all: \"two are missing\"");
        write("solutions/02-second/src/main/java/threeways/second/Sum.java", "class Sum {}\n");
        write("lessons/02-second/src/Stub.java", "class Stub {\n}\n");
        write("lessons/02-second/src/test/java/threeways/second/Exercise3SumTest.java", "");
        book("").write();
    }

    @Test
    void lists_the_stages_with_their_lessons_and_what_each_is_about() throws IOException {
        Elements stages = new Elements(read("index.html").select("main .stage"));
        assertThat(stages.texts("h3")).containsExactly("High-level ORM Hibernate", "SQL-like builder jOOQ", "Choosing");
        assertThat(stages.texts("li a")).containsExactly("01 First 30 min Ask", "02 Second", "09 Ninth Write", "Which?");
        assertThat(read("index.html").select(".stage a").eachAttr("href")).containsExactly("01-first/index.html", "02-second/index.html",
                "09-ninth/index.html", "choose.html");
    }

    @Test
    void shows_beside_each_page_where_in_the_course_it_is() throws IOException {
        Document second = read("02-second/index.html");
        assertThat(second.select("nav.stages h2").eachText()).containsExactly("High-level ORM", "SQL-like builder", "Choosing",
                "To look up");
        assertThat(second.select("nav.stages a[href]").eachAttr("href")).contains("../01-first/index.html", "../09-ninth/index.html",
                "../choose.html", "../mistakes.html");
        assertThat(second.select("nav.stages [aria-current=page]").text()).isEqualTo("02 Second");
        assertThat(second.body().className()).isEqualTo("orm");
        assertThat(read("09-ninth/index.html").body().className()).isEqualTo("builder");
        assertThat(read("01-first/index.html").select(".eyebrow").text()).isEqualTo("Lesson 01 · Hibernate · 30 minutes");
    }

    @Test
    void lists_the_sections_of_a_page() throws IOException {
        assertThat(read("02-second/index.html").select("nav.toc a")).extracting(link -> link.attr("href") + " " + link.text())
                .containsExactly("#id Here", "#there There", "#second-exercise-3 Exercise 3: a sum");
        assertThat(read("01-first/index.html").select("nav.toc")).isEmpty();
    }

    @Test
    void lists_the_stored_mistakes_of_each_lesson() throws IOException {
        assertThat(read("mistakes.html").select("main .stage a")).extracting(way -> way.text() + " " + way.attr("href")).containsExactly(
                "01 First 0 mistakes mistakes/01-first.html", "02 Second 4 mistakes mistakes/02-second.html",
                "09 Ninth 0 mistakes mistakes/09-ninth.html");
        Document mistakes = read("mistakes/02-second.html");
        assertThat(mistakes.select("h1").text()).isEqualTo("Mistakes of lesson 02");
        assertThat(mistakes.body().className()).isEqualTo("orm");
        assertThat(mistakes.select("h2 a:not(.anchor)").eachText()).as("the page's own words, where it has some").containsExactly(
                "Exercise 1",
                "Exercise 3: a sum");
        assertThat(mistakes.select("h2 a:not(.anchor)").eachAttr("href")).containsExactly("../02-second/index.html#second-exercise-1",
                "../02-second/index.html#second-exercise-3");
        assertThat(mistakes.select(".mistakes dt, .mistakes dd").eachText()).containsExactly(
                "A right answer lists them all.", "stops early two are missing",
                "A right answer finds the sum.", "adds one 3",
                "A right answer counts each once.", "counts in Java 6, where 2 is right", "counts twice 4, where 2 is right");
        assertThat(mistakes.select(".mistakes a").eachAttr("href"))
                .contains("../files/solutions/02-second/mistakes/counts-twice/Sum.java.html").hasSize(4);
        assertThat(mistakes.select("a.edit")).isEmpty();
    }

    @Test
    void leads_from_an_exercise_to_our_answer_its_discussion_and_its_mistakes() throws IOException {
        Element after = read("02-second/index.html").selectFirst("details.after");

        assertThat(after.hasAttr("open")).isFalse();
        assertThat(after.parent().selectFirst("h3").text()).startsWith("Exercise 3: a sum");
        assertThat(after.select("li").eachText()).containsExactly("Our answer: Sum.java",
                "The discussion: why it is so, what else works, and when to choose otherwise.",
                "3 mistakes that we keep, and what the test says about each.");
        assertThat(after.select("a").eachAttr("href")).containsExactly(
                "../files/solutions/02-second/src/main/java/threeways/second/Sum.java.html", "discussion.html#exercise-3-a-sum",
                "../mistakes/02-second.html#mistakes-second-exercise-3");
    }

    @Test
    void shows_of_what_is_beside_a_lesson_where_it_is_and_leads_back() throws IOException {
        Document discussion = read("02-second/discussion.html");
        assertThat(discussion.select("nav.stages .beside a").eachText()).containsExactly("Discussion", "Mistakes");
        assertThat(discussion.select("nav.stages [aria-current]").eachText()).containsExactly("Discussion");
        assertThat(discussion.select(".eyebrow a").attr("href")).isEqualTo("index.html");
        assertThat(discussion.select("h2 a:not(.anchor)").attr("href")).isEqualTo("index.html#second-exercise-3");
        Document mistakes = read("mistakes/02-second.html");
        assertThat(mistakes.select("nav.stages [aria-current]").eachText()).containsExactly("Mistakes");
        assertThat(mistakes.select(".eyebrow a").attr("href")).isEqualTo("../02-second/index.html");
        assertThat(steps("mistakes/02-second.html")).containsExactly("prev 01-first.html", "next 09-ninth.html");
        assertThat(read("01-first/index.html").select("nav.stages .beside")).isEmpty();
    }

    @Test
    void leads_from_the_contents_through_the_lessons_to_the_choice() throws IOException {
        assertThat(steps("index.html")).containsExactly("next 01-first/index.html");
        assertThat(steps("01-first/index.html")).containsExactly("prev ../index.html", "next ../02-second/index.html");
        assertThat(steps("09-ninth/index.html")).containsExactly("prev ../02-second/index.html", "next ../choose.html");
        assertThat(steps("choose.html")).containsExactly("prev 09-ninth/index.html");
        assertThat(steps("mistakes.html")).isEmpty();
    }

    @Test
    void points_links_at_pages_of_the_book_and_shows_the_files_that_others_mean() throws IOException {
        assertThat(read("02-second/index.html").select("article p:not(.files) > a").eachAttr("href"))
                .containsExactly("../01-first/index.html#id", "../files/lessons/02-second/src/Stub.java.html#L2", "#id");
        assertThat(read("02-second/index.html").select("a.edit")).as("links to where the page could be edited").isEmpty();

        Document file = read("files/lessons/02-second/src/Stub.java.html");

        assertThat(file.select("pre").first().wholeText()).isEqualTo("class Stub {\n}");
        assertThat(file.select("pre i").eachAttr("id")).containsExactly("L1", "L2");
        assertThat(file.select(".eyebrow a").eachAttr("href")).containsExactly("../../../../02-second/index.html");
        assertThat(file.select("link[rel=stylesheet]").attr("href")).isEqualTo("../../../../assets/book.css");
    }

    @Test
    void tells_of_a_file_which_exercise_it_belongs_to_and_what_it_is() throws IOException {
        Document mistake = read("files/solutions/02-second/mistakes/counts-twice/Sum.java.html");

        assertThat(mistake.select(".eyebrow").text()).isEqualTo("Lesson 02 · Exercise 3 · a mistake");
        assertThat(mistake.select(".eyebrow a").last().attr("href")).endsWith("/02-second/index.html#second-exercise-3");
    }

    @Test
    void points_at_another_home_of_the_repository_when_it_is_told_one() throws IOException {
        book("https://example.org/files/").write();
        assertThat(read("02-second/index.html").select("a.edit").attr("href"))
                .isEqualTo("https://example.org/files/lessons/02-second/README.adoc");
        assertThat(read("02-second/index.html").select("article p:not(.files) > a").eachAttr("href"))
                .contains("https://example.org/files/lessons/02-second/src/Stub.java#L2", "../01-first/index.html#id");
        assertThat(top.resolve("docs/target/book/files")).doesNotExist();
    }

    @Test
    void makes_a_record_for_the_search_of_each_section() throws IOException {
        assertThat(top.resolve("docs/target/book/assets/search-data.js")).content().contains("""
                ["02-second/index.html#there","Second","There","What is “there”."]""")
                .contains(
                        """
                        ["mistakes/02-second.html#mistakes-second-exercise-1","Mistakes of lesson 02","Exercise 1","A right answer lists them all. stops""")
                .doesNotContain("No page of the book");
    }

    @Test
    void finds_a_section_by_what_people_call_it() throws IOException {
        write("docs/src/pages/also-called.csv", "02-second/index.html#there;yonder\n");
        book("").write();
        assertThat(top.resolve("docs/target/book/assets/search-data.js")).content()
                .contains("\"What is “there”.\",\"yonder\"]");
        write("docs/src/pages/also-called.csv", "02-second/index.html#gone;yonder\n");
        assertThatThrownBy(() -> book("").write()).hasMessageContaining("02-second/index.html#gone");
    }

    @Test
    void leads_from_a_term_to_the_lessons_that_use_it() throws IOException {
        Document glossary = read("glossary.html");
        assertThat(glossary.select("dd .used").text()).isEqualTo("Lesson 01");
        assertThat(glossary.select("dd .used a").attr("href")).isEqualTo("01-first/index.html");
        assertThat(glossary.select("dt .anchor").eachAttr("href")).containsExactly("#glossary-a");
    }

    @Test
    void says_that_its_code_ran_only_where_all_of_it_did() throws IOException {
        assertThat(read("09-ninth/index.html").select("footer .ran").text()).contains("was cut from code that this build ran");
        assertThat(read("01-first/index.html").select("footer .ran")).as("on a page without code").isEmpty();
        assertThat(read("choose.html").select("footer .ran")).as("on a page that has code of its own").isEmpty();
    }

    @Test
    void has_a_page_for_addresses_that_lead_nowhere() throws IOException {
        Document page = read("404.html");
        assertThat(page.select("h1").text()).isEqualTo("There is no such page");
        assertThat(page.head().child(0).data()).contains("<base href=\"/\">");
        assertThat(page.select("nav.stages a").eachAttr("href")).contains("02-second/index.html");
    }

    @Test
    void needs_nothing_but_its_own_files() throws IOException {
        Document page = read("02-second/index.html");
        assertThat(page.select("link, script[src]")).extracting(element -> element.attr("href") + element.attr("src"))
                .containsExactly("../assets/icon.svg", "../assets/book.css", "../assets/book.js").allSatisfy(
                        asset -> assertThat(top.resolve("docs/target/book/02-second").resolve(asset)).exists());
        assertThat(top.resolve("docs/target/book/assets/book.css")).content().doesNotContain("@import", "url(", "//");
        assertThat(top.resolve("docs/target/book/assets/lunr.js")).content().contains("MIT").hasSizeGreaterThan(20_000);
        assertThat(top.resolve("docs/target/book/assets/lunr-LICENSE.txt")).content().contains("Permission is hereby granted");
    }

    @Test
    void leaves_out_of_scripts_and_styles_what_only_we_read() {
        assertThat(Book.shortened("book.css", """
                /* One line, and
                   another */
                :root { --a: 1px; }

                @media print {
                  /* paper */
                  .b::before { content: "$ "; }
                }
                """)).isEqualTo(":root{--a: 1px;}@media print{.b::before{content: \"$ \";}}");
        assertThat(Book.shortened("book.js", """
                /* A page */
                  // A comment
                  const a = 'http://b'; // stays

                  if (a) { go(); }
                """)).isEqualTo("const a = 'http://b'; // stays\nif (a) { go(); }\n");
        assertThat(top.resolve("docs/target/book/assets/book.js")).content().doesNotContainPattern("(?m)^(\\s|//|/\\*)");
    }

    private record Elements(List<Element> parents) {
        List<String> texts(String selector) {
            return parents.stream().flatMap(parent -> parent.select(selector).stream()).map(Element::text).toList();
        }
    }

    private List<String> steps(String page) throws IOException {
        return read(page).select("nav.steps a").stream().map(step -> step.attr("rel") + " " + step.attr("href")).toList();
    }

    private Document read(String file) throws IOException {
        return Jsoup.parse(top.resolve("docs/target/book").resolve(file));
    }

    private void store(String does, String caughtBy) throws IOException {
        Files.createDirectories(top.resolve("lessons/02-second"));
        write("solutions/02-second/mistakes/" + does + "/Sum.java", "// Caught by " + caughtBy + "\nclass Sum {}\n");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(top.resolve(file).getParent());
        Files.writeString(top.resolve(file), text);
    }

    private Book book(String repository) throws IOException {
        return new Book(top, top.resolve("docs/target/book"), List.of(
                page("README.adoc", """
                        <table><tr><td>01</td><td><a href="lessons/01-first/README.html">First</a></td><td>Ask</td></tr>
                        <tr><td>09</td><td><a href="lessons/09-ninth/README.html">Ninth</a></td><td>Write</td></tr></table>"""),
                page("docs/src/pages/choose.adoc", "<h1>Which?</h1>" + JAVA, "= Which?", ":stage: choosing", "", "----", "x();", "----"),
                page("docs/src/pages/glossary.adoc",
                        "<h1>Glossary</h1><dl><dt><a id='glossary-a'></a>A</dt><dd><p>The first.</p></dd></dl>"),
                page("docs/src/pages/index.adoc", "<h1>The book</h1><div><h2 id='lessons'>Lessons</h2></div>"),
                page("docs/src/pages/mistakes.adoc", "<h1>Mistakes</h1>"),
                page("lessons/01-first/README.adoc", "<h1>First</h1><p><a href='../../docs/src/pages/glossary.html#glossary-a'>a</a></p>",
                        "= First", ":minutes: 30"),
                page("lessons/02-second/README.adoc", """
                        <h1>Second</h1>
                        <h2 id="id">Here</h2>
                        <p><a href="../01-first/README.html#id">page</a> <a href="src/Stub.java#L2">file</a> <a href="#id">here</a></p>
                        <h2 id="there">There</h2>
                        <p>What is "there".</p>
                        <h3 id="second-exercise-3">Exercise 3: a sum</h3>"""),
                page("lessons/09-ninth/README.adoc", "<h1>Ninth</h1>" + JAVA, "= Ninth", "", "----", "include::src/test/java/A.java[tag=a]",
                        "----"),
                page("solutions/02-second/DISCUSSION.adoc",
                        "<h1>Lesson 02, discussed</h1><h2 id='exercise-3-a-sum'>Exercise 3: a sum</h2>"),
                page("solutions/README.adoc", "<h1>No page of the book</h1>")), repository);
    }

    private static Page page(String source, String html, String... lines) {
        return new Page(Path.of(source), List.of(lines), Jsoup.parse(html));
    }
}
