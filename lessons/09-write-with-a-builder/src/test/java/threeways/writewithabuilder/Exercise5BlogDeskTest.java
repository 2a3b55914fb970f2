package threeways.writewithabuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.hibernate.SessionFactory;
import org.hibernate.StaleStateException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
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
import threeways.workbench.SqlLog;
import threeways.workbench.World;
import threeways.workbench.Writer;
import threeways.writewithabuilder.BlogForm.Line;

@DisplayName("Exercise 5: the same form, saved twice")
@BlogWorld(entities = {Blog.class, Entry.class})
class Exercise5BlogDeskTest {

    enum Road {

        IN_A_BUILDER(BlogDesk::saveInABuilder), IN_A_SESSION(BlogDesk::saveInASession);

        private final BiConsumer<BlogDesk, BlogForm> save;

        Road(BiConsumer<BlogDesk, BlogForm> save) {
            this.save = save;
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
    void stores_what_the_form_says(Road road) {
        road.save(desk, edited(4));

        assertThat(archive.blog(7)).as("blog 7 after %s", road).startsWith("Night Trains of Europe, version ");
        assertThat(archive.entriesOf(7)).as("entries of blog 7 after %s: one is as it was, one was changed, one went, one is new%s", road,
                road == Road.IN_A_SESSION ? " (what is still in the list of a blog is kept, also when it was removed by itself)" : "")
                .containsExactly("Vienna to Rome, 2026-06-16, 5", "The lower berth, 2026-06-18, 4", "The dining car, 2026-07-01, null");
        assertThat(archive.entriesOf(6))
                .as("entries of blog 6 after %s with a form for blog 7 (an entry that isn't on the form goes if it is one of "
                        + "blog 7, and no other)", road)
                .containsExactly("Spring tide, 2026-09-24, 5");
    }

    @ParameterizedTest(name = "{0} keeps the ids of entries that stay")
    @EnumSource
    @Order(2)
    void keeps_the_ids_of_entries_that_stay(Road road) {
        road.save(desk, edited(4));

        assertThat(archive.idsOf(7))
                .as("ids of the entries of blog 7 after %s (entry 12 is as it was and entry 11 was changed; whoever deletes "
                        + "and inserts them anew has new entries, and every link to the old ones is dead)", road)
                .contains(12L, 11L).hasSize(3);
    }

    @ParameterizedTest(name = "{0} saves in another archive too")
    @EnumSource
    @Order(3)
    @OtherRows
    void saves_in_another_archive_too(Road road) {
        road.save(desk, new BlogForm(140, 0, "Zeppelin Notes", List.of(
                new Line(null, "Gold", LocalDate.of(1999, 6, 9), 0), new Line(210L, "Above the clouds", LocalDate.of(1999, 6, 4), null),
                new Line(null, "Brass", LocalDate.of(1999, 6, 8), 3))));
        road.save(desk, new BlogForm(160, 0, "Floppy", List.of()));
        road.save(desk, new BlogForm(105, 0, "One Day Less", List.of(new Line(null, "Noon", LocalDate.of(1998, 12, 31), 2))));

        String where = " after " + road + ", in an archive that the page doesn't show";
        assertThat(archive.entriesOf(140)).as("entries of \"Zeppelin Notes\"" + where).containsExactly("Above the clouds, 1999-06-04, null",
                "Brass, 1999-06-08, 3", "Gold, 1999-06-09, 0");
        assertThat(archive.entriesOf(160)).as("entries of \"Floppy\" after a form without any" + where).isEmpty();
        assertThat(archive.entriesOf(105)).as("entries of a blog that had none" + where).containsExactly("Noon, 1998-12-31, 2");
        assertThat(archive.entriesOf(120)).as("entries of \"Modem Songs\", of which no form spoke" + where)
                .containsExactly("Handshake, 1999-06-01, 4");
    }

    @ParameterizedTest(name = "{0} refuses a form that is out of date")
    @EnumSource
    @Order(4)
    void refuses_a_form_that_is_out_of_date(Road road) {
        List<String> before = archive.entriesOf(7);

        Throwable thrown = catchThrowable(() -> road.save(desk, edited(3)));

        assertThat(archive.blog(7))
                .as("blog 7 after %s with a form of version 3, where the blog is of version 4: somebody has saved it since the "
                        + "form was filled, and their work would be lost", road)
                .isEqualTo("Night Trains, version 4");
        assertThat(archive.entriesOf(7)).as("entries of blog 7 after %s with a form of version 3", road).isEqualTo(before);
        assertThat(conflict(thrown)).as("whether %s told that somebody was faster (a form that is dropped in silence is lost work too; a "
                + "DataChangedException or an OptimisticLockException tells it, or is the cause of what does). It threw %s", road, thrown)
                .isTrue();
    }

    @ParameterizedTest(name = "{0} lets nobody in between")
    @EnumSource
    @Order(5)
    void lets_nobody_in_between(Road road, World world, SqlLog sql) {
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

            String story = "%s, where %s".formatted(road, other.wrote()
                    ? "somebody saved another title %s, and committed".formatted(Writer.gap(sql, number))
                    : "nobody got in between");
            if (other.wrote()) {
                assertThat(archive.blog(blog))
                        .as("blog after " + story + ". That the version was looked at before doesn't help: the statement "
                                + "that writes must ask for it, in its where")
                        .isEqualTo("Ships, version 5");
                assertThat(archive.entriesOf(blog)).as("its entries after " + story).containsExactly("Over, 2026-01-03, null");
                assertThat(conflict(thrown)).as("whether " + story + ", was told that somebody was faster. It threw %s", thrown).isTrue();
            } else {
                assertThat(thrown).as("what was thrown by " + story).isNull();
                assertThat(archive.entriesOf(blog)).as("entries after " + story).containsExactly("Over and out, 2026-01-03, 2");
            }
            if (!other.came()) {
                return;
            }
        }
    }

    @ParameterizedTest(name = "{0} counts a change of entries as a change of the blog")
    @EnumSource
    @Order(6)
    void counts_a_change_of_entries_as_a_change_of_the_blog(Road road) {
        road.save(desk, new BlogForm(7, 4, "Night Trains", List.of(new Line(12L, "Vienna to Florence", day(6, 16), 5))));

        assertThat(archive.version(7))
                .as("version of blog 7 after %s with a form that keeps its title and changes its entries (two people who edit "
                        + "the entries of one blog are in each other's way too; what tells them is the version of the blog)", road)
                .isGreaterThan(4);
    }

    @ParameterizedTest(name = "{0} stores all or nothing")
    @EnumSource
    @Order(7)
    void stores_all_or_nothing(Road road) {
        List<String> before = archive.entriesOf(7);

        Throwable thrown = catchThrowable(() -> road.save(desk, new BlogForm(7, 4, "Night Trains of Europe", List.of(
                new Line(12L, "Vienna to Florence", day(6, 16), 5), new Line(null, null, day(7, 1), null)))));

        assertThat(thrown).as("what %s threw for an entry without a headline, which the table refuses", road).isNotNull();
        assertThat(archive.blog(7))
                .as("blog 7 after %s with an entry that was refused (each statement is a transaction of its own until somebody opens "
                        + "one, and takes part in it)", road)
                .isEqualTo("Night Trains, version 4");
        assertThat(archive.entriesOf(7)).as("entries of blog 7 after %s with an entry that was refused", road).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} leaves the entries of other blogs alone")
    @EnumSource
    @Order(8)
    void leaves_the_entries_of_other_blogs_alone(Road road) {
        Throwable thrown = catchThrowable(() -> road.save(desk, new BlogForm(7, 4, "Night Trains", List.of(
                new Line(12L, "Vienna to Rome", day(6, 16), 5), new Line(18L, "Mine now", day(9, 24), 0)))));

        assertThat(archive.entry(18))
                .as("entry 18, which belongs to blog 6, after %s with a form for blog 7 that names it (ids in a form come from "
                        + "a browser, and whoever sits there can write what they like. It threw %s)", road, thrown)
                .isEqualTo("of blog 6: Spring tide, 2026-09-24, 5");
    }

    @ParameterizedTest(name = "{0} goes the way that it is named after")
    @EnumSource
    @Order(9)
    void goes_the_way_that_it_is_named_after(Road road, SessionFactory factory, SqlLog sql) {
        road.save(desk, edited(4));

        if (road == Road.IN_A_SESSION) {
            assertThat(sql).as("what was sent by saveInASession").writtenByHibernate(factory);
        } else {
            assertThat(factory.getStatistics().getPrepareStatementCount())
                    .as("statements that Hibernate sent for saveInABuilder (both ways are to be gone, or there is nothing to compare)")
                    .isZero();
        }
        assertThat(sql).as("what %s sent for a blog with three entries (more than this would be a statement for each column)", road)
                .sentAtMost(12);
    }

    @Test
    @Order(10)
    void leaves_the_same_rows_on_both_ways(SessionFactory factory, SqlLog sql, World world) {
        Comparison comparison = new Comparison(sql, factory);
        comparison.inABuilder(() -> desk.saveInABuilder(edited(4)));
        List<String> entries = archive.entriesOf(7);
        world.execute("delete from entry where blog_id = 7", "update blog set title = 'Night Trains', version = 4 where id = 7",
                "insert into entry (id, blog_id, headline, written_on, rating) values (12, 7, 'Vienna to Rome', date '2026-06-16', 5), "
                        + "(11, 7, 'The upper berth', date '2026-06-18', null), (15, 7, 'Breakfast at the border', date '2026-06-20', 3)");
        comparison.inASession(() -> desk.saveInASession(edited(4)));

        assertThat(archive.entriesOf(7)).as("entries after saveInASession, compared with those after saveInABuilder of the same form")
                .isEqualTo(entries);
        if (world.dialect() == SQLDialect.H2) { // whose statements the page counts
            comparison.matches("save-twice.csv");
        }
    }

    @ParameterizedTest(name = "{0} takes a rating back")
    @EnumSource
    @Order(11)
    void takes_a_rating_back(Road road) {
        road.save(desk, new BlogForm(7, 4, "Night Trains", List.of(new Line(12L, "Vienna to Rome", day(6, 16), null))));

        assertThat(archive.entry(12))
                .as("entry 12 after %s with a form on which its rating was taken back (null is how it shall be, and not a field "
                        + "that nobody filled in)", road)
                .isEqualTo("of blog 7: Vienna to Rome, 2026-06-16, null");
    }

    @ParameterizedTest(name = "{0} stores words that mean something to SQL")
    @EnumSource
    @Order(12)
    void stores_words_that_mean_something_to_sql(Road road) {
        road.save(desk, new BlogForm(7, 4, "Ben's :x?{0} trains", List.of(
                new Line(12L, "Ben's :x?{0} night", day(6, 16), 5), new Line(null, "Ben's :x?{0} day", day(6, 17), 1))));

        assertThat(archive.blog(7)).as("blog 7 after %s with a title whose characters mean something to SQL (bind it)", road)
                .startsWith("Ben's :x?{0} trains, version ");
        assertThat(archive.entriesOf(7))
                .as("entries of blog 7 after %s with headlines whose characters mean something to SQL (bind them)", road)
                .containsExactly("Ben's :x?{0} night, 2026-06-16, 5", "Ben's :x?{0} day, 2026-06-17, 1");
    }

    @ParameterizedTest(name = "{0} keeps the tags of an entry that stays")
    @EnumSource
    @Order(13)
    void keeps_the_tags_of_an_entry_that_stays(Road road, World world) {
        world.execute("insert into entry_tag (entry_id, tag_id) values (12, 2), (11, 1), (18, 3)");

        Throwable thrown = catchThrowable(() -> road.save(desk, edited(4)));

        assertThat(thrown)
                .as("what %s threw for a blog whose entries have tags (an entry that stays needn't be deleted first, and while a tag "
                        + "is on it the foreign key won't have it; only what goes is deleted)", road)
                .isNull();
        for (long stays : new long[]{12, 11, 18}) {
            assertThat(archive.tagsOf(stays))
                    .as("tags of entry %d after %s, where it stayed (no form speaks of tags, and what a form doesn't speak of is as it was)",
                            stays, road)
                    .containsExactly(stays == 12 ? 2L : stays == 11 ? 1L : 3L);
        }
    }

    @ParameterizedTest(name = "{0} tells that the blog is gone")
    @EnumSource
    @Order(14)
    void tells_that_the_blog_is_gone(Road road, World world) {
        world.execute("delete from permalink where blog_id = 7", "delete from entry where blog_id = 7", "delete from blog where id = 7");

        Throwable thrown = catchThrowable(() -> road.save(desk, edited(4)));

        assertThat(conflict(thrown) || thrown instanceof DataAccessException || thrown instanceof PersistenceException)
                .as("whether %s told that somebody was faster, where they have deleted the blog since the form was filled (a row that isn't "
                        + "there is of no version, and find brings null for it; to stumble over the null is not to tell). It threw %s",
                        road, thrown)
                .isTrue();
        assertThat(archive.entriesOf(7)).as("entries of a blog that is gone, after %s", road).isEmpty();
    }

    /** On PostgreSQL, find of Hibernate 7.4 returns null for a query that was refused in a transaction, and the exception is lost. */
    @ParameterizedTest(name = "{0} passes on what H2 refuses")
    @EnumSource
    @OnH2
    @Order(15)
    void passes_on_what_h2_refuses(Road road, SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> road.save(desk, edited(archive.version(7))));
    }

    private static boolean conflict(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof DataChangedException || one instanceof OptimisticLockException || one instanceof StaleStateException) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
