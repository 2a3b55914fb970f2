package threeways.writewithabuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
import threeways.workbench.Rows;
import threeways.workbench.SqlLog;
import threeways.workbench.SqlStatement;
import threeways.workbench.World;
import threeways.workbench.Writer;

@DisplayName("Exercise 4: five hundred rows")
@BlogWorld
class Exercise4EntryImportTest {

    static final LocalDate FIRST_DAY = LocalDate.of(2027, 2, 1);

    EntryImport entryImport;
    Archive archive;

    @BeforeEach
    void open_the_archive(DSLContext ctx, World world) {
        entryImport = new EntryImport(ctx);
        archive = new Archive(world);
    }

    @Test
    @Order(1)
    void stores_all_drafts(World world, SqlLog sql) {
        Rows before = world.rows();

        entryImport.addAll(List.of(
                new Draft(4, "Where the river was", FIRST_DAY, 5),
                new Draft(4, "Ben's cafe\u0301 :x?{0} map", FIRST_DAY.plusDays(1), null),
                new Draft(10, "A coast, redrawn", FIRST_DAY, 0),
                new Draft(10, "A coast, redrawn", FIRST_DAY, 0)));

        List<String> changes = archive.changesSince(before);
        String[] expected = {"new: entry of blog 10, \"A coast, redrawn\", 2027-02-01, rating 0",
                "new: entry of blog 10, \"A coast, redrawn\", 2027-02-01, rating 0",
                "new: entry of blog 4, \"Ben's cafe\u0301 :x?{0} map\", 2027-02-02, rating null",
                "new: entry of blog 4, \"Where the river was\", 2027-02-01, rating 5"};
        assertThat(changes)
                .as("Expected a new entry for each of four drafts, two of which are equal, with its own values.%s%s Store every draft, and each "
                        + "column as it is.", Archive.ifNone(changes, sql), Archive.amiss(changes, expected))
                .containsExactlyInAnyOrder(expected);
    }

    @Test
    @Order(2)
    void accepts_an_empty_list(World world) {
        Rows before = world.rows();

        assertThat(catchThrowable(() -> entryImport.addAll(List.of())))
                .as("Expected an import of no drafts to do nothing. It threw an exception. Return early if the list is empty.").isNull();
        assertThat(archive.changesSince(before)).as("Expected no change after an import of no drafts.").isEmpty();
    }

    @Test
    @Order(3)
    @OtherRows
    void stores_into_another_archive(World world, SqlLog sql) {
        List<Draft> drafts = drafts(131, 7);
        Rows before = world.rows();

        entryImport.addAll(drafts);

        List<String> changes = archive.changesSince(before);
        assertThat(changes)
                .as("Expected seven new entries of blog 131, in a second set of rows, and no other change.%s Compare each column with "
                        + "the draft.", Archive.ifNone(changes, sql))
                .containsExactlyElementsOf(told(drafts));
    }

    @Test
    @Order(4)
    void needs_five_trips_for_five_hundred(SqlLog sql, World world) {
        entryImport.addAll(drafts(4, 500));

        assertThat(archive.entriesOf(4))
                .as("Expected 500 new entries of blog 4, which had none, after an import of 500. Store every draft, the "
                        + "first and the last among them.")
                .hasSize(500)
                .startsWith("Entry 0, 2027-02-01, 0").endsWith("Entry 499, 2028-06-14, null");
        List<String> literals = sql.statements().stream()
                .filter(one -> one.kind().equals("insert") && (one.binds().isEmpty() || !one.literals().isEmpty()))
                .map(Exercise4EntryImportTest::beginning).limit(3).toList();
        assertThat(world.dialect() == SQLDialect.SQLITE ? List.of() : literals) // where jOOQ writes out more than 999 values by itself
                .as("Expected bind values only, but values are written into the SQL. Bind them all, as batch(query).bind(…) does; batch(queries) writes a "
                        + "separate SQL for each row.")
                .isEmpty();
        assertThat(sql)
                .as("Expected five trips at most for 500 entries, and a batch counts as one trip. Send many rows with one statement, or "
                        + "a batch.")
                .sentAtMost(5);
    }

    @Test
    @Order(5)
    void stores_all_or_none(World world, SqlLog sql) {
        world.execute("insert into entry (blog_id, headline, written_on) values (4, 'Entry 7', date '2020-01-01')");
        Rows before = world.rows();

        Throwable thrown = catchThrowable(() -> entryImport.addAll(withAStranger()));

        assertThat(thrown)
                .as("Draft 251 of 500 is for blog 99, which doesn't exist, so the import must fail. Nothing was thrown. Catch no exception, skip no draft, "
                        + "and collect no errors, as jOOQ's loader does.")
                .isNotNull();
        assertThat(someOf(archive.changesSince(before)))
                .as("Expected no change after an import that failed at draft 251. %s", whyStored(sql))
                .isEmpty();
    }

    @Test
    @Order(6)
    void passes_on_what_the_database_said(World world) {
        Rows before = world.rows();
        List<Draft> bad = Archive.refusedDrafts(4);
        for (Draft refused : world.dialect() == SQLDialect.SQLITE ? bad.subList(1, bad.size()) : bad) {
            Throwable thrown = catchThrowable(() -> entryImport.addAll(List.of(refused)));

            boolean isLostByH2 = refused.writtenOn() == null && thrown != null; // which can't read a null in an array of dates
            assertThat(isLostByH2 || Archive.comesFromTheDatabase(thrown)
                    ? "the database's exception"
                    : thrown == null ? "nothing was thrown" : "it threw " + thrown)
                    .as("Expected the database's exception for a draft %s, and %s. Send each draft as it is, and let the exception reach the caller, "
                            + "as it is or as a cause.", Archive.reasonOf(refused), Archive.came(thrown))
                    .isEqualTo("the database's exception");
        }
        assertThat(archive.changesSince(before)).as("Expected no change after imports that failed.").isEmpty();
    }

    @Test
    @Order(7)
    void stores_lists_of_any_length_and_again(SqlLog sql) {
        entryImport.addAll(drafts(4, 12_003));
        assertThat(archive.entriesOf(4).size())
                .as("Expected 12,003 new entries of blog 4 after an import of 12,003. Store them all: set no limit, and "
                        + "don't leave out the last part.")
                .isEqualTo(12_003);
        assertThat(sql.commits())
                .as("12,003 drafts took %d transactions. If one of the last ones is refused, the first ones stay. Use one transaction for all of them, "
                        + "however long the list is.", sql.commits())
                .isLessThanOrEqualTo(1);

        entryImport.addAll(drafts(10, 7));
        entryImport.addAll(drafts(10, 7));
        assertThat(archive.entriesOf(10))
                .as("Expected 14 new entries of blog 10 after the same seven drafts came twice. Store each list that "
                        + "comes, and remember none.")
                .hasSize(14);
    }

    @Test
    @Order(8)
    void leaves_alone_what_others_store_meanwhile(World world, SqlLog sql) {
        List<Draft> good = drafts(10, 6);
        for (List<Draft> drafts : List.of(withAStranger(), good)) {
            for (int number = 2;; number++) {
                Writer other = world.writer("Ben " + number + (drafts == good ? " again" : ""));
                Rows before = world.rows();
                sql.clear();
                sql.beforeStatement(number,
                        () -> other.send("insert into entry (blog_id, headline, written_on) values (6, 'Slack water', date '2026-10-04')"));

                Throwable thrown = catchThrowable(() -> entryImport.addAll(drafts));

                String meanwhile = other.wrote()
                        ? "Ben stored one " + Writer.gap(sql, number) + "."
                        : "No other writer stored anything meanwhile.";
                if (drafts == good) {
                    assertThat(thrown)
                            .as("Expected an import of six good drafts to succeed. %s Other writers' entries aren't an error: don't compare "
                                    + "counts.", meanwhile)
                            .isNull();
                }
                List<String> theirs = archive.changesSince(before).stream().filter(line -> line.contains("of blog 6,")).toList();
                assertThat(theirs)
                        .as("Expected only Ben's entry in blog 6. %s Don't delete rows after a failure: you can't tell yours from others'. Let a "
                                + "transaction roll back.", meanwhile)
                        .isEqualTo(other.wrote()
                                ? List.of("new: entry of blog 6, \"Slack water\", 2026-10-04, rating null")
                                : List.of());
                if (!other.came()) {
                    break;
                }
            }
        }
    }

    @Test
    @Order(9)
    void stores_every_draft_unchanged(World world) {
        List<Draft> drafts = new ArrayList<>(Archive.oddDrafts(4));
        Rows before = world.rows();

        entryImport.addAll(drafts);

        assertThat(archive.changesSince(before))
                .as("Expected each draft with its own values, even blanks, capitals, 200 letters or an empty headline.%s Don't trim, cut, replace or "
                        + "skip.", Archive.amiss(archive.changesSince(before), told(drafts).toArray(String[]::new)))
                .containsExactlyInAnyOrderElementsOf(told(drafts));
        assertThat(drafts).as("Expected the caller's list as it was. Don't sort, change or empty it.").isEqualTo(Archive.oddDrafts(4));
    }

    @Test
    @Order(10)
    void stores_the_days_in_every_time_zone(World world) {
        for (String zone : Archive.ZONES) {
            Rows before = world.rows();
            Draft draft = new Draft(4, "Where the river was", FIRST_DAY, 5);

            world.inZone(zone, () -> {
                entryImport.addAll(List.of(draft));
                return null;
            });

            assertThat(archive.changesSince(before))
                    .as("Expected the draft's day, 2027-02-01, stored by a program in the time zone %s. A LocalDate has no zone: bind it as it is, and "
                            + "make no instant of it.", zone)
                    .containsExactly("new: " + Archive.told(draft));
        }
    }

    @Test
    @Order(11)
    void passes_on_what_the_database_refuses(SqlLog sql, World world) throws Throwable {
        Refusals.of(sql).storeNothingIn(world).reachTheCaller(() -> entryImport.addAll(drafts(4, 7)));
    }

    /** Five hundred drafts, one of them for a blog that doesn't exist. */
    private static List<Draft> withAStranger() {
        return Stream.of(drafts(4, 250), List.of(new Draft(99, "For no blog", FIRST_DAY, 1)), drafts(10, 249)).flatMap(List::stream)
                .toList();
    }

    private static List<String> told(List<Draft> drafts) {
        return drafts.stream().map(draft -> "new: " + Archive.told(draft)).toList();
    }

    /** Enough of many changes to see what they are. */
    private static List<String> someOf(List<String> changes) {
        return changes.size() <= 4
                ? changes
                : Stream.concat(changes.stream().limit(3), Stream.of("… and " + (changes.size() - 3) + " more")).toList();
    }

    private static List<Draft> drafts(long blogId, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Draft(blogId, "Entry " + i, FIRST_DAY.plusDays(i), i % 2 == 0 ? i % 6 : null)).toList();
    }

    /** Why some drafts were stored, though others were refused. */
    private static String whyStored(SqlLog sql) {
        if (sql.commits() > 0) {
            return "A commit kept a part of them. Commit once, behind the last draft, and roll back if one is refused.";
        }
        if (sql.rollbacks() > 0) {
            return "A transaction was rolled back, and the drafts weren't part of it. In ctx.transaction(tx -> …), write with tx.dsl(): ctx has "
                    + "another connection.";
        }
        return "Without a transaction, each row is stored by itself, and setAutoCommit(true) commits. Put all in one transaction, and roll it back.";
    }

    private static String beginning(SqlStatement statement) {
        String line = statement.text().lines().findFirst().orElse("");
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }
}
