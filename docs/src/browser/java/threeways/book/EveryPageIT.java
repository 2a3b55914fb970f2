package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Every page")
class EveryPageIT extends InTheBrowser {

    static final int KILOBYTE = 1024;

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
            begin_with_nothing_remembered();
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
