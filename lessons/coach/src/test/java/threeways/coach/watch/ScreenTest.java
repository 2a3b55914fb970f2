package threeways.coach.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The screen")
class ScreenTest {

    @Test
    void folds_what_is_wider_than_the_terminal_and_colours_both_pieces() {
        assertThat(Screen.folded("abcdef", 3)).containsExactly("abc", "def");
        assertThat(Screen.folded("abc", 3)).containsExactly("abc");
        assertThat(Screen.folded("", 3)).containsExactly("");
        assertThat(Screen.folded("\u001b[31mabcd\u001b[0mef", 3))
                .containsExactly("\u001b[31mabc\u001b[0m", "\u001b[31md\u001b[0mef");
    }

    @Test
    void folds_between_words_and_goes_on_as_far_in_as_the_text_begins() {
        assertThat(Screen.folded("    Sum.of is still blank.", 20)).containsExactly("    Sum.of is still", "    blank.");
        assertThat(Screen.folded("one two", 3)).as("a space where the line is full").containsExactly("one", "two");
        assertThat(Screen.folded("a veryverylongword", 8)).as("a piece half empty").containsExactly("a veryve", "rylongwo", "rd");
        assertThat(Screen.folded("  in longword it", 10)).as("a word that fits into a line").containsExactly("  in", "  longword", "  it");
        assertThat(Screen.folded("one   ", 4)).as("nothing but spaces left").containsExactly("one ");
        assertThat(Screen.folded("      abcdefgh", 8)).as("too far in").containsExactly("      ab", "cdefgh");
        assertThat(Screen.folded("\u001b[31mone two\u001b[0m", 4)).containsExactly("\u001b[31mone\u001b[0m", "\u001b[31mtwo\u001b[0m");
    }

    @Test
    void closes_a_link_where_it_folds_or_cuts_and_opens_it_again() {
        String link = "\u001b]8;;file:///a/b\u001b\\";
        String end = "\u001b]8;;\u001b\\";
        assertThat(Screen.folded(link + "abcdef" + end + " x", 4)).containsExactly(link + "abcd" + end, link + "ef" + end + " x");
        assertThat(Screen.cut(link + "abcdef" + end, 4)).isEqualTo(link + "abcd" + end);
    }

    @Test
    void counts_and_cuts_columns_without_codes() {
        String link = "\u001b]8;;file:///a/b\u001b\\B.java:7\u001b]8;;\u001b\\ here";
        assertThat(Screen.width(link)).isEqualTo(13);
        assertThat(Screen.cut(link, 80)).isEqualTo(link);
        assertThat(Screen.width(Screen.cut(link, 5))).isEqualTo(5);
    }

    @Test
    void sets_off_sql_and_leaves_its_words_alone() {
        String sql = "select title from blog where title = 'from here' -- and so on";
        assertThat(Sql.highlighted(sql)).startsWith("\u001b[36mselect\u001b[0m title \u001b[36mfrom\u001b[0m blog")
                .contains("\u001b[32m'from here'\u001b[0m").endsWith("\u001b[2m-- and so on\u001b[0m");
        assertThat(Sql.highlighted(sql).replaceAll("\u001b\\[\\d+m", "")).isEqualTo(sql);
    }
}
