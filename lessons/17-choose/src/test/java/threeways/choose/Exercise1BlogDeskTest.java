package threeways.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.SqlLog;
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

    /** A new title; entry 12 is as it was, 11 has changed and has another tag, 15 is gone, one is new. */
    static BlogForm edited(int version) {
        return new BlogForm(7, version, "Night Trains of Europe", List.of(
                new Line(12L, "Vienna to Rome", day(6, 16), 5, Set.of(2L)),
                new Line(11L, "The lower berth", day(6, 18), 4, Set.of(3L)),
                new Line(null, "The dining car", day(7, 1), null, Set.of(1L, 2L))));
    }

    /** Blog 7 as it is. */
    static BlogForm asItWas(String title, Line... others) {
        List<Line> lines = new ArrayList<>(List.of(new Line(12L, "Vienna to Rome", day(6, 16), 5, Set.of(2L)),
                new Line(11L, "The upper berth", day(6, 18), null, Set.of(2L)),
                new Line(15L, "Breakfast at the border", day(6, 20), 3, Set.of())));
        for (Line other : others) {
            lines.removeIf(line -> line.id().equals(other.id()));
        }
        lines.addAll(List.of(others));
        return new BlogForm(7, 0, title, lines);
    }

    @Test
    @Order(1)
    @HasReceipt(of = "save", beside = "receipt-form.csv")
    void stores_what_the_form_says(World world) {
        world.execute("insert into entry_tag (entry_id, tag_id) values (15, 3)");
        List<String> others = stored.entriesOf(6);

        desk.save(edited(0));

        assertThat(stored.blog(7)).as("Blog 7 must have the title of the form. The old title means that nothing was committed.")
                .startsWith("Night Trains of Europe, version ");
        assertThat(stored.entriesOf(7))
                .as("Blog 7 must have exactly the entries of the form, each with the tags that are ticked: one is as it was, one was changed, "
                        + "one is new, and \"Breakfast at the border\" is gone with its tag.")
                .containsExactly("Vienna to Rome, 2026-06-16, 5, [travel]", "The lower berth, 2026-06-18, 4, [weather]",
                        "The dining car, 2026-07-01, null, [baking, travel]");
        assertThat(stored.entriesOf(6))
                .as("The form is about blog 7, so blog 6 must keep its entries and tags. Delete among the entries of the "
                        + "form's blog only.")
                .isEqualTo(others);
    }

    @Test
    @Order(2)
    void keeps_the_ids_of_entries_that_stay() {
        desk.save(edited(0));

        assertThat(stored.idsOf(7))
                .as("Entries 12 and 11 are on the form, so they must keep their ids: links lead to them. Update them. Don't delete and insert "
                        + "them again.")
                .hasSize(3).contains(11L, 12L);
    }

    @Test
    @Order(3)
    @OtherRows
    void saves_in_another_archive_too() {
        desk.save(new BlogForm(140, 0, "Zeppelin Notes", List.of(
                new Line(null, "Gold", LocalDate.of(1999, 6, 9), 0, Set.of(31L)),
                new Line(205L, "Silver", LocalDate.of(1999, 6, 2), null, Set.of()))));
        desk.save(new BlogForm(160, 0, "Floppy", List.of()));
        desk.save(new BlogForm(105, 0, "One Day Less", List.of(new Line(null, "Noon", LocalDate.of(1998, 12, 31), 2, Set.of()))));

        assertThat(stored.entriesOf(140))
                .as("\"Zeppelin Notes\" must have a new entry and \"Silver\", whose rating and tag were taken back on the form.")
                .containsExactly("Silver, 1999-06-02, null, []", "Gold, 1999-06-09, 0, [cables]");
        assertThat(stored.entriesOf(160)).as("The form of \"Floppy\" has no lines, so the blog must have no entries.").isEmpty();
        assertThat(stored.entriesOf(105)).as("\"One More Day\" had no entries, and must have the one of the form.")
                .containsExactly("Noon, 1998-12-31, 2, []");
        assertThat(stored.entriesOf(120)).as("No form is about \"Modem Songs\", so it must keep its entry and its tag.")
                .containsExactly("Handshake, 1999-06-01, 4, [cables]");
    }

    @Test
    @Order(4)
    void refuses_a_form_that_is_out_of_date() {
        desk.save(asItWas("Night Trains, revised"));
        List<?> before = stored.everything();

        Throwable thrown = catchThrowable(() -> desk.save(edited(0)));

        assertThat(stored.everything())
                .as("The blog was saved since this form was filled, so the form is out of date and nothing of it may be stored. Ask for the "
                        + "form's version when you write, and count it up with each save.")
                .isEqualTo(before);
        assertThat(thrown)
                .as("The form is out of date, and its author must be told. Throw an OutdatedFormException. Thrown was %s.", thrown)
                .isInstanceOf(OutdatedFormException.class);
        Throwable gone = catchThrowable(() -> desk.save(new BlogForm(99, 0, "Gone", List.of())));
        assertThat(gone)
                .as("There is no blog 99: somebody has deleted it. Throw an OutdatedFormException for that too. Thrown was %s.", gone)
                .isInstanceOf(OutdatedFormException.class);
    }

    @Test
    @Order(5)
    void takes_a_change_of_an_entry_or_a_tag_for_a_change_of_the_blog() {
        desk.save(asItWas("Night Trains", new Line(12L, "Vienna to Florence", day(6, 16), 5, Set.of(2L))));
        assertThat(stored.version(7))
                .as("Only an entry has changed on this form. The version of the blog must grow all the same, or two people who edit the "
                        + "entries of one blog overwrite each other.")
                .isPositive();

        int version = stored.version(7);
        BlogForm form = asItWas("Night Trains", new Line(12L, "Vienna to Florence", day(6, 16), 5, Set.of(3L)));
        desk.save(new BlogForm(7, version, form.title(), form.lines()));
        assertThat(stored.version(7)).as("Only a tag has changed on this form. The version of the blog must grow for that too.")
                .isGreaterThan(version);
    }

    @Test
    @Order(6)
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
                        .as("Another writer saved the blog %s. Their title and version must stay. Ask for the version in the where of the "
                                + "statement that writes the blog; a look before it doesn't help.", gap)
                        .isEqualTo("Ships, version 5");
                assertThat(stored.entriesOf(blog)).as("Another writer saved the blog %s, so nothing of the form may be stored.", gap)
                        .containsExactly("Over, 2026-01-03, null, []");
                assertThat(thrown).as("Another writer saved the blog %s. Throw an OutdatedFormException. Thrown was %s.", gap, thrown)
                        .isInstanceOf(OutdatedFormException.class);
            } else {
                assertThat(thrown).as("No other writer got in between, so the form must be saved. Thrown was %s.", thrown).isNull();
                assertThat(stored.entriesOf(blog)).as("No other writer got in between, so the form must be stored.")
                        .containsExactly("Over and out, 2026-01-03, 2, [travel]");
            }
            if (!other.came()) {
                return;
            }
        }
    }

    @Test
    @Order(7)
    void stores_all_or_nothing() {
        List<?> before = stored.everything();

        Throwable thrown = catchThrowable(() -> desk.save(asItWas("New", new Line(12L, "Changed", day(6, 16), 1, Set.of()),
                new Line(null, null, day(7, 1), null, Set.of()))));
        assertThat(thrown)
                .as("The last line has no headline, which the table refuses. The exception must reach the caller. Nothing was thrown.")
                .isNotNull();
        assertThat(stored.everything())
                .as("The database refused the last line, so nothing of the form may be stored. Send all statements in one transaction, over "
                        + "one connection, and roll it back.")
                .isEqualTo(before);

        Throwable tag = catchThrowable(() -> desk.save(asItWas("New", new Line(12L, "Changed", day(6, 16), 1, Set.of(99L)))));
        assertThat(tag).as("There is no tag 99. An exception must reach the caller. Nothing was thrown.").isNotNull();
        assertThat(stored.everything()).as("There is no tag 99, so nothing of the form may be stored.").isEqualTo(before);
    }

    @Test
    @Order(8)
    void takes_no_entry_from_another_blog() {
        List<?> before = stored.everything();

        for (long id : new long[]{18, 99}) {
            Throwable thrown = catchThrowable(() -> desk.save(asItWas("New", new Line(id, "Mine now", day(9, 24), 0, Set.of()))));

            assertThat(stored.everything())
                    .as("The form of blog 7 names entry %d, which %s. Nothing may be stored. Compare the form's ids with those of the "
                            + "blog's own entries.", id, id == 18 ? "belongs to blog 6" : "doesn't exist")
                    .isEqualTo(before);
            assertThat(thrown)
                    .as("The form of blog 7 names entry %d, which isn't one of the blog's. Throw an exception. Nothing was thrown.",
                            id)
                    .isNotNull();
        }
    }

    @Test
    @Order(9)
    void takes_every_character_as_it_was_typed(SqlLog sql) {
        desk.save(new BlogForm(7, 0, "Ben's :x?{0} trains", List.of(
                new Line(12L, "Ben's :x?{0} night", day(6, 16), 5, Set.of()), new Line(null, " Day%_\\", day(6, 17), 1, Set.of()))));

        assertThat(stored.blog(7)).as("The title holds characters that mean something to SQL. Bind it.")
                .startsWith("Ben's :x?{0} trains, version ");
        assertThat(stored.entriesOf(7)).as("The headlines hold characters that mean something to SQL. Bind them.")
                .containsExactly("Ben's :x?{0} night, 2026-06-16, 5, []", " Day%_\\, 2026-06-17, 1, []");

        sql.clear();
        desk.save(new BlogForm(6, 0, "Tidings", List.of(new Line(18L, "Springing", day(6, 16), 5, Set.of()))));
        assertThat(sql).bound("Tidings", "Springing");
        assertThat(sql.closedWithoutAutocommit())
                .as("A connection went back to the pool with autocommit switched off. Set it back in a finally.")
                .isEmpty();
    }

    @Test
    @Order(10)
    void costs_nothing_for_each_entry_that_is_as_it_was(World world, SqlLog sql) {
        List<Line> lines = new ArrayList<>();
        for (long id = 500; id < 530; id++) {
            world.execute("insert into entry (id, blog_id, headline, written_on) values (%d, 4, 'Map %d', date '2026-02-01')".formatted(id,
                    id), "insert into entry_tag (entry_id, tag_id) values (%d, 2)".formatted(id));
            lines.add(new Line(id, id == 517 ? "The map" : "Map " + id, day(2, 1), null, Set.of(2L)));
        }

        desk.save(new BlogForm(4, 0, "Old Maps", lines));

        assertThat(stored.entriesOf(4)).as("One of thirty headlines has changed, and all tags stay.").hasSize(30)
                .contains("The map, 2026-02-01, null, [travel]").doesNotContain("Map 517, 2026-02-01, null, [travel]");
        int trips = sql.statements().size();
        assertThat(trips)
                .as("A form with thirty entries, of which one has changed, took %d trips. At most 12 are expected. Fetch the tags of all entries "
                        + "together, and send statements of one text as a batch.", trips)
                .isLessThanOrEqualTo(12);
    }

    @Test
    @Order(11)
    @OnH2
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> {
            BlogForm form = asItWas("Night Trains");
            desk.save(new BlogForm(7, stored.version(7), form.title(), form.lines()));
        });
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
