package threeways.fetchtogether;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.NotOn;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.Thrown;
import threeways.workbench.World;

@DisplayName("Exercise 4: replace the list")
@BlogWorld(entities = {Blog.class, Entry.class, Permalink.class})
class Exercise4HeadlinesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    Session session;
    Headlines headlines;
    World world;

    @BeforeEach
    void open_the_archive(Session session, World world) {
        this.session = session;
        this.world = world;
        headlines = new Headlines(session);
        world.execute("delete from entry_tag");
    }

    @Test
    @Order(1)
    void stores_the_list_that_was_given() {
        Throwable thrown = catchThrowable(() -> replace(7, "Vienna to Rome", "The dining car", "Breakfast at the border"));

        if (thrown instanceof UnsupportedOperationException) {
            throw new AssertionError("The given list can't be changed, and replace changed it. Copy the list that was given, and change "
                    + "the copy.", thrown);
        }
        assertThat(thrown)
                .as("Nothing may be thrown by replace or the commit. If it speaks of \"orphan deletion\", change the list that is "
                        + "there; set no other. If it speaks of blog_id, call setBlog on a new entry.")
                .isNull();
        assertThat(stored(7))
                .as("Entries of \"Night Trains\" after the commit: \"The upper berth\" isn't in the given list and must be gone. If "
                        + "you called remove, the list still cascades to it; take it out of the list.")
                .noneMatch(entry -> entry.startsWith("The upper berth"));
        assertThat(stored(7))
                .as("Entries of \"Night Trains\" after the commit. \"The dining car\" is new, from 1 July 2026, not rated; the two others keep day "
                        + "and rating. %s",
                        ids(7).containsAll(List.of(12L, 15L))
                                ? "Set no field of an entry that stays."
                                : "These were deleted and inserted again: keep them.")
                .containsExactly("Breakfast at the border, 2026-06-20, 3", "The dining car, 2026-07-01, null",
                        "Vienna to Rome, 2026-06-16, 5");
    }

    @Test
    @Order(2)
    void keeps_the_rows_of_entries_that_stay() {
        replace(7, "The dining car", "Breakfast at the border", "Vienna to Rome");

        assertThat(ids(7))
                .as("Ids of entries of \"Night Trains\" after the commit: 12 and 15 stay. New ids mean that you deleted and inserted "
                        + "the entries, and old links are dead; keep entries that are in the list.")
                .contains(12L, 15L);
        assertThat(ids(7))
                .as("Ids of entries of \"Night Trains\" after the commit: 11 was \"The upper berth\", which isn't in the list. \"The "
                        + "dining car\" is another entry and needs a new row; don't rename the old one.")
                .doesNotContain(11L).hasSize(3);
    }

    @Test
    @Order(3)
    void compares_headlines_as_they_are() {
        replace(7, "vienna to rome", " The upper berth", "Breakfast at the border");

        assertThat(stored(7))
                .as("Entries of \"Night Trains\": \"vienna to rome\" in lower case and \" The upper berth\" with a blank are other "
                        + "headlines, so they are new entries. Compare with equals, and store headlines unchanged.")
                .containsExactlyInAnyOrder(" The upper berth, 2026-07-01, null", "Breakfast at the border, 2026-06-20, 3",
                        "vienna to rome, 2026-07-01, null");

        replace(10, "Caf\u00e9", "Cafe\u0301");

        assertThat(stored(10))
                .as("The list had a headline in two spellings, with one letter (\\u00e9) and with two (e\\u0301). They are two headlines, so two entries: "
                        + "compare with equals, and normalize nothing.")
                .hasSize(2);
    }

    @Test
    @Order(4)
    void counts_a_repeated_headline_once() {
        world.execute("insert into entry (id, blog_id, headline, written_on) values (300, 7, 'Vienna to Rome', date '2026-08-01'), "
                + "(301, 7, 'Delays', date '2026-08-02'), (302, 7, 'Delays', date '2026-08-03')");

        replace(7, "Vienna to Rome", "The dining car", "The dining car", "Vienna to Rome");

        assertThat(stored(7))
                .as(whyNotOnce(stored(7)))
                .containsExactly("The dining car, 2026-07-01, null", "Vienna to Rome, 2026-06-16, 5", "Vienna to Rome, 2026-08-01, null");
    }

    private static String whyNotOnce(List<String> stored) {
        if (stored.stream().filter(entry -> entry.startsWith("The dining car")).count() > 1) {
            return "The list names \"The dining car\" twice, and it was added twice: add a headline once, however often the list names it.";
        }
        if (stored.stream().filter(entry -> entry.startsWith("Vienna to Rome")).count() < 2) {
            return "The list names \"Vienna to Rome\", so both entries titled so must stay. Ask of each entry whether the list contains its "
                    + "headline, without a Map by headline, and remove no headline meanwhile.";
        }
        return stored.stream().anyMatch(entry -> entry.startsWith("Delays"))
                ? "Two entries are titled \"Delays\", which isn't in the list, and both must go. Look at each entry of the blog."
                : "Both entries titled \"Vienna to Rome\" must stay as they were, and \"The dining car\" is new, from 1 July 2026. Set no field of "
                        + "an entry that stays.";
    }

    @Test
    @Order(5)
    void empties_a_list_and_fills_an_empty_one() {
        replace(7);
        replace(5, "Snake case");

        assertThat(stored(7)).as("The given list was empty, so no entry of \"Night Trains\" may be left. Treat an "
                + "empty list as any other: delete what isn't in it, and don't return early.").isEmpty();
        assertThat(stored(5)).as("Entries of \"under_scores\", which had none.").containsExactly("Snake case, 2026-07-01, null");
    }

    @Test
    @Order(6)
    void leaves_the_entries_of_other_blogs_alone() {
        replace(7, "Spring tide");

        assertThat(stored(7))
                .as("Entries of \"Night Trains\". Another blog has an entry titled \"Spring tide\" too; this blog has none yet, "
                        + "so it gets a new one.")
                .containsExactly("Spring tide, 2026-07-01, null");
        assertThat(stored(6)).as("Entries of \"Tide Tables\", of which nothing was said.").containsExactly("Spring tide, 2026-09-24, 5");
        assertThat(stored(3)).as("Entries of \"Ben's Bread\", of which nothing was said.")
                .containsExactly("Sourdough, day nine, 2026-01-10, 0", "Sourdough, day one, 2026-01-02, 4");
    }

    @Test
    @Order(7)
    void updates_the_list_of_a_blog_that_was_loaded_before() {
        Blog blog = session.find(Blog.class, 7L);
        assertThat(blog.getEntries()).hasSize(3);

        Throwable thrown = catchThrowable(() -> replace(7, "The dining car", "Vienna to Rome"));

        assertThat(thrown)
                .as("Nothing may be thrown for a blog whose list was loaded before. If a row count was unexpected, SQL deleted what "
                        + "Hibernate deletes too; take entries out of the list, or refresh the blog.")
                .isNull();
        assertThat(session.contains(blog))
                .as("The caller had loaded \"Night Trains\" in this session, and it is detached after the call, so later changes are lost. Leave out "
                        + "clear(), evict() and detach().")
                .isTrue();
        List<String> listed = blog.getEntries().stream().map(Entry::getHeadline).toList();
        assertThat(listed)
                .as("Entries in the list of \"Night Trains\", an entity loaded before the call, after the commit. %s",
                        listed.equals(List.of("Vienna to Rome")) && stored(7).size() == 2
                                ? "The new entry has a row, and isn't in the list: add it there too, since persist alone doesn't."
                                : "If they are the old ones, only rows were changed; change the entity's list, or refresh it.")
                .containsExactlyInAnyOrder("The dining car", "Vienna to Rome");
        assertThat(stored(7)).as("Entries of \"Night Trains\" in the table, when its list had been loaded before the call.")
                .containsExactly("The dining car, 2026-07-01, null", "Vienna to Rome, 2026-06-16, 5");
    }

    @Test
    @Order(8)
    void refuses_a_blog_that_does_not_exist(SqlLog sql) {
        Throwable thrown = catchThrowable(() -> replace(99, "Lost"));

        assertThat(thrown)
                .as("There is no blog 99, so replace must throw an IllegalArgumentException. Ask with find, which returns null then, and throw it "
                        + "yourself; getReference finds out too late.")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(written(sql)).as("Statements that write, for blog 99, which doesn't exist. Check for the blog before you write.")
                .isEmpty();
    }

    @Test
    @Order(9)
    void leaves_the_transaction_to_its_caller(SqlLog sql) {
        List<String> before = stored(7);
        session.beginTransaction();
        headlines.replace(7, List.of("The dining car"), TODAY);

        assertThat(sql).leftTheTransactionToTheCaller();
        assertThat(session.getTransaction().isActive())
                .as("The caller's transaction is still active after replace. If it isn't, your answer "
                        + "has ended it; leave that to the caller.")
                .isTrue();
        session.getTransaction().rollback();
        assertThat(stored(7))
                .as("Entries of \"Night Trains\" after the caller rolled back: as before. If they changed, your answer wrote over "
                        + "another connection or in another session; use the session that was given.")
                .isEqualTo(before);
    }

    @Test
    @Order(10)
    @OtherRows
    void serves_another_archive_too(SessionFactory factory) {
        replace(140, "Gold", "Above the lake");

        assertThat(stored(140)).as("Entries of \"Zeppelin Notes\", id 140, in an archive that the page doesn't show.")
                .containsExactly("Above the lake, 1999-06-03, null", "Gold, 2026-07-01, null");
        world.execute("insert into entry (blog_id, headline, written_on) values (140, 'Silver again', date '1999-06-07')");
        factory.inTransaction(later -> new Headlines(later).replace(140, List.of("Gold"), TODAY));
        assertThat(stored(140)).as("Entries of \"Zeppelin Notes\" after a second call in a later session; \"Silver again\" was added "
                + "between the two and isn't in the list.").containsExactly("Gold, 2026-07-01, null");
    }

    @Test
    @Order(11)
    void writes_what_has_changed_and_nothing_else(SqlLog sql) {
        replace(7, "Vienna to Rome", "The upper berth", "Breakfast at the border");

        assertThat(written(sql))
                .as("Statements that write, for a list that names the three entries the blog has. Nothing has changed, so no INSERT "
                        + "and no UPDATE is needed; don't write to entries that stay.")
                .doesNotContain("insert", "update", "merge");

        sql.clear();
        replace(7, "Vienna to Rome", "The dining car", "Breakfast at the border");
        assertThat(written(sql))
                .as("Statements that write, for one entry that goes and one that is new: one INSERT and a DELETE. A second INSERT "
                        + "or an UPDATE writes to an entry that stays; leave it alone.")
                .containsOnlyOnce("insert").doesNotContain("update", "merge");
    }

    @Test
    @Order(12)
    void keeps_the_tags_of_an_entry_that_stays() {
        world.execute("insert into entry_tag (entry_id, tag_id) values (12, 2)");

        Throwable thrown = catchThrowable(() -> replace(7, "Vienna to Rome"));

        assertThat(thrown)
                .as("Nothing was to be thrown for a list that keeps \"Vienna to Rome\", which has a tag. If a foreign key was violated, "
                        + "you delete an entry that stays.")
                .isNull();
        assertThat(world.rows().tagsOf(12))
                .as("Tags of \"Vienna to Rome\", which stays. If they are gone, its row or its rows in entry_tag were deleted; "
                        + "leave what stays alone.")
                .containsExactly("travel");
    }

    @Test
    @Order(13)
    @NotOn(value = "postgresql", because = "a find that is refused there returned null, so the answers told of a missing blog")
    void passes_on_what_the_database_says(SessionFactory factory, SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> factory
                .inTransaction(session -> new Headlines(session).replace(7, List.of("Vienna to Rome", "At " + System.nanoTime()), TODAY)));
    }

    @Test
    @Order(14)
    @GeneratedRows
    void changes_the_entries_of_this_blog_and_nothing_else() {
        Rows before = world.rows();
        long blog = before.entries().stream().collect(groupingBy(Rows.Entry::blogId, counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        List<String> wanted = Stream.concat(before.entriesOf(blog).stream().map(Rows.Entry::headline).distinct().limit(4),
                Stream.of("O'Neil's {0} ?", "50% :x", "")).toList();
        List<Rows.Entry> stay = before.entries().stream().filter(entry -> entry.blogId() != blog || wanted.contains(entry.headline()))
                .toList();

        replace(blog, wanted.toArray(String[]::new));

        Rows after = world.rows();
        assertThat(after.entries())
                .as("Entries of a large archive after the list of blog %d was replaced: entries of other blogs and those "
                        + "that stay are as they were. Write to the entries of this blog only.", blog)
                .containsAll(stay);
        assertThat(after.entries().stream().filter(entry -> !stay.contains(entry)).map(Rows.Entry::headline))
                .as("Headlines of the new entries of blog %d in a large archive. Bind headlines, and store them "
                        + "unchanged, the empty one too. If old headlines are there, they weren't deleted; compare with equals.",
                        blog)
                .containsExactlyInAnyOrder("O'Neil's {0} ?", "50% :x", "");
        assertThat(List.of(after.blogs(), after.permalinks(), after.tags()))
                .as("Blogs, permalinks and tags of a large archive after the entries of one blog were replaced: as before.")
                .isEqualTo(List.of(before.blogs(), before.permalinks(), before.tags()));
    }

    @Test
    @Order(15)
    void leaves_it_to_the_database_what_a_headline_is() {
        List<String> before = stored(7);

        Throwable thrown = catchThrowable(() -> replace(7, "Vienna to Rome", null));

        assertThat(thrown)
                .as("The list names \"Vienna to Rome\" and null, which the table refuses as a headline. Expected an exception, and the rest was stored "
                        + "without one: add every headline of the list, and leave none out.")
                .isNotNull();
        assertThat(Thrown.causes(thrown).anyMatch(SQLException.class::isInstance))
                .as("The list names null, which the table refuses. Expected the database's exception, and Java threw one. "
                        + "Set.of, Set.copyOf and the like take no null: use a HashSet, and store the null. Thrown: %s", thrown)
                .isTrue();
        assertThat(stored(7)).as("A headline was refused, so the caller rolled back, and \"Night Trains\" keeps its entries.")
                .isEqualTo(before);

        String tooLong = "The dining car ".repeat(14);
        thrown = catchThrowable(() -> replace(7, "Vienna to Rome", tooLong));

        assertThat(ids(7).size() == 2 ? stored(7).get(0) : "no entry is added")
                .as("The column takes 200 letters, and the list names a headline of 210. Expected an exception of the database, or on one that takes "
                        + "it, the whole headline: cut nothing, and leave none out.")
                .isEqualTo(thrown == null ? tooLong + ", " + TODAY + ", null" : "no entry is added");
    }

    /** Calls the answer as an application does, in a transaction. */
    private void replace(long blogId, String... wanted) {
        session.beginTransaction();
        try {
            headlines.replace(blogId, Collections.unmodifiableList(Arrays.asList(wanted)), TODAY);
            if (session.getTransaction().isActive()) { // a later check tells of an answer that has ended it
                session.getTransaction().commit();
            }
        } finally {
            if (session.isOpen() && session.getTransaction().isActive()) {
                session.getTransaction().rollback();
            }
        }
    }

    private static List<String> written(SqlLog sql) {
        return sql.statements().stream().filter(statement -> !statement.isQuery())
                .flatMap(statement -> Stream.generate(statement::kind).limit(Math.max(1, statement.batchSize()))).toList();
    }

    /** The entries of a blog as they are stored, such as {@code Vienna to Rome, 2026-06-16, 5}, sorted. */
    private List<String> stored(long blogId) {
        return world.rows().entriesOf(blogId).stream().map(entry -> entry.headline() + ", " + entry.writtenOn() + ", " + entry.rating())
                .sorted().toList();
    }

    private List<Long> ids(long blogId) {
        return world.rows().entriesOf(blogId).stream().map(Rows.Entry::id).toList();
    }
}
