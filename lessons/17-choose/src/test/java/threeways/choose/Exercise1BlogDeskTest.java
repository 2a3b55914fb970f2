package threeways.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.choose.BlogForm.Line;
import threeways.workbench.BlogWorld;
import threeways.workbench.HasReceipt;
import threeways.workbench.NotOn;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.Thrown;
import threeways.workbench.World;
import threeways.workbench.Writer;

@DisplayName("Exercise 1: a form comes back")
@BlogWorld(entities = {Blog.class, Entry.class, Tag.class})
class Exercise1BlogDeskTest {

    static final int GAPS = 40;

    BlogDesk desk;
    Stored stored;

    @BeforeEach
    void open_the_desk(SessionFactory factory, DSLContext ctx, DataSource dataSource, World world) {
        desk = new BlogDesk(factory, ctx, dataSource);
        stored = new Stored(world);
    }

    /** A new title; entry 12 is as it was, 11 has changed in all fields and has another tag, 15 is gone, one is new. */
    static BlogForm edited(int version) {
        return new BlogForm(7, version, "Night Trains of Europe", List.of(
                new Line(12L, "Vienna to Rome", day(6, 16), 5, Set.of(2L)),
                new Line(11L, "The lower berth", day(6, 19), 4, Set.of(3L)),
                new Line(null, "The dining car", day(7, 1), null, Set.of(1L, 2L))));
    }

    /** Blog 7 as it is. */
    static BlogForm asItWas(String title, Line... others) {
        List<Line> lines = new ArrayList<>(List.of(new Line(12L, "Vienna to Rome", day(6, 16), 5, Set.of(2L)),
                new Line(11L, "The upper berth", day(6, 18), null, Set.of(2L)),
                new Line(15L, "Breakfast at the border", day(6, 20), 3, Set.of())));
        for (Line other : others) {
            lines.removeIf(line -> line.id() != null && line.id().equals(other.id()));
        }
        lines.addAll(List.of(others));
        return new BlogForm(7, 0, title, lines);
    }

    @Test
    @Order(1)
    @HasReceipt(of = "save", beside = "receipt-form.csv")
    void stores_what_the_form_says(World world) {
        world.execute("insert into entry_tag (entry_id, tag_id) values (15, 3)",
                "insert into entry (id, blog_id, headline, written_on) values (60, 6, 'Breakfast at the border', date '2026-09-25')");
        List<String> others = stored.entriesOf(6);
        List<?> blogs = stored.otherThanTitleAndVersion();
        List<?> otherTables = stored.otherTables();

        Throwable thrown = catchThrowable(() -> desk.save(edited(0)));

        assertThat(thrown)
                .as("The form of \"Night Trains\" (7) is in order, so it must be saved. If a foreign key was violated: delete the tags "
                        + "of an entry before the entry. %s", Thrown.told(thrown))
                .isNull();
        assertThat(stored.blog(7)).as("Blog 7 must have the title of the form. The old title means that nothing was committed.")
                .startsWith("Night Trains of Europe, version ");
        assertThat(stored.entriesOf(7))
                .as("Blog 7 must have the form's entries with headline, day, rating and tags: one as before, one changed, one new. Delete "
                        + "\"Breakfast at the border\" and each tag that isn't ticked. Null stays null.")
                .containsExactly("Vienna to Rome, 2026-06-16, 5, [travel]", "The lower berth, 2026-06-19, 4, [weather]",
                        "The dining car, 2026-07-01, null, [baking, travel]");
        assertThat(stored.otherThanTitleAndVersion())
                .as("The form has a title and entries. The date and the author of each blog must stay as they were. Set the title and "
                        + "the version only.")
                .isEqualTo(blogs);
        assertThat(stored.otherTables()).as(
                "The form has a title, entries and ticked tags. Authors, tags, permalinks and visits aren't on it, so these tables must "
                        + "stay as they were. Write to blog, entry and entry_tag only.")
                .isEqualTo(otherTables);
        assertThat(stored.entriesOf(6)).as(
                "The form is about blog 7, so blog 6 must keep its entries and tags. Delete among the entries of the form's blog only.")
                .isEqualTo(others);
    }

    @Test
    @Order(2)
    void keeps_the_ids_of_entries_that_stay() {
        desk.save(edited(0));

        assertThat(stored.idsOf(7))
                .as("Entries 12 and 11 are on the form, so they must keep their ids: links lead to them. Update them. Don't delete and "
                        + "insert them again.")
                .hasSize(3).contains(11L, 12L);
    }

    @Test
    @Order(4)
    @OtherRows
    void saves_in_another_archive_too() {
        desk.save(new BlogForm(140, 0, "Zeppelin Notes", List.of(
                new Line(null, "Gold", LocalDate.of(1999, 6, 9), 0, Set.of(31L)),
                new Line(205L, "Silver", LocalDate.of(1999, 6, 2), null, Set.of()))));
        desk.save(new BlogForm(160, 0, "Floppy", List.of()));
        desk.save(new BlogForm(105, 0, "One Day Less", List.of(new Line(null, "Noon", LocalDate.of(1998, 12, 31), 2, Set.of()))));

        assertThat(stored.entriesOf(140))
                .as("\"Zeppelin Notes\" must have a new entry, \"Gold\", and \"Silver\" without its rating and its tag. Null on the "
                        + "form is stored as null; no tags on the form means no tags.")
                .containsExactly("Silver, 1999-06-02, null, []", "Gold, 1999-06-09, 0, [cables]");
        assertThat(stored.entriesOf(160)).as("The form of \"Floppy\" has no lines, so the blog must have no entries. Delete them; an "
                + "empty list needs care in a \"not in\".").isEmpty();
        assertThat(stored.entriesOf(105)).as("\"One More Day\" had no entries, and must have the one of the form. Insert lines without "
                + "an id.")
                .containsExactly("Noon, 1998-12-31, 2, []");
        assertThat(stored.entriesOf(120)).as("No form is about \"Modem Songs\", so it must keep its entry and its tag. Delete and "
                + "update among the form's blog only.")
                .containsExactly("Handshake, 1999-06-01, 4, [cables]");
    }

    @Test
    @Order(4)
    void keeps_the_tags_that_are_still_ticked(World world) {
        world.execute("insert into entry_tag (entry_id, tag_id) values (11, 1), (11, 3)");

        desk.save(asItWas("Night Trains", new Line(11L, "The upper berth", day(6, 18), null, Set.of(1L, 3L))));

        assertThat(stored.entriesOf(7))
                .as("Entry 11 had the tags baking, travel and weather, and the form ticks baking and weather. Only travel must go. Compare "
                        + "the stored tags with the ticked ones one by one.")
                .contains("The upper berth, 2026-06-18, null, [baking, weather]");
    }

    @Test
    @Order(5)
    void refuses_a_form_that_is_out_of_date() {
        desk.save(asItWas("Night Trains, revised"));
        List<String> before = stored.everything();

        Throwable thrown = catchThrowable(() -> desk.save(edited(0)));

        assertThat(stored.changesSince(before))
                .as("The blog was saved after this form was filled, so nothing of it may be stored. Ask for the form's version in the "
                        + "statement that writes, and add 1 to it with each save.")
                .isEmpty();
        assertThat(thrown)
                .as("The form is out of date, and its author must be told. Throw an OutdatedFormException. %s", Thrown.told(thrown))
                .isInstanceOf(OutdatedFormException.class);
        for (BlogForm form : List.of(new BlogForm(99, 0, "Gone", List.of()), new BlogForm(99, 0, "Gone", edited(0).lines()))) {
            Throwable gone = catchThrowable(() -> desk.save(form));
            assertThat(gone)
                    .as("There is no blog 99 any more, and this form of it has %d lines. Ask for the version before you look at the lines, and throw an "
                            + "OutdatedFormException if no blog has it. %s", form.lines().size(), Thrown.told(gone))
                    .isInstanceOf(OutdatedFormException.class);
        }
    }

    @Test
    @Order(6)
    void takes_each_form_once() {
        Throwable later = catchThrowable(() -> desk.save(edited(9)));
        assertThat(later)
                .as("The form has version 9, and the blog has version 0. Ask for exactly the form's version, with =, and throw an "
                        + "OutdatedFormException. %s", Thrown.told(later))
                .isInstanceOf(OutdatedFormException.class);

        desk.save(edited(0));
        List<String> before = stored.everything();

        Throwable thrown = catchThrowable(() -> desk.save(edited(0)));
        assertThat(thrown)
                .as("The same form came twice. The first save counted the version up, so the second form is out of date. Keep no forms; "
                        + "throw an OutdatedFormException. %s", Thrown.told(thrown))
                .isInstanceOf(OutdatedFormException.class);
        assertThat(stored.changesSince(before))
                .as("The same form came twice. The second one is out of date, so nothing of it may be stored. "
                        + "Roll back.")
                .isEmpty();

        Throwable filledBefore = catchThrowable(() -> desk.save(asItWas("Night Trains")));
        assertThat(filledBefore)
                .as("Entry 15 was deleted after this form was filled, so the form names an entry that is gone. Ask for the version "
                        + "first, and throw an OutdatedFormException. %s", Thrown.told(filledBefore))
                .isInstanceOf(OutdatedFormException.class);
    }

    @Test
    @Order(3)
    void tells_new_entries_apart() {
        desk.save(asItWas("Night Trains", new Line(null, "Delayed", day(7, 2), null, Set.of(1L)),
                new Line(null, "Delayed", day(7, 2), null, Set.of(2L, 3L)), new Line(null, "Delayed again", day(7, 3), 2, Set.of()),
                new Line(null, "Delayed again", day(7, 3), 2, Set.of())));

        assertThat(stored.entriesOf(7))
                .as("Two new entries have the same headline and day, and different tags. Take the id of each from its insert. A "
                        + "headline doesn't tell which entry it is.")
                .contains("Delayed, 2026-07-02, null, [baking]", "Delayed, 2026-07-02, null, [travel, weather]");
        assertThat(stored.entriesOf(7))
                .as("Two new lines are equal in all fields. Each line is an entry: keep them in a list, not in a set.")
                .endsWith("Delayed again, 2026-07-03, 2, []", "Delayed again, 2026-07-03, 2, []");
    }

    @Test
    @Order(7)
    void takes_a_change_of_an_entry_or_a_tag_for_a_change_of_the_blog() {
        desk.save(asItWas("Night Trains", new Line(12L, "Vienna to Florence", day(6, 16), 5, Set.of(2L))));
        assertThat(stored.version(7))
                .as("Only an entry has changed on this form, and the version of the blog must grow all the same. Raise it by 1 at each save, "
                        + "or two people overwrite each other.")
                .isPositive();

        int version = stored.version(7);
        BlogForm form = asItWas("Night Trains", new Line(12L, "Vienna to Florence", day(6, 16), 5, Set.of(3L)));
        desk.save(new BlogForm(7, version, form.title(), form.lines()));
        assertThat(stored.version(7)).as("Only a tag has changed on this form. The version of the blog must grow for that too. Add 1 to "
                + "it with each save, whatever has changed.")
                .isGreaterThan(version);
    }

    @Test
    @Order(8)
    void leaves_no_gap_for_another_writer(World world, SqlLog sql) {
        for (int number = 2; number < GAPS; number++) {
            long blog = 800 + number;
            world.execute("insert into blog (id, title, pub_date, version) values (%d, 'Ferries', date '2026-01-02', 4)".formatted(blog),
                    "insert into entry (id, blog_id, headline, written_on) values (%d, %d, 'Over', date '2026-01-03')".formatted(blog,
                            blog));
            BlogForm form = new BlogForm(blog, 4, "Ferries and Piers",
                    List.of(new Line(blog, "Over and out", day(1, 3), 2, Set.of(2L))));
            Writer other = world.writer("Ben " + number);
            sql.clear();
            sql.beforeStatement(number, () -> other
                    .send("update blog set title = 'Ships', version = version + 1 where id = ? and version = 4", blog));

            Throwable thrown = catchThrowable(() -> desk.save(form));

            if (other.wrote()) {
                String gap = Writer.gap(sql, number);
                assertThat(stored.blog(blog))
                        .as("Another writer saved the blog %s. Their title and version must stay. Ask for the version in the where of "
                                + "the statement that writes the blog; a look before it doesn't help.", gap)
                        .isEqualTo("Ships, version 5");
                assertThat(stored.entriesOf(blog)).as("Another writer saved the blog %s, so nothing of the form may be stored. Roll all "
                        + "statements back.", gap)
                        .containsExactly("Over, 2026-01-03, null, []");
                assertThat(thrown).as("Another writer saved the blog %s. Throw an OutdatedFormException. %s", gap, Thrown.told(thrown))
                        .isInstanceOf(OutdatedFormException.class);
            } else {
                assertThat(thrown).as("No other writer got in between, so the form must be saved. %s", Thrown.told(thrown)).isNull();
                assertThat(stored.entriesOf(blog)).as("No other writer got in between, so the form must be stored. Commit it.")
                        .containsExactly("Over and out, 2026-01-03, 2, [travel]");
            }
            if (!other.came()) {
                return;
            }
        }
    }

    @Test
    @Order(9)
    void stores_all_or_nothing() {
        List<String> before = stored.everything();

        Throwable thrown = catchThrowable(() -> desk.save(asItWas("New", new Line(12L, "Changed", day(6, 16), 1, Set.of()),
                new Line(null, null, day(7, 1), null, Set.of()))));
        assertThat(thrown)
                .as("The last line has no headline, which the table refuses. Nothing was thrown. Let the exception reach the caller; "
                        + "catch it only to roll back.")
                .isNotNull();
        assertThat(stored.changesSince(before))
                .as("The database refused the last line, so nothing of the form may be stored. Send all statements in one transaction, "
                        + "over one connection, and roll it back.")
                .isEmpty();

        refuses("no title", asItWas(null), before);
        refuses("an entry without a day", asItWas("New", new Line(12L, "Changed", null, 1, Set.of())), before);
        refuses("an entry without a headline", asItWas("New", new Line(12L, null, day(6, 16), 1, Set.of())), before);

        Throwable tag = catchThrowable(() -> desk.save(asItWas("New", new Line(12L, "Changed", day(6, 16), 1, Set.of(99L)))));
        assertThat(tag).as("The form ticks tag 99, which doesn't exist, and nothing was thrown. Insert the tag's id as it is, and the "
                + "foreign key refuses it. In Hibernate, use getReference: find returns null.").isNotNull();
        assertThat(stored.changesSince(before))
                .as("The form ticks tag 99, which doesn't exist, so nothing of the form may be stored. Roll all "
                        + "statements back.")
                .isEmpty();
    }

    @Test
    @Order(10)
    void takes_no_entry_from_another_blog() {
        List<String> before = stored.everything();

        for (long id : new long[]{18, 99}) {
            Throwable thrown = catchThrowable(() -> desk.save(asItWas("New", new Line(id, "Mine now", day(9, 24), 0, Set.of()))));

            assertThat(stored.changesSince(before))
                    .as("The form of blog 7 names entry %d, which %s. Throw an exception, and store nothing: look for the form's ids among the "
                            + "blog's own entries, and insert only lines without one.", id,
                            id == 18 ? "belongs to blog 6" : "doesn't exist")
                    .isEmpty();
            assertThat(thrown)
                    .as("The form of blog 7 names entry %d, which isn't one of the blog's. Throw an exception. Nothing was thrown.",
                            id)
                    .isNotNull();
        }
    }

    @Test
    @Order(11)
    void takes_every_character_as_it_was_typed(SqlLog sql) {
        desk.save(new BlogForm(7, 0, " Ben's cafe\u0301 :x?{0}  trains", List.of(
                new Line(12L, " Ben's cafe\u0301 :x?{0}  night", day(6, 16), 5, Set.of()),
                new Line(null, " Day%_\\", day(6, 17), 1, Set.of()))));

        assertThat(stored.blog(7))
                .as("The title begins with a blank and holds characters that mean something to SQL. Bind it as it was typed.")
                .startsWith(" Ben's cafe\u0301 :x?{0}  trains, version ");
        assertThat(stored.entriesOf(7))
                .as("The headlines begin with a blank and hold characters that mean something to SQL. Bind them as they were typed.")
                .containsExactlyInAnyOrder(" Ben's cafe\u0301 :x?{0}  night, 2026-06-16, 5, []", " Day%_\\, 2026-06-17, 1, []");
    }

    @Test
    @Order(13)
    void binds_its_values_over_one_connection(World world, SqlLog sql) {
        world.execute("insert into blog (id, title, pub_date, version) values (47110, 'Lighthouses', date '2026-01-02', 3737)",
                "insert into tag (id, name) values (60606, 'islands')",
                "insert into entry (id, blog_id, headline, written_on) values (31337, 47110, 'On', date '2026-01-03'), (31447, 47110, "
                        + "'Off', date '2026-01-04')",
                "insert into entry_tag (entry_id, tag_id) values (31447, 60606)");
        sql.clear();
        AtomicInteger atOnce = new AtomicInteger();
        for (int number = 1; number <= 20; number++) {
            sql.beforeStatement(number, () -> atOnce.accumulateAndGet(sql.openConnections(), Math::max));
        }

        desk.save(new BlogForm(47110, 3737, "Tidings", List.of(new Line(31337L, "Springing", LocalDate.of(1987, 6, 16), 53, Set.of(60606L)),
                new Line(null, "Springing again", LocalDate.of(1986, 6, 16), 54, Set.of(60606L)))));

        assertThat(stored.entriesOf(47110)).as("One line of the form changes an entry, and one is new. Both must be stored with the tag "
                + "that is ticked.")
                .containsExactly("Springing again, 1986-06-16, 54, [islands]", "Springing, 1987-06-16, 53, [islands]");
        assertThat(sql).bound("Tidings", "Springing", 47110, 3737, 31337, 31447, 60606, 53, 54, "1987-", "1986-");
        assertThat(atOnce.get())
                .as("The answer held %d connections at once. Send all statements over the connection of the transaction, or the pool "
                        + "runs out.",
                        atOnce.get())
                .isLessThanOrEqualTo(1);
        assertThat(sql.closedWithoutAutocommit())
                .as("A connection went back to the pool with autocommit switched off. Set it back to true in a finally block.")
                .isEmpty();
    }

    @Test
    @Order(12)
    void costs_nothing_for_each_entry_that_is_as_it_was(World world, SqlLog sql) {
        List<Line> lines = new ArrayList<>();
        for (long id = 500; id < 530; id++) {
            world.execute("insert into entry (id, blog_id, headline, written_on) values (%d, 4, 'Map %d', date '2026-02-01')".formatted(id,
                    id), "insert into entry_tag (entry_id, tag_id) values (%d, 2)".formatted(id));
            lines.add(new Line(id, id == 517 ? "The map" : "Map " + id, day(2, 1), null, Set.of(2L)));
        }

        desk.save(new BlogForm(4, 0, "Old Maps", lines));

        assertThat(stored.entriesOf(4)).as("Of thirty entries one has another headline, and each has kept its tag. Store all thirty as "
                + "they are on the form.").hasSize(30)
                .contains("The map, 2026-02-01, null, [travel]").doesNotContain("Map 517, 2026-02-01, null, [travel]");
        int trips = sql.statements().size();
        assertThat(trips)
                .as("A form with thirty entries took %d trips instead of at most 12. %s", trips, whyTooManyTrips(sql.statements()))
                .isLessThanOrEqualTo(12);
    }

    @Test
    @Order(14)
    @OnH2
    void passes_on_what_the_database_refuses(SqlLog sql, World world) throws Throwable {
        Refusals.of(sql).storeNothingIn(world).reachTheCaller(() -> {
            BlogForm form = asItWas("Night Trains");
            desk.save(new BlogForm(7, stored.version(7), form.title(), form.lines()));
        });
    }

    @Test
    @Order(10)
    @NotOn(value = "sqlite", because = "it stores a text of any length")
    void cuts_nothing_off() {
        List<String> before = stored.everything();
        refuses("a title of 201 characters", asItWas("t".repeat(201)), before);
        refuses("an entry with a headline of 201 characters",
                asItWas("New", new Line(12L, "h".repeat(201), day(6, 16), 1, Set.of())), before);
        refuses("a new entry with a headline of 201 characters",
                asItWas("New", new Line(null, "h".repeat(201), day(6, 16), 1, Set.of())), before);
    }

    private static String whyTooManyTrips(List<SqlStatement> statements) {
        if (statements.stream().filter(one -> !one.isQuery() && one.binds().isEmpty()).count() > 12) {
            return "Each row has its own SQL text, as with batch(queries): bind values to one SQL, by batch(query).bind(…) or a PreparedStatement.";
        }
        return statements.stream().filter(SqlStatement::isQuery).count() > 12
                ? "More than twelve of them are queries. Fetch all tags together, in one query for all entries."
                : "Write what has changed, or send many rows as one batch of bind values.";
    }

    private void refuses(String what, BlogForm form, List<String> before) {
        Throwable thrown = catchThrowable(() -> desk.save(form));

        assertThat(thrown).as(
                "The form has %s, which the table refuses. Nothing was thrown. Send what is on the form, with nothing cut off or put in its "
                        + "place.",
                what).isNotNull();
        assertThat(stored.changesSince(before))
                .as("The form has %s, which the table refuses, so nothing of it may be stored. Roll back.", what)
                .isEmpty();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
