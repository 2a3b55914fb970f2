package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** What a reader does on a wide page in the light, with nothing remembered from before; nothing may be left on the console. */
@Timeout(90)
abstract class InTheBrowser {

    static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void begin_with_nothing_remembered() {
        browser.reset(1440, "light");
    }

    @AfterEach
    void nothing_on_the_console() {
        assertThat(browser.console()).as("the console").isEmpty();
    }
}
