package threeways.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class StyleTest {

    @Test
    void colours_are_for_those_who_ask() {
        assertThat(Style.of(Map.of(), properties())).isEqualTo(Style.PLAIN);
        assertThat(Style.of(Map.of("TERM", "xterm"), properties("report.ansi", "true"))).isEqualTo(Style.ANSI);
        assertThat(Style.of(Map.of(), properties("report.ansi", "true", "style.color", "always"))).isEqualTo(Style.ANSI);
    }

    @Test
    void whoever_refuses_them_gets_none() {
        assertThat(Style.of(Map.of("NO_COLOR", "1"), properties("report.ansi", "true"))).isEqualTo(Style.PLAIN);
        assertThat(Style.of(Map.of("TERM", "dumb"), properties("report.ansi", "true"))).isEqualTo(Style.PLAIN);
        assertThat(Style.of(Map.of(), properties("report.ansi", "true", "style.color", "never"))).isEqualTo(Style.PLAIN);
    }

    @Test
    void an_empty_no_color_refuses_nothing() {
        assertThat(Style.of(Map.of("NO_COLOR", ""), properties("report.ansi", "true"))).isEqualTo(Style.ANSI);
    }

    @Test
    void without_colours_words_are_as_they_are() {
        assertThat(Style.PLAIN.bold("x") + Style.PLAIN.faint("y") + Style.PLAIN.of(Outcome.WRONG, "z")).isEqualTo("xyz");
    }

    @Test
    void these_tests_have_not_asked() {
        assertThat(Style.ofThisConsole()).isEqualTo(Style.PLAIN);
    }

    private static Properties properties(String... pairs) {
        Properties properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return properties;
    }
}
