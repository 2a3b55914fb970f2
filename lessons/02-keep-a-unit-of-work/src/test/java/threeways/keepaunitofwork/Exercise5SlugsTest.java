package threeways.keepaunitofwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
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
import threeways.workbench.NotOn;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.World;
import threeways.workbench.Writer;

@DisplayName("Exercise 5: the swallowed exception")
@BlogWorld(entities = {Author.class, Blog.class, Entry.class, Permalink.class})
class Exercise5SlugsTest {

    private static final Pattern INSERT = Pattern.compile("(?is)\\s*(insert|merge)\\b");

    Slugs slugs;
    Stored stored;

    @BeforeEach
    void open_the_archive(SessionFactory factory, World world) {
        slugs = new Slugs(factory);
        stored = new Stored(world);
    }

    @Test
    @Order(1)
    void stores_the_first_slug_if_it_is_free() {
        String slug = slugs.claim(6, List.of("low-tides", "high-tides"));

        assertThat(slug).as(
                "Expected \"low-tides\" from claim(6, [low-tides, high-tides]): both slugs are free, and the first one is wanted "
                        + "most. Try them in the order of the list, and return the one that was stored.")
                .isEqualTo("low-tides");
        isStoredFor(6, slug);
        assertThat(stored.permalinks()).as(
                "One slug was claimed: expected one permalink more than the two that were there. Stop at the first slug that was stored.")
                .hasSize(3);
    }

    @Test
    @Order(2)
    void stores_the_next_one_if_a_slug_is_taken() {
        String slug = claim(9, List.of("tides", "night-trains", "fireworks", "sparks"), "the first two are taken");

        assertThat(slug)
                .as("claim(9, [tides, night-trains, fireworks, sparks]) returned \"%s\". The first two are taken, the third is free: "
                        + "expected \"fireworks\". Go through the list in its order, and stop at the first free slug.", slug)
                .isEqualTo("fireworks");
        isStoredFor(9, slug);
        assertThat(stored.permalinks())
                .as("Blog 9 claimed \"fireworks\": expected that row beside the two that were there. The slugs that were taken still "
                        + "lead to their own blogs.")
                .contains("31 /night-trains to blog 7", "32 /tides to blog 6").hasSize(3);

        assertThat(claim(6, List.of("tides", "spring-tides"), "the first one is taken"))
                .as("\"tides\" leads to blog 6 already, so it is taken: expected \"spring-tides\" from claim(6, [tides, "
                        + "spring-tides]). Store a new row even then.")
                .isEqualTo("spring-tides");
        isStoredFor(6, "spring-tides");
    }

    @Test
    @Order(3)
    void tells_that_every_slug_is_taken(SqlLog sql) {
        List<String> before = stored.permalinks();

        Throwable thrown = catchThrowable(() -> slugs.claim(9, List.of("tides", "night-trains")));

        assertThat(thrown)
                .as("Both slugs of claim(9, [tides, night-trains]) are taken: expected an IllegalStateException, and it didn't come. "
                        + "Throw it after the loop.")
                .isInstanceOf(IllegalStateException.class);
        assertThat(stored.permalinks()).as(
                "Both slugs of claim(9, [tides, night-trains]) are taken: expected that nothing is stored or deleted. Don't make up another slug.")
                .isEqualTo(before);
        assertThat(sql).as("After claim(9, [tides, night-trains]), which throws.").closedEverything();
        assertThat(catchThrowable(() -> slugs.claim(9, List.of())))
                .as("There is no slug to store: expected an IllegalStateException from claim(9, []). Throw it after the loop.")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Order(4)
    void passes_on_a_refusal_for_another_reason(SqlLog sql) {
        List<String> before = stored.permalinks();

        Throwable thrown = catchThrowable(() -> slugs.claim(99, List.of("high-tides", "low-tides")));

        assertThat(thrown)
                .as("There is no blog 99, so the database refuses the row of claim(99, [high-tides, low-tides]). Expected its "
                        + "exception, and nothing was "
                        + "thrown. Rethrow what you have caught if the slug isn't in the table.")
                .isNotNull();
        assertThat(isOfTheDatabase(thrown))
                .as("There is no blog 99, and no slug is taken. Expected the database's exception from claim(99, [high-tides, "
                        + "low-tides]), itself or as a "
                        + "cause, and %s came. Send the row; rethrow if the slug is free.", thrown)
                .isTrue();
        assertThat(stored.permalinks())
                .as("There is no blog 99: expected that claim(99, [high-tides, low-tides]) stores nothing and deletes nothing.")
                .isEqualTo(before);
        assertThat(sql).as("After claim(99, [high-tides, low-tides]), which throws.").closedEverything();

        sql.clear();
        String tooLong = "very-high-tides-".repeat(8);
        Throwable refused = catchThrowable(() -> slugs.claim(6, List.of(tooLong, "high-tides")));

        assertThat(stored.permalinks("high-tides"))
                .as("claim(6, [a slug of 128 letters, high-tides]) stored \"high-tides\". Expected the database's exception: the "
                        + "first slug is too long for its column, and not taken. %s",
                        sql.statements().stream().anyMatch(statement -> !statement.isQuery() && statement.binds().contains(tooLong))
                                ? "Rethrow if a refused slug isn't in the table."
                                : "You never sent it: leave its length to the database.")
                .isEmpty();
        assertThat(refused == null || isOfTheDatabase(refused)) // SQLite takes a slug of any length
                .as("The first slug of claim(6, [a slug of 128 letters, high-tides]) is too long for its column. Expected the "
                        + "database's exception, itself "
                        + "or as a cause, and %s came. Leave the length to the database.", refused)
                .isTrue();
    }

    @Test
    @Order(5)
    void looks_for_the_whole_slug() {
        String slug = slugs.claim(6, List.of("tide", "t_des", "tides-2"));

        assertThat(slug)
                .as("Expected \"tide\" from claim(6, [tide, t_des, tides-2]). \"tides\" is taken, and \"tide\" is another slug: "
                        + "compare the whole slug with =.")
                .isEqualTo("tide");
        String capitals = slugs.claim(6, List.of("TIDES", "tides-2"));
        assertThat(capitals)
                .as("claim(6, [TIDES, tides-2]) returned \"%s\", and \"TIDES\" was expected: only \"tides\" is taken, which is another slug. Compare "
                        + "slugs as they are, without lower or upper.", capitals)
                .isEqualTo("TIDES");
        String odd = slugs.claim(6, List.of("t_des", "tides-2"));
        assertThat(odd).as("Expected \"t_des\" from claim(6, [t_des, tides-2]). The underscore is part of the slug, and no wildcard: "
                + "compare with =, and not with like.")
                .isEqualTo("t_des");
        isStoredFor(6, odd);
        String empty = slugs.claim(6, List.of("", "tides-2"));
        assertThat(empty)
                .as("Expected the empty slug from claim(6, [an empty slug, tides-2]): the table takes it, and no row has it. Leave "
                        + "it to the database what a slug is.")
                .isEmpty();
        for (String untaken : List.of("Tides", " tides", "ti_es", "tid")) {
            Throwable thrown = catchThrowable(() -> slugs.claim(99, List.of(untaken)));

            assertThat(thrown != null && isOfTheDatabase(thrown))
                    .as("There is no blog 99, and the slug \"%s\" isn't taken: only \"tides\" is. Expected the database's exception, and %s. When "
                            + "you look why a row was refused, compare whole slugs with =, as they are.", untaken, Stored.told(thrown))
                    .isTrue();
        }
    }

    @Test
    @Order(6)
    @OtherRows
    void claims_in_another_archive_too(World world) {
        List<String> wanted = new ArrayList<>(List.of("zeppelins"));
        for (int number = 1; number <= 14; number++) {
            String slug = number == 14 ? "ben's cafe\u0301 :x?{0} 100%" : "zeppelins-" + number;
            wanted.add(slug);
            if (number < 14) {
                world.execute("insert into permalink (slug, blog_id) values ('" + slug + "', 131)");
            }
        }

        String slug = claim(140, wanted, "all but the last are taken");

        assertThat(slug)
                .as("14 of the 15 slugs of claim(140, …) are taken, in an archive that the page doesn't show: expected the last one. "
                        + "Try every slug of the list, to its end.")
                .isEqualTo("ben's cafe\u0301 :x?{0} 100%");
        isStoredFor(140, slug);
    }

    @Test
    @Order(7)
    void asks_the_database_at_each_call(World world) {
        List<String> wanted = List.of("high-tides", "low-tides", "neap-tides");
        slugs.claim(6, wanted);
        String second = slugs.claim(6, wanted);
        assertThat(second)
                .as("The first claim(6, [high-tides, low-tides, neap-tides]) took \"high-tides\": expected \"low-tides\" from the "
                        + "second. Try the next slug of the list.")
                .isEqualTo("low-tides");

        world.execute("delete from permalink where slug = 'high-tides'");
        String third = slugs.claim(6, wanted);

        assertThat(third)
                .as("Another program deleted \"high-tides\" after two calls of claim(6, [high-tides, low-tides, neap-tides]): "
                        + "expected it from the third, since it is free again. Don't remember what was taken: ask the database.")
                .isEqualTo("high-tides");
        isStoredFor(6, third);
    }

    @Test
    @Order(8)
    void takes_the_next_slug_when_another_writer_comes_first(World world, SqlLog sql) {
        for (int number = 1;; number++) {
            String first = "winter-" + number;
            String next = "snow-" + number;
            Writer ben = world.writer("Ben");
            ben.leave();
            sql.clear();
            sql.beforeStatement(number, () -> ben.send("insert into permalink (slug, blog_id) values (?, 4)", first));

            String claimed = null;
            Throwable thrown = null;
            try {
                claimed = slugs.claim(9, List.of(first, next));
            } catch (RuntimeException e) {
                thrown = e;
            }

            String story = "claim(9, [%s, %s]), %s".formatted(first, next, ben.wrote()
                    ? "where Ben stored \"%s\" before your statement %d".formatted(first, number)
                    : "where no other writer got in between");
            assertThat(thrown)
                    .as("Expected \"%s\" from " + story
                            + ", and the call threw. What you read was outdated: catch the refusal "
                            + "outside the transaction, and try the next slug.", next)
                    .isNull();
            assertThat(claimed).as("Expected the slug that Ben doesn't have from " + story + ". Try the next one if yours is refused.")
                    .isEqualTo(ben.wrote() ? next : first);
            assertThat(stored.permalinks(claimed)).as("Expected a row of blog 9 with the slug that was returned by " + story)
                    .singleElement().asString().endsWith("to blog 9");
            if (!ben.came()) {
                return;
            }
        }
    }

    @Test
    @Order(9)
    void closes_everything(SqlLog sql) {
        slugs.claim(9, List.of("tides", "fireworks"));

        assertThat(sql).as("After claim(9, [tides, fireworks]): one attempt was refused, one was committed.")
                .closedEverything();
    }

    @Test
    @Order(10)
    @GeneratedRows
    void claims_among_many(World world) {
        List<String> taken = world.rows().permalinks().stream().map(Rows.Permalink::slug).sorted().toList();
        List<Long> blogs = Stored.someOf(stored.titlesById().keySet(), 6);
        for (int i = 0; i < blogs.size(); i++) {
            // a refused slug takes longer than all else, so one long list stands for many
            List<String> wanted = new ArrayList<>(taken.subList(i, Math.min(i + (i == 0 ? 12 : 2), taken.size())));
            wanted.addAll(List.of("free-" + i, "as-free-" + i));

            String slug = claim(blogs.get(i), wanted, "all but the last two are taken");

            assertThat(slug)
                    .as("Expected the first free slug from claim(%d, %s), in a large archive: all but the last two are taken. Try the "
                            + "slugs in order, as they are written, with their case.", blogs.get(i), wanted)
                    .isEqualTo("free-" + i);
            isStoredFor(blogs.get(i), slug);
        }
    }

    @Test
    @Order(11)
    void passes_on_what_the_database_refuses_at_any_step(SqlLog sql, World world) throws Throwable {
        AtomicInteger number = new AtomicInteger();
        Refusals.of(sql).storeNothingIn(world)
                .reachTheCaller(() -> slugs.claim(9, List.of("rain-" + number.incrementAndGet(), "hail-" + number)));
    }

    @Test
    @Order(12)
    void tells_that_the_blog_is_deleted_meanwhile(World world, SqlLog sql) {
        for (int number = 1;; number++) {
            long blog = 900 + number;
            String first = "rain-" + number;
            String next = "hail-" + number;
            world.execute("insert into blog (id, title, pub_date) values (" + blog + ", 'Weather', date '2026-01-02')");
            Writer ben = world.writer("Ben");
            ben.leave();
            sql.clear();
            sql.beforeStatement(number, () -> ben.send("delete from blog where id = ?", blog));

            Throwable thrown = catchThrowable(() -> slugs.claim(blog, List.of(first, next)));

            if (ben.wrote() && stored.permalinks(first).isEmpty()) {
                assertThat(thrown != null && isOfTheDatabase(thrown))
                        .as("Ben deleted blog %d before your statement %d: the database refuses the row, although no slug is taken. Expected "
                                + "its exception, and %s came. Look if a refused slug is stored; if not, rethrow", blog,
                                number,
                                thrown == null ? "none" : thrown)
                        .isTrue();
            }
            if (!ben.came()) {
                return;
            }
        }
    }

    @Test
    @Order(13)
    @NotOn(value = "sqlite", because = "one transaction at a time writes there, so nobody meets a row that isn't committed")
    void takes_the_next_slug_when_another_writer_commits_meanwhile(World world, SqlLog sql) {
        for (int number = 1;; number++) {
            String first = "winter-" + number;
            String next = "snow-" + number;
            AtomicReference<CompletableFuture<Boolean>> ben = new AtomicReference<>();
            sql.clear();
            AtomicBoolean done = new AtomicBoolean();
            sql.beforeStatement(number, () -> ben.set(insertsAndCommitsLater(world, first, done)));

            AtomicReference<String> claimed = new AtomicReference<>();
            Throwable thrown = catchThrowable(() -> claimed.set(slugs.claim(9, List.of(first, next))));
            done.set(true);

            boolean wrote = ben.get() != null && ben.get().join();
            String story = "claim(9, [%s, %s]), %s".formatted(first, next, wrote
                    ? "where Ben inserted \"%s\" before your statement %d, uncommitted".formatted(first, number)
                    : "where no other writer got in between");
            assertThat(thrown)
                    .as("Expected \"%s\" from " + story
                            + ", and the call threw. No query sees his row: catch the refusal outside the "
                            + "transaction, and try the next slug.", next)
                    .isNull();
            assertThat(claimed.get())
                    .as("Expected the slug that Ben doesn't have from " + story + ". Try the next one if yours is refused.")
                    .isEqualTo(wrote ? next : first);
            isStoredFor(9, claimed.get());
            if (ben.get() == null) {
                return;
            }
        }
    }

    @Test
    @Order(14)
    void gives_way_as_often_as_another_writer_comes_first(World world) {
        List<String> wanted = List.of("winter", "snow", "frost", "ice");
        Writer ben = world.writer("Ben");
        Iterator<String> next = wanted.subList(0, 3).iterator();
        List<String> bens = new ArrayList<>();
        Runnable endOfRace = SqlLog.watchBefore((log, statement, any) -> {
            if (next.hasNext() && INSERT.matcher(statement).lookingAt()) {
                String slug = next.next();
                ben.send("insert into permalink (slug, blog_id) values (?, 4)", slug);
                if (ben.wrote()) {
                    bens.add(slug);
                }
            }
        });

        AtomicReference<String> claimed = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> claimed.set(slugs.claim(9, wanted)));
        endOfRace.run();

        assertThat(thrown)
                .as("Ben stored %s, each right before an INSERT of yours. Expected that claim(9, %s) tries the next slug each time, and it threw an "
                        + "exception. Catch each refusal of a taken slug.", bens, wanted)
                .isNull();
        assertThat(claimed.get())
                .as("Ben stored %s, each right before an INSERT of yours. Expected the first slug of %s that he left, and another "
                        + "came. Try the slugs "
                        + "in their order.", bens, wanted)
                .isEqualTo(wanted.stream().filter(slug -> !bens.contains(slug)).findFirst().orElseThrow());
        isStoredFor(9, claimed.get());
    }

    /**
     * Ben, on a thread of his own: returns when he has inserted a permalink, or waits too long. He commits when the answer waits for him, or is done. What
     * comes later is whether he could commit.
     */
    private static CompletableFuture<Boolean> insertsAndCommitsLater(World world, String slug, AtomicBoolean done) {
        CountDownLatch inserted = new CountDownLatch(1);
        CompletableFuture<Boolean> ben = CompletableFuture.supplyAsync(() -> {
            try (Connection own = world.connect();
                    PreparedStatement insert = own.prepareStatement("insert into permalink (slug, blog_id) values (?, 4)")) {
                own.setAutoCommit(false);
                insert.setString(1, slug);
                insert.executeUpdate();
                BooleanSupplier waits = world.waitForAKeyOf("permalink");
                inserted.countDown();
                world.await(() -> done.get() || waits.getAsBoolean());
                own.commit();
                return true;
            } catch (SQLException sentAway) {
                return false;
            } finally {
                inserted.countDown();
            }
        });
        try {
            inserted.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ben;
    }

    /** What the answer returns, where a slug is free; an exception becomes a sentence. */
    private String claim(long blogId, List<String> wanted, String story) {
        try {
            return slugs.claim(blogId, wanted);
        } catch (PersistenceException | IllegalStateException thrown) {
            throw new AssertionError(
                    "claim(%d, %s) threw %s, where %s. Catch the refusal of a taken slug, and try the next one, to the end of the list."
                            .formatted(blogId, wanted, thrown.getClass().getSimpleName(), story),
                    thrown);
        }
    }

    private void isStoredFor(long blogId, String slug) {
        assertThat(stored.permalinks(slug))
                .as("claim(…) returned \"%s\": expected one row with it. A refused INSERT marks its transaction for rollback, and "
                        + "commit() doesn't say so: begin a new session and transaction for each attempt.", slug)
                .singleElement().asString().endsWith(" /" + slug + " to blog " + blogId);
    }

    private static boolean isOfTheDatabase(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof SQLException || one instanceof PersistenceException) {
                return true;
            }
        }
        return false;
    }
}
