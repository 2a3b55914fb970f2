package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.Keys;

@DisplayName("Every page, light and dark, narrow and wide")
@Timeout(90)
class EveryPageIT {

    static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    static final int KILOBYTE = 1024;

    static Browser browser;
    static String axe;

    @BeforeAll
    static void start() throws Exception {
        axe = new EmbeddedResourceAxeProvider().getScript();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @TestFactory
    Stream<DynamicTest> can_be_read_by_everybody_and_asks_for_nothing_else() {
        return Stream.of(390, 1440).flatMap(width -> Stream.of("light", "dark").flatMap(theme -> Browser.pages().stream()
                .map(page -> DynamicTest.dynamicTest(page + ", " + theme + ", " + width, () -> look(page, theme, width)))));
    }

    private void look(String page, String theme, int width) {
        browser.reset(width, theme).open(page);
        browser.driver.executeScript("document.querySelectorAll('details').forEach(details => { details.open = true })");

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
        return Stream.of(390, 1440)
                .flatMap(width -> Stream.of("light", "dark").map(theme -> DynamicTest.dynamicTest(theme + ", " + width, () -> {
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
                })));
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

    @Test
    void leads_to_what_is_in_the_folder_of_the_book() throws IOException {
        Map<Path, Document> pages = new HashMap<>();
        for (String page : Browser.allPages()) {
            pages.put(Browser.BOOK.resolve(page), Jsoup.parse(Browser.BOOK.resolve(page)));
        }
        List<String> dead = new ArrayList<>();
        pages.forEach((page, html) -> html.select("a[href]").eachAttr("href").stream().filter(Page::isLocal).forEach(href -> {
            URI link = URI.create(href);
            Path target = link.getPath().isEmpty() ? page : page.resolveSibling(link.getPath()).normalize();
            if (!target.startsWith(Browser.BOOK) || !Files.exists(target)
                    || link.getFragment() != null && pages.get(target).getElementById(link.getFragment()) == null) {
                dead.add(Browser.BOOK.relativize(page) + " -> " + href);
            }
        }));

        assertThat(dead).as("links that would be dead where only the book's folder is served").isEmpty();
        assertThat(pages).hasSizeGreaterThan(1000);
    }

    @TestFactory
    Stream<DynamicTest> is_light() {
        return Browser.pages().stream().map(page -> DynamicTest.dynamicTest(page, () -> {
            browser.reset(1440, "light");
            // so that the SQL of the other databases counts as well
            browser.driver.executeScript("localStorage.setItem('database', 'SQLite')");
            browser.open(page);
            browser.await("the SQL", () -> browser.all(".got:empty").size() == 0);
            long raw = 0;
            long compressed = 0;
            for (String url : browser.requests()) {
                byte[] bytes = Files.readAllBytes(Path.of(URI.create(url.replaceFirst("#.*", ""))));
                raw += bytes.length;
                compressed += compressed(bytes);
            }
            assertThat(raw).as("bytes of %s with styles and scripts", page).isGreaterThan(10_000).isLessThanOrEqualTo(150 * KILOBYTE);
            assertThat(compressed).as("the same, compressed").isLessThanOrEqualTo(60 * KILOBYTE);
        }));
    }

    private static int compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
