package threeways.book;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@DisplayName("The SQL of another database")
class OtherDatabasesIT extends InTheBrowser {

    static final String LESSON = "01-ask-one-question/index.html";
    /** An update that a caught exception makes vain, which PostgreSQL doesn't let come so far. */
    static final String ANOTHER = "02-keep-a-unit-of-work/index.html";

    static final List<String> DATABASES = List.of("H2", "PostgreSQL", "MySQL", "MariaDB", "SQLite");

    @Test
    void is_chosen_by_keyboard_and_fetched_only_then() {
        browser.open(LESSON);
        WebElement box = box("extract(year");
        assertThat(browser.requests()).noneMatch(url -> url.contains("/sql/"));
        browser.tabTo(".database select");
        assertThat(browser.driver.executeScript("return document.activeElement.labels[0].innerText.trim().split('\\n')[0]"))
                .isEqualTo("SQL of");

        choose("SQLite");
        browser.await("SQLite's function", () -> sql(box).contains("strftime('%Y'"));
        assertThat(browser.requests()).singleElement().asString().endsWith("/assets/sql/01-ask-one-question.js");
        assertThat(summary(box)).isEqualTo("1 statement SQLite");
        assertThat(browser.one(".said").getDomProperty("textContent")).isEqualTo("The page shows the SQL of SQLite.");

        choose("PostgreSQL");
        browser.await("what is as on H2", () -> summary(box).equals("1 statement the same on PostgreSQL"));
        assertThat(sql(box)).contains("extract(year");
        choose("H2");
        browser.await("H2", () -> summary(box).equals("1 statement"));
        assertThat(browser.requests()).as("what was fetched is there").isEmpty();
    }

    @Test
    void is_remembered_on_the_next_page() {
        browser.open(LESSON);
        browser.tabTo(".database select");
        choose("SQLite");
        awaitTheChoice();
        browser.open(ANOTHER);
        awaitTheChoice();
        assertThat(browser.one(".database select").getDomProperty("value")).isEqualTo("SQLite");
        assertThat(browser.all("[data-sent] .got").stream().map(got -> got.getDomProperty("textContent")))
                .isNotEmpty().allMatch(got -> got.matches("SQLite|the same on SQLite|H2"));
    }

    @Test
    void says_why_a_database_was_not_asked() {
        browser.open(ANOTHER);
        browser.tabTo(".database select");
        choose("PostgreSQL");
        browser.await("a reason", () -> !browser.all(".why").isEmpty());
        WebElement why = browser.one(".why");
        assertThat(why.getText()).startsWith("Not on PostgreSQL: a statement that was refused ends the transaction there").endsWith(".");
        WebElement box = why.findElement(By.xpath("ancestor::figure"));
        assertThat(summary(box)).as("what is shown is H2's").endsWith(" H2");
        choose("H2");
        browser.await("no reason", () -> browser.all(".why").isEmpty());
    }

    @Test
    void is_what_the_paper_shows() {
        browser.open(LESSON);
        browser.driver.executeScript("localStorage.setItem('database', 'SQLite')");
        browser.open(LESSON);
        browser.await("SQLite's function", () -> browser.all(".sent pre").stream().anyMatch(pre -> pre.getText().contains("strftime")));
        browser.asPaper();
        WebElement box = box("strftime");
        assertThat(box.isDisplayed()).isTrue();
        assertThat(summary(box)).isEqualTo("1 statement SQLite");
        assertThat(browser.one(".database").isDisplayed()).isFalse();
    }

    @Test
    void is_no_matter_without_scripts() {
        browser.open(LESSON);
        browser.driver.executeScript("localStorage.setItem('database', 'SQLite')");
        browser.withoutScripts();
        browser.open(LESSON);
        assertThat(browser.one(".database").isDisplayed()).isFalse();
        assertThat(sql(box("extract(year"))).contains("2026");
    }

    @Test
    void leaves_what_is_read_where_it_is() {
        browser.open(ANOTHER);
        browser.driver.executeScript("[...document.querySelectorAll('[data-sent]')].at(-1).scrollIntoView()");
        long before = top();
        browser.driver.executeScript("""
                const chooser = document.querySelector('.database select');
                chooser.value = 'SQLite';
                chooser.dispatchEvent(new Event('change'));""");
        awaitTheChoice();
        assertThat(top()).isBetween(before - 2, before + 2);
    }

    @Test
    void is_not_offered_where_no_sql_was_sent() {
        browser.open("glossary.html");
        assertThat(browser.all(".database")).isEmpty();
    }

    private static long top() {
        return Math.round(((Number) browser.driver
                .executeScript("return [...document.querySelectorAll('[data-sent]')].at(-1).getBoundingClientRect().top")).doubleValue());
    }

    /** Goes to a name by the arrows, as long as the chooser has the focus. */
    private static void choose(String database) {
        browser.press(Keys.HOME);
        for (int i = 0; i < DATABASES.indexOf(database); i++) {
            browser.press(Keys.ARROW_DOWN);
        }
        assertThat(browser.one(".database select").getDomProperty("value")).isEqualTo(database);
    }

    private static void awaitTheChoice() {
        browser.await("the choice", () -> !browser.all(".got").isEmpty()
                && browser.all(".got").stream().noneMatch(got -> got.getDomProperty("textContent").isEmpty()));
    }

    private static WebElement box(String words) {
        List<WebElement> boxes = browser.all("figure.sent").stream().filter(box -> sql(box).contains(words)).toList();
        assertThat(boxes).as("boxes with %s", words).isNotEmpty();
        return boxes.get(0);
    }

    private static String sql(WebElement box) {
        return box.findElement(By.cssSelector("pre")).getDomProperty("textContent");
    }

    /** The line above the SQL, without the name of the tool that it begins with. */
    private static String summary(WebElement box) {
        return box.findElements(By.cssSelector("summary > :not(.title)")).stream().map(WebElement::getText).collect(joining(" ")).strip();
    }
}
