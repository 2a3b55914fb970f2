package threeways.writewithabuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.Refusals;
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
    void stores_what_has_come() {
        entryImport.addAll(List.of(
                new Draft(4, "Where the river was", FIRST_DAY, 5),
                new Draft(4, "Ben's :x?{0} map", FIRST_DAY.plusDays(1), null),
                new Draft(10, "A coast, redrawn", FIRST_DAY, 0),
                new Draft(10, "A coast, redrawn", FIRST_DAY, 0)));

        assertThat(archive.entriesOf(4)).as("entries of the younger \"Old Maps\", which had none")
                .containsExactly("Where the river was, 2027-02-01, 5", "Ben's :x?{0} map, 2027-02-02, null");
        assertThat(archive.entriesOf(10))
                .as("entries of the elder \"Old Maps\", which had none (two drafts that look alike are still two entries)")
                .containsExactly("A coast, redrawn, 2027-02-01, 0", "A coast, redrawn, 2027-02-01, 0");
    }

    @Test
    @Order(2)
    void takes_nothing_for_no_error(SqlLog sql) {
        assertThat(catchThrowable(() -> entryImport.addAll(List.of()))).as("what an import without entries threw").isNull();
        assertThat(archive.entries()).as("entries after an import without any").isEqualTo(9);
    }

    @Test
    @Order(3)
    @OtherRows
    void stores_into_another_archive_too() {
        entryImport.addAll(drafts(131, 7));

        assertThat(archive.entriesOf(131)).as("entries of \"Last Light\", in an archive that the page doesn't show").hasSize(7)
                .startsWith("Entry 0, 2027-02-01, 0", "Entry 1, 2027-02-02, null", "Entry 2, 2027-02-03, 2");
    }

    @Test
    @Order(4)
    void makes_five_trips_for_five_hundred(SqlLog sql, World world) {
        entryImport.addAll(drafts(4, 500));

        assertThat(archive.entriesOf(4)).as("entries of the younger \"Old Maps\" after an import of 500").hasSize(500)
                .startsWith("Entry 0, 2027-02-01, 0").endsWith("Entry 499, 2028-06-14, null");
        List<SqlStatement> spelledOut = sql.statements().stream()
                .filter(one -> one.kind().equals("insert") && (one.binds().isEmpty() || !one.literals().isEmpty())).toList();
        assertThat(world.dialect() == SQLDialect.SQLITE ? 0 : spelledOut.size()) // where jOOQ writes out more than 999 values by itself
                .as("inserts whose values stand in their text (%s. Bind them all. A batch of queries sends as many texts; a batch of "
                        + "one query and 500 rows of values sends one)", spelledOut.isEmpty() ? "none" : beginning(spelledOut.get(0)))
                .isZero();
        assertThat(sql).as("trips to the database for 500 entries, where a batch is one trip").sentAtMost(5);
    }

    @Test
    @Order(5)
    void stores_all_or_none(World world) {
        world.execute("insert into entry (blog_id, headline, written_on) values (4, 'Entry 7', date '2020-01-01')");
        List<Draft> withAStranger = Stream
                .of(drafts(4, 250), List.of(new Draft(99, "For a blog that isn't", FIRST_DAY, 1)), drafts(10, 249))
                .flatMap(List::stream).toList();

        Throwable thrown = catchThrowable(() -> entryImport.addAll(withAStranger));

        assertThat(thrown)
                .as("what an import threw whose entry 251 is for blog 99 (there is no such blog, and the database says so: pass it on)")
                .isNotNull();
        assertThat(archive.entries())
                .as("entries after an import of 500 that failed (there were 10 before. Each statement is a transaction of its own until "
                        + "somebody opens one, and in a batch each row is a statement; whoever deletes afterwards what they have stored may delete more)")
                .isEqualTo(10);
    }

    @Test
    @Order(6)
    void passes_on_what_the_database_said() {
        Throwable thrown = catchThrowable(() -> entryImport.addAll(List.of(new Draft(99, "For a blog that isn't", FIRST_DAY, 1))));

        assertThat(comesFromTheDatabase(thrown))
                .as("whether an import for blog 99, which isn't there, threw what the database said (which constraint, which value: who has "
                        + "to mend the drafts needs it, be it as the cause of another exception). It threw %s", thrown)
                .isTrue();
    }

    @Test
    @Order(7)
    void takes_more_than_five_hundred() {
        entryImport.addAll(drafts(4, 623));

        assertThat(archive.entriesOf(4)).as("entries of the younger \"Old Maps\" after an import of 623 (hundreds at a time, of which five "
                + "are an example)").hasSize(623);
    }

    @Test
    @Order(8)
    void leaves_alone_what_others_store_meanwhile(World world, SqlLog sql) {
        List<Draft> withAStranger = Stream
                .of(drafts(4, 250), List.of(new Draft(99, "For a blog that isn't", FIRST_DAY, 1)), drafts(10, 249))
                .flatMap(List::stream).toList();
        for (int number = 2;; number++) {
            Writer other = world.writer("Ben " + number);
            sql.clear();
            sql.beforeStatement(number,
                    () -> other.send("insert into entry (blog_id, headline, written_on) values (6, 'Slack water', date '2026-10-04')"));
            int before = archive.entriesOf(6).size();

            catchThrowable(() -> entryImport.addAll(withAStranger));

            assertThat(archive.entriesOf(6))
                    .as("entries of blog 6, of which no draft spoke, after an import that failed, where somebody else %s (only a transaction "
                            + "knows which rows are its own; whoever tidies up by hand has to guess)",
                            other.wrote()
                                    ? "stored one " + Writer.gap(sql, number) + ", and committed"
                                    : "stored none")
                    .hasSize(other.wrote() ? before + 1 : before);
            if (!other.came()) {
                return;
            }
        }
    }

    @Test
    @Order(9)
    void passes_on_what_the_database_refuses(SqlLog sql) throws Throwable {
        Refusals.of(sql).reachTheCaller(() -> entryImport.addAll(drafts(4, 7)));
    }

    private static List<Draft> drafts(long blogId, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Draft(blogId, "Entry " + i, FIRST_DAY.plusDays(i), i % 2 == 0 ? i % 6 : null)).toList();
    }

    private static boolean comesFromTheDatabase(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(one -> one instanceof DataAccessException || one instanceof SQLException);
    }

    private static String beginning(SqlStatement statement) {
        String line = statement.text().lines().findFirst().orElse("");
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }
}
