package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openqa.selenium.Keys;

/**
 * Every page at one width. Axe takes most of the time, and colours don't hang on the width: each width has a theme of its own, and both with
 * {@code -Dbook.themes=both}.
 */
abstract class EveryPageOneWidth extends InTheBrowser {

    static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    static String axe;

    private final int width;
    private final List<String> themes;

    /**
     * @param width
     *            the width of the window, in CSS pixels
     * @param theme
     *            the theme that it is looked at in
     * @param other
     *            the other one
     */
    EveryPageOneWidth(int width, String theme, String other) {
        this.width = width;
        themes = System.getProperty("book.themes", "").equals("both") ? List.of(theme, other) : List.of(theme);
    }

    @BeforeAll
    static void read_axe() throws Exception {
        axe = new EmbeddedResourceAxeProvider().getScript();
    }

    @TestFactory
    Stream<DynamicTest> can_be_read_by_everybody_and_asks_for_nothing_else() {
        return themes.stream().flatMap(theme -> Browser.pages().stream()
                .map(page -> DynamicTest.dynamicTest(page + ", " + theme, () -> look(page, theme))));
    }

    private void look(String page, String theme) {
        browser.reset(width, theme).open(page);
        browser.driver.executeScript("document.querySelectorAll('details').forEach(details => { details.open = true })");
        // As it is for a reader who has been everywhere: what isn't laid out has no size that could be measured
        browser.driver.executeScript("""
                const style = document.head.appendChild(document.createElement('style'));
                style.textContent = '.sect1, .sect2 { content-visibility: visible !important }';""");
        browser.await("all listings", () -> browser.all("figure.code:not(:has(.tools))").isEmpty());

        List<String> requests = browser.requests();
        assertThat(requests).as("requests of %s", page).hasSizeLessThanOrEqualTo(6)
                .allMatch(url -> url.startsWith("file://" + Browser.BOOK));
        assertThat(browser.driver.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that %s can be scrolled sideways", page).isEqualTo(0L);
        assertThat(browser.console()).as("the console of %s", page).isEmpty();
        assertThat(violations()).as("what axe finds on %s", page).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> can_be_read_by_everybody_when_something_is_open() {
        return themes.stream().map(theme -> DynamicTest.dynamicTest(theme, () -> {
            browser.reset(width, theme).open("rosetta.html");
            browser.driver.executeScript("document.querySelectorAll('[role=tab]:last-child').forEach(tab => tab.click())");
            assertThat(violations()).as("what axe finds on the last tabs").isEmpty();
            browser.press("/");
            browser.await("the search", () -> browser.driver.switchTo().activeElement().getTagName().equals("input"));
            browser.press("blog");
            browser.await("an answer", () -> !browser.all("#found a").isEmpty());
            assertThat(violations()).as("what axe finds on the search").isEmpty();
            browser.press(Keys.ESCAPE);
            browser.driver.executeScript("document.querySelector('.menu').click()");
            assertThat(violations()).as("what axe finds on the menu").isEmpty();
            browser.open("02-keep-a-unit-of-work/index.html");
            browser.driver.executeScript("localStorage.setItem('database', 'PostgreSQL')");
            browser.open("02-keep-a-unit-of-work/index.html");
            browser.await("PostgreSQL", () -> !browser.all(".why").isEmpty());
            assertThat(violations()).as("what axe finds on the SQL of another database").isEmpty();
        }));
    }

    /** Straight from axe: its Java face has no way to leave out the long list of what is right, which takes most of the time. */
    private static List<?> violations() {
        browser.driver.executeScript(axe);
        return (List<?>) browser.driver.executeAsyncScript("""
                const [wcag, done] = arguments;
                axe.run({ runOnly: wcag, resultTypes: ['violations'], preload: false, iframes: false }).then(results => done(results.violations.map(
                  rule => rule.id + ': ' + rule.help + rule.nodes.slice(0, 3).map(node => '\\n  ' + node.html + '\\n    ' + node.failureSummary).join(''))));
                """, WCAG);
    }
}
