package threeways.book;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's chromium with the book in it, opened as files, as a reader without a server does. */
final class Browser implements AutoCloseable {

    /** The book that the build has just made. */
    static final Path BOOK = Path.of(System.getProperty("book", "target/book")).toAbsolutePath();

    /** Held, or its level would be forgotten. It would say that it knows this version of the browser only in general. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    final ChromeDriver driver;

    Browser() {
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Press.find("chromium", "chromium-browser", "google-chrome").toFile());
        // The sandbox wants a user who isn't root, and build machines often have none
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-device-scale-factor=1");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(Press.find("chromedriver").toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    }

    /** All pages, by their path in the book, and some of those that show a file, which are all alike. */
    static List<String> pages() {
        List<String> files = allPages().stream().filter(page -> page.startsWith("files/")).toList();
        return Stream.concat(allPages().stream().filter(page -> !page.startsWith("files/")),
                IntStream.range(0, files.size()).filter(i -> i % 250 == 0).mapToObj(files::get)).toList();
    }

    /** All pages, by their path in the book. */
    static List<String> allPages() {
        try (Stream<Path> files = Files.walk(BOOK)) {
            return files.filter(file -> file.toString().endsWith(".html")).map(file -> BOOK.relativize(file).toString().replace('\\', '/'))
                    .sorted().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the next pages find: a window of this width in CSS pixels, a system in this theme, and nothing remembered. */
    Browser reset(int width, String theme) {
        driver.get(BOOK.resolve("assets/icon.svg").toUri().toString());
        driver.executeScript("try { localStorage.clear() } catch (e) {}");
        cdp("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        cdp("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        cdp("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", theme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        logs(LogType.BROWSER);
        logs(LogType.PERFORMANCE);
        return this;
    }

    /** Opens a page, and waits until all of it is there: on a busy machine the driver comes back while the page before still stands. */
    Browser open(String page) {
        String address = BOOK.toUri() + page;
        driver.get(address);
        await(page, () -> Boolean.TRUE.equals(driver.executeScript(
                "return document.readyState === 'complete' && document.URL.split('#')[0] === arguments[0].split('#')[0]", address)));
        return this;
    }

    void withoutScripts() {
        cdp("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    void asPaper() {
        cdp("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** Presses keys wherever the focus is. */
    void press(CharSequence... keys) {
        // for a moment after a page has come there may be no element that has the focus
        await("a focus", () -> driver.executeScript("return document.activeElement") != null);
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Goes on with the tabulator until the focus is on such an element. */
    WebElement tabTo(String selector) {
        for (int i = 0; i < 400; i++) {
            press(Keys.TAB);
            WebElement focused = (WebElement) driver.executeScript(
                    "return document.activeElement?.matches(arguments[0]) ? document.activeElement : null", selector);
            if (focused != null) {
                return focused;
            }
        }
        throw new AssertionError("the tabulator never comes to " + selector);
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The page's path in the book, with its fragment. */
    String place() {
        return driver.getCurrentUrl().replaceFirst("^" + BOOK.toUri(), "").replaceFirst("^file://" + BOOK + "/", "");
    }

    void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still waiting after ten seconds: " + what);
            }
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** What stands on the console since the last call. */
    List<String> console() {
        return logs(LogType.BROWSER);
    }

    /** The addresses that were asked for since the last call, but for what is written in an address itself. */
    List<String> requests() {
        Json json = new Json();
        return logs(LogType.PERFORMANCE).stream().map(line -> (Map<?, ?>) ((Map<?, ?>) json.toType(line, Json.MAP_TYPE)).get("message"))
                .filter(message -> "Network.requestWillBeSent".equals(message.get("method")))
                .map(message -> (Map<?, ?>) ((Map<?, ?>) message.get("params")).get("request")).map(request -> (String) request.get("url"))
                .filter(url -> !url.startsWith("data:")).toList();
    }

    private List<String> logs(String type) {
        return driver.manage().logs().get(type).getAll().stream().map(entry -> entry.getMessage()).toList();
    }

    private void cdp(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
