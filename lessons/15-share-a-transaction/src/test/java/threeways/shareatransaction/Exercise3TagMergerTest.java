package threeways.shareatransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.resource.transaction.spi.TransactionStatus;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Blog;
import threeways.workbench.BlogWorld;
import threeways.workbench.Edges;
import threeways.workbench.GeneratedRows;
import threeways.workbench.OtherRows;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.Thrown;
import threeways.workbench.World;

@DisplayName("Exercise 3: who owns the transaction?")
@BlogWorld(connections = 1)
class Exercise3TagMergerTest {

    Session session;
    TagMerger merger;
    World world;
    SqlLog sql;

    @BeforeEach
    void begin(Session session, World world, SqlLog sql) {
        this.session = session;
        this.world = world;
        this.sql = sql;
        merger = new TagMerger(session, world.dialect());
        session.beginTransaction();
    }

    @Test
    @Order(1)
    void makes_one_tag_of_two() {
        session.find(Blog.class, 7L).setTitle("Night Trains, revised");

        Throwable thrown = catchThrowable(() -> OneConnection.isEnoughTo(() -> merger.merge("weather", "travel")));

        if (thrown instanceof AssertionError failure) {
            throw failure;
        }
        assertThat(thrown)
                .as("Merging \"weather\" into \"travel\" must not throw. If entry_tag's primary key is violated, entry 18, with both "
                        + "tags, got \"travel\" twice: delete its row for \"weather\" first. Don't rename: names are unique.")
                .isNull();
        session.getTransaction().commit();
        assertThat(title(7))
                .as("Before the merge, the caller had renamed blog 7, and the session had not sent that yet. It must be stored at the commit: "
                        + "don't clear the session.")
                .isEqualTo("Night Trains, revised");
        assertThat(tagged()).as("Entry 17 must have the tag travel instead of weather. Entry 18 had both tags and must have travel once.")
                .containsExactly("11 travel", "12 travel", "13 baking", "14 baking", "17 travel", "18 travel");
        assertThat(tags()).as("Nothing has the tag weather any more, so its row must be deleted from the table tag.")
                .containsExactly("baking", "travel");
    }

    @Test
    @Order(2)
    @OtherRows
    void merges_tags_of_another_archive_too() {
        merger.merge("cables", "sky");
        session.getTransaction().commit();

        assertThat(tagged()).as("Both tagged entries must have the tag sky.").containsExactly("205 sky", "215 sky");
        assertThat(tags()).as("The tag cables must be gone.").containsExactly("sky");
    }

    @Test
    @Order(3)
    void leaves_nothing_if_the_caller_rolls_back() {
        List<String> before = everything();

        merger.merge("weather", "travel");
        assertThat(everything())
                .as("The caller has not committed yet, so others must see nothing of the merge. If they do, the merge has committed: "
                        + "DSL.using(connection).transaction(…) commits a connection that the caller owns, and so does setAutoCommit(true).")
                .isEqualTo(before);
        session.getTransaction().rollback();

        assertThat(everything()).as("The caller has rolled back, so nothing of the merge may be left.").isEqualTo(before);
    }

    @Test
    @Order(4)
    void keeps_what_the_caller_had_done_if_a_tag_does_not_exist() {
        for (String[] pair : new String[][]{{"weather", "rail"}, {"rail", "travel"}, {"rail", "rail"}}) {
            session.find(Blog.class, 6L).setTitle("Tide Tables before " + String.join(" and ", pair));
            session.flush();
            session.find(Blog.class, 7L).setTitle("Night Trains before " + String.join(" and ", pair));
            List<String> before = everything();

            Throwable thrown = catchThrowable(() -> merger.merge(pair[0], pair[1]));

            assertThat(thrown).as("\"%s\" is to be merged into \"%s\", and there is no tag \"rail\": throw an exception.", pair[0], pair[1])
                    .isNotNull();
            goOn("a tag that doesn't exist");
            assertThat(everything())
                    .as("\"%s\" was to be merged into \"%s\", and there is no tag \"rail\", so no tag may have changed.", pair[0],
                            pair[1])
                    .isEqualTo(before);
            assertThat(title(6))
                    .as("Before the merge, the caller had renamed blog 6 in the same transaction. They caught the exception and "
                            + "committed, so the new title must be stored: roll back to a savepoint, not the whole transaction.")
                    .isEqualTo("Tide Tables before " + String.join(" and ", pair));
            assertThat(title(7))
                    .as("The caller had renamed blog 7 and not flushed; that must be stored at their commit. If sent after your "
                            + "savepoint, it is undone: flush before, or use the lent connection. Don't clear the session.")
                    .isEqualTo("Night Trains before " + String.join(" and ", pair));
            session.beginTransaction();
        }
        session.getTransaction().rollback();
    }

    @Test
    @Order(5)
    void undoes_its_own_statements_if_one_of_them_fails() {
        List<String> before = everything();
        for (int number = 1;; number++) {
            session.find(Blog.class, 6L).setTitle("Tide Tables, edition " + number);
            session.flush();
            SQLException problem = new SQLException("the statement was refused", "23000");
            AtomicBoolean met = failBefore(number, problem);

            Throwable thrown = catchThrowable(() -> merger.merge("weather", "travel"));

            if (!met.get()) {
                assertThat(number).as("No statement was sent, so nothing can have been merged.").isGreaterThan(1);
                session.getTransaction().rollback();
                return;
            }
            goOn("statement " + number + " of the merge failed");
            assertThat(everything())
                    .as("Statement %d of the merge failed, and the caller committed. Nothing of the merge may be stored: %s", number,
                            sql.rollbacks() == 0
                                    ? "set a savepoint first, and go back to it in catch (Throwable); jOOQ throws no SQLException."
                                    : "set a savepoint before its first statement, and go back to it.")
                    .isEqualTo(before);
            assertThat(title(6))
                    .as("Statement %d of the merge failed. The title that the caller had stored before in the same transaction must be "
                            + "kept: roll back to a savepoint, and not the whole.", number)
                    .isEqualTo("Tide Tables, edition " + number);
            assertThat(Thrown.causes(thrown))
                    .as("Statement %d failed with \"the statement was refused\". "
                            + "That exception must reach the caller, as it is or as a cause.", number)
                    .contains(problem);
            session.beginTransaction();
        }
    }

    @Test
    @Order(6)
    void leaves_a_tag_alone_that_is_merged_into_itself() {
        List<String> before = everything();

        catchThrowable(() -> merger.merge("travel", "travel"));
        session.getTransaction().commit();

        assertThat(everything())
                .as("A tag that is merged into itself must stay as it is, with its entries: return before the first change if both are the same tag.")
                .isEqualTo(before);
    }

    @Test
    @Order(7)
    void deletes_a_tag_that_no_entry_has() {
        session.getTransaction().rollback();
        world.execute("insert into tag (id, name) values (900, 'unused')");
        session.beginTransaction();

        merger.merge("unused", "travel");
        session.getTransaction().commit();

        assertThat(tags())
                .as("No entry has the tag \"unused\", and it was merged into \"travel\". There is no row to move, but the tag exists, so "
                        + "delete it.")
                .containsExactly("baking", "travel", "weather");
    }

    @Test
    @Order(8)
    void neither_commits_nor_rolls_back_the_whole() {
        merger.merge("weather", "travel");

        assertThat(sql).leftTheTransactionToTheCaller();
        assertThat(session.getTransaction().isActive()).as("The caller's transaction must still run.").isTrue();
        session.getTransaction().rollback();
    }

    @Test
    @Order(9)
    @GeneratedRows
    void agrees_with_plain_java_on_a_large_archive() {
        session.getTransaction().rollback();
        Rows rows = world.rows();
        List<String> names = Stream.concat(Edges.tags(rows).stream(), Stream.of("weather", "tide_", "travel", "Travel", " travel", "wea%"))
                .toList();
        for (int i = 1; i < names.size(); i++) {
            String from = names.get(i - 1);
            String into = names.get(i);
            boolean known = Stream.of(from, into).allMatch(name -> rows.tags().stream().anyMatch(tag -> tag.name().equals(name)));
            session.beginTransaction();
            Throwable thrown = catchThrowable(() -> merger.merge(from, into));
            List<String> came = session.doReturningWork(connection -> tagged(DSL.using(connection, world.dialect())));
            session.getTransaction().rollback();

            assertThat(thrown == null ? "nothing was thrown" : "an exception was thrown")
                    .as("\"%s\" was to be merged into \"%s\". %s Compare names as they are, without trimming, without LIKE, and with their case. %s",
                            from,
                            into, known ? "Both tags exist." : "There is no such tag as one of them, so throw an exception.",
                            thrown == null ? "" : thrown)
                    .isEqualTo(known ? "nothing was thrown" : "an exception was thrown");
            List<String> expected = tagged(rows, known ? from : null, into);
            Set<String> there = new HashSet<>(came);
            Set<String> wanted = new HashSet<>(expected);
            assertThat(Stream.concat(expected.stream().filter(one -> !there.contains(one)).map(one -> one + " is missing"),
                    came.stream().filter(one -> !wanted.contains(one)).map(one -> one + " came")).limit(3))
                    .as("\"%s\" was merged into \"%s\". %s Entries and their tags:", from, into, from.equalsIgnoreCase(into)
                            ? "The names differ in case, so these are two tags: move the entries, and return early only if both have one id."
                            : "Only these two tags may change, on entries with just that name: compare names with =, and delete and update rows with "
                                    + "these tag_ids alone.")
                    .isEmpty();
        }
    }

    private void goOn(String after) {
        assertThat(session.getTransaction().getStatus())
                .as("After %s, the transaction must not be marked for rollback. Don't call markRollbackOnly, and send statements "
                        + "over the lent connection: Hibernate marks it if a session's query fails.",
                        after)
                .isNotEqualTo(TransactionStatus.MARKED_ROLLBACK);
        Throwable thrown = catchThrowable(() -> session.getTransaction().commit());
        assertThat(thrown)
                .as("The caller goes on after %s, and commits. Their transaction must still be usable: go back to a savepoint, and don't "
                        + "end the transaction.", after)
                .isNull();
    }

    /** The same as what is stored, in plain Java and after the merge; before it if {@code from} is null. */
    private static List<String> tagged(Rows rows, String from, String into) {
        return rows.entries().stream()
                .flatMap(entry -> rows.tagsOf(entry.id()).stream().map(tag -> tag.equals(from) ? into : tag).distinct()
                        .map(tag -> entry.id() + " " + tag))
                .sorted().toList();
    }

    /** What others see, such as {@code 17 weather}. */
    private List<String> tagged() {
        return world.ask(Exercise3TagMergerTest::tagged);
    }

    private static List<String> tagged(DSLContext ctx) {
        return ctx.select(ENTRY_TAG.ENTRY_ID, TAG.NAME).from(ENTRY_TAG).join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .orderBy(ENTRY_TAG.ENTRY_ID, TAG.NAME).fetch(row -> row.value1() + " " + row.value2());
    }

    private List<String> tags() {
        return world.ask(ctx -> ctx.select(TAG.NAME).from(TAG).orderBy(TAG.NAME).fetch(TAG.NAME));
    }

    private List<String> everything() {
        List<String> all = new ArrayList<>(tags());
        all.addAll(tagged());
        return all;
    }

    private String title(long id) {
        return world.rows().blog(id).title();
    }

    /** Lets statement {@code number} from now on fail, and those after it succeed. */
    private AtomicBoolean failBefore(int number, SQLException problem) {
        AtomicBoolean met = new AtomicBoolean();
        sql.clear();
        sql.beforeStatement(number, () -> {
            met.set(true);
            throwAsTheDriverDoes(problem);
        });
        return met;
    }

    /** A driver throws a checked exception, which a {@code Runnable} can't declare. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwAsTheDriverDoes(SQLException problem) throws E {
        throw (E) problem;
    }
}
