package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

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

    @TempDir
    Path top;

    @BeforeEach
    void write_a_book_of_three_lessons() throws IOException {
        Files.createDirectories(top.resolve("docs/src/site"));
        Files.copy(Path.of("src/site/book.css"), top.resolve("docs/src/site/book.css"));
        List<Page> pages = List.of(page("docs/src/pages/index.adoc", "<h1>The book</h1><div><h2 id='lessons'>Lessons</h2></div>"),
                page("lessons/01-first/README.adoc", "<h1>First</h1>"),
                page("lessons/02-second/README.adoc", """
                        <h1>Second</h1>
                        <p><a href="../01-first/README.html#id">page</a> <a href="src/Stub.java">file</a> <a href="#id">here</a></p>
                        <h3 id="second-exercise-3">Exercise 3: a sum</h3>"""),
                page("lessons/09-ninth/README.adoc", "<h1>Ninth</h1>"),
                page("docs/src/pages/mistakes.adoc", "<h1>Mistakes</h1>"),
                page("solutions/01-first/DISCUSSION.adoc", "<h1>No page of the book</h1>"));
        store("counts-twice", "Exercise3SumTest.counts_each_once: \"4, where 2 is right\"");
        store("counts-in-java", "Exercise3SumTest.counts_each_once: \"6, where 2 is right\"");
        store("adds-one", "Exercise3SumTest.finds_the_sum: \"3\"");
        store("stops-early", "Exercise1ListTest.lists_them_all: \"two are missing\"");
        new Book(top, top.resolve("docs/target/book"), pages).write();
    }

    @Test
    void lists_the_lessons_by_number_and_title() throws IOException {
        assertThat(read("index.html").select("ol.lessons li"))
                .extracting(item -> item.attr("value") + " " + item.text() + " " + item.select("a").attr("href"))
                .containsExactly("1 First 01-first/index.html", "2 Second 02-second/index.html", "9 Ninth 09-ninth/index.html");
    }

    @Test
    void lists_the_stored_mistakes_by_lesson_and_exercise() throws IOException {
        Document mistakes = read("mistakes.html");

        assertThat(mistakes.select("h2")).as("lessons that have some").extracting(Element::text).containsExactly("Second");
        assertThat(mistakes.select(".overview li")).extracting(Element::text).containsExactly("Second: 4");
        assertThat(mistakes.select(".overview a").eachAttr("href")).containsExactly("#" + mistakes.selectFirst("h2").id());
        assertThat(mistakes.select("h3 a").eachText()).as("the page's own words, where it has some").containsExactly("Exercise 1",
                "Exercise 3: a sum");
        assertThat(mistakes.select("h3 a").eachAttr("href")).containsExactly("02-second/index.html#second-exercise-1",
                "02-second/index.html#second-exercise-3");
        assertThat(mistakes.select(".mistakes dt, .mistakes dd").eachText()).containsExactly(
                "A right answer lists them all.", "stops early two are missing",
                "A right answer finds the sum.", "adds one 3",
                "A right answer counts each once.", "counts in Java 6, where 2 is right", "counts twice 4, where 2 is right");
        assertThat(mistakes.select(".mistakes a").eachAttr("href"))
                .contains("../../../solutions/02-second/mistakes/counts-twice/Sum.java").hasSize(4);
    }

    @Test
    void leads_from_each_lesson_to_its_neighbours_and_the_contents() throws IOException {
        assertThat(ways("01-first")).containsExactly("contents ../index.html", "next ../02-second/index.html");
        assertThat(ways("02-second")).containsExactly("contents ../index.html", "prev ../01-first/index.html",
                "next ../09-ninth/index.html");
        assertThat(ways("09-ninth")).containsExactly("contents ../index.html", "prev ../02-second/index.html");
    }

    @Test
    void points_links_at_pages_of_the_book_and_at_files_of_the_repository() throws IOException {
        assertThat(read("02-second/index.html").select("main p a").eachAttr("href"))
                .containsExactly("../01-first/index.html#id", "../../../../lessons/02-second/src/Stub.java", "#id");
    }

    @Test
    void dresses_pages_in_a_stylesheet_that_asks_the_outside_for_nothing() throws IOException {
        assertThat(read("02-second/index.html").select("link").eachAttr("href")).containsExactly("../book.css");
        assertThat(top.resolve("docs/target/book/book.css")).content().doesNotContain("@import", "url(", "//");
    }

    private void store(String does, String caughtBy) throws IOException {
        Path mistake = top.resolve("solutions/02-second/mistakes/" + does + "/Sum.java");
        Files.createDirectories(mistake.getParent());
        Files.writeString(mistake, "// Caught by " + caughtBy + "\nclass Sum {}\n");
    }

    private List<String> ways(String lesson) throws IOException {
        return read(lesson + "/index.html").select("a[rel]").stream().map(way -> way.attr("rel") + " " + way.attr("href")).toList();
    }

    private Document read(String file) throws IOException {
        return Jsoup.parse(top.resolve("docs/target/book").resolve(file));
    }

    private static Page page(String source, String html) {
        return new Page(Path.of(source), Jsoup.parse(html));
    }
}
