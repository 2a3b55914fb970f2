package threeways.keepaunitofwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.NoResultException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Author;
import threeways.blog.Blog;
import threeways.blog.Entry;
import threeways.workbench.BlogWorld;
import threeways.workbench.GeneratedRows;
import threeways.workbench.Migrations;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;
import threeways.workbench.Writer;

@DisplayName("Exercise 3: the slug changes hands")
@BlogWorld(entities = {Author.class, Blog.class, Entry.class, Permalink.class})
class Exercise3PermalinksTest {

    Permalinks permalinks;
    Stored stored;
    SqlLog sql;

    @BeforeEach
    void open_the_archive(SessionFactory factory, World world, SqlLog sql) {
        this.sql = sql;
        permalinks = new Permalinks(factory);
        stored = new Stored(world);
    }

    @Test
    @Order(1)
    void gives_the_slug_to_another_blog() {
        long id = reissue("tides", 9);

        assertThat(stored.permalinks("tides"))
                .as("Expected one row with the slug \"tides\" after reissue(\"tides\", 9): for blog 9, with the returned id, %d. "
                        + "With another id, return that of the new object; an old row means that nothing was committed.", id)
                .containsExactly(id + " /tides to blog 9");
    }

    @Test
    @Order(2)
    void makes_a_new_row() {
        long id = reissue("tides", 9);
        long again = reissue("tides", 9);

        assertThat(id)
                .as("reissue(\"tides\", 9) returned the id %d, and new rows have %d or more. %s", id, Migrations.FIRST_NEW_ID,
                        sql.statements().stream().anyMatch(statement -> statement.kind().equals("update"))
                                ? "An UPDATE keeps the old row and its id, 32, and a permalink never changes: send a DELETE and an INSERT."
                                : "An id that you compute may be another writer's: let the database number the row, and return the id that it gave.")
                .isGreaterThanOrEqualTo(Migrations.FIRST_NEW_ID);
        assertThat(again)
                .as("reissue(\"tides\", 9) was called twice: expected a new row, and a new id, at each call, even for the same blog. "
                        + "Delete and insert without asking where the slug leads.")
                .isNotEqualTo(id);
        assertThat(stored.permalinks("tides")).as(
                "reissue(\"tides\", 9) was called twice: expected the row of the second call alone. Delete the row that has the slug now.")
                .containsExactly(again + " /tides to blog 9");
    }

    @Test
    @Order(3)
    void inserts_a_slug_that_nobody_had() {
        long id = reissue("bread", 3);

        assertThat(stored.permalinks("bread"))
                .as("No blog had the slug \"bread\": expected a row for blog 3 after reissue(\"bread\", 3). There is nothing to "
                        + "delete; insert the new row all the same.")
                .containsExactly(id + " /bread to blog 3");
    }

    @Test
    @Order(4)
    void keeps_all_other_permalinks(World world) {
        world.execute("insert into permalink (id, slug, blog_id) values (33, 'tides-and-times', 6), (34, 'spring-tides', 6), "
                + "(35, 'TIDES', 6)");

        long id = reissue("tides", 9);
        long odd = reissue("t_de%", 3);

        List<String> expected = List.of("31 /night-trains to blog 7", "33 /tides-and-times to blog 6", "34 /spring-tides to blog 6",
                "35 /TIDES to blog 6", id + " /tides to blog 9", odd + " /t_de% to blog 3");
        boolean onlyCapitals = expected.stream().filter(link -> !stored.permalinks().contains(link)).toList()
                .equals(List.of("35 /TIDES to blog 6"));
        assertThat(stored.permalinks())
                .as("Expected that reissue(\"tides\", 9) and reissue(\"t_de%%\", 3) leave all other permalinks alone, even those of "
                        + "the same blog. %s",
                        onlyCapitals
                                ? "\"TIDES\", which is gone, is another slug: compare without lower and upper."
                                : "Choose the row by its whole slug, and compare with =.")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @Order(5)
    void keeps_the_old_row_if_the_new_one_is_refused() {
        List<String> before = stored.permalinks();

        Throwable thrown = catchThrowable(() -> permalinks.reissue("tides", 99));

        assertThat(stored.permalinks())
                .as(thrown == null
                        ? "There is no blog 99: expected an exception from reissue(\"tides\", 99), and the old row unchanged. It returned, and the rows "
                                + "have changed: throw if find returns null, or let the INSERT fail."
                        : "There is no blog 99, so the database refuses the new row of reissue(\"tides\", 99). Expected that the old row "
                                + "is still there: send DELETE and INSERT in one transaction.")
                .isEqualTo(before);
        assertThat(thrown)
                .as("There is no blog 99: expected an exception from reissue(\"tides\", 99), and nothing was thrown. Don't catch "
                        + "what the database throws, and throw an exception if find returns null.")
                .isNotNull();
        assertThat(sql).as("After reissue(\"tides\", 99), which throws.").closedEverything();
    }

    @Test
    @Order(6)
    @OtherRows
    void reissues_in_another_archive_too() {
        reissue("zeppelins", 131);
        long odd = reissue("ben's cafe\u0301 :x?{0} 100%_", 140);
        long zeppelinsAgain = reissue("zeppelins", 140);

        assertThat(stored.permalinks())
                .as("In another archive \"zeppelins\" was reissued twice and \"ben's cafe\u0301 :x?{0} 100%_\" once: expected one row each "
                        + "with the returned id. If one is missing, you deleted by the blog: delete by the slug alone.")
                .containsExactlyInAnyOrder(odd + " /ben's cafe\u0301 :x?{0} 100%_ to blog 140", zeppelinsAgain + " /zeppelins to blog 140");
    }

    @Test
    @Order(7)
    void takes_one_transaction() {
        reissue("tides", 9);

        assertThat(sql.commits())
                .as("Expected one commit for reissue(\"tides\", 9). Between two commits other programs find no row with this slug: "
                        + "delete and insert in one transaction.")
                .isEqualTo(1);
        assertThat(sql.statements())
                .as("A permalink is never changed: expected a DELETE and an INSERT for reissue(\"tides\", 9), and an UPDATE was sent. Another slug "
                        + "for the old row may be taken or too long. Send the DELETE first.")
                .noneMatch(statement -> statement.kind().equals("update"));
        assertThat(sql).as("After reissue(\"tides\", 9).").closedEverything();
    }

    @Test
    @Order(8)
    void reissues_the_shortest_and_the_longest_slug() {
        for (String slug : List.of("", "night-trains-of-europe-".repeat(4) + "and-back")) {
            reissue(slug, 7);
            long id = reissue(slug, 9);

            assertThat(stored.permalinks(slug))
                    .as("A slug of %d letters, which the table takes, was reissued twice: expected one row, for blog 9. Keep to the slug "
                            + "that you were "
                            + "given, and make no other from it.", slug.length())
                    .containsExactly(id + " /" + slug + " to blog 9");
        }
    }

    @Test
    @Order(9)
    void returns_the_id_of_its_own_row(World world) {
        Writer ben = world.writer("Ben");
        for (int number = 1;; number++) {
            String bens = "bens-" + number;
            ben.leave();
            sql.clear();
            AtomicBoolean afterwards = new AtomicBoolean();
            sql.beforeStatement(number, () -> {
                if (sql.commits() == 0) {
                    ben.send("insert into permalink (slug, blog_id) values (?, 4)", bens);
                } else {
                    afterwards.set(true);
                    ben.send("delete from permalink where slug = 'tides'");
                    ben.send("insert into permalink (slug, blog_id) values ('tides', 4)");
                }
            });

            long id = reissue("tides", 9);

            if (afterwards.get()) {
                assertThat(stored.permalinks("tides"))
                        .as("reissue(\"tides\", 9) returned %d, the id of Ben's row. He reissued \"tides\" after your commit and before your "
                                + "statement %d. Take the id from the object that you have persisted, or from the INSERT.",
                                id, number)
                        .doesNotContain(id + " /tides to blog 4");
                continue;
            }

            assertThat(stored.permalinks("tides"))
                    .as("reissue(\"tides\", 9) returned %d, while Ben inserted another permalink before your statement %d: expected the "
                            + "id of your own row. The highest id may be another writer's: return that of your own object.",
                            id, number)
                    .containsExactly(id + " /tides to blog 9");
            if (!ben.came()) {
                return;
            }
        }
    }

    @Test
    @Order(10)
    @GeneratedRows
    void reissues_among_many(World world) {
        List<Rows.Permalink> before = world.rows().permalinks().stream().sorted(Comparator.comparing(Rows.Permalink::id)).toList();
        List<Long> blogs = Stored.someOf(stored.titlesById().keySet(), 12);
        Map<Long, String> expected = new TreeMap<>();
        before.forEach(link -> expected.put(link.id(), "/" + link.slug() + " to blog " + link.blogId()));
        for (int i = 0; i < blogs.size(); i++) {
            Rows.Permalink link = before.get(i * before.size() / blogs.size());
            long id = reissue(link.slug(), blogs.get(i));
            expected.remove(link.id());
            expected.put(id, "/" + link.slug() + " to blog " + blogs.get(i));
        }

        Map<Long, String> now = new TreeMap<>();
        world.rows().permalinks().forEach(link -> now.put(link.id(), "/" + link.slug() + " to blog " + link.blogId()));
        assertThat(Stored.differences(expected, now))
                .as("12 of many permalinks were reissued: expected that each old row is gone, each new one has the id that was "
                        + "returned, and all others are as they were. Choose rows by their slug.")
                .isEmpty();
    }

    @Test
    @Order(11)
    void passes_on_what_the_database_refuses_at_any_step(World world) throws Throwable {
        Refusals.of(sql).storeNothingIn(world).reachTheCaller(() -> permalinks.reissue("tides", 9));
    }

    /** What the answer returns; an INSERT that came too early becomes a sentence. */
    private long reissue(String slug, long blogId) {
        try {
            return permalinks.reissue(slug, blogId);
        } catch (RuntimeException thrown) {
            if (thrown instanceof NoResultException) {
                throw new AssertionError(
                        "reissue(\"%s\", %d) threw a NoResultException. A slug that is new has no row yet, and getSingleResult() "
                                .formatted(slug, blogId) + "throws then. Use getSingleResultOrNull(), and insert the new row all the same.",
                        thrown);
            }
            if (sql.statements().stream().noneMatch(statement -> statement.kind().equals("insert") && !statement.successful())) {
                throw thrown;
            }
            throw new AssertionError(
                    "reissue(\"%s\", %d) threw %s: the INSERT was refused, because the old row was there. A flush sends "
                            .formatted(slug, blogId, thrown.getClass().getSimpleName())
                            + "DELETEs last, and persist() needs the id at once. Send the DELETE before persist().",
                    thrown);
        }
    }
}
