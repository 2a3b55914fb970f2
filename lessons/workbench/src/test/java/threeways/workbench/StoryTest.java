package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A story tells what was seen of the odd row, and a cause only if the rows that came prove it. */
class StoryTest {

    private static final LocalDate MAY = LocalDate.of(2011, 5, 1);

    private static final Rows.Blog MAPS = blog(1, "Maps", MAY, 1L);
    private static final Rows.Blog TIDES = blog(2, "Tides", MAY.plusDays(1), 1L);
    private static final Rows.Blog ANONYMOUS = blog(3, "Anonymous", MAY.plusDays(2), null);
    private static final Rows.Blog NEW_YEAR = blog(4, "Fireworks", LocalDate.of(2012, 12, 31), null);
    private static final Rows.Blog QUOTED = blog(5, "--; ", MAY, null);
    private static final Rows.Blog OF_A_NAMESAKE = blog(6, "Ferries", MAY, 2L);
    private static final Rows.Blog OF_ANOTHER_NAMESAKE = blog(8, "Bridges", MAY.plusDays(3), 3L);
    private static final Rows.Blog TWIN = blog(7, "Maps", MAY, 1L);

    private static final Rows ROWS = new Rows(List.of(new Rows.Author(1, "Ada"), new Rows.Author(2, "Ben"), new Rows.Author(3, "Ben")),
            List.of(MAPS, TIDES, ANONYMOUS, NEW_YEAR, QUOTED, OF_A_NAMESAKE, TWIN, OF_ANOTHER_NAMESAKE),
            List.of(entry(11, 1), entry(12, 1), entry(13, 2), entry(14, 3), entry(15, 4), entry(16, 5), entry(17, 6), entry(18, 8)),
            List.of(), List.of(),
            List.of(), List.of());

    private static Rows.Blog blog(long id, String title, LocalDate day, Long author) {
        return new Rows.Blog(id, title, day, author, 0);
    }

    private static Rows.Entry entry(long id, long blog) {
        return new Rows.Entry(id, blog, "Entry " + id, MAY, 3);
    }

    private static Story.Evidence right(Object... rows) {
        Story.Evidence evidence = new Story.Evidence();
        evidence.add(ROWS, "before", List.of(rows));
        return evidence;
    }

    private static String story(Object argument, List<Rows.Blog> expected, List<Rows.Blog> came, Story.Evidence evidence) {
        return told(argument, expected, came, Rows.Blog::id, evidence);
    }

    private static String told(Object argument, List<?> expected, List<?> came, Function<Rows.Blog, Object> shown,
            Story.Evidence evidence) {
        Function<Object, Object> show = row -> row instanceof Rows.Blog blog ? shown.apply(blog) : row;
        return new Story(ROWS, argument, "Blogs", expected, expected.stream().map(show).toList(), came.stream().map(show).toList(), show,
                evidence).differs(false);
    }

    @Test
    void a_row_without_an_author_proves_an_inner_join_if_just_such_rows_are_missing() {
        assertThat(story(2011, List.of(MAPS, TIDES, ANONYMOUS), List.of(MAPS, TIDES), right(OF_A_NAMESAKE)))
                .isEqualTo(
                        "Blogs: \"Anonymous\" (published on 2011-05-03) is missing. 3 rows were expected, and 2 came. It has no author. An inner "
                                + "join with author leaves it out, a left join doesn't.");
    }

    @Test
    void it_proves_nothing_if_another_such_row_came_before() {
        assertThat(story(2011, List.of(MAPS, TIDES, ANONYMOUS), List.of(MAPS, TIDES), right(NEW_YEAR)))
                .endsWith("2 came. Look at the conditions of your query, and at its joins.");
    }

    @Test
    void a_row_that_is_odd_in_two_ways_is_told_without_a_cause() {
        assertThat(story(2012, List.of(TIDES, NEW_YEAR), List.of(TIDES), right(MAPS)))
                .endsWith("31 December is day 366 of a leap year. It has no author.");
    }

    @Test
    void nothing_is_proven_before_anything_came() {
        assertThat(story(2011, List.of(ANONYMOUS), List.of(), new Story.Evidence())).endsWith("none came. It has no author.");
    }

    @Test
    void an_entry_of_a_blog_without_an_author_tells_of_the_join() {
        Rows.Entry lost = entry(92, ANONYMOUS.id());

        assertThat(told(ANONYMOUS.id(), List.of(lost), List.of(), Rows.Blog::id, right(entry(91, MAPS.id()))))
                .endsWith(
                        "none came. Its blog has no author. An inner join with author leaves it out: read entry alone, or use a left join.");
    }

    @Test
    void a_row_that_was_asked_for_by_its_text_is_odd_by_its_text() {
        assertThat(story("--; ", List.of(QUOTED), List.of(), right(MAPS, OF_A_NAMESAKE)))
                .endsWith("The text looks like a piece of SQL. Bind it as it is, and refuse no character.").doesNotContain("author");
        assertThat(story("Ferries", List.of(OF_A_NAMESAKE), List.of(), right(MAPS, OF_A_NAMESAKE)))
                .endsWith("none came. Look at the conditions of your query, and at its joins.");
    }

    @Test
    void an_author_of_one_name_with_another_is_told_as_what_it_is() {
        assertThat(story("May", List.of(MAPS, OF_A_NAMESAKE), List.of(MAPS), right(TIDES)))
                .endsWith("Another author has the same name as its author. Tell authors apart by their ids.");
        assertThat(story("May", List.of(MAPS, OF_A_NAMESAKE), List.of(MAPS), right(OF_A_NAMESAKE))).doesNotContain("author");
    }

    @Test
    void an_author_of_the_name_that_was_asked_for_is_told_if_just_their_blogs_are_missing() {
        assertThat(story("Ben", List.of(OF_A_NAMESAKE, OF_ANOTHER_NAMESAKE), List.of(OF_A_NAMESAKE), right()))
                .endsWith("Another author has the same name, and none of theirs came. Ask by name.");
        assertThat(story("Ben", List.of(OF_A_NAMESAKE, OF_ANOTHER_NAMESAKE), List.of(), right())).doesNotContain("none of theirs");
    }

    @Test
    void a_limit_is_told_unless_a_longer_list_came() {
        assertThat(story(2011, List.of(MAPS, TIDES, TWIN), List.of(MAPS), right(MAPS)))
                .contains("the first 1 of 3 came. The answer stops there");
        assertThat(story(2011, List.of(MAPS, TIDES, TWIN), List.of(MAPS), right(MAPS, TIDES))).doesNotContain("stops");
    }

    @Test
    void days_that_came_before_say_nothing_if_more_than_a_year_was_asked_for() {
        assertThat(story(List.of("a form"), List.of(MAPS, NEW_YEAR), List.of(MAPS), right(NEW_YEAR)))
                .endsWith("31 December is day 366 of a leap year. Let the range end before the next 1 January.");
        assertThat(story(2012, List.of(MAPS, NEW_YEAR), List.of(MAPS), right(NEW_YEAR))).doesNotContain("leap year");
    }

    @Test
    void distinct_is_named_only_if_nothing_else_tells_the_missing_rows_from_equal_ones_that_came() {
        assertThat(told(2011, List.of(TWIN, MAPS, TIDES), List.of(MAPS, TIDES), Rows.Blog::title, right()))
                .endsWith(
                        "Equal rows were merged: use no distinct and no set, and group by id.");
        assertThat(told(2011, List.of(TWIN, MAPS, TIDES), List.of(MAPS), Rows.Blog::title, right()))
                .doesNotContain("distinct");
        Rows.Blog ofAnotherDay = blog(8, "Maps", MAY.plusDays(9), 1L);
        assertThat(told(2011, List.of(TWIN, MAPS, ofAnotherDay, TIDES), List.of(MAPS, ofAnotherDay, TIDES), Rows.Blog::title, right()))
                .as("merged by title and day, and shown by title").contains("Equal rows were merged");
        Rows.Blog anonymous = blog(8, "Maps", MAY.plusDays(9), null);
        assertThat(told(2011, List.of(TWIN, MAPS, anonymous), List.of(MAPS, TWIN), Rows.Blog::title, right()))
                .as("without an author").endsWith("Another row looks the same. Tell rows apart by id, in maps and groups too.");
    }

    @Test
    void a_join_is_named_only_if_each_blog_came_once_for_each_of_its_entries() {
        assertThat(story(2011, List.of(MAPS, TIDES), List.of(MAPS, MAPS, TIDES), right()))
                .endsWith("Each blog came once for each of its entries: use exists, in or distinct.");
        assertThat(story(2011, List.of(MAPS, TIDES), List.of(MAPS, TIDES, TIDES), right())).endsWith("Return each row once.");
    }

    @Test
    void wildcards_are_named_only_if_like_finds_the_row() {
        assertThat(story("M%", List.of(), List.of(MAPS), right()))
                .endsWith("% and _ are wildcards of LIKE. Compare with =, or escape them.");
        assertThat(story("X%", List.of(), List.of(MAPS), right())).endsWith("Look at the conditions of your query.");
    }

    @Test
    void a_count_that_is_short_of_the_last_day_of_a_leap_year_is_told_as_that() {
        assertThat(told(2012, List.of(1L), List.of(0L), Rows.Blog::id, right()))
                .endsWith("31 December is day 366 of a leap year: let the range end before the next 1 January.");
        assertThat(told(2012, List.of(3L), List.of(0L), Rows.Blog::id, right()))
                .isEqualTo("Blogs: expected 3, and 0 came. Look at the conditions and the joins of your query.");
    }

    @Test
    void what_was_typed_is_odd_unless_another_such_text_went_well() {
        assertThat(told(" Maps", List.of(1L), List.of(2L), Rows.Blog::id, right()))
                .endsWith("What was typed begins or ends with a blank: don't trim it.");
        Story.Evidence evidence = new Story.Evidence();
        evidence.add(ROWS, "Tides ", List.of(1L));
        assertThat(told(" Maps", List.of(1L), List.of(2L), Rows.Blog::id, evidence)).doesNotContain("blank");
    }

    @Test
    void the_title_is_named_only_if_it_decides_within_a_day() {
        assertThat(told(2011, List.of(OF_A_NAMESAKE, MAPS), List.of(MAPS, OF_A_NAMESAKE), Rows.Blog::id, right()))
                .endsWith("The rows came in the order of their ids. Sort them in the query.");
        assertThat(told(2011, List.of(OF_A_NAMESAKE, TWIN, QUOTED), List.of(TWIN, OF_A_NAMESAKE, QUOTED), Rows.Blog::id, right()))
                .endsWith("They have the same day. Sort in the query, by all that the Javadoc names.");
    }
}
