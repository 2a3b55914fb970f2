package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@DisplayName("What a page can do, by keyboard")
class ByKeyboardIT extends InTheBrowser {

    static final String LESSON = "01-ask-one-question/index.html";

    @Test
    void search_finds_a_section_and_leads_to_it() {
        browser.open(LESSON);
        browser.requests();
        search("identity map");
        assertThat(results()).first().asString().startsWith("Identity map");
        browser.press(Keys.ENTER);
        browser.await("the glossary", () -> browser.place().equals("glossary.html#glossary-identity-map"));
        assertThat(browser.requests()).anyMatch(url -> url.endsWith("/lunr.js")).anyMatch(url -> url.endsWith("/search-data.js"));
    }

    @Test
    void search_forgives_a_slip() {
        browser.open(LESSON);
        search("compler refuses");
        assertThat(results()).anyMatch(result -> result.contains("what the compiler refuses"));
    }

    @Test
    void search_knows_the_words_within_a_name_and_the_words_of_sql() {
        browser.open("index.html");
        search("single result or null");
        assertThat(results()).anyMatch(result -> result.startsWith("One answer, or none"));
        browser.press(Keys.chord(Keys.CONTROL, "a"), "where");
        browser.await("other results", () -> results().stream().noneMatch(result -> result.startsWith("One answer, or none")));
        assertThat(results()).as("places with a word that engines like to ignore").isNotEmpty()
                .allMatch(result -> result.matches("(?is).*where.*"));
    }

    @Test
    void search_goes_from_result_to_result_with_the_arrows_and_closes() {
        browser.open(LESSON);
        search("blog");
        assertThat(browser.one("#found [aria-selected=true]").getDomAttribute("id")).isEqualTo("found-0");
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP);
        assertThat(browser.one("#found [aria-selected=true]").getDomAttribute("id")).isEqualTo("found-1");
        assertThat(browser.one("dialog input").getDomAttribute("aria-activedescendant")).isEqualTo("found-1");
        browser.press(Keys.ESCAPE);
        assertThat(browser.one("dialog").isDisplayed()).isFalse();
    }

    @Test
    void search_says_when_there_is_nothing() {
        browser.open(LESSON);
        search("zzyzzyva");
        browser.await("an answer", () -> browser.one("dialog [role=status]").getText().startsWith("Nothing found."));
        assertThat(browser.one("dialog [role=status] a").getDomProperty("href")).endsWith("/glossary.html");
    }

    @Test
    void search_takes_n_plus_one_for_one_word_and_knows_what_people_call_a_thing() {
        browser.open(LESSON);
        search("N+1");
        assertThat(results()).first().asString().startsWith("N+1Glossary");
        assertThat(results()).allMatch(result -> result.toLowerCase().contains("n+1"));
        for (String[] pair : new String[][]{{"pagination", "Keyset paging"}, {"getReference", "Proxy"}, {"lazy", "Lazy"},
                {"batch", "Batch"},
                {"EntityManager", "Session"}}) {
            browser.press(Keys.chord(Keys.CONTROL, "a"), pair[0]);
            browser.await(pair[0] + " to find " + pair[1],
                    () -> results().stream().limit(2).anyMatch(result -> result.startsWith(pair[1])));
        }
    }

    @Test
    void search_marks_on_the_page_what_was_looked_for() {
        browser.open("index.html");
        search("keyset");
        browser.press(Keys.ENTER);
        browser.await("the glossary", () -> browser.place().equals("glossary.html#glossary-keyset-paging"));
        assertThat(browser.driver.executeScript("return CSS.highlights.get('hit').size")).isEqualTo(1L);
    }

    @Test
    void a_question_mark_lists_the_keys() {
        browser.open(LESSON);
        browser.press("?");
        assertThat(browser.one("dialog.keys").getText()).contains("search the book", "the next page");
        browser.press(Keys.ESCAPE);
        assertThat(browser.one("dialog.keys").isDisplayed()).isFalse();
    }

    @Test
    void the_second_stop_leads_to_the_list_of_lessons() {
        browser.open(LESSON);
        browser.press(Keys.TAB);
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);
        browser.press(Keys.TAB);
        assertThat(browser.driver.switchTo().activeElement().getText()).contains("One model, one question");
    }

    @Test
    void the_exercises_are_listed_beside_the_lesson_where_its_contents_have_no_room() {
        browser.reset(1100, "light").open(LESSON);
        assertThat(browser.one(".toc").isDisplayed()).isFalse();
        assertThat(browser.all(".sections .h3").stream().map(WebElement::getText)).hasSize(4).first().asString().startsWith("Exercise 1");
    }

    @Test
    void search_is_fetched_only_when_somebody_asks() {
        browser.open(LESSON);
        assertThat(browser.requests()).hasSizeBetween(4, 5).noneMatch(url -> url.contains("search"));
    }

    @Test
    void tabs_follow_the_arrows_and_are_remembered_on_the_next_page() {
        browser.open("index.html");
        browser.tabTo("[role=tab]");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(chosen()).containsExactly("jOOQ");
        assertThat(browser.all("[role=tabpanel]").stream().filter(WebElement::isDisplayed)).hasSize(1);
        browser.press(Keys.END);
        assertThat(chosen()).containsExactly("Python");
        browser.press(Keys.ARROW_RIGHT, Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        assertThat(chosen()).containsExactly("plain SQL");
        browser.open("index.html");
        assertThat(chosen()).containsExactly("plain SQL");
        assertThat(browser.place()).as("the arrows turned the tabs and no page").isEqualTo("index.html");
    }

    @Test
    void the_theme_goes_round_and_is_remembered() {
        browser.open(LESSON);
        String light = ground();
        browser.tabTo(".theme");
        browser.press(Keys.ENTER);
        assertThat(browser.one(".theme").getDomAttribute("aria-label")).isEqualTo("Theme: light");
        browser.press(Keys.ENTER);
        String dark = ground();
        assertThat(dark).isNotEqualTo(light);
        browser.open("glossary.html");
        assertThat(ground()).isEqualTo(dark);
        browser.tabTo(".theme");
        browser.press(Keys.SPACE);
        assertThat(ground()).isEqualTo(light);
    }

    @Test
    void the_menu_opens_on_a_phone_and_closes() {
        browser.reset(390, "light").open(LESSON);
        assertThat(browser.one(".stages").isDisplayed()).isFalse();
        browser.tabTo(".menu");
        browser.press(Keys.ENTER);
        assertThat(browser.one(".stages").isDisplayed()).isTrue();
        assertThat(browser.one(".menu").getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(browser.driver.switchTo().activeElement().getText()).contains("One model, one question");
        browser.press(Keys.ESCAPE);
        assertThat(browser.one(".stages").isDisplayed()).isFalse();
        assertThat(browser.driver.switchTo().activeElement()).isEqualTo(browser.one(".menu"));
    }

    @Test
    void hints_fold_out_one_by_one() {
        browser.open(LESSON);
        WebElement hint = browser.one("details.hint");
        assertThat(hint.findElement(org.openqa.selenium.By.cssSelector(".content")).isDisplayed()).isFalse();
        browser.tabTo(".hint summary");
        browser.press(Keys.ENTER);
        assertThat(hint.findElement(org.openqa.selenium.By.cssSelector(".content")).isDisplayed()).isTrue();
        assertThat(browser.all("details.hint[open]")).hasSize(1);
    }

    @Test
    void our_answer_stays_folded_below_the_hints_and_leads_to_its_lines() {
        browser.open(LESSON);
        WebElement answer = browser.one(".after a");
        assertThat(answer.isDisplayed()).isFalse();
        browser.tabTo(".after summary");
        browser.press(Keys.ENTER);
        assertThat(browser.one(".after").getText()).contains("This gives the answer away", "Entry.java", "The discussion", "mistakes");
        browser.tabTo(".after a");
        browser.press(Keys.ENTER);
        browser.await("our answer", () -> browser.place().endsWith("Entry.java.html"));
        assertThat(browser.one("h1").getText()).isEqualTo("Entry.java");
        assertThat(browser.one("pre").getText()).contains("class Entry");
        browser.one("#L3").click();
        assertThat(browser.place()).endsWith("/Entry.java.html#L3");
        browser.one(".eyebrow a").click();
        browser.await("the lesson", () -> browser.place().equals(LESSON));
    }

    @Test
    void copying_takes_the_code_and_no_callout() {
        browser.open(LESSON);
        WebElement figure = browser.one("figure.code:has(.conum)");
        assertThat(copied(figure)).startsWith("@Entity\n@Table(name = \"blog\")\n").contains("private Long id;\n").endsWith("}\n")
                .doesNotContain("1)").doesNotContainPattern("[ \\uE000-\\uE0FF]\\n");
    }

    @Test
    void copying_a_command_leaves_the_prompt() {
        browser.open(LESSON);
        WebElement figure = browser.one("figure.code:has(.cmd)");
        assertThat(browser.driver.executeScript("return getComputedStyle(arguments[0].querySelector('.cmd'), '::before').content", figure))
                .isEqualTo("\"$ \"");
        assertThat(copied(figure)).isEqualTo("mvn test -pl lessons/01-ask-one-question\n");
    }

    @Test
    void arrows_turn_the_pages() {
        browser.open("index.html");
        browser.press(Keys.ARROW_RIGHT);
        browser.await("the first lesson", () -> browser.place().equals(LESSON));
        browser.press(Keys.ARROW_LEFT);
        browser.await("the contents", () -> browser.place().equals("index.html"));
    }

    @Test
    void a_lesson_is_ticked_and_stays_so() {
        browser.open(LESSON);
        browser.tabTo(".done button");
        browser.press(Keys.ENTER);
        assertThat(browser.one(".done button").getDomAttribute("aria-pressed")).isEqualTo("true");
        browser.open("index.html");
        browser.await("the tick", () -> !browser.all(".stages .ticked a").isEmpty());
        assertThat(browser.all(".stages .ticked a")).singleElement()
                .satisfies(link -> assertThat(link.getDomProperty("textContent")).contains("One model, one question").endsWith(", done"));
        assertThat(browser.all(".stage .ticked")).hasSize(1);
    }

    @Test
    void the_book_says_how_many_lessons_are_done_which_is_next_and_where_the_reader_was() {
        browser.open("index.html");
        assertThat(browser.all(".progress")).isEmpty();
        browser.open("02-keep-a-unit-of-work/index.html");
        browser.driver.executeScript("document.getElementById('keep-a-unit-of-work-order').scrollIntoView()");
        browser.await("the section", () -> !browser.all(".toc [aria-current]").isEmpty());
        browser.one(".done button").click();
        browser.open("index.html");
        browser.await("the progress", () -> browser.all(".progress").size() == 2);
        assertThat(browser.one("article .progress").getText()).startsWith("1 of 17 lessons done. Next: 01 One model, one question")
                .contains("Go on reading: The session is a unit of work, ");
        browser.one("article .progress a:last-of-type").click();
        browser.await("the place", () -> browser.place().startsWith("02-keep-a-unit-of-work/index.html#keep-a-unit-of-work-"));
    }

    @Test
    void the_coach_tells_the_book_what_is_done() throws IOException {
        Path progress = Browser.BOOK.resolve("assets/progress.js");
        String before = Files.readString(progress);
        try {
            Files.writeString(progress, "window.progress = {\"01-ask-one-question\": [4, 4], \"02-keep-a-unit-of-work\": [2, 5]};");
            browser.open(LESSON);
            browser.await("the tick", () -> browser.all(".stages .ticked").size() == 1);
            assertThat(browser.one(".done button").getText()).endsWith("Done");
            assertThat(browser.one(".done button").isEnabled()).isFalse();
            assertThat(browser.one(".stages [data-entry^='02'] .minutes").getText()).isEqualTo("2 of 5");
            assertThat(browser.one(".stages .progress").getText()).startsWith("1 of 17 lessons done.").contains("Next: 02");
        } finally {
            Files.writeString(progress, before);
        }
    }

    @Test
    void the_contents_list_follows_the_reader() {
        browser.open(LESSON);
        assertThat(browser.all(".toc [aria-current]")).isEmpty();
        browser.driver.executeScript("document.getElementById('ask-one-question-ask').scrollIntoView()");
        browser.await("the section",
                () -> browser.all(".toc [aria-current]").stream().map(WebElement::getText).toList().equals(List.of("Ask")));
    }

    @Test
    void the_sql_folds() {
        browser.open(LESSON);
        WebElement sql = browser.one(".sent pre");
        assertThat(sql.isDisplayed()).isTrue();
        browser.tabTo(".sent summary");
        browser.press(Keys.ENTER);
        assertThat(sql.isDisplayed()).isFalse();
    }

    @Test
    void the_sql_stands_beside_its_java_where_there_is_room() {
        browser.open(LESSON);
        assertThat(sides()).as("1440 pixels").isEqualTo("below");
        browser.reset(1920, "light").open(LESSON);
        assertThat(sides()).as("1920 pixels").isEqualTo("beside");
    }

    @Test
    void all_ways_stand_side_by_side_where_there_is_room() {
        browser.reset(1920, "light").open("rosetta.html");
        assertThat(browser.all(".tabs:first-of-type [role=tabpanel]")).hasSizeGreaterThan(2).allMatch(WebElement::isDisplayed);
        assertThat(browser.all("[role=tablist]")).noneMatch(WebElement::isDisplayed);
        assertThat(browser.driver.executeScript("""
                const [first, second] = document.querySelectorAll('.tabs [role=tabpanel]');
                return second.getBoundingClientRect().left > first.getBoundingClientRect().right""")).isEqualTo(true);
    }

    @Test
    void a_phone_has_a_card_for_each_row_and_nothing_of_a_table_beyond_the_edge() {
        for (String page : List.of("databases.html", "choose.html", "numbers.html", LESSON)) {
            browser.reset(390, "light").open(page);
            assertThat(browser.driver.executeScript("""
                    return Array.from(document.querySelectorAll('.scroll')).filter(box => box.scrollWidth > box.clientWidth)
                        .map(box => box.textContent.slice(0, 60))""")).as("tables of %s that are wider than the phone", page)
                    .isEqualTo(List.of());
        }
        browser.reset(1440, "light").open("databases.html");
        assertThat(browser.driver.executeScript(
                """
                return Array.from(document.querySelectorAll('.cards.always tbody tr:first-child td'), cell => getComputedStyle(cell, '::before').content)"""))
                .isEqualTo(List.of("none", "\"H2\"", "\"PostgreSQL\"", "\"MySQL\"", "\"MariaDB\"", "\"SQLite\""));
        assertThat(browser.all(".scroll.sideways")).isEmpty();
    }

    @Test
    void a_listing_wraps_on_a_phone_when_it_is_asked_to() {
        browser.reset(390, "light").open(LESSON);
        WebElement figure = browser.one("figure.code:has(.sideways)");
        WebElement wrap = figure.findElement(org.openqa.selenium.By.cssSelector(".wrap"));
        wrap.click();
        assertThat(wrap.getText()).isEqualTo("Unwrap");
        assertThat(figure.findElements(org.openqa.selenium.By.cssSelector(".sideways"))).isEmpty();
        assertThat(browser.driver.executeScript("const pre = arguments[0].querySelector('pre'); return pre.scrollWidth - pre.clientWidth",
                figure)).as("pixels of the listing beyond its edge").isEqualTo(0L);
        wrap.click();
        assertThat(figure.findElements(org.openqa.selenium.By.cssSelector(".sideways"))).hasSize(1);
    }

    @Test
    void without_scripts_all_is_there() {
        browser.withoutScripts();
        browser.open("index.html");
        assertThat(browser.all("[role=tabpanel]")).hasSize(4).allMatch(WebElement::isDisplayed);
        assertThat(browser.all(".panel-title").stream().map(WebElement::getText)).containsExactly("Hibernate", "jOOQ", "plain SQL",
                "Python");
        assertThat(browser.all("[role=tablist], .search, .theme")).noneMatch(WebElement::isDisplayed);
        browser.one(".stages a").click();
        assertThat(browser.place()).isEqualTo(LESSON);
        assertThat(browser.one(".done").isDisplayed()).isFalse();
    }

    @Test
    void without_scripts_a_phone_has_the_lessons_below_the_text() {
        browser.reset(390, "light").withoutScripts();
        browser.open(LESSON);
        assertThat(browser.one(".stages").isDisplayed()).isTrue();
        browser.one(".menu").click();
        assertThat(browser.place()).isEqualTo(LESSON + "#nav");
    }

    @Test
    void paper_is_light_whatever_was_chosen_for_the_screen() {
        browser.open("index.html");
        browser.driver.executeScript("localStorage.setItem('theme', 'dark')");
        browser.open("01-ask-one-question/index.html");
        String dark = ground();

        browser.asPaper();

        assertThat(dark).isEqualTo("rgb(21, 24, 28)");
        assertThat(ground()).isEqualTo("rgb(255, 255, 255)");
        assertThat(browser.driver.executeScript("return getComputedStyle(document.querySelector('pre .k')).color"))
                .as("a keyword").isEqualTo("rgb(125, 47, 109)");
    }

    @Test
    void on_paper_every_tab_is_open_and_a_hint_if_the_reader_has_opened_it() {
        browser.open("index.html").asPaper();
        assertThat(browser.all("[role=tabpanel], .panel-title")).hasSize(8).allMatch(WebElement::isDisplayed);
        assertThat(browser.all(".top, .stages, .toc, .steps, .tools")).noneMatch(WebElement::isDisplayed);
        browser.open(LESSON);
        browser.driver.executeScript(
                "document.querySelector('.sent details').open = false; document.querySelectorAll('.hint')[1].open = true");
        browser.driver.executeScript("dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.one(".sent pre").isDisplayed()).as("the SQL, which was folded").isTrue();
        assertThat(browser.all(".hint .content").stream().limit(3).map(WebElement::isDisplayed)).as("the hints of exercise 1")
                .containsExactly(false, true, false);
        assertThat(browser.all(".after")).as("what leads to our answers").isNotEmpty().noneMatch(WebElement::isDisplayed);
    }

    private static void search(String words) {
        browser.press("/");
        browser.await("the search", () -> browser.driver.switchTo().activeElement().getTagName().equals("input"));
        browser.press(words);
        browser.await("an answer", () -> !browser.one("dialog [role=status]").getText().matches("Fetching.*|Arrows.*"));
    }

    private static List<String> results() {
        return browser.all("#found a").stream().map(result -> result.getDomProperty("textContent")).toList();
    }

    private static List<String> chosen() {
        return browser.all("[role=tab][aria-selected=true]").stream().map(WebElement::getText).toList();
    }

    private static String ground() {
        return (String) browser.driver.executeScript("return getComputedStyle(document.body).backgroundColor");
    }

    private static String sides() {
        return (String) browser.driver.executeScript("""
                const [java, sql] = document.querySelector('.pair').children;
                return sql.getBoundingClientRect().left > java.getBoundingClientRect().right ? 'beside' : 'below';""");
    }

    /** Presses the button, and gives what a paste would. */
    private static String copied(WebElement figure) {
        browser.driver.executeScript("""
                window.taken = null;
                document.addEventListener('copy', () => { window.taken = String(document.getSelection()); }, true);
                Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async text => { window.taken = text; } } });
                arguments[0].querySelector('.copy').focus();""", figure);
        browser.press(Keys.ENTER);
        browser.await("the copy", () -> figure.findElement(org.openqa.selenium.By.cssSelector(".copy")).getText().equals("Copied"));
        return (String) browser.driver.executeScript("return window.taken");
    }
}
