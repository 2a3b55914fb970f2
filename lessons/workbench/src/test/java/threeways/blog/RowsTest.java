package threeways.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.VISIT;

import jakarta.persistence.SchemaValidationException;
import java.text.Collator;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import threeways.blog.db.Sequences;
import threeways.workbench.BlogWorld;
import threeways.workbench.Migrations;
import threeways.workbench.OtherRows;

/** Each row is there for a reason. */
@BlogWorld
class RowsTest {

    @Test
    void blogs_stand_on_both_sides_of_both_ends_of_2026(DSLContext ctx) {
        assertThat(days(ctx)).contains(day("2025-12-31"), day("2026-01-01"), day("2026-12-31"), day("2027-01-01"), day("2024-02-29"));
    }

    @Test
    @OtherRows
    void blogs_stand_on_both_sides_of_both_ends_of_1999_too(DSLContext ctx) {
        assertThat(days(ctx)).contains(day("1998-12-31"), day("1999-01-01"), day("1999-12-31"), day("2000-01-01"), day("2000-02-29"));
    }

    @Test
    void two_of_one_day_are_told_apart_by_title_and_not_by_id_or_insertion(DSLContext ctx) {
        assertThat(titlesOfOneDay(ctx, "2026-06-15")).containsExactly("Night Trains", "under_scores");
        assertThat(ctx.fetchValues(ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.PUB_DATE.eq(day("2026-06-15"))).orderBy(BLOG.ID)))
                .as("by id").containsExactly("under_scores", "Night Trains");
    }

    @Test
    @OtherRows
    void two_of_one_day_are_in_another_order_of_ids_among_the_other_rows(DSLContext ctx) {
        assertThat(titlesOfOneDay(ctx, "1999-06-01")).containsExactly("Modem Songs", "Zeppelin Notes");
        assertThat(ctx.fetchValues(ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.PUB_DATE.eq(day("1999-06-01"))).orderBy(BLOG.ID)))
                .as("by id").containsExactly("Modem Songs", "Zeppelin Notes");
        assertThat(ctx.fetchValues(ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.PUB_DATE.eq(day("1999-06-01"))).orderBy(BLOG.ID.desc())))
                .as("in the order of insertion").containsExactly("Zeppelin Notes", "Modem Songs");
    }

    @Test
    void one_title_is_that_of_two_blogs(DSLContext ctx) {
        assertThat(twins(ctx)).containsExactly("Old Maps");
    }

    @Test
    @OtherRows
    void one_title_is_that_of_two_other_blogs(DSLContext ctx) {
        assertThat(twins(ctx)).containsExactly("Floppy");
    }

    @Test
    void one_blog_is_written_by_nobody_and_everybody_writes_one(DSLContext ctx) {
        assertThat(ctx.fetchValues(ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.AUTHOR_ID.isNull()))).containsExactly(":x?{0}");
        assertThat(ctx.fetchValues(ctx.selectDistinct(BLOG.author().NAME).from(BLOG).where(BLOG.AUTHOR_ID.isNotNull())))
                .containsExactlyInAnyOrderElementsOf(ctx.fetchValues(AUTHOR.NAME));
    }

    @Test
    void blogs_have_no_entries_or_one_or_two_or_three(DSLContext ctx) {
        Map<Long, Integer> entries = ctx.select(BLOG.ID, count(ENTRY.ID)).from(BLOG).leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .groupBy(BLOG.ID).fetchMap(BLOG.ID, count(ENTRY.ID));

        assertThat(entries).containsEntry(7L, 3).containsEntry(3L, 2).containsEntry(6L, 1).containsEntry(5L, 0);
    }

    @Test
    void ratings_are_missing_or_nought_or_more(DSLContext ctx) {
        assertThat(ctx.fetchValues(ENTRY.RATING)).contains(null, 0, 5);
    }

    @Test
    @OtherRows
    void other_ratings_are_missing_or_nought_or_more_too(DSLContext ctx) {
        assertThat(ctx.fetchValues(ENTRY.RATING)).contains(null, 0, 4);
    }

    @Test
    void visits_stand_on_both_sides_of_a_midnight(DSLContext ctx) {
        assertThat(ctx.fetchValues(VISIT.VISITED_AT)).contains(LocalDateTime.parse("2026-12-31T23:59:59.5"),
                LocalDateTime.parse("2027-01-01T00:00:00"), LocalDateTime.parse("2026-06-15T23:59:59.5"),
                LocalDateTime.parse("2026-06-16T00:00:00"));
        assertThat(ctx.fetchValues(VISIT.VISITED_AT)).anyMatch(visited -> visited.toLocalDate().equals(day("2024-02-29")));
        assertThat(ctx.fetchValues(VISIT.READER)).contains(null, "Eve");
    }

    @Test
    @OtherRows
    void other_visits_stand_on_both_sides_of_a_midnight_too(DSLContext ctx) {
        assertThat(ctx.fetchValues(VISIT.VISITED_AT)).contains(LocalDateTime.parse("1999-12-31T23:59:59.5"),
                LocalDateTime.parse("2000-01-01T00:00:00"), LocalDateTime.parse("2000-02-29T00:00:00"));
        assertThat(ctx.fetchValues(VISIT.READER)).contains(null, "Hal");
    }

    /** With a sequence that grows by fifty, Hibernate takes the number it is given for the last of fifty. */
    @Test
    void a_new_visit_gets_a_number_beyond_the_seeded_ones(DSLContext ctx) {
        assertThat(ctx.fetchValues(VISIT.ID)).allMatch(id -> id <= Migrations.FIRST_NEW_ID - 50);
        assertThat(ctx.nextval(Sequences.VISIT_SEQ)).isEqualTo(Migrations.FIRST_NEW_ID);
        assertThat(ctx.nextval(Sequences.VISIT_SEQ)).isEqualTo(Migrations.FIRST_NEW_ID + 50);
    }

    @Test
    void titles_hold_what_a_careless_query_trips_over(DSLContext ctx) {
        assertThat(ctx.fetchValues(BLOG.TITLE)).anyMatch(title -> title.contains("'")).anyMatch(title -> title.contains("%"))
                .anyMatch(title -> title.contains("_")).contains(":x?{0}");
        assertThat(ctx.fetchCount(BLOG, BLOG.TITLE.like("1__% %"))).as("a wildcard in a title finds more when it isn't escaped")
                .isPositive();
    }

    /** H2 compares code points, as String.compareTo does; a database with the collation of a language does what Collator does. */
    @Test
    void a_title_in_lower_case_comes_last_here_and_not_in_a_dictionary(DSLContext ctx) {
        List<String> byTheDatabase = ctx.fetchValues(ctx.select(BLOG.TITLE).from(BLOG).orderBy(BLOG.TITLE));

        assertThat(byTheDatabase).isSorted().endsWith("Tide Tables", "under_scores");
        assertThat(byTheDatabase.stream().sorted(Collator.getInstance(Locale.ROOT)).toList()).isNotEqualTo(byTheDatabase);
    }

    @Test
    void no_order_but_the_one_that_was_asked_for_is_the_right_one(DSLContext ctx) {
        assertNoOrderByAccident(ctx);
    }

    @Test
    @OtherRows
    void no_order_but_the_one_that_was_asked_for_is_the_right_one_among_the_other_rows(DSLContext ctx) {
        assertNoOrderByAccident(ctx);
    }

    @Test
    void the_entities_fit_the_tables(SessionFactory factory) throws SchemaValidationException {
        factory.getSchemaManager().validate();
    }

    /** Neither ids nor the order in which H2 returns rows happen to be the order of days or of titles. */
    private static void assertNoOrderByAccident(DSLContext ctx) {
        for (var order : List.of(ctx.selectFrom(BLOG), ctx.selectFrom(BLOG).orderBy(BLOG.ID),
                ctx.selectFrom(BLOG).orderBy(BLOG.ID.desc()))) {
            var blogs = order.fetch();
            assertThat(blogs.getValues(BLOG.PUB_DATE)).isNotEqualTo(blogs.getValues(BLOG.PUB_DATE).stream().sorted().toList())
                    .isNotEqualTo(blogs.getValues(BLOG.PUB_DATE).stream().sorted(Comparator.reverseOrder()).toList());
            assertThat(blogs.getValues(BLOG.TITLE)).isNotEqualTo(blogs.getValues(BLOG.TITLE).stream().sorted().toList());
        }
        assertThat(ctx.fetchValues(ENTRY.WRITTEN_ON)).isNotEqualTo(ctx.fetchValues(ENTRY.WRITTEN_ON).stream().sorted().toList());
        List<LocalDateTime> visits = ctx.selectFrom(VISIT).fetch(VISIT.VISITED_AT);
        assertThat(visits).isNotEqualTo(visits.stream().sorted().toList());
        assertThat(ctx.fetchValues(AUTHOR.NAME)).isNotEmpty();
    }

    private static List<LocalDate> days(DSLContext ctx) {
        return ctx.fetchValues(BLOG.PUB_DATE);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static List<String> titlesOfOneDay(DSLContext ctx, String day) {
        return ctx.fetchValues(ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.PUB_DATE.eq(day(day))).orderBy(BLOG.TITLE));
    }

    private static List<String> twins(DSLContext ctx) {
        return ctx.fetchValues(ctx.select(BLOG.TITLE).from(BLOG).groupBy(BLOG.TITLE).having(count().gt(1)));
    }
}
