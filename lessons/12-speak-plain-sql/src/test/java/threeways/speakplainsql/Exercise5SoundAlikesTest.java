package threeways.speakplainsql;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OnH2;
import threeways.workbench.OtherRows;
import threeways.workbench.Reference;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;

@DisplayName("Exercise 5: one word of the database's")
@BlogWorld
@OnH2
class Exercise5SoundAlikesTest {

    SoundAlikes soundAlikes;

    @BeforeEach
    void open_the_archive(Session session) {
        soundAlikes = new SoundAlikes(session);
    }

    @Test
    @Order(1)
    void finds_a_title_by_ear() {
        assertThat(alike("Bens Bred"))
                .as("blogs that sound like \"Bens Bred\": one, with two entries (a query that selects more than the blog has an element for "
                        + "each row, and a row for each entry)")
                .extracting(Blog::toString)
                .containsExactly("Ben's Bread (2026-01-01)");
        assertThat(alike("Nite Tranes")).as("blogs that sound like \"Nite Tranes\": a likeness of 3 is enough")
                .extracting(Blog::getTitle).containsExactly("Night Trains");
        assertThat(alike("Quiet")).as("blogs that sound like \"Quiet\"").isEmpty();
    }

    @Test
    @Order(2)
    void puts_the_most_alike_first(World world) {
        assertThat(alike("Rye"))
                .as("blogs that sound like \"Rye\": \"100% Rye\" to 4 of 4, \":x?{0}\" to 3. Nobody wrote it and it has no "
                        + "entries, and it comes all the same")
                .extracting(Blog::getTitle).containsExactly("100% Rye", ":x?{0}");
        assertThat(alike("Oldmaps"))
                .as("blogs that sound like \"Oldmaps\", by id where they have one title: Chi's number 4, and Ada's number 10")
                .extracting(Blog::getId).containsExactly(4L, 10L);

        world.execute("insert into blog (id, title, pub_date) values (501, 'Ray', date '2026-02-02'), (500, 'X', date '2026-02-01')");
        assertThat(alike("Rye"))
                .as("blogs that sound like \"Rye\", now that there are \"Ray\" (4) and \"X\" (3) as well: those equally alike by title")
                .extracting(Blog::getTitle).containsExactly("100% Rye", "Ray", ":x?{0}", "X");
    }

    @Test
    @Order(3)
    void brings_the_entries_along() {
        List<Blog> found = alike("Nite Tranes");

        assertThat(found).as("the blogs like \"Nite Tranes\", their entries fetched (three of them, and none has to be asked for again)")
                .allMatch(blog -> Hibernate.isInitialized(blog.getEntries()));
        assertThat(found).as("blogs that sound like \"Nite Tranes\": three entries make no three blogs").hasSize(1);
        assertThat(found.get(0).getEntries()).as("entries of \"Night Trains\", in the order of writing").extracting(Entry::getHeadline)
                .containsExactly("Vienna to Rome", "The upper berth", "Breakfast at the border");
        assertThat(alike("Oldmaps")).as("blogs that sound like \"Oldmaps\", in which nobody has written yet").hasSize(2)
                .allMatch(blog -> Hibernate.isInitialized(blog.getEntries()) && blog.getEntries().isEmpty());
    }

    @Test
    @Order(4)
    @OtherRows
    void hears_in_another_archive_too() {
        assertThat(alike("Zepelin's Nots")).as("blogs that sound like \"Zepelin's Nots\", in an archive that the page doesn't show")
                .extracting(Blog::getTitle).containsExactly("Zeppelin Notes");
        assertThat(alike("Flopy")).as("blogs that sound like \"Flopy\", in that archive: by id where they have one title")
                .extracting(Blog::getId).containsExactly(160L, 161L);
    }

    @Test
    @Order(5)
    void takes_whatever_is_typed_for_text() {
        for (String typed : List.of("Ben's Bread", "Ben''s Bread", "Ben? {0} :s Bread")) {
            assertThat(alike(typed))
                    .as("blogs that sound like %s (a quote, a colon or a question mark in what somebody typed means nothing to a query)",
                            typed)
                    .extracting(Blog::getTitle).containsExactly("Ben's Bread");
        }
        assertThat(alike("') >= 0 or ('' = '"))
                .as("blogs that sound like \"') >= 0 or ('' = '\": what was typed became a part of the query")
                .isEmpty();
    }

    @Test
    @Order(6)
    void stays_in_hql(SessionFactory factory, SqlLog sql) {
        alike("Nite Tranes");

        assertThat(sql).sentOneStatement().readNoMoreThan(3).writtenByHibernate(factory);

        alike("Bens Bred");
        assertThat(sql)
                .as("texts sent for \"Nite Tranes\" and for \"Bens Bred\" (what was typed is still a part of the text, however well it is "
                        + "wrapped)")
                .sentOneText();
    }

    @Test
    @Order(7)
    @GeneratedRows
    void agrees_with_plain_java_on_a_large_archive_and_after_changes(World world, Session session) {
        Reference.in(world)
                .of("blogs that sound like %s", (Rows rows, String typed) -> {
                    Map<Long, Integer> likeness = likeness(world, typed);
                    return rows.blogs().stream().filter(blog -> likeness.getOrDefault(blog.id(), 0) >= 3)
                            .sorted(comparing((Rows.Blog blog) -> -likeness.get(blog.id())).thenComparing(rows.byTitle()).thenComparing(
                                    Rows.Blog::id))
                            .toList();
                })
                .shownAs(Rows.Blog::id)
                .askedFor(rows -> List.of("Solt Harber", "Kwiet Ketl", "Apel", "Zebra", "Uber", "", "50", "a\\b"))
                .agreesWith(typed -> {
                    session.clear(); // what the session has loaded stays as it was, and rightly so
                    return alike(typed).stream().map(Blog::getId).toList();
                });
    }

    /** Who sounds like whom is H2's own affair: that it is asked. */
    private static Map<Long, Integer> likeness(World world, String typed) {
        return world.ask(ctx -> ctx.select(BLOG.ID, DSL.function("difference", Integer.class, BLOG.TITLE, DSL.val(typed))).from(BLOG)
                .fetchMap(BLOG.ID, row -> row.get(1, Integer.class)));
    }

    @Test
    @Order(8)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> soundAlikes.of("Bens Bred"));
    }

    /** What the answer finds; an exception becomes a sentence. */
    private List<Blog> alike(String typed) {
        try {
            return soundAlikes.of(typed);
        } catch (RuntimeException thrown) {
            throw Thrown.failure(thrown, "For \"%s\" the query failed. Where types can't be compared: HQL doesn't know what difference "
                    + "returns until it is told. Where the syntax is wrong: what was typed may have a quote in it.", typed);
        }
    }
}
