package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Only what is near the screen is laid out there; no reader may notice. */
@DisplayName("A long page on a phone")
class LongPageIT extends InTheBrowser {

    static final String PAGE = "rosetta.html";
    /** The last section, with a listing that is wider than a phone. */
    static final String LAST = "rosetta-stream";

    static final List<Object> READY = List.of(true, "0", "group", 2L);

    @BeforeEach
    void with_a_phone() {
        browser.reset(390, "light");
    }

    @Test
    void makes_a_section_ready_when_it_comes_near() {
        browser.open(PAGE);
        assertThat(isLaidOut("rosetta-model")).isTrue();
        assertThat(isLaidOut(LAST)).isFalse();
        assertThat(state()).as("the listing of a section that is far away").containsExactly(false, "0", "group", 0L);
        browser.driver.executeScript("scrollTo(0, document.documentElement.scrollHeight)");
        browser.await("the last section", () -> isLaidOut(LAST));
        browser.await("its listing", () -> READY.equals(state()));
    }

    @Test
    void is_laid_out_at_once_on_a_desk() {
        browser.reset(1440, "light").open(PAGE);
        assertThat(isLaidOut(LAST)).isTrue();
        assertThat(state()).last().isEqualTo(2L);
    }

    @Test
    void has_a_section_ready_before_the_tabulator_comes_to_its_listing() {
        browser.open(PAGE);
        browser.driver.executeScript("document.querySelector('#" + LAST + " .anchor').focus()");
        browser.await("the listing", () -> READY.equals(state()));
        browser.tabTo("pre[role=group]");
        assertThat(browser.driver.executeScript("return document.activeElement.closest('.sect2').firstElementChild.id")).isEqualTo(LAST);
    }

    @Test
    void follows_a_link_to_a_section_far_below() {
        for (String id : List.of("rosetta-keyset", LAST)) {
            browser.reset(390, "light").open(PAGE + "#" + id);
            browser.await(id, () -> top(id) > 0 && top(id) < 200);
            pause();
            assertThat(top(id)).as("pixels between the bar and the section").isBetween(56.0, 120.0);
            assertThat(browser.one("#" + id + ":target").isDisplayed()).isTrue();
        }
    }

    @Test
    void keeps_in_its_place_what_is_read_when_a_section_above_is_laid_out() {
        browser.open(PAGE + "#" + LAST);
        browser.await(LAST, () -> top(LAST) > 0 && top(LAST) < 200);
        for (int i = 0; i < 25; i++) {
            pause();
            assertThat(browser.driver.executeAsyncScript("""
                    const done = arguments[0];
                    const seen = document.elementFromPoint(195, 300);
                    const before = seen.getBoundingClientRect().top;
                    scrollBy(0, -300);
                    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() =>
                        done(Math.abs(seen.getBoundingClientRect().top - before - 300) < 3), 50)));""")).as("what is read moved by itself")
                    .isEqualTo(true);
        }
    }

    @Test
    void shows_a_word_that_the_search_has_found_far_below() {
        browser.driver.get(Browser.BOOK.toUri() + PAGE + "?q=stream#" + LAST);
        browser.await("the marks", () -> Boolean.TRUE.equals(browser.driver.executeScript("return CSS.highlights.has('hit')")));
        pause();
        assertThat(((Number) browser.driver.executeScript("return [...CSS.highlights.get('hit')][0].getBoundingClientRect().top"))
                .doubleValue()).isBetween(56.0, 844.0);
    }

    @Test
    void is_whole_on_paper() {
        browser.open(PAGE).asPaper();
        browser.await("all of the page", () -> isLaidOut(LAST));
        assertThat(browser.driver.executeScript("return [...document.querySelectorAll('.sect1, .sect2')].every(section => "
                + "getComputedStyle(section).contentVisibility === 'visible')")).isEqualTo(true);
    }

    private static boolean isLaidOut(String id) {
        return (boolean) browser.driver.executeScript(
                "return document.getElementById(arguments[0]).checkVisibility({ contentVisibilityAuto: true })", id);
    }

    /** Of the first listing of the last section: whether it is known to scroll, its place in the order of the tabulator, its role, how many buttons it has. */
    @SuppressWarnings("unchecked")
    private static List<Object> state() {
        return (List<Object>) browser.driver.executeScript(
                """
                const pre = document.getElementById(arguments[0]).parentElement.querySelector('pre');
                return [pre.matches('.sideways'), pre.getAttribute('tabindex'), pre.getAttribute('role'), pre.closest('figure').querySelectorAll('.tools button').length]""",
                LAST);
    }

    private static double top(String id) {
        return ((Number) browser.driver.executeScript("return document.getElementById(arguments[0]).getBoundingClientRect().top", id))
                .doubleValue();
    }

    /** Time for two frames, in which the browser may lay out what has come near. */
    private static void pause() {
        browser.driver.executeAsyncScript("requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(arguments[0], 100)))");
    }
}
