package threeways.writewithabuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.hibernate.SessionFactory;
import org.hibernate.StaleStateException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataChangedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import threeways.workbench.BlogWorld;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.Thrown;
import threeways.workbench.World;
import threeways.workbench.Writer;
import threeways.writewithabuilder.BlogForm.Line;

@DisplayName("Exercise 5: the same form, saved twice")
@BlogWorld(entities = {Blog.class, Entry.class})
class Exercise5BlogDeskTest {

    enum Road {

        IN_A_BUILDER(BlogDesk::saveInABuilder, DataChangedException.class), IN_A_SESSION(BlogDesk::saveInASession,
                OptimisticLockException.class);

        private final BiConsumer<BlogDesk, BlogForm> save;
        private final Class<? extends Throwable> conflict;

        Road(BiConsumer<BlogDesk, BlogForm> save, Class<? extends Throwable> conflict) {
            this.save = save;
            this.conflict = conflict;
        }

        /** "a conflict", if the exception that the Javadoc names is what was thrown, or a cause of it; otherwise what was thrown. */
        String told(Throwable thrown) {
            for (Throwable one = thrown; one != null; one = one.getCause()) {
                if (conflict.isInstance(one)) {
                    return "a conflict";
                }
            }
            return thrown == null ? "nothing was thrown" : "it threw " + thrown;
        }

        /** The name of the exception that says that another writer was faster. */
        String conflict() {
            return conflict.getSimpleName();
        }

        /** What to do if another exception came, or none. */
        String remedy(Throwable thrown) {
            return Thrown.causes(thrown).anyMatch(StaleStateException.class::isInstance)
                    ? "A StatelessSession throws Hibernate's StaleObjectStateException: catch it, and throw the other with it as its cause."
                    : "Throw it, so that the caller hears of the conflict.";
        }

        void save(BlogDesk desk, BlogForm form) {
            save.accept(desk, form);
        }

        @Override
        public String toString() {
            return this == IN_A_BUILDER ? "saveInABuilder" : "saveInASession";
        }
    }

    /** Which other gaps there are depends on the answer; more statements than this are a loop. */
    static final int GAPS = 40;

    BlogDesk desk;
    Archive archive;

    @BeforeEach
    void open_the_desk(DSLContext ctx, SessionFactory factory, World world) {
        desk = new BlogDesk(ctx, factory);
        archive = new Archive(world);
        // tags are no part of the form, and would only be in the way of an entry that goes
        world.execute("delete from entry_tag", "update blog set version = 4 where id = 7");
    }

    /** "Night Trains" as Ada leaves it: a new title, one entry as it was, one changed, one gone, one new. */
    static BlogForm edited(int version) {
        return new BlogForm(7, version, "Night Trains of Europe", List.of(
                new Line(12L, "Vienna to Rome", day(6, 16), 5),
                new Line(11L, "The lower berth", day(6, 18), 4),
                new Line(null, "The dining car", day(7, 1), null)));
    }

    @ParameterizedTest(name = "{0} stores what the form says")
    @EnumSource
    @Order(1)
    void stores_what_the_form_says(Road road, World world, SqlLog sql, SessionFactory factory) {
        Rows before = world.rows();

        road.save(desk, edited(4));

        List<String> changes = changesWithoutVersionOf(7, before);
        String deleted = "gone: entry of blog 7, \"Breakfast at the border\", 2026-06-20, rating 3";
        String[] expected = {"gone: blog 7, \"Night Trains\", 2026-06-15, author 1",
                "new: blog 7, \"Night Trains of Europe\", 2026-06-15, author 1",
                "gone: entry 11 of blog 7, \"The upper berth\", 2026-06-18, rating null",
                "new: entry 11 of blog 7, \"The lower berth\", 2026-06-18, rating 4", deleted,
                "new: entry of blog 7, \"The dining car\", 2026-07-01, rating null"};
        boolean insertedAgain = changes.stream()
                .anyMatch(line -> changes.contains(line.replace("gone: ", "new: ")) && line.startsWith("gone: "));
        String remedy = changes.isEmpty()
                ? road == Road.IN_A_SESSION ? " Open a transaction and commit it." : ""
                : changes.contains(deleted)
                        ? " Write only what the form changes."
                        : road == Road.IN_A_SESSION
                                ? " Remove an entry from the blog's list to delete it."
                                : " Delete the blog's entries that aren't on the form.";
        assertThat(changes)
                .as("Expected blog 7 as on the form after %s, and no other change.%s%s", road, Archive.ifNone(changes, sql),
                        insertedAgain
                                ? " An entry that stays was deleted and inserted again, with a new id. Update it instead."
                                : Archive.amiss(changes, expected) + remedy)
                .containsExactlyInAnyOrder(expected);
        usesTheLibraryThatItIsNamedAfter(road, factory, sql);
    }

    @ParameterizedTest(name = "{0} keeps the ids of entries that stay")
    @EnumSource
    @Order(2)
    void keeps_the_ids_of_entries_that_stay(Road road) {
        road.save(desk, new BlogForm(7, 4, "Night Trains", List.of(
                new Line(12L, "Vienna to Rome", day(6, 16), null), new Line(null, "Vienna to Rome", day(6, 16), null))));

        assertThat(archive.idsOf(7))
                .as("Expected two entries of blog 7 after %s: entry 12 with its id, and a new one that looks the same. Tell entries apart by id, "
                        + "and update those that stay.", road)
                .contains(12L).hasSize(2);
        assertThat(archive.entry(12))
                .as("Expected entry 12 to have no rating after %s, because the form says null. null is a value to store, and doesn't mean \"leave "
                        + "it as it is\".", road)
                .isEqualTo("of blog 7: Vienna to Rome, 2026-06-16, null");
    }

    @ParameterizedTest(name = "{0} saves in another archive")
    @EnumSource
    @Order(3)
    @OtherRows
    void saves_in_another_archive(Road road, World world) {
        world.execute("update blog set version = 1000 where id = 105");

        road.save(desk, new BlogForm(140, 0, "Zeppelin Notes", List.of(
                new Line(null, "Gold", LocalDate.of(1999, 6, 9), 0), new Line(210L, "Above the clouds", LocalDate.of(1999, 6, 4), null),
                new Line(null, "Brass", LocalDate.of(1999, 6, 8), 3))));
        road.save(desk, new BlogForm(160, 0, "Floppy", List.of()));
        Throwable thrown = catchThrowable(() -> road.save(desk,
                new BlogForm(105, 1000, "One Day Less", List.of(new Line(null, "Noon", LocalDate.of(1998, 12, 31), 2)))));

        assertThat(archive.entriesOf(140))
                .as("Expected the three entries on the form of \"Zeppelin Notes\" after %s, in a second set of rows. Store "
                        + "day, headline and rating even of an entry that stays.", road)
                .containsExactly("Above the clouds, 1999-06-04, null",
                        "Brass, 1999-06-08, 3", "Gold, 1999-06-09, 0");
        assertThat(archive.entriesOf(160))
                .as("Expected no entries of \"Floppy\" after %s with a form without entries. Delete them all if none "
                        + "is kept.", road)
                .isEmpty();
        assertThat(thrown)
                .as("Expected %s to save blog 105, whose version is 1000, as on the form. If only small versions are equal, == compares "
                        + "objects: compare numbers.", road)
                .isNull();
        assertThat(archive.entriesOf(105)).as("Expected one entry of blog 105, which had none, after %s.", road)
                .containsExactly("Noon, 1998-12-31, 2");
        assertThat(archive.entriesOf(120))
                .as("Expected the entries of \"Modem Songs\" as they were after %s with forms for other blogs.", road)
                .containsExactly("Handshake, 1999-06-01, 4");
    }

    @ParameterizedTest(name = "{0} refuses a form of another version")
    @EnumSource
    @Order(4)
    void refuses_a_form_of_another_version(Road road, World world) {
        BlogForm sameTitle = new BlogForm(7, 3, "Night Trains", List.of(new Line(12L, "Vienna to Rome", day(6, 16), 1)));
        for (BlogForm form : List.of(edited(3), sameTitle, edited(5))) {
            Rows before = world.rows();

            Throwable thrown = catchThrowable(() -> road.save(desk, form));

            assertThat(archive.changesSince(before))
                    .as("Expected nothing stored by %s: the form's version is %d, the blog's 4. Compare them before you write, and roll back if "
                            + "they differ.", road, form.version())
                    .isEmpty();
            assertThat(road.told(thrown))
                    .as("Expected %s to throw or wrap %s: the form's version is %d, the blog's 4. %s", road, road.conflict(),
                            form.version(),
                            road.remedy(thrown))
                    .isEqualTo("a conflict");
        }
    }

    @ParameterizedTest(name = "{0} notices a writer who saves in between")
    @EnumSource
    @Order(5)
    void notices_a_writer_who_saves_in_between(Road road, World world, SqlLog sql) {
        for (int number = 2; number < GAPS; number++) {
            long blog = 800 + number;
            world.execute("insert into blog (id, title, pub_date, version) values (%d, 'Ferries', date '2026-01-02', 4)".formatted(blog),
                    "insert into entry (id, blog_id, headline, written_on) values (%d, %d, 'Over', date '2026-01-03')".formatted(blog,
                            blog));
            BlogForm form = new BlogForm(blog, 4, "Ferries and Piers", List.of(new Line(blog, "Over and out", day(1, 3), 2)));
            Writer other = world.writer("Ben " + number);
            sql.clear();
            sql.beforeStatement(number, () -> other
                    .send("update blog set title = 'Ships', version = version + 1 where id = ? and version = 4", blog));

            Throwable thrown = catchThrowable(() -> road.save(desk, form));

            if (other.wrote()) {
                String story = "Ben saved the title \"Ships\" %s of %s.".formatted(Writer.gap(sql, number), road);
                assertThat(archive.blog(blog))
                        .as("%s Expected his title to stay. Compare the version in the transaction that writes: in the update's where, or in a locked "
                                + "row. Don't save again.", story)
                        .isEqualTo("Ships, version 5");
                assertThat(archive.entriesOf(blog)).as("%s Expected the blog's entries as they were. Roll back everything.", story)
                        .containsExactly("Over, 2026-01-03, null");
                assertThat(road.told(thrown))
                        .as("%s Expected the method to throw or wrap %s. %s", story, road.conflict(), road.remedy(thrown))
                        .isEqualTo("a conflict");
            } else {
                assertThat(thrown).as("Expected %s to save the form: no other writer came in between.", road).isNull();
                assertThat(archive.entriesOf(blog)).as("Expected the entry on the form after %s.", road)
                        .containsExactly("Over and out, 2026-01-03, 2");
            }
            if (!other.came()) {
                return;
            }
        }
    }

    @ParameterizedTest(name = "{0} raises the version when only entries change")
    @EnumSource
    @Order(6)
    void raises_the_version_when_only_entries_change(Road road, World world) {
        List<Line> lines = List.of(new Line(12L, "Vienna to Florence", day(6, 16), 5), new Line(11L, "The upper berth", day(6, 18), null),
                new Line(15L, "Breakfast at the border", day(6, 20), 3));
        BlogForm form = null;
        for (int kept = 3; kept >= 2; kept--) {
            int was = archive.version(7);
            form = new BlogForm(7, was, "Night Trains", lines.subList(0, kept));
            road.save(desk, form);

            assertThat(archive.version(7))
                    .as("Expected a version greater than %d after %s, though only %s. %s", was, road,
                            kept == 3 ? "a headline changed" : "an entry was deleted", road == Road.IN_A_SESSION
                                    ? "Hibernate raises it by itself only if the blog's own columns change: lock with a forced increment."
                                    : "Raise it in every save, or two people who edit entries overwrite each other.")
                    .isGreaterThan(was);
        }

        BlogForm again = form;
        Rows before = world.rows();

        Throwable thrown = catchThrowable(() -> road.save(desk, again));

        assertThat(archive.changesSince(before))
                .as("Expected nothing stored when %s gets the same form again: its version is older than the blog's now.", road).isEmpty();
        assertThat(road.told(thrown))
                .as("Expected %s to throw or wrap %s when the same form comes again: its version is out of date. Compare with the table, and "
                        + "don't remember forms in the object.", road, road.conflict())
                .isEqualTo("a conflict");
    }

    @ParameterizedTest(name = "{0} stores all or nothing")
    @EnumSource
    @Order(7)
    void stores_all_or_nothing(Road road, World world) {
        Rows before = world.rows();
        Line florence = new Line(12L, "Vienna to Florence", day(6, 16), 5);
        Line diningCar = new Line(null, "The dining car", day(7, 1), null);
        for (List<Line> lines : List.of(List.of(florence, new Line(null, null, day(7, 1), null)),
                List.of(diningCar, new Line(12L, null, day(6, 16), 5)))) {
            Throwable thrown = catchThrowable(() -> road.save(desk, new BlogForm(7, 4, "Night Trains of Europe", lines)));

            assertThat(thrown)
                    .as("Expected %s to throw: an entry has no headline, and the table refuses it. Nothing was thrown. Let the database's "
                            + "exception reach the caller.", road)
                    .isNotNull();
            assertThat(archive.changesSince(before))
                    .as("Expected no change after %s failed at an entry without a headline. Put all statements into one transaction: without one, "
                            + "each is stored by itself.", road)
                    .isEmpty();
        }
        for (Line bad : List.of(new Line(12L, "Vienna to Rome", null, 5), new Line(null, "The dining car", null, 5),
                new Line(12L, "long ".repeat(40) + "!", day(6, 16), 5), new Line(null, "long ".repeat(40) + "!", day(7, 1), 5))) {
            Throwable thrown = catchThrowable(() -> road.save(desk, new BlogForm(7, archive.version(7), "Night Trains", List.of(bad))));

            assertThat(thrown == null && archive.entriesOf(7).stream().noneMatch(line -> line.startsWith(bad.headline() + ", ")
                    && line.contains(String.valueOf(bad.writtenOn()))))
                    .as("Expected %s to hand the entry on as the form has it: %s. The table refuses that, and nothing was thrown. Neither cut nor "
                            + "replace a value.", road, bad.writtenOn() == null ? "without a day" : "with a headline of 201 letters")
                    .isFalse();
        }
    }

    @ParameterizedTest(name = "{0} leaves the entries of other blogs alone")
    @EnumSource
    @Order(8)
    void leaves_the_entries_of_other_blogs_alone(Road road, World world) {
        Rows before = world.rows();

        Throwable thrown = catchThrowable(() -> road.save(desk, new BlogForm(7, 4, "Night Trains", List.of(
                new Line(12L, "Vienna to Rome", day(6, 16), 5), new Line(18L, "Mine now", day(9, 24), 0),
                new Line(16L, "Mine too", day(12, 31), 0)))));

        List<String> changes = changesWithoutVersionOf(7, before);
        assertThat(archive.entry(18))
                .as("Expected entry 18 of blog 6 as it was. A form for blog 7 named its id, and %s changed it. Look for entries among those of "
                        + "the form's blog only.", road)
                .isEqualTo("of blog 6: Spring tide, 2026-09-24, 5");
        assertThat(changes)
                .as("Expected %s to leave out the lines with ids 18 and 16, entries of blogs 6 and 9, or to refuse the form. A line with "
                        + "an id is never a new entry.", road)
                .isEqualTo(thrown != null
                        ? List.of()
                        : List.of("gone: entry of blog 7, \"Breakfast at the border\", 2026-06-20, rating 3",
                                "gone: entry of blog 7, \"The upper berth\", 2026-06-18, rating null"));

        catchThrowable(() -> road.save(desk, new BlogForm(7, archive.version(7), "Night Trains", List.of(
                new Line(12L, "Vienna to Rome", day(6, 16), 5), new Line(Archive.beyondInt(12), "No int", day(6, 16), 0)))));
        assertThat(archive.entry(12))
                .as("Expected %s to leave out the line with id 4294967308, which no entry has, or to refuse the form. An id is a long: as an int, this "
                        + "one is 12.", road)
                .isEqualTo("of blog 7: Vienna to Rome, 2026-06-16, 5");
    }

    @Test
    @Order(9)
    void leaves_the_same_rows_in_both_ways(SessionFactory factory, SqlLog sql, World world) {
        Comparison comparison = new Comparison(sql, factory);
        comparison.inABuilder(() -> desk.saveInABuilder(edited(4)));
        List<String> entries = archive.entriesOf(7);
        world.execute("delete from entry where blog_id = 7", "update blog set title = 'Night Trains', version = 4 where id = 7",
                "insert into entry (id, blog_id, headline, written_on, rating) values (12, 7, 'Vienna to Rome', date '2026-06-16', 5), "
                        + "(11, 7, 'The upper berth', date '2026-06-18', null), (15, 7, 'Breakfast at the border', date '2026-06-20', 3)");
        comparison.inASession(() -> desk.saveInASession(edited(4)));

        assertThat(archive.entriesOf(7))
                .as("Expected the same entries of blog 7 after saveInASession as after saveInABuilder, which saved the same form.")
                .isEqualTo(entries);
        if (world.dialect() == SQLDialect.H2) { // whose statements the page counts
            comparison.matches("save-twice.csv");
        }
    }

    @ParameterizedTest(name = "{0} stores text and days unchanged")
    @EnumSource
    @Order(10)
    void stores_text_and_days_unchanged(Road road, World world) {
        for (String zone : Archive.ZONES) {
            String text = zone.equals(Archive.ZONES.get(0)) ? " Ben's cafe\u0301 :x?{0}  TRAINS, 50% _off_ " : "";
            Rows before = world.rows();
            BlogForm form = new BlogForm(7, archive.version(7), text, List.of(
                    new Line(12L, text, day(6, 17), 5), new Line(null, text, day(6, 18), 1)));

            world.inZone(zone, () -> {
                road.save(desk, form);
                return null;
            });

            List<String> stored = changesWithoutVersionOf(7, before).stream().filter(line -> line.startsWith("new: ")).toList();
            List<String> expected = List.of("new: blog 7, \"%s\", 2026-06-15, author 1".formatted(text),
                    "new: entry 12 of blog 7, \"%s\", 2026-06-17, rating 5".formatted(text),
                    "new: entry of blog 7, \"%s\", 2026-06-18, rating 1".formatted(text));
            assertThat(stored)
                    .as(withoutDays(stored).equals(withoutDays(expected))
                            ? "Expected the days of the form after %2$s of a program in the time zone %3$s. A LocalDate has no zone: store it as it is, and "
                                    + "make no instant of it."
                            : "Expected the title \"%1$s\" and the same as two headlines after %2$s. Bind the text, and don't trim or replace it.",
                            text, road, zone)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0} keeps the tags of entries that stay")
    @EnumSource
    @Order(11)
    void keeps_the_tags_of_entries_that_stay(Road road, World world) {
        world.execute("insert into entry_tag (entry_id, tag_id) values (12, 2), (11, 1), (18, 3)");

        Throwable thrown = catchThrowable(() -> road.save(desk, edited(4)));

        assertThat(thrown)
                .as("Expected %s to save a blog whose entries have tags. Deleting a tagged entry violates a foreign key: update the entries "
                        + "that stay, and delete only those that go.", road)
                .isNull();
        for (long stays : new long[]{12, 11, 18}) {
            assertThat(archive.tagsOf(stays))
                    .as("Expected entry %d to keep its tag after %s, because tags aren't part of the form. Don't delete tags of entries that stay.",
                            stays, road)
                    .containsExactly(stays == 12 ? 2L : stays == 11 ? 1L : 3L);
        }
    }

    @ParameterizedTest(name = "{0} reports a conflict if the blog is deleted")
    @EnumSource
    @Order(12)
    void reports_a_conflict_if_the_blog_is_deleted(Road road, World world) {
        world.execute("delete from permalink where blog_id = 7", "delete from entry where blog_id = 7", "delete from blog where id = 7");

        Throwable thrown = catchThrowable(() -> road.save(desk, edited(4)));

        assertThat(road.told(thrown))
                .as("Blog 7 was deleted after the form was filled. Expected %s to throw or wrap %s, as for any conflict%s.", road,
                        road.conflict(),
                        road == Road.IN_A_SESSION
                                ? ", and no NullPointerException: find returns null, so check for it"
                                : ": an update that finds no row throws nothing, so check its count")
                .isEqualTo("a conflict");
        assertThat(archive.entriesOf(7)).as("Expected no entries of blog 7 after %s, because the blog was deleted.", road).isEmpty();

        Rows before = world.rows();
        Throwable cut = catchThrowable(() -> road.save(desk, new BlogForm(Archive.beyondInt(6), 0, "No int", List.of())));
        assertThat(thrown(cut) + archive.changesSince(before))
                .as("There is no blog 4294967302. Expected %s to throw %s and to change nothing. An id is a long: as an int, this one is blog 6.",
                        road,
                        road.conflict())
                .isEqualTo("something was thrown[]");
    }

    /** On PostgreSQL, find of Hibernate 7.4 returns null for a query that was refused in a transaction, and the exception is lost. */
    @ParameterizedTest(name = "{0} passes on what H2 refuses")
    @EnumSource
    @OnH2
    @Order(13)
    void passes_on_what_h2_refuses(Road road, SqlLog sql, World world) throws Throwable {
        Refusals.of(sql).storeNothingIn(world)
                .reachTheCaller(() -> road.save(desk, new BlogForm(3, archive.version(3), "Ben's Breads", List.of(
                        new Line(13L, "Sourdough, day two", day(1, 3), 4), new Line(null, "Sourdough, day ten", day(1, 11), null)))));
    }

    @ParameterizedTest(name = "{0} keeps more than a hundred entries")
    @EnumSource
    @Order(14)
    void keeps_more_than_a_hundred_entries(Road road, World world) {
        List<String> rows = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 103; i++) {
            rows.add("(%d, 4, 'Sheet %d', date '2026-01-01')".formatted(700 + i, i));
            lines.add(new Line(700L + i, "Sheet " + i, day(1, 1), null));
        }
        world.execute("insert into entry (id, blog_id, headline, written_on) values " + String.join(", ", rows));
        Rows before = world.rows();

        road.save(desk, new BlogForm(4, 0, "Old Maps", lines.subList(0, 102)));

        assertThat(changesWithoutVersionOf(4, before))
                .as("Expected only the last of 103 entries deleted after %s, and 102 kept with their ids. Compare all ids, and set no limit.",
                        road)
                .containsExactly("gone: entry of blog 4, \"Sheet 102\", 2026-01-01, rating null");
    }

    @ParameterizedTest(name = "{0} throws if the blog is deleted in between")
    @EnumSource
    @Order(15)
    void throws_if_the_blog_is_deleted_in_between(Road road, World world, SqlLog sql) {
        List<Line> aNewOne = List.of(new Line(null, "Over", day(1, 3), 2));

        world.writer("Ben").deleteBeforeEachStatement(sql,
                blog -> catchThrowable(() -> road.save(desk, new BlogForm(blog, 0, "Ferries and Piers", aNewOne))),
                (blog, number, thrown) -> assertThat(Archive.comesFromTheDatabase(thrown) ? "a conflict" : road.told(thrown))
                        .as("Ben deleted the blog before statement %d of %s. Expected %s or the database's exception. Check what find "
                                + "returns, and how many rows an update has changed.", number, road, road.conflict())
                        .isEqualTo("a conflict"));
    }

    private static void usesTheLibraryThatItIsNamedAfter(Road road, SessionFactory factory, SqlLog sql) {
        if (road == Road.IN_A_SESSION) {
            assertThat(sql).as("Expected Hibernate to write all SQL of saveInASession: use entities, HQL or Criteria.")
                    .writtenByHibernate(factory);
        } else {
            assertThat(factory.getStatistics().getPrepareStatementCount())
                    .as("Expected saveInABuilder to save with jOOQ, and Hibernate to send no statement. Write it with jOOQ, so that you can "
                            + "compare the two.")
                    .isZero();
        }
        assertThat(sql)
                .as("Expected at most 12 statements of %s for a blog with three entries. Set all columns of a row in one statement.", road)
                .sentAtMost(12);
    }

    private static List<String> withoutDays(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll(", \\d{4}-\\d\\d-\\d\\d,", ",")).toList();
    }

    private static String thrown(Throwable thrown) {
        return thrown == null ? "nothing was thrown" : "something was thrown";
    }

    /** The version of the blog that was saved is a matter of other checks. */
    private List<String> changesWithoutVersionOf(long blogId, Rows before) {
        return archive.changesSince(before).stream().filter(line -> !line.matches("(gone|new): version \\d+ of blog " + blogId)).toList();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
